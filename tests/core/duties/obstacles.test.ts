import { describe, expect, test } from 'vitest';
import { obstaclesAt } from '#core/duties/obstacles.ts';
import { at, byReach, line, planOf, point, type Written } from './plan-of.ts';

type Way = readonly (readonly [number, number])[];
const km = (way: Way) => way.map(([east, north]) => at(east, north));
const obstacle = (id: string, way: Way, properties: object = {}) => line(id, 'obstacle', km(way), { obstacleType: 'fence', blocks: ['foot', 'car'], ...properties });
const ground = (id: string, rings: readonly Way[], properties: object = {}): Written => ({ id, geometry: { type: 'Polygon', coordinates: rings.map(km) }, properties: { kind: 'obstacle', obstacleType: 'water', blocks: ['foot'], ...properties } });
const route = (id: string, way: Way, properties: object = {}) => line(id, 'patrolRoute', km(way), { mode: 'foot', ...properties });
const square: Way = [[4, -1], [6, -1], [6, 1], [4, 1], [4, -1]];
/** Where a route is blocked, in km. */
const blocked = (features: readonly Written[], question: object = {}) => obstaclesAt(planOf(features, { planDate: '2026-01-15' }), { ...byReach, ...question }).blocked
  .map(({ obstacleId, routeId, at: [lon, lat] }) => [obstacleId, routeId, Math.round((lon - 131) * 111.319491 * 1e4) / 1e4, Math.round(lat * 110.574276 * 1e4) / 1e4 + 0]);
const fence = obstacle('o', [[0, 0], [10, 0]]);

test('length by type is that of lines, of ground its area and not its outline; out of season and out of use nothing stands', () => {
  const { types, lengthM, areaM2 } = obstaclesAt(planOf([fence, obstacle('o2', [[0, 5], [3, 5]]), obstacle('closed', [[0, 6], [3, 6]], { status: 'closed' }), obstacle('lead', [[0, 0], [0, 2]], { obstacleType: 'openWaterLead', season: { from: '12-01', to: '03-31' } }), ground('w', [square]), ground('hole', [[[20, 0], [22, 0], [22, 2], [20, 2], [20, 0]], [[20.5, 0.5], [20.5, 1.5], [21.5, 1.5], [21.5, 0.5], [20.5, 0.5]]])], { planDate: '2026-01-15' }), byReach);
  expect(types.map((one) => [one.obstacleType, one.lines, Math.round(one.lengthM), one.areas, Math.round(one.areaM2 / 1e4) / 100])).toEqual([['fence', 2, 13_000, 0, 0], ['openWaterLead', 1, 2000, 0, 0], ['water', 0, 0, 2, 7]]);
  expect([Math.round(lengthM), Math.round(areaM2 / 1e4) / 100]).toEqual([15_000, 7]);
});

describe('a route through a line', () => {
  test('is told with its first place along the route, not along the fence', () => {
    expect(blocked([fence, route('r', [[8, 1], [8, -1], [2, -1], [2, 1]])])).toEqual([['o', 'r', 8, 0]]);
  });
  test('by a vertex that lies on the fence goes through too, be it of the one, the other or both', () => {
    expect(blocked([fence, route('r', [[5, 1], [5, 0], [5, -1]])])).toEqual([['o', 'r', 5, 0]]);
    expect(blocked([obstacle('o', [[0, 0], [5, 0], [10, 0]]), route('r', [[5, 1], [5, -1]])])).toEqual([['o', 'r', 5, 0]]);
    expect(blocked([obstacle('o', [[0, 0], [5, 0], [10, 0]]), route('r', [[4, 1], [5, 0], [6, -1]])])).toEqual([['o', 'r', 5, 0]]);
  });
  test('that touches it and turns back, begins or ends at it does not go through', () => {
    expect(blocked([fence, route('r', [[4, 1], [5, 0], [6, 1]]), route('in', [[5, 1], [5, 0]]), route('out', [[5, 0], [5, -1]]), route('near', [[0, 0.001], [10, 0.001]])])).toEqual([]);
    const bent = obstacle('o', [[0, 0], [5, 1], [10, 0]]);
    expect(blocked([bent, route('over', [[0, 1], [10, 1]]), route('under', [[4, 0], [5, 1], [6, 0]])])).toEqual([]);
  });
  test('that runs along it, on its very vertices or on others, goes through only where it leaves on the other side', () => {
    const bent = obstacle('o', [[0, 0], [3, 1], [7, -1], [10, 0]]);
    expect(blocked([bent, route('same', [[0, 0], [3, 1], [7, -1], [10, 0]]), route('back', [[10, 0], [7, -1], [3, 1], [0, 0]]), route('between', [[1, 1 / 3], [3, 1], [4, 0.5], [5, 0], [5.7, -0.35]])])).toEqual([]);
    expect(blocked([bent, route('left', [[2, 3], [3, 1], [7, -1], [8, 2]]), route('right', [[2, 3], [3, 1], [7, -1], [7, -3]])])).toEqual([['o', 'right', 3, 1]]);
  });
  test('that passes over the very end of a fence counts, and past it does not', () => {
    expect(blocked([fence, route('end', [[10, 1], [10, -1]])])).toEqual([['o', 'end', 10, 0]]);
    expect(blocked([fence, route('past', [[10.001, 1], [10.001, -1]]), route('on', [[-1, 0], [11, 0]])])).toEqual([]);
  });
  test('round a closed fence goes through at its seam as elsewhere', () => {
    expect(blocked([obstacle('o', square), route('in', [[3, -2], [4, -1], [5, 0]])])).toEqual([['o', 'in', 4, -1]]);
    expect(blocked([obstacle('o', square), route('corner', [[3, 0], [4, -1], [5, -2]])])).toEqual([]);
  });
  test('is found over the antimeridian', () => {
    const over = [line('o', 'obstacle', [[179.99, 0], [-179.99, 0]], { blocks: ['foot'] }), line('r', 'patrolRoute', [[-179.995, 0.01], [-179.995, -0.01]]), line('r2', 'patrolRoute', [[179.995, 0.01], [179.995, -0.01]])];
    expect(obstaclesAt(planOf(over), byReach).blocked.map(({ routeId, at: [lon] }) => [routeId, lon])).toEqual([['r', -179.995], ['r2', 179.995]]);
  });
});

