import { describe, expect, test, vi } from 'vitest';
import type { LiveTotals } from '#core/coverage/live.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { Change } from '#core/plan/edits/change.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import { standingProblems } from '#core/plan/standing-problems.ts';
import { Editing } from '#session/editing.svelte.ts';
import { LiveClient, type LiveWorker } from '#session/live-client.ts';
import type { LiveAnswer, LiveRequest } from '#session/live-messages.ts';

const make = (id: string, kind: string, geometry: unknown, properties: object = {}) => ({ id, kind, geometry, properties }) as unknown as AnyFeature;
const post = (id: string, lon: number, properties: object = { radiusM: 500 }) => make(id, 'post', { type: 'Point', coordinates: [lon, 45] }, properties);
const area = make('area', 'areaOfResponsibility', { type: 'Polygon', coordinates: [[[130, 45], [131, 45], [131, 46], [130, 45]]] });
const total = (coveredM2: number): LiveTotals => ({ area: { areaM2: 100, coveredM2, gapM2: 100 - coveredM2, coveredPct: coveredM2 } as LiveTotals['area'], border: null, places: null });

/** A plan being edited, with a live worker whose answers the test gives. */
function desk() {
  const heard: LiveRequest[] = [];
  let worker: LiveWorker | null = null;
  const client = new LiveClient(() => (worker = { postMessage: (message: LiveRequest) => heard.push(message), terminate: () => { worker = null; }, onmessage: null, onerror: null }), 1e6);
  let plan: Plan = { meta: { id: 'p' }, features: [post('a', 130), post('b', 130.1), area], foreign: {} };
  let settled: LiveTotals | null = total(1);
  const puts: Plan[] = [];
  let readOnly = false;
  const editing = new Editing(client, {
    plan: () => plan, feature: (id) => plan.features.find((feature) => feature.id === id) ?? null, question: () => reachQuestion, readOnly: () => readOnly, settled: () => settled,
    put: (next) => { plan = next; settled = null; puts.push(next); editing.begin(); },
  });
  editing.opened(plan);
  editing.begin();
  const say = (answer: LiveAnswer) => worker?.onmessage?.({ data: answer } as MessageEvent<LiveAnswer>);
  return { editing, heard, puts, say, plan: () => plan, open: () => worker !== null, lose: () => worker?.onerror?.({} as ErrorEvent), takeAway: (away: boolean) => { readOnly = away; }, settle: (totals: LiveTotals) => { settled = totals; editing.settle(); } };
}
const changeOf = (...features: AnyFeature[]): Change => new Map(features.map((feature) => [feature.id, feature]));

