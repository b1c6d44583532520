/** Areas on the equator, where a border of 10 km and its gaps are known by hand (WE01): what lies in each, cut at its edges. */
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { branchRows, type BranchRow } from '#core/duties/branches.ts';
import { hoursBasis } from '#core/time/basis.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';

const at = (eastKm: number, northKm: number): [number, number] => [eastKm / 111.319491, northKm / 110.574276];
const block = (west: number, south: number, east: number, north: number) => [[west, south], [east, south], [east, north], [west, north], [west, south]].map(([x, y]) => at(x!, y!));
interface Given { id: string; geometry: unknown; properties: Record<string, unknown> }
const area = (id: string, ring: unknown, more: object = {}): Given => ({ id, geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'areaOfResponsibility', level: 'branch', ...more } });
const post = (id: string, x: number, y: number, more: object = {}): Given => ({ id, geometry: { type: 'Point', coordinates: at(x, y) }, properties: { kind: 'post', postType: 'borderPost', radiusM: 1000, dutyWindows: [{ start: '00:00', end: '24:00' }], ...more } });
const passage = (id: string, x: number, y: number): Given => ({ id, geometry: { type: 'Point', coordinates: at(x, y) }, properties: { kind: 'priorityPlace', placeType: 'borderPassage', priority: 1, visitRadiusM: 100 } });
const border = (points: readonly [number, number][], more: object = {}): Given => ({ id: 'b', geometry: { type: 'LineString', coordinates: points.map(([x, y]) => at(x, y)) }, properties: { kind: 'borderLine', homeSide: 'right', ...more } });
const STRAIGHT = border([[0, 0], [10, 0]]);