describe('a route into ground', () => {
  test('is told where it goes in, and where it begins if it begins inside; a hole is no ground', () => {
    expect(blocked([ground('w', [square]), route('in', [[0, 0], [5, 0]]), route('inside', [[5, 0], [5.5, 0]]), route('through', [[5, 3], [5, -3]])])).toEqual([['w', 'in', 4, 0], ['w', 'inside', 5, 0], ['w', 'through', 5, 1]]);
    expect(blocked([ground('w', [square, [[4.5, -0.5], [4.5, 0.5], [5.5, 0.5], [5.5, -0.5], [4.5, -0.5]]]), route('island', [[4.8, 0], [5.2, 0]])])).toEqual([]);
  });
  test('along its edge, at a corner or beside it is not told', () => {
    expect(blocked([ground('w', [square]), route('shore', [[3, -1], [4, -1], [6, -1], [6, 1], [7, 2]]), route('corner', [[3, 0], [5, 2]]), route('beside', [[0, 2], [10, 2]])])).toEqual([]);
    expect(blocked([ground('w', [square]), route('cut', [[4, -1], [5, 1]])])).toEqual([['w', 'cut', 4, -1]]);
  });
});

test('a mode that is not blocked, a season that the other does not share, a route out of use are not in the way; a filter of agencies hides nothing', () => {
  const over: Way = [[5, 1], [5, -1]];
  expect(blocked([fence, route('boat', over, { mode: 'boat' }), route('bare', over, { mode: undefined }), route('shut', over, { status: 'suspended' }), route('plan', over, { status: 'planned' })]).map(([, id]) => id)).toEqual(['bare']);
  const winter = obstacle('w', [[0, 0], [10, 0]], { season: { from: '12-01', to: '03-31' } }), spring = route('s', over, { season: { from: '04-01', to: '05-31' } });
  const dates = (...of: string[]) => ({ time: { mode: 'window', zone: 'Asia/Shanghai', fromMs: 0, toMs: 1, cyclic: false, dates: of } });
  expect(blocked([winter, spring], dates('2026-03-31', '2026-04-01'))).toEqual([]);
  expect(blocked([winter, route('all', over, { agencies: ['police'] })], { ...dates('2026-03-31', '2026-04-01'), agencies: ['farm'] })).toHaveLength(1);
  expect(blocked([winter, route('all', over)], { date: '2026-06-01' })).toEqual([]);
});

test('what cannot be told is named: modes not stated, seasons without a date', () => {
  const features = [obstacle('bare', [[0, 0], [1, 0]], { blocks: undefined }), obstacle('lead', [[0, 0], [1, 0]], { season: { from: '12-01', to: '03-31' } }), obstacle('gone', [[0, 0], [1, 0]], { season: { from: '12-01', to: '03-31' }, status: 'closed' }), route('ice', [[0, 1], [1, 1]], { season: { from: '12-01', to: '03-31' } }), point('p', 'post', at(0, 0))];
  expect(obstaclesAt(planOf(features), byReach)).toMatchObject({ modesUnstated: ['bare'], seasonUnknown: ['lead', 'ice'] });
  expect(obstaclesAt(planOf(features, { planDate: '2026-06-01' }), byReach)).toMatchObject({ modesUnstated: ['bare'], seasonUnknown: [] });
});
