/** Thirty priority places on the board, three compounds with their gates, six activity points. */
import { ALL_DAY, feature, two } from '../plan-file.mjs';
import { block, inBeat, numeral, spot } from './grid.mjs';

const INTERVAL = { 1: 60, 2: 120, 3: 240 };
/** Beside a loop, inside or outside of it by one step: within 60 m of it. */
const SOUTH_WEST = [0.2, 0.25];
const NORTH = [0.5, 0.85];
const EAST = [0.9, 0.5];
const WEST = [0.1, 0.5];
const SOUTH = [0.5, 0.15];
/** Beside a loop of a beat. */
const beside = (beat, side) => inBeat(beat, ...side);

const EVENING = [{ start: '17:00', end: '22:00' }];
/** Motorway exits at the four corners of the area, from the north-west clockwise. */
export const EXITS = [[-2.25, 1.75], [2.25, 1.75], [2.25, -1.75], [-2.25, -1.75]];
/** The plaza in the middle of the board. */
const PLAZA = [0.05, 0.05];

/** Type, names, and for each: where (cells), priority, what else. The last school, hospital and block of homes lie off every beat: nobody comes there. */
const PLACES = [
  ['government', '党政机关', 'government office', [
    [beside(1, SOUTH_WEST), 1], [beside(2, SOUTH_WEST), 1], [beside(3, SOUTH_WEST), 2], [beside(4, SOUTH_WEST), 2], [beside(5, SOUTH_WEST), 1], [beside(6, SOUTH_WEST), 2]]],
  ['railwayStation', '火车站', 'railway station', [[beside(4, EAST), 1], [beside(1, WEST), 1]]],
  ['motorwayExit', '高速路口', 'motorway exit', EXITS.map((where) => [where, 2, { visitRadiusM: 150 }])],
  ['commercialDistrict', '繁华商圈', 'commercial district', [1, 2, 3, 6, 7, 8].map((beat, i) => [beside(beat, NORTH), 2, { crowdHours: EVENING }, i % 2 === 0])],
  ['plaza', '广场', 'plaza', [[PLAZA, 1], [beside(2, EAST), 3]]],
  ['governmentHall', '政务大厅', 'government hall', [[beside(6, EAST), 2], [beside(8, EAST), 2]]],
  ['residentialArea', '居民小区', 'residential area', [[beside(1, EAST), 3], [beside(3, EAST), 3], [beside(7, EAST), 3], [[-2.25, 0], 3]]],
  ['school', '学校', 'school', [[beside(3, SOUTH), 2], [[0.5, -1.5], 2]]],
  ['hospital', '医院', 'hospital', [[beside(8, SOUTH), 2], [[-0.5, 1.5], 2]]],
];

export function places() {
  const rows = PLACES.flatMap(([type, zh, en, list]) => list.map((row, i) => ({ type, zh, en, nth: i + 1, row })));
  return rows.map(({ type, zh, en, nth, row: [where, priority, more, asBlock] }, i) => feature(`place-${i + 1}`, 'priorityPlace',
    asBlock ? block(...where, 0.15, 0.05) : spot(...where), {
      placeType: type, priority, name: `示例${numeral(nth)}号${zh}`, 'name:en': `Demo ${en} ${nth}`, code: `DEMO-L${two(i + 1)}`,
      visitRadiusM: 100, requiredIntervalMin: INTERVAL[priority], ...more }));
}

const DAYTIME = [{ start: '07:00', end: '23:00' }];

/** A closed compound: a block with a gate in the middle of each side. `west` is who minds the western gate. */
function compound(n, beat, west) {
  const [x, y] = inBeat(beat, 0.5, 0.5);
  const gate = (id, dx, dy, state, dutyWindows) => ({ id: `C${n}-${id}`, lonLat: spot(x + dx, y + dy).coordinates, state, ...(dutyWindows && { dutyWindows }) });
  return feature(`comp-${n}`, 'compound', block(x, y, 0.1), {
    name: `示例${numeral(n)}号封闭小区`, 'name:en': `Demo closed compound ${n}`, code: `DEMO-C${two(n)}`, status: 'active', agencies: ['community'], closure: 'closed',
    gates: [gate('E', 0.1, 0, 'staffed', ALL_DAY), gate('W', -0.1, 0, ...west), gate('S', 0, -0.1, 'sealed'), gate('N', 0, 0.1, 'sealedEmergency')] });
}

/** The western gate of the second compound stays open from 23:00 to 07:00 with nobody at it. */
export const compounds = () => [compound(1, 2, ['sealed']), compound(2, 5, ['staffed', DAYTIME]), compound(3, 7, ['staffed', ALL_DAY])];

const DATE = '2026-03-01';

/** Four publicity points beside plaza, halls and station, two disinfections at the stations, one dispersal at the plaza. */
export function activities() {
  const one = (n, where, type, zh, en, more) => feature(`act-${n}`, 'activityPoint', spot(...where), { activityType: type, name: zh, 'name:en': en, code: `DEMO-A${two(n)}`, status: 'active', ...more });
  const besidePlaza = [[0.1, 0.05], [beside(2, EAST)[0], -0.45], [beside(6, EAST)[0], 0.55], [beside(8, EAST)[0], 0.55]];
  return [
    ...besidePlaza.map((where, i) => one(i + 1, where, 'publicity', `示例${numeral(i + 1)}号宣传点`, `Demo publicity point ${i + 1}`, {
      agencies: ['patrolPolice', 'community'], media: ['leaflet', 'poster', 'banner'], schedule: [{ date: DATE, start: '09:00', end: '11:00' }] })),
    ...[beside(4, EAST), beside(1, WEST)].map(([x, y], i) => one(5 + i, [x, y + 0.05], 'disinfection', `示例${numeral(i + 1)}号消杀点`, `Demo disinfection point ${i + 1}`, {
      agencies: ['health'], everyDays: 3, lastDone: '2026-02-27' })),
    one(7, [0.1, -0.05], 'dispersal', '示例劝散点', 'Demo dispersal point', { agencies: ['patrolPolice', 'community'], schedule: [{ date: DATE, start: '18:00', end: '20:00' }] }),
  ];
}
