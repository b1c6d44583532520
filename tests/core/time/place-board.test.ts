import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { placeBoard, type BoardAsk, type PlaceBoard } from '#core/coverage/time/place-board.ts';
import { askedTime } from '#core/time/asked.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

const read = (text: string | Uint8Array): Plan => {
  const answer = readGeoJson(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'plan.geojson');
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value.plan;
};
const open = (path: string) => read(readFileSync(path));
const boardOf = (plan: Plan, ask: BoardAsk): PlaceBoard => {
  const board = placeBoard(plan, reachQuestion, ask);
  if (board === 'cancelled') throw new Error(board);
  return board;
};
const cellOf = ({ columns, rows }: PlaceBoard, id: string, shiftId: string | null) => rows.find((row) => row.id === id)!.cells[columns.findIndex((column) => column.shiftId === shiftId)]!;

describe('the worked examples on the board', () => {
  test('WE17: four stays of 12 minutes meet a need of 10 every 120, stays of 9 minutes are no dose', () => {
    const met = cellOf(boardOf(open('tests/worked/WE17a.geojson'), { day: '2026-01-15' }), 'x', 'day');
    expect([met.covered, met.visits, met.own]).toEqual([true, 4, { doses: 4, met: true }]);
    expect(met.longestMin).toBeCloseTo(108, 1);
    const board = boardOf(open('tests/worked/WE17b.geojson'), { day: '2026-01-15' });
    expect(cellOf(board, 'x', 'day').own).toEqual({ doses: 0, met: false });
    /* Visited often enough, never for long enough: told apart from missed. */
    expect(board.columns.find(({ shiftId }) => shiftId === 'day')).toMatchObject({ missed: 0, short: 1, failing: null });
  });

  test('WE35: the mall is passed 16 times, 1.2 minutes each: visited, no dose, not met', () => {
    const cell = cellOf(boardOf(open('tests/worked/WE35b.geojson'), { day: '2026-03-01' }), 'x', 'day');
    expect([cell.visits, cell.own]).toEqual([16, { doses: 0, met: false }]);
    expect(cell.longestMin).toBeCloseTo(28.8024, 2);
  });

  test('a dose that is asked for goes beside the own need: WE17 with 13 minutes fails, with 9 is met', () => {
    const plan = open('tests/worked/WE17a.geojson');
    const at = (dwellMin: number) => cellOf(boardOf(plan, { day: '2026-01-15', dose: { dwellMin, intervalMin: 120 } }), 'x', 'day');
    expect(at(13)).toMatchObject({ own: { doses: 4, met: true }, dose: { doses: 0, met: false } });
    expect(at(9)).toMatchObject({ dose: { doses: 4, met: true } });
  });
});

describe('a planted board', () => {
  const post = (id: string, lon: number, dutyWindows: unknown) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 0] },
    properties: { kind: 'post', postType: 'borderPost', radiusM: 500, dutyWindows } });
  const place = (id: string, lon: number, more: object) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lon, 0] }, properties: { kind: 'priorityPlace', priority: 1, ...more } });
  const plan = read(JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'board', timezone: 'Asia/Shanghai', planDate: '2026-01-15',
    shifts: [{ id: 'day', start: '08:00', end: '20:00' }, { id: 'night', start: '20:00', end: '08:00' }, { id: 'unset' }] },
  features: [
    post('p', 131, [{ start: '06:00', end: '22:00', breaks: [{ start: '12:00', end: '12:30' }] }]),
    place('strict', 131.001, { placeType: 'borderPassage', requiredIntervalMin: 20 }), place('lax', 131.001, { placeType: 'school', requiredIntervalMin: 500 }), place('alone', 131.1, { placeType: 'borderPassage', requiredIntervalMin: 60 }),
  ] }));

  test('has a column for each shift that has hours and one for the day, with what is missed and bare', () => {
    const { columns, rows } = boardOf(plan, { day: '2026-01-15' });
    expect(columns.map(({ shiftId, cyclic, missed, barePassages }) => [shiftId, cyclic, missed, barePassages])).toEqual([['day', false, 2, 2], ['night', false, 2, 2], [null, true, 2, 2]]);
    expect(columns.map(({ from, to }) => `${from.slice(0, 16)} ${to.slice(0, 16)}`)).toEqual(['2026-01-15T08:00 2026-01-15T20:00', '2026-01-15T20:00 2026-01-16T08:00', '2026-01-15T00:00 2026-01-16T00:00']);
    expect(rows.map(({ id, passage }) => [id, passage])).toEqual([['strict', true], ['lax', false], ['alone', true]]);
  });

  test('says the reason and the hours of the longest absence; in a day that repeats the night is one', () => {
    const board = boardOf(plan, { day: '2026-01-15' });
    expect(cellOf(board, 'strict', 'day')).toMatchObject({ covered: false, cause: 'offDuty', longestMin: 30, targetMin: 20, longest: { from: '2026-01-15T12:00:00+08:00', to: '2026-01-15T12:30:00+08:00' } });
    expect(cellOf(board, 'lax', 'day')).toMatchObject({ covered: true, cause: null, longestMin: 30 });
    expect(cellOf(board, 'lax', null)).toMatchObject({ covered: true, longestMin: 480, longest: { from: '2026-01-15T22:00:00+08:00', to: '2026-01-16T06:00:00+08:00' } });
    expect(cellOf(board, 'alone', 'night')).toMatchObject({ covered: false, cause: 'noAsset', longestMin: 720, own: null, dose: null });
  });

  test('without shifts has the day alone, without places no row, and can be given up', () => {
    expect(boardOf({ ...plan, meta: { ...plan.meta, shifts: [] } }, { day: '2026-01-15' }).columns.map(({ shiftId }) => shiftId)).toEqual([null]);
    expect(boardOf({ ...plan, features: [] }, { day: '2026-01-15' }).rows).toEqual([]);
    expect(placeBoard(plan, reachQuestion, { day: '2026-01-15' }, { cancelled: () => true })).toBe('cancelled');
  });
});

test('every column agrees with the figures of its shift', () => {
  const plan = open('data/ussuri-border.geojson');
  const day = plan.meta.planDate!;
  const { columns, rows } = boardOf(plan, { day });
  columns.forEach(({ shiftId, missed, barePassages }, at) => {
    const time = askedTime({ day, ...(shiftId === null ? {} : { shift: shiftId }) }, plan.meta);
    if (!time?.ok) throw new Error('no time');
    const answer = computeCoverage(plan, { ...reachQuestion, time: time.basis });
    if (answer === 'cancelled') throw new Error(answer);
    const { places, gaps, totals } = answer.result;
    expect(totals.places!.count - totals.places!.covered).toBe(missed);
    expect(gaps.filter(({ passage }) => passage).length).toBe(barePassages);
    expect(rows.map(({ id, cells }) => [id, cells[at]!.covered, cells[at]!.longestMin, cells[at]!.cause])).toEqual(places.map(({ id, covered, maxGapMin, reason }) => [id, covered, maxGapMin, reason ?? null]));
  });
});