describe('a drag', () => {
  test('is many previews and one step; the plan stays until it ends', () => {
    const { editing, puts, plan } = desk();
    const opened = plan();
    expect(editing.start({ code: 'move' })).toBe(true);
    for (let at = 1; at <= 5; at += 1) editing.preview(changeOf(post('a', 130 + at / 100)));
    expect(plan()).toBe(opened);
    expect(editing.lifted).toHaveLength(1);
    editing.commit();
    expect(puts).toHaveLength(1);
    expect(editing.steps).toHaveLength(1);
    expect(editing.steps[0]).toMatchObject({ ids: ['a'], note: { code: 'move' } });
    editing.undo();
    expect(plan()).toBe(opened);
    editing.redo();
    expect(plan()).toBe(puts[0]);
  });

  test('of a border, a place or an area is followed like that of a post; given up, the worker is told so and stays', () => {
    const { editing, heard, say, open, plan } = desk();
    editing.start({ code: 'move' });
    editing.preview(changeOf({ ...area }));
    expect(heard.at(-1)).toMatchObject({ type: 'preview', edit: { id: 'area', feature: { kind: 'areaOfResponsibility' } } });
    say({ seq: heard.at(-1)!.seq, type: 'live', totals: total(2), stretches: [] });
    expect(editing.totals).toEqual(total(2));
    const old = heard.at(-1)!.seq;
    editing.cancel();
    expect(open()).toBe(true);
    expect(heard.at(-1)).toMatchObject({ type: 'preview', edit: { feature: plan().features[2] } });
    say({ seq: old, type: 'live', totals: total(2), stretches: [] });
    expect(editing.totals).toBeNull();
  });

  test('for whose worker was lost, given up, a worker begins anew; what it says first are figures that are shown already', () => {
    const { editing, heard, say, open, lose } = desk();
    editing.start({ code: 'move' });
    editing.preview(changeOf(post('a', 130.1)));
    lose();
    expect(open()).toBe(false);
    editing.cancel();
    expect(open()).toBe(true);
    say({ seq: heard.at(-1)!.seq, type: 'live', totals: total(2), stretches: [] });
    expect(editing.totals).toBeNull();
    editing.start({ code: 'move' });
    editing.preview(changeOf(post('a', 130.2)));
    say({ seq: heard.at(-1)!.seq, type: 'live', totals: total(3), stretches: [] });
    expect(editing.totals).toEqual(total(3));
  });

  test('has figures that are late once a change of a quarter of a second ago is unanswered, however many came since', () => {
    vi.useFakeTimers();
    const { editing, heard, say, settle } = desk();
    const answer = (seq: number) => say({ seq, type: 'live', totals: total(seq), stretches: [] });
    editing.start({ code: 'move' });
    editing.preview(changeOf(post('a', 130.01)));
    const first = heard.at(-1)!.seq;
    vi.advanceTimersByTime(200);
    editing.preview(changeOf(post('a', 130.02)));
    expect(editing.late).toBe(false);
    vi.advanceTimersByTime(60);
    expect(editing.late).toBe(true);
    answer(first);
    expect(editing.late).toBe(false);
    vi.advanceTimersByTime(200);
    expect(editing.late).toBe(true);
    answer(first + 1);
    expect(editing.late).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(editing.late).toBe(false);
    editing.preview(changeOf(post('a', 130.03)));
    vi.advanceTimersByTime(300);
    expect(editing.late).toBe(true);
    editing.commit();
    settle(total(9));
    expect(editing.late).toBe(false);
    vi.useRealTimers();
  });

  test('sends positions alone where nothing else changed, and features where something did', () => {
    const { editing, heard, plan } = desk();
    const { properties } = plan().features[0]!;
    editing.start({ code: 'move' });
    editing.preview(changeOf({ ...post('a', 130.2), properties } as AnyFeature));
    expect(heard.at(-1)).toMatchObject({ type: 'preview', edit: { id: 'a', positions: Float64Array.of(130.2, 45) } });
    editing.preview(changeOf(post('a', 130.2, { radiusM: 900 })));
    expect(heard.at(-1)).toMatchObject({ edit: { feature: { properties: { radiusM: 900 } } } });
    editing.preview(changeOf({ ...post('a', 130.3), properties } as AnyFeature));
    expect(heard.at(-1)).toMatchObject({ edit: { feature: { properties: { radiusM: 500 } } } });
  });

  test('given up puts back what it held, in the figures too', () => {
    const { editing, heard, say, plan } = desk();
    editing.start({ code: 'move' });
    editing.preview(changeOf(post('a', 131)));
    editing.preview(changeOf(post('b', 131)));
    expect(heard.slice(-2).map((one) => (one.type === 'preview' ? one.edit.id : ''))).toEqual(['a', 'b']);
    const sent = editing.sent;
    say({ seq: sent, type: 'live', totals: total(9), stretches: [] });
    expect(editing.totals).toEqual(total(9));
    editing.cancel();
    expect(editing.totals).toBeNull();
    expect(editing.lifted).toEqual([]);
    expect(editing.base).toBeNull();
    const back = heard.at(-1)!;
    expect(back.type === 'preview' && 'feature' in back.edit && back.edit.feature).toBe(plan().features[1]);
    say({ seq: sent, type: 'live', totals: total(9), stretches: [] });
    expect(editing.totals).toBeNull();
  });

  test('cannot begin while another is under way, nor while somebody else has the plan', () => {
    const { editing, plan, takeAway } = desk();
    editing.start({ code: 'move' });
    editing.preview(changeOf(post('a', 131)));
    expect(editing.start({ code: 'move' })).toBe(false);
    expect(editing.do({ code: 'set' }, changeOf(post('b', 132)))).toBe(false);
    editing.cancel();
    takeAway(true);
    expect(editing.locked).toBe(true);
    const before = plan();
    expect(editing.do({ code: 'set' }, changeOf(post('b', 132)))).toBe(false);
    expect(plan()).toBe(before);
    takeAway(false);
    expect(editing.do({ code: 'set' }, changeOf(post('b', 132)))).toBe(true);
  });
});

