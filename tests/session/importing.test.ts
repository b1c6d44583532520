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
    expect(importing.refused.map(({ file, refusals }) => [file.name, refusals[0]?.code])).toEqual([['note.txt', 'noColumns'], ['half.geojson', 'badJson']]);
    expect(importing.tally).toEqual({ read: 33, kept: 23, repaired: 0, refused: 10, leftOut: 8 });
    importing.remove(note);
    expect(importing.refused.map(({ file }) => file.name)).toEqual(['half.geojson']);
    await importing.read([note, good]);
    expect(importing.refused).toEqual([]);
    expect(await importing.make(1)).not.toBeNull();
  });
});

const CSV = '编号,名称,经度,纬度,半径(米),联系电话\nA1,北塔,133.01,46.51,2500,13800000001\nA2,南塔,46.52,133.02,,13800000002\nA9,新塔,133.03,46.53,800,13800000003\n';
const post = (id: string, code: string, lon: number) => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 46.5] }, properties: { code, postType: 'watchtower' } });
const plan = { meta: { id: 'p' }, features: [post('post-1', 'A1', 133.01), post('post-2', 'A2', 133.02)], foreign: {} } as unknown as Plan;
const table = () => new File([CSV], '卡点.csv');

describe('a table for the plan that is open', () => {
  test('is not taken before its system is said; then it changes what its codes name and adds the rest', async () => {
    const importing = start(null, plan);
    await importing.read([table()]);
    expect([importing.asking.map(({ name }) => name), importing.ready]).toEqual([['卡点'], false]);
    expect(await importing.make(1)).toBeNull();
    await importing.decideFor('卡点', { system: 'wgs84' });
    expect([importing.asking, importing.ready, importing.edited]).toEqual([[], true, true]);
    expect(importing.tally).toEqual({ read: 3, kept: 2, repaired: 1, refused: 0, leftOut: 0 });
    expect(importing.look?.report.updates).toMatchObject({ changed: 2, same: 0, repaired: 1 });
    const answer = await importing.make(1);
    expect(answer?.made.plan.features).toHaveLength(3);
    expect(answer?.made.ids.slice(0, 2)).toEqual(['post-1', 'post-2']);
    expect(JSON.stringify(answer?.made.plan)).not.toContain('1380000');
    expect(plan.features).toHaveLength(2);
  });

  test('a large one comes in parts, in order, and leaves what it does not change the same objects', async () => {
    const importing = start(null, plan);
    const rows = Array.from({ length: 12_000 }, (_, at) => `X${at},新点,133.${String(100_000 + at)},46.5`);
    await importing.read([new File([`编号,名称,经度,纬度\n${rows.join('\n')}\n`], '大表.csv')]);
    await importing.decideFor('大表', { system: 'wgs84' });
    const answer = await importing.make(1);
    const { features } = answer!.made.plan;
    expect(features).toHaveLength(12_002);
    expect(features.slice(0, 2).every((feature, at) => feature === plan.features[at])).toBe(true);
    expect(answer!.made.plan.meta).toBe(plan.meta);
    expect(features.slice(2).map(({ properties }) => properties.code)).toEqual(rows.map((row) => row.split(',')[0]));
    expect(answer!.made.ids).toEqual(features.slice(2).map(({ id }) => id));
    expect(answer!.made.box).toEqual([133.1, 46.5, 133.111999, 46.5]);
  });

  test('records of files that cannot be placed count, and go out with those left out by choice: read = kept + repaired + refused', async () => {
    const importing = start(null, plan);
    const shapeless = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { name: '甲' } }, 3] };
    await importing.read([sample(), new File([JSON.stringify(shapeless)], '空.geojson')]);
    importing.choose(police(importing), null);
    expect(importing.refused.map(({ file }) => file.name)).toEqual(['空.geojson']);
    expect(importing.tally).toEqual({ read: 35, kept: 20, repaired: 0, refused: 15, leftOut: 11 });
    const records = await importing.refusedRecords();
    expect(records).toHaveLength(15);
    expect(records.filter(({ reason }) => reason === 'leftOut')).toHaveLength(11);
    expect(records.slice(-2).map(({ source, at, reason }) => [source, at, reason])).toEqual([['空.geojson', 'feature 1', 'noGeometry'], ['空.geojson', 'feature 2', 'notAFeature']]);
    importing.remove(importing.refused[0]!.file);
    expect([importing.tally.read, (await importing.refusedRecords()).length]).toEqual([33, 13]);
  });

  test('one that is stopped while it comes over makes nothing', async () => {
    const importing = start(null, plan);
    await importing.read([table()]);
    await importing.decideFor('卡点', { system: 'wgs84' });
    const making = importing.make(1).then(() => 'made');
    importing.stop();
    expect(await Promise.race([making, new Promise((resolve) => { setTimeout(resolve, 100, 'nothing'); })])).toBe('nothing');
    expect([importing.busy, plan.features.length]).toEqual([false, 2]);
  });

  test('as a new plan it changes nothing of the open one', async () => {
    const importing = start(null, plan);
    await importing.read([table()]);
    await importing.decideFor('卡点', { system: 'wgs84' });
    await importing.decide({ into: 'new' });
    expect(importing.look?.report.updates.changed).toBe(0);
    const answer = await importing.make(1);
    expect(answer?.made.plan.features).toHaveLength(3);
    expect(answer?.made.plan.meta.id).not.toBe('p');
  });

  test('what was chosen for a group stays when something else is decided', async () => {
    const importing = start(null, null);
    await importing.read([table()]);
    const [group] = importing.look!.groups;
    importing.choose(group!.key, { kind: 'post', postType: 'watchtower' });
    await importing.decideFor('卡点', { system: 'gcj02' });
    await importing.decide({ turn: false });
    expect(importing.targetOf(group!.key)).toEqual({ kind: 'post', postType: 'watchtower' });
    expect(importing.tally).toMatchObject({ read: 3, kept: 2, refused: 1 });
    expect((await importing.refusedRecords()).map(({ at, reason }) => [at, reason])).toEqual([['line 3', 'swapped']]);
  });

  test('columns, separator and heading can be said otherwise', async () => {
    const importing = start(null, null);
    await importing.read([table()]);
    const { columns } = importing.look!.report.sources[0]!.table!;
    await importing.decideFor('卡点', { columns: columns.map((column) => (column.title === '名称' ? { ...column, role: 'note' } : column)) });
    expect(importing.look!.report.sources[0]!.table!.columns[1]!.role).toBe('note');
    await importing.readAs('卡点.csv', { header: false });
    expect(importing.look!.report.read).toBe(4);
    expect(importing.look!.report.sources[0]!.table!.columns.map(({ title }) => title)).toEqual([null, null, null, null, null, null]);
  });

  test('the system chosen for files of this shape is there the next time', async () => {
    const store = memory();
    const first = start(store, plan);
    await first.read([table()]);
    await first.decideFor('卡点', { system: 'gcj02' });
    await first.make(1);
    const second = start(store, plan);
    await second.read([new File([CSV.replace('北塔', '东塔')], '卡点-2.csv')]);
    expect([second.remembered, second.choices.sources['卡点-2']?.system, second.asking]).toEqual([true, 'gcj02', []]);
  });
});

