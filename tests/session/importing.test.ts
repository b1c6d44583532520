import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ImportClient, type ImportWorker } from '#session/import-client.ts';
import { ImportDesk } from '#session/import-desk.ts';
import type { ImportRequest } from '#session/import-messages.ts';
import { Importing } from '#session/importing.svelte.ts';
import type { Plan } from '#core/plan/plan.ts';

/** The desk of the worker on this thread. */
class Desk implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  ended = false;
  readonly #desk = new ImportDesk();
  postMessage(message: ImportRequest): void {
    const say = (data: Awaited<ReturnType<ImportDesk['answer']>>) => { if (!this.ended) this.onmessage?.({ data } as MessageEvent); };
    void this.#desk.answer(message, (progress) => say({ seq: message.seq, type: 'progress', progress })).then(say);
  }
  terminate(): void { this.ended = true; }
}

function memory(): Storage {
  const map = new Map<string, string>();
  return { get length() { return map.size; }, key: (at) => [...map.keys()][at] ?? null, getItem: (key) => map.get(key) ?? null, setItem: (key, text) => { map.set(key, text); }, removeItem: (key) => { map.delete(key); }, clear: () => map.clear() };
}

const sample = () => new File([readFileSync('tests/formats/osm-sample.geojson')], 'osm-sample.geojson');
const start = (store: Storage | null = null, plan: Plan | null = null) => new Importing(new ImportClient(() => new Desk()), store, plan);
const police = (importing: Importing) => importing.look!.groups.find(({ pattern, geometry }) => geometry === 'point' && pattern?.where.amenity === 'police')!.key;

describe('the wizard', () => {
  test('starts from what is suggested and counts what becomes of every feature', async () => {
    const importing = start();
    await importing.read([sample()]);
    expect(importing.tally).toEqual({ read: 33, kept: 23, repaired: 0, refused: 10, leftOut: 8 });
    importing.choose(police(importing), null);
    expect(importing.tally).toEqual({ read: 33, kept: 20, repaired: 0, refused: 13, leftOut: 11 });
  });

  test('an edited radius is that of its group alone; alike in all groups of a type it is a default of the plan', async () => {
    const importing = start();
    await importing.read([sample()]);
    importing.assume(police(importing), 'radiusM', 800);
    const stations = importing.look!.groups.map(({ key }) => key).filter((key) => importing.targetOf(key)?.postType === 'policeStation' && importing.targetOf(key)?.status !== 'closed');
    expect(stations.map((key) => importing.targetOf(key)?.radiusM)).toEqual([800, undefined]);
    const apart = await importing.make(1);
    expect(apart?.made.plan.meta.defaults).toBeUndefined();
    expect(apart?.problems).toContainEqual(expect.objectContaining({ code: 'assumedOnImport', field: 'post.radiusM', value: 800 }));
    for (const key of stations) importing.assume(key, 'radiusM', 800);
    const made = await importing.make(1);
    expect(made?.made.plan.meta.defaults).toEqual({ radiusM: { policeStation: 800 } });
    importing.assume(police(importing), 'radiusM', undefined);
    expect(importing.targetOf(police(importing))).not.toHaveProperty('radiusM');
  });

  test('a value outside the limits waits to be mended, and no plan is made meanwhile', async () => {
    const importing = start();
    await importing.read([sample()]);
    const key = police(importing);
    for (const text of ['99999999', '-5', 'NaN']) {
      importing.type(key, 'radiusM', text);
      expect(importing.wrongText(key, 'radiusM')).toBe(text);
      expect(importing.blocked).toBe(true);
      expect(await importing.make(1)).toBeNull();
    }
    importing.type(key, 'radiusM', '100000');
    expect([importing.blocked, importing.targetOf(key)?.radiusM]).toEqual([false, 100_000]);
    importing.type(key, 'radiusM', '-1');
    importing.choose(key, null);
    expect(importing.blocked).toBe(false);
    importing.choose(key, { kind: 'post', radiusM: 1e6 });
    expect(importing.wrongText(key, 'radiusM')).toBe('1000000');
  });

  test('remembers a source by its shape', async () => {
    const store = memory();
    const first = start(store);
    await first.read([sample()]);
    first.choose(police(first), { kind: 'post', postType: 'policeKiosk' });
    await first.make(1);
    const second = start(store);
    await second.read([sample()]);
    expect(second.remembered).toBe(true);
    expect(second.targetOf(police(second))).toEqual({ kind: 'post', postType: 'policeKiosk' });
  });

  test('takes a mapping that was saved, and refuses a bad one in words', async () => {
    const first = start();
    await first.read([sample()]);
    first.choose(police(first), null);
    const saved = new File([first.mappingText()], 'picket-mapping.json');
    const second = start();
    await second.read([sample()]);
    await second.useMapping(saved);
    expect(second.tally).toEqual(first.tally);
    await second.useMapping(new File(['{}'], 'bad.json'));
    expect(second.problems[0]?.message).toContain('bad.json is no mapping');
    expect(second.tally).toEqual(first.tally);
  });

  test('a file that cannot be read does not keep the others out, and can be taken away', async () => {
    const importing = start();
    const [good, note] = [sample(), new File(['Call the station'], 'note.txt')];
    await importing.read([note, good, new File(['{'], 'half.geojson')]);
    expect(importing.refused.map(({ file, problems }) => [file.name, problems[0]?.code])).toEqual([['note.txt', 'notAPlan'], ['half.geojson', 'notJson']]);
    expect(importing.tally).toEqual({ read: 33, kept: 23, repaired: 0, refused: 10, leftOut: 8 });
    importing.remove(note);
    expect(importing.refused.map(({ file }) => file.name)).toEqual(['half.geojson']);
    await importing.read([note, good]);
    expect(importing.refused).toEqual([]);
    expect(await importing.make(1)).not.toBeNull();
  });
});

test('a worker that breaks answers every question with why', async () => {
  const worker: ImportWorker = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
  const asked = new ImportClient(() => worker).ask({ type: 'group', split: { by: 'auto' } });
  worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
  expect(await asked).toMatchObject({ type: 'failed', message: 'out of memory' });
});