describe('a change at one stroke', () => {
  test('that changes nothing is no step', () => {
    const { editing, plan } = desk();
    expect(editing.do({ code: 'set' }, new Map([['a', plan().features[0]!]]))).toBe(false);
    expect(editing.steps).toHaveLength(0);
    expect(editing.dragging).toBe(false);
  });

  test('of an area is followed too: the live worker is told of it and keeps its plan', () => {
    const { editing, heard, plan } = desk();
    editing.do({ code: 'reshape' }, new Map([['area', { ...area, properties: { level: 'branch' } } as AnyFeature]]));
    expect(heard.map(({ type }) => type)).toEqual(['open', 'preview']);
    expect(heard.at(-1)).toMatchObject({ edit: { id: 'area', feature: plan().features[2] } });
  });

  test('of what no figure depends on tells nobody', () => {
    const { editing, heard } = desk();
    const before = heard.length;
    editing.do({ code: 'add' }, changeOf(make('m', 'boundaryMarker', { type: 'Point', coordinates: [130, 45] })));
    expect(heard).toHaveLength(before);
    expect(editing.steps).toHaveLength(1);
  });
});

test('a jump over several steps tells of every feature once, with the change since where it was', () => {
  const { editing, heard, plan } = desk();
  const opened = plan();
  editing.do({ code: 'move' }, changeOf(post('a', 130.5)));
  editing.do({ code: 'remove' }, new Map([['b', null]]));
  editing.do({ code: 'add' }, changeOf(post('c', 130.6)));
  const before = heard.length;
  editing.goTo(0);
  expect(plan()).toBe(opened);
  const told = heard.slice(before).map((one) => (one.type === 'preview' ? [one.edit.id, 'feature' in one.edit ? one.edit.feature?.id ?? null : 'positions'] : []));
  expect(told).toEqual([['a', 'a'], ['b', 'b'], ['c', null]]);
  expect(editing.base).toBeNull();
  editing.goTo(3);
  expect(plan().features.map(({ id }) => id)).toEqual(['a', 'area', 'c']);
});

test('another plan in its place is one step, whatever differs', () => {
  const { editing, heard, plan } = desk();
  const opened = plan();
  const other: Plan = { ...opened, meta: { id: 'p', defaults: { radiusM: { watchtower: 1 } } }, features: [post('a', 130), opened.features[1]!] };
  expect(editing.replace({ code: 'settings' }, other)).toBe(true);
  expect(plan()).toBe(other);
  expect(heard.at(-1)).toMatchObject({ type: 'open' });
  expect(editing.steps[0]!.ids).toEqual(['a', 'area']);
  editing.undo();
  expect(plan()).toBe(opened);
  expect(editing.replace({ code: 'settings' }, opened)).toBe(false);
});

test('many at one stroke are one step; the live worker begins anew instead of being told of each, and undo gives the same plan back', () => {
  const { editing, heard, plan, takeAway } = desk();
  const many = Array.from({ length: 600 }, (_, at) => post(`m${at}`, 130 + at / 1000));
  editing.do({ code: 'paste' }, changeOf(...many));
  const opened = plan();
  const before = heard.length;
  expect(editing.do({ code: 'radius', field: 'radiusM' }, changeOf(...many.map(({ id }, at) => post(id, 130 + at / 1000, { radiusM: 900 }))))).toBe(true);
  expect(heard.slice(before).map(({ type }) => type)).toEqual(['open']);
  expect(editing.lifted).toEqual([]);
  expect(editing.steps.at(-1)).toMatchObject({ note: { code: 'radius', field: 'radiusM' } });
  expect(editing.steps.at(-1)!.ids).toHaveLength(600);
  editing.undo();
  expect(plan()).toBe(opened);
  expect(editing.lifted).toEqual([]);
  takeAway(true);
  expect(editing.do({ code: 'set' }, changeOf(...many))).toBe(false);
});

test('what an import brings is one step with its problems: undone they are said no more, done again they are', () => {
  const { editing, plan } = desk();
  const opened = plan();
  const problem: Problem = { code: 'badValue', severity: 'error', featureId: 'c', field: 'radiusM', value: -1, message: '' };
  const brought = { ...opened, features: [...opened.features, ...Array.from({ length: 600 }, (_, at) => post(`c${at}`, 131)), post('c', 131)] };
  expect(editing.replace({ code: 'import' }, brought, [problem])).toBe(true);
  expect([editing.steps.length, editing.told]).toEqual([1, [{ problems: [problem], plan: brought }]]);
  expect(standingProblems(editing.told, plan())).toContain(problem);
  editing.undo();
  expect([plan(), editing.told]).toEqual([opened, []]);
  editing.redo();
  expect(editing.told).toHaveLength(1);
  editing.do({ code: 'remove' }, new Map([['c', null]]));
  expect(standingProblems(editing.told, plan())).not.toContain(problem);
});
