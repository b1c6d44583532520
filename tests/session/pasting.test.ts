import { describe, expect, test } from 'vitest';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { Pasting } from '#session/pasting.svelte.ts';
import type { EngineClient } from '#session/engine-client.ts';
import { Session } from '#session/session.svelte.ts';

const terms = new Map([['post|watchtower', '瞭望塔'], ['priorityPlace|school', '学校']]);
const ROWS = '名称\t经度\t纬度\t半径(米)\t联系电话\n一号卡口\t131.2\t44.1\t500\t13800000001\n二号卡口\t44.2\t131.3\t300\t13800000002\n三号卡口\t131.4\t44.3\t200\t13800000003\n';
const post = { id: 'post-1', kind: 'post', geometry: { type: 'Point', coordinates: [131.5, 44.5] }, properties: {} } as unknown as AnyFeature;
const plan: Plan = { meta: { id: 'p' }, features: [post], foreign: {} };

/** A session whose engine never answers: what is computed is not asked here. */
const sessionWith = (open: Plan | null): Session => {
  const engine = { ask: () => new Promise(() => undefined), cancel: () => undefined, close: () => undefined } as unknown as EngineClient;
  const session = new Session(engine);
  if (open) void session.show({ plan: open, dropped: {} }, [], { kind: 'file', id: null, name: 'p.geojson' });
  return session;
};
const read = (text: string, open: Plan | null = plan) => { const pasting = new Pasting(open, terms, null); pasting.read(text); return pasting; };
const name = { name: '粘贴的点位', 'name:en': 'Pasted places' };

describe('the three rows of a spreadsheet', () => {
  test('add up, the swap is flagged, the column of numbers is counted and the system asked for', () => {
    const pasting = read(ROWS);
    expect(pasting.tally).toEqual({ read: 3, kept: 2, repaired: 1, refused: 0 });
    expect([pasting.suspects, pasting.personColumns.map(({ title, filled }) => [title, filled]), pasting.datum, pasting.datumMatters, pasting.ready]).toEqual([1, [['联系电话', 3]], null, true, false]);
    expect(pasting.target).toEqual({ kind: 'post', postType: 'trafficCheckpoint' });
    pasting.setDatum('gcj02');
    expect(pasting.ready).toBe(true);
  });

  test('are one step: chosen after it, gone after one undo', () => {
    const session = sessionWith(plan);
    const pasting = read(ROWS);
    pasting.setDatum('wgs84');
    expect(pasting.accept(session, name)).toBe(true);
    expect(session.plan?.features.map(({ id }) => id)).toEqual(['post-1', 'post-2', 'post-3', 'post-4']);
    expect(session.selection.ids).toEqual(['post-2', 'post-3', 'post-4']);
    expect(session.editing.steps).toHaveLength(1);
    expect(JSON.stringify(session.plan)).not.toContain('1380000');
    session.editing.undo();
    expect(session.plan).toBe(plan);
  });

  test('make a plan where none is open; undone, it is empty', () => {
    const session = sessionWith(null);
    const pasting = read(ROWS, null);
    pasting.setDatum('wgs84');
    expect(pasting.accept(session, name)).toBe(true);
    expect(session.plan).toMatchObject({ meta: { schema: 'patrol-coverage-plan', name: '粘贴的点位' }, features: [{}, {}, {}] });
    session.editing.undo();
    expect(session.plan?.features).toEqual([]);
  });

  test('do not come into a plan that is locked', () => {
    const session = sessionWith(plan);
    Object.defineProperty(session.autosave, 'readOnly', { value: true });
    const pasting = read(ROWS);
    pasting.setDatum('wgs84');
    expect(pasting.accept(session, name)).toBe(false);
    expect(session.plan).toBe(plan);
  });
});

test('a column can be said to be something else; the one that was it is not read any more; persons stay persons', () => {
  const pasting = read(ROWS);
  pasting.setRole(1, 'lat');
  pasting.setRole(2, 'lon');
  expect(pasting.columns.map(({ role }) => role)).toEqual(['name', 'lat', 'lon', 'radius', 'person']);
  expect(pasting.suspects).toBe(2);
  pasting.setRole(4, 'note');
  pasting.setRole(0, 'person');
  expect(pasting.columns.map(({ role }) => role)).toEqual(['name', 'lat', 'lon', 'radius', 'person']);
  pasting.setRole(3, 'name');
  expect(pasting.columns.map(({ role }) => role)).toEqual(['ignore', 'lat', 'lon', 'name', 'person']);
  expect(pasting.unread.map(({ title }) => title)).toEqual(['名称']);
});

test('without its heading the first row is a row, and says that it has no coordinates', () => {
  const pasting = read(ROWS);
  pasting.setHeader(false);
  expect(pasting.tally.read).toBe(4);
  expect(pasting.results[0]?.reason).toBe('notCoordinates');
});

test('words of types decide, those without a meaning are told and can be given one', () => {
  const pasting = read('名称\t类型\t经度\t纬度\n甲\t瞭望塔\t131.2\t44.1\n乙\t怪物\t131.3\t44.2\n丙\t学校\t131.4\t44.3');
  expect(pasting.results.map(({ target, state }) => [target.kind, state])).toEqual([['post', 'kept'], ['priorityPlace', 'repaired'], ['priorityPlace', 'kept']]);
  expect([...pasting.typeWords.keys()]).toEqual(['瞭望塔', '怪物', '学校']);
  pasting.setTypeTarget('怪物', { kind: 'boundaryMarker' });
  expect(pasting.results[1]).toMatchObject({ target: { kind: 'boundaryMarker' }, state: 'kept' });
});

test('a lone coordinate is lone, with or without a name; outside the ground that services shift no system is asked for', () => {
  expect(read('131.2, 44.1').lone).toBe(true);
  expect(read('https://uri.amap.com/marker?position=131.2,44.1&name=A').lone).toBe(true);
  expect(read('https://uri.amap.com/marker?position=131.2,44.1&name=A').services).toEqual(['Amap']);
  expect(read(ROWS).lone).toBe(false);
  expect(read('hello').lone).toBe(false);
  const abroad = read('52.5 N, 13.4 E');
  expect([abroad.datumMatters, abroad.ready, abroad.box]).toEqual([false, true, [13.4, 52.5, 13.4, 52.5]]);
});

test('more rows than are taken are not read at all', () => {
  const pasting = read('甲\t131.2\t44.1\n'.repeat(20_001));
  expect([pasting.tooMany, pasting.tally.read, pasting.ready]).toEqual([true, 0, false]);
});