function planOf(features: readonly Given[]): Plan {
  const meta = { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'b', name: 'b', timezone: 'Asia/Shanghai', planDate: '2026-01-15', agencies: [{ id: 'police', name: 'P', type: 'police' }] };
  const read = readGeoJson(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', plan: meta, features: features.map((one) => ({ type: 'Feature', ...one })) })), 'b.geojson');
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read.value.plan;
}
function told(features: readonly Given[], asked: (plan: Plan) => Question = () => reachQuestion) {
  const plan = planOf(features), question = asked(plan), coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('nobody cancelled');
  return { ...branchRows(plan, coverage, question), result: coverage.result };
}
const km = (row: BranchRow | undefined) => row?.border && [row.border.lengthM, row.border.coveredM, row.border.gapM, row.border.longestGapM].map((metres) => Math.round(metres) / 1000);
const WE01 = [post('p2', 2, 0), post('p8', 8, 0)];

describe('the border in an area', () => {
  test('along its edge it lies in it, up to the end of the edge and no farther', () => {
    const { rows, seams } = told([STRAIGHT, ...WE01, area('west', block(0, -4, 5, 0)), area('east', block(5, -4, 10, 0))]);
    expect(rows.map(km)).toEqual([[5, 2, 3, 2], [5, 2, 3, 2]]);
    expect(rows.map((row) => row.border!.lengthM)).toEqual([expect.closeTo(5000, 2), expect.closeTo(5000, 2)]);
    expect(rows.map((row) => row.border!.gapCount)).toEqual([2, 2]);
    expect(seams).toEqual([{ level: 'branch', outsideM: 0 }]);
  });
  test('an edge less than a metre away is still its edge, from either side; one of 3 m inland is not', () => {
    for (const [offKm, lengthM] of [[-0.0008, 5000], [0.0008, 5000], [-0.003, null]] as const) {
      const { rows: [row], seams } = told([STRAIGHT, ...WE01, area('west', block(0, -4, 5, offKm))]);
      expect(row!.border?.lengthM ?? null, `${offKm} km`).toEqual(lengthM === null ? null : expect.closeTo(lengthM, 1));
      expect(seams[0]!.outsideM).toBeCloseTo(lengthM === null ? 10_000 : 5000, 1);
    }
  });
  test('it is cut where it enters and where it leaves, to a centimetre, whatever the angle', () => {
    const { rows, seams } = told([STRAIGHT, ...WE01, area('across', block(2.5, -1, 6.25, 1)), area('slant', [at(1, -1), at(3, -1), at(7, 1), at(5, 1), at(1, -1)])]);
    expect([rows[0]!.border!.lengthM, rows[1]!.border!.lengthM]).toEqual([expect.closeTo(3750, 2), expect.closeTo(2000, 2)]);
    /* From km 3 to 5 and from 2.5 to 6.25: one gap, km 3 to 7, in both. */
    expect(rows.map(km)).toEqual([[3.75, 0.5, 3.25, 3.25], [2, 0, 2, 2]]);
    expect(rows.map((row) => row.border!.gapCount)).toEqual([1, 1]);
    expect(seams[0]!.outsideM).toBeCloseTo(10_000 - 3750, 2);
  });
  test('a border that bends with its area, and goes on beyond it, is the area\'s as far as they go together', () => {
    const bent = border([[0, 0], [3, 0.5], [6, -0.5], [10, 0]]), shared = [at(0, 0), at(3, 0.5), at(6, -0.5)];
    const { rows: [row], result } = told([bent, area('west', [...shared, at(6, -4), at(0, -4), at(0, 0)])]);
    const legM = Math.hypot(3000, 500) + Math.hypot(3000, 1000);
    expect(row!.border!.lengthM / legM).toBeCloseTo(1, 4);
    expect(result.borders[0]!.lengthM).toBeGreaterThan(row!.border!.lengthM + 4000);
  });
  test('it enters and leaves as often as it does; a hole of the area is not the area', () => {
    const holed: Given = { id: 'holed', geometry: { type: 'Polygon', coordinates: [block(1, -2, 9, 2), block(3, -1, 4, 1).toReversed()] }, properties: { kind: 'areaOfResponsibility' } };
    const { rows: [row], seams } = told([STRAIGHT, ...WE01, holed]);
    expect(km(row)).toEqual([7, 4, 3, 3]);
    expect(row!.level).toBe(null);
    expect(seams).toEqual([{ level: null, outsideM: expect.closeTo(3000, 2) as number }]);
  });
  test('exempt border is neither covered nor a gap, and where all of it is exempt there is no share', () => {
    const exempt = border([[0, 0], [10, 0]], { sections: [{ id: 's', fromM: 5000, toM: 10_000, exempt: 'marsh' }] });
    const { rows } = told([exempt, ...WE01, area('west', block(0, -4, 5, 0)), area('east', block(5, -4, 10, 0))]);
    expect(rows.map(({ border: own }) => own && [Math.round(own.exemptM), own.coveredPct === null ? null : Math.round(own.coveredPct)])).toEqual([[0, 40], [5000, null]]);
  });
  test('an area without border has none, which is not no gap; without a border in the plan there is no seam', () => {
    const { rows } = told([STRAIGHT, area('inland', block(0, -9, 5, -5))]);
    expect(rows[0]!.border).toBe(null);
    expect(told([area('alone', block(0, 0, 1, 1))]).seams).toEqual([]);
  });
  test('the whole border in one area has the figures of the border, by reach and by the hour; two parts do not join to one gap', () => {
    const parts: Given = { id: 'b', geometry: { type: 'MultiLineString', coordinates: [[at(0, 0), at(4, 0)], [at(4, 0.001), at(10, 0.001)]] }, properties: { kind: 'borderLine' } };
    const shifts = (plan: Plan): Question => { const hours = hoursBasis(plan.meta, '20:00-08:00', undefined); if (!hours.ok) throw new Error(hours.refusal); return { ...reachQuestion, time: hours.basis }; };
    const night = post('p5', 5, 0, { dutyWindows: [{ start: '20:00', end: '23:00' }] });
    for (const lines of [STRAIGHT, parts]) for (const asked of [() => reachQuestion, shifts]) {
      const { rows: [row], result } = told([lines, ...WE01, night, area('all', block(-1, -4, 11, 4))], asked);
      const whole = result.borders[0]!;
      for (const member of ['lengthM', 'coveredM', 'gapM', 'exemptM', 'longestGapM', 'gapCount', 'coveredPct'] as const) expect(row!.border![member], member).toBeCloseTo(whole[member]!, 6);
    }
  });
  test('over the antimeridian it is cut like elsewhere', () => {
    const east = (lon: number) => (lon > 180 ? lon - 360 : lon);
    const line: Given = { id: 'b', geometry: { type: 'LineString', coordinates: [[179.95, 0], [east(180.05), 0]] }, properties: { kind: 'borderLine' } };
    const over = area('over', [[east(180.01), -0.01], [east(180.03), -0.01], [east(180.03), 0.01], [east(180.01), 0.01], [east(180.01), -0.01]]);
    expect(told([line, over]).rows[0]!.border!.lengthM).toBeCloseTo(0.02 * 111_319.491, 1);
  });
});

describe('the rows', () => {
  const TREE = [area('b-west', block(0, -4, 5, 0), { parentId: 'whole', agencies: ['police'] }), area('town', block(0, -2, 2, 0), { level: 'township', parentId: 'b-west' }), area('b-east', block(5, -4, 10, 0), { parentId: 'whole' }), area('whole', block(0, -4, 10, 0), { level: 'bureau', name: '局' })];
  test('every area has one, each parent before its children whatever the order of the file; sums are nobody\'s', () => {
    const { rows } = told([STRAIGHT, ...WE01, ...TREE]);
    expect(rows.map(({ id, level, parentId, depth }) => [id, level, parentId, depth])).toEqual([['whole', 'bureau', null, 0], ['b-west', 'branch', 'whole', 1], ['town', 'township', 'b-west', 2], ['b-east', 'branch', 'whole', 1]]);
    expect(rows[1]!.agencies).toEqual(['police']);
    expect(rows[0]!.area!.areaM2).toBeCloseTo(40e6, -3);
    expect(km(rows[2])).toEqual([2, 1, 1, 1]);
  });
  test('what no area of a level holds is told of each level; what two of one level hold is counted in both', () => {
    const { rows, seams } = told([STRAIGHT, ...TREE, area('twin', block(4, -4, 10, 0), { parentId: 'whole' })]);
    expect(Object.fromEntries(seams.map(({ level, outsideM }) => [level, Math.round(outsideM)]))).toEqual({ bureau: 0, branch: 0, township: 8000 });
    expect(rows.filter(({ level }) => level === 'branch').reduce((sum, row) => sum + row.border!.lengthM, 0)).toBeCloseTo(16_000, 1);
  });
  test('areas that are each other\'s parents are not lost, an absent parent is none', () => {
    const { rows } = told([area('a', block(0, 0, 1, 1), { parentId: 'c' }), area('c', block(0, 0, 2, 2), { parentId: 'a' }), area('d', block(0, 0, 1, 1), { parentId: 'gone' })]);
    expect(rows.map(({ id, parentId, depth }) => [id, parentId, depth])).toEqual([['d', null, 0], ['a', null, 0], ['c', 'a', 1]]);
  });
  test('passages, places and posts lie where their position does, on a common edge in both', () => {
    const mask = (onHand: number | undefined) => ({ supplies: [{ item: 'mask', dailyUse: 10, minDays: 3, ...(onHand === undefined ? {} : { onHand }) }] });
    const { rows } = told([STRAIGHT, ...TREE, passage('watched', 2, -0.1), passage('bare', 9, -0.1), passage('between', 5, -0.05), { ...passage('office', 8, -3.5), properties: { kind: 'priorityPlace', placeType: 'government' } },
      post('p2', 2, 0, mask(1)), post('p8', 8, -1, mask(undefined)), post('off', 8, -1, { status: 'closed', ...mask(0) }), post('depot', 8, -2, { postType: 'supplyDepot', ...mask(0) })]);
    const of = (id: string) => rows.find((row) => row.id === id)!;
    expect([of('whole').passages, of('b-west').passages, of('b-east').passages]).toEqual([{ count: 3, bare: 2 }, { count: 2, bare: 1 }, { count: 2, bare: 2 }]);
    expect([of('whole').places, of('b-east').places]).toEqual([{ count: 4, covered: 1 }, { count: 3, covered: 0 }]);
    expect([of('whole').posts, of('b-west').posts, of('b-east').posts]).toEqual([3, 1, 2]);
    expect([of('b-west').shortages, of('b-east').shortages]).toEqual([{ holdings: 1, items: ['mask'], unknown: 0 }, { holdings: 0, items: [], unknown: 1 }]);
  });
  test('issues and late activities lie where their feature does; what has no position is in no row; without a date nothing is told to be late', () => {
    const issue = { issues: [{ text: 'a', openedOn: '2026-01-01', dueOn: '2026-01-10' }, { text: 'b', openedOn: '2026-01-14' }, { text: 'c', openedOn: '2026-01-01', closedOn: '2026-01-02' }] };
    const activity = (id: string, lastDone: string): Given => ({ id, geometry: { type: 'Point', coordinates: at(8, -1) }, properties: { kind: 'activityPoint', activityType: 'disinfection', everyDays: 3, lastDone } });
    const round: Given = { id: 'round', geometry: null, properties: { kind: 'inspectionRoute', stops: [{ postId: 'p1' }], ...issue } };
    const features = [...TREE, post('p1', 1, -1, issue), activity('late', '2026-01-01'), activity('done', '2026-01-14'), round];
    const { rows } = told(features), of = (id: string) => rows.find((row) => row.id === id)!;
    expect([of('whole').issues, of('b-west').issues, of('b-east').issues]).toEqual([{ open: 2, overdue: 1 }, { open: 2, overdue: 1 }, { open: 0, overdue: 0 }]);
    expect([of('whole').activities, of('b-west').activities, of('b-east').activities]).toEqual([{ count: 2, overdue: 1 }, { count: 0, overdue: 0 }, { count: 2, overdue: 1 }]);
    const plan = planOf(features), dateless = { ...plan, meta: { ...plan.meta, planDate: undefined as never } }, coverage = computeCoverage(dateless, reachQuestion);
    if (coverage === 'cancelled') throw new Error('nobody cancelled');
    expect(branchRows(dateless, coverage, reachQuestion).rows[0]).toMatchObject({ issues: { open: 2, overdue: null }, activities: { count: 2, overdue: null } });
  });
  test('posts and supplies are those of the agencies asked about', () => {
    const { rows } = told([...TREE, post('p1', 1, -1, { agencies: ['police'] }), post('p2', 1, -1)], () => ({ ...reachQuestion, agencies: ['police'] }));
    expect(rows[0]!.posts).toBe(1);
  });
});