test('a file over its limit is refused by its size, before a byte of it is read', async () => {
  const importing = start();
  const file = new File([], 'points.csv');
  Object.defineProperty(file, 'size', { value: 600e6 });
  file.arrayBuffer = () => { throw new Error('read'); };
  await importing.read([file, sample()]);
  expect(importing.refused.map(({ refusals }) => refusals[0]?.code)).toEqual(['tooLarge']);
  expect(importing.tally.read).toBe(33);
});

test('a text in an encoding that is not recognised is read once it is said', async () => {
  const importing = start();
  /* Cyrillic of Windows with a byte that no Chinese encoding has there. */
  const bytes = Uint8Array.from([...'name,lon,lat\n'].map((sign) => sign.charCodeAt(0)).concat([0xcf, 0xee, 0xf1, 0xf2, 0x20, 0xff, 0x2c], [...'133.1,46.1\n'].map((sign) => sign.charCodeAt(0))));
  await importing.read([new File([bytes], 'posts.csv')]);
  expect(importing.refused.map(({ refusals }) => refusals[0]?.code)).toEqual(['encodingUnknown']);
  await importing.readAs('posts.csv', { encoding: 'windows-1251' });
  expect([importing.refused, importing.look?.report.sources[0]?.table?.rows[0]?.cells[0]]).toEqual([[], 'Пост я']);
});

test('a table whose columns say nothing comes with its rows refused, until somebody says what they are', async () => {
  const importing = start();
  await importing.read([new File(['what,first,second\nNorth,133,46\nSouth,134,47\n'], 'posts.csv')]);
  expect([importing.refused, importing.tally]).toEqual([[], { read: 3, kept: 0, repaired: 0, refused: 3, leftOut: 0 }]);
  await importing.readAs('posts.csv', { header: true });
  expect(importing.tally.read).toBe(2);
  const { columns } = importing.look!.report.sources[0]!.table!;
  await importing.decideFor('posts', { system: 'wgs84', columns: columns.map((column, at) => ({ ...column, role: (['name', 'lon', 'lat'] as const)[at]! })) });
  expect(importing.tally).toEqual({ read: 2, kept: 2, repaired: 0, refused: 0, leftOut: 0 });
  expect(importing.ready).toBe(true);
});

test('reading that is stopped ends the worker and says nothing; it can be begun again', async () => {
  const desks: Desk[] = [];
  const importing = new Importing(new ImportClient(() => { const desk = new Desk(); desks.push(desk); return desk; }), null);
  const reading = importing.read([sample()]);
  importing.stop();
  expect([desks.map(({ ended }) => ended), importing.busy, importing.look]).toEqual([[true], false, null]);
  void reading;
  await importing.read([sample()]);
  expect([desks.length, importing.tally.read]).toEqual([2, 33]);
});

test('a worker that breaks answers every question with why', async () => {
  const worker: ImportWorker = { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
  const asked = new ImportClient(() => worker).ask({ type: 'group', split: { by: 'auto' } });
  worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
  expect(await asked).toMatchObject({ type: 'failed', message: 'out of memory' });
});
