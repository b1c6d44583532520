import { describe, expect, test, vi } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { liveTotalsOf } from '#core/coverage/live.ts';
import { movePost } from '#core/plan/edits/move-post.ts';
import { LiveClient, type LiveWorker } from '#session/live-client.ts';
import { LiveDesk } from '#session/live-desk.ts';
import type { LiveAnswer, LiveRequest } from '#session/live-messages.ts';
import { fileName } from '#session/save-file.ts';
import { compute, planOf } from '../core/coverage/random-plan.ts';

const plan = planOf({ lon: 130, lat: 45, corners: [8000, 8000, 8000, 8000], border: [[-8000, 0], [8000, 0]], routes: [], places: [{ at: [0, 0], priority: 1 }],
  posts: [{ at: [-5000, 0], radiusM: 1000, agencies: [], status: 'active', view: null }, { at: [5000, 0], radiusM: 1000, agencies: [], status: 'active', view: null }] });

/** A desk whose waiting work is done when told. */
function inline() {
  const said: LiveAnswer[] = [];
  const work: (() => void)[] = [];
  const desk = new LiveDesk((answer) => said.push(answer), (later) => work.push(later));
  return { said, desk, work: () => { for (const one of work.splice(0)) one(); } };
}

describe('the desk of live figures', () => {
  test('computes only the newest of a burst, and says which it answers', () => {
    const { desk, said, work } = inline();
    desk.hear({ seq: 1, type: 'open', plan, question: reachQuestion });
    said.length = 0;
    for (let step = 0; step < 10; step += 1) desk.hear({ seq: 2 + step, type: 'preview', edit: { id: 'p0', positions: Float64Array.of(130 + step / 100, 45) } });
    expect(said).toEqual([]);
    work();
    expect(said).toHaveLength(1);
    expect(said[0]?.seq).toBe(11);
    const wanted = liveTotalsOf(compute(movePost(plan, 'p0', [130.09, 45])).result);
    const found = (said[0] as LiveAnswer & { type: 'live' }).totals;
    expect(found.border?.coveredM).toBeCloseTo(wanted.border!.coveredM, 6);
    expect(found.places).toEqual(wanted.places);
    expect(found.area?.gapM2).toBeCloseTo(wanted.area!.gapM2, 1);
  });
  test('a feature taken away and put back gives the figures back', () => {
    const { desk, said, work } = inline();
    desk.hear({ seq: 1, type: 'open', plan, question: reachQuestion });
    const first = said.at(-1) as LiveAnswer & { type: 'live' };
    desk.hear({ seq: 2, type: 'preview', edit: { id: 'p0', feature: null } });
    work();
    expect((said.at(-1) as typeof first).totals.border?.coveredM).toBeLessThan(first.totals.border!.coveredM);
    desk.hear({ seq: 3, type: 'preview', edit: { id: 'p0', feature: plan.features.find(({ id }) => id === 'p0')! } });
    work();
    expect((said.at(-1) as typeof first).totals.border).toEqual(first.totals.border);
  });
});

class Stand implements LiveWorker {
  readonly asked: LiveRequest[] = [];
  ended = false;
  onmessage: LiveWorker['onmessage'] = null;
  onerror: LiveWorker['onerror'] = null;
  postMessage(message: LiveRequest): void { this.asked.push(message); }
  terminate(): void { this.ended = true; }
  say(answer: LiveAnswer): void { this.onmessage?.({ data: answer } as MessageEvent<LiveAnswer>); }
}
const totals = { area: null, border: null, places: null };

describe('the client of live figures', () => {
  const make = () => {
    const workers: Stand[] = [];
    const client = new LiveClient(() => { const worker = new Stand(); workers.push(worker); return worker; }, 1000);
    const heard: number[] = [];
    const begin = () => client.begin(plan, reachQuestion, (_, seq) => heard.push(seq));
    return { workers, client, heard, begin };
  };
  const edit = () => ({ id: 'p0', positions: Float64Array.of(130, 45) });
  test('an edit never ends the worker, and an old answer is not heard after a newer one', () => {
    const { workers, client, heard, begin } = make();
    begin();
    workers[0]!.say({ seq: 1, type: 'live', totals, stretches: [] });
    expect([client.preview(edit()), client.preview(edit())]).toEqual([2, 3]);
    workers[0]!.say({ seq: 3, type: 'live', totals, stretches: [] });
    workers[0]!.say({ seq: 2, type: 'live', totals, stretches: [] });
    expect(heard).toEqual([1, 3]);
    expect(workers).toHaveLength(1);
    client.close();
  });
  test('a plan opened while one is still computed ends that computation', () => {
    const { workers, client, begin } = make();
    begin();
    begin();
    expect(workers[0]!.ended).toBe(true);
    expect(workers).toHaveLength(2);
    client.close();
  });
  test('a worker that says nothing is ended, one that reports progress is waited for', () => {
    vi.useFakeTimers();
    const { workers, client, begin } = make();
    begin();
    vi.advanceTimersByTime(900);
    workers[0]!.say({ seq: 1, type: 'progress', share: 0.5 });
    vi.advanceTimersByTime(900);
    expect(client.open).toBe(true);
    vi.advanceTimersByTime(200);
    expect(client.open).toBe(false);
    expect(workers[0]!.ended).toBe(true);
    vi.useRealTimers();
  });
  test('after a crash edits are answered by nobody and throw nothing', () => {
    const { workers, client, begin } = make();
    begin();
    workers[0]!.onerror?.({ message: 'gone' } as ErrorEvent);
    expect(client.open).toBe(false);
    expect(client.preview(edit())).toBe(2);
  });
});

test('moving a post makes a new plan, leaves the old one, and refuses what is no post', () => {
  const before = JSON.stringify(plan);
  const moved = movePost(plan, 'p0', [190, 45.01]);
  expect(moved.features.find(({ id }) => id === 'p0')?.geometry).toEqual({ type: 'Point', coordinates: [-170, 45.01] });
  expect(moved.features.filter((feature, at) => feature !== plan.features[at])).toHaveLength(1);
  expect(JSON.stringify(plan)).toBe(before);
  expect(movePost(plan, 'b', [130, 45])).toBe(plan);
  expect(movePost(plan, 'nobody', [130, 45])).toBe(plan);
  expect(movePost(plan, 'p0', [130, 95])).toBe(plan);
});

test('a plan is saved under a name that every file system takes', () => {
  expect(fileName('a/b:c.geojson')).toBe('a b c.geojson');
  expect(fileName('  ')).toBe('plan.geojson');
  expect(fileName('方案.json')).toBe('方案.geojson');
});
