/**
 * The ground plan of the nine-branch demo: three by three equal cells of about 20 km. Every coordinate is the corner plus a whole
 * number of two-hundredths of a cell (about 100 m), so that anyone sees that no real site is meant. The border is the straight
 * eastern side of the board: it is nobody's border.
 */
import { feature, line, point, polygon, two } from '../plan-file.mjs';

/** South-western corner, and the sides of a cell in degrees: 20.05 km by 20.02 km there. */
export const CORNER = [129.5, 46];
export const CELL = [0.26, 0.18];
/** The finest step, in cells. */
export const STEP = 0.005;

/** A position in cells east and north of the corner. */
export const at = (east, north) => [CORNER[0] + east * CELL[0], CORNER[1] + north * CELL[1]].map((value) => Math.round(value * 1e4) / 1e4);

/** The branches in the order of the plan: names, and the cell of each from the south-west. The first three are on the border. */
export const BRANCHES = [
  ['hebei', '鹤北', 'Hebei', 2, 2], ['suiyang', '绥阳', 'Suiyang', 2, 0], ['dongfanghong', '东方红', 'Dongfanghong', 2, 1],
  ['dahailin', '大海林', 'Dahailin', 0, 1], ['suiling', '绥棱', 'Suiling', 1, 2], ['yabuli', '亚布力', 'Yabuli', 0, 2],
  ['muling', '穆棱', 'Muling', 1, 0], ['linkou', '林口', 'Linkou', 1, 1], ['chaihe', '柴河', 'Chaihe', 0, 0],
].map(([id, zh, en, column, row]) => ({ id, zh, en, column, row }));

const ring = (west, south, east, north) => [at(west, south), at(east, south), at(east, north), at(west, north)];

/** The border from south to north, with a vertex at every corner of a cell; home is on its left. */
export const BORDER = [0, 1, 2, 3].map((north) => at(3, north));
export const BOARD = [...BORDER, at(0, 3), at(0, 0)];

/** What a code has for each kind; a place is a locality, since P stands for posts. */
const LETTERS = { post: 'P', place: 'L', route: 'R', inspection: 'I', activity: 'A', compound: 'C' };

/** Makes the features of one branch, numbered as they come; positions are in shares of its cell. */
export class Branch {
  #counts = {};

  constructor(index) {
    Object.assign(this, BRANCHES[index]);
    this.number = index + 1;
  }

  at(x, y) {
    return at(this.column + x, this.row + y);
  }

  block(x, y, half) {
    return polygon(ring(this.column + x - half, this.row + y - half, this.column + x + half, this.row + y + half));
  }

  strip(west, south, east, north) {
    return polygon(ring(this.column + west, this.row + south, this.column + east, this.row + north));
  }

  /** A feature with its name in both languages, behind the name of the branch, its id and its code. */
  #made(kind, word, geometry, zh, en, more) {
    const n = this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    return feature(`${this.id}-${word}-${n}`, kind, geometry, { name: `示例${this.zh}${zh}`, 'name:en': `Demo ${this.en} ${en}`, code: `DEMO-${this.number}-${LETTERS[word]}${two(n)}`, status: 'active', agencies: [this.id], ...more });
  }

  post(postType, [x, y], radiusM, zh, en, more) {
    return this.#made('post', 'post', point(this.at(x, y)), zh, en, { postType, radiusM, dutyWindows: [{ start: '00:00', end: '24:00' }], staffPerShift: 2, ...more });
  }

  place(placeType, priority, [x, y], zh, en, more) {
    return this.#made('priorityPlace', 'place', point(this.at(x, y)), zh, en, { placeType, priority, visitRadiusM: 300, requiredIntervalMin: { 1: 240, 2: 480, 3: 720 }[priority], ...more });
  }

  route(purpose, mode, points, zh, en, more) {
    return this.#made('patrolRoute', 'route', line(points.map(([x, y]) => this.at(x, y))), zh, en, { purpose, mode, pattern: 'outAndBack', units: 1, ...more });
  }

  round(stops, zh, en, more) {
    return this.#made('inspectionRoute', 'inspection', null, zh, en, { stops: stops.map((stop) => ({ ...stop, dwellMin: 20 })), speedKmh: 40, ...more });
  }

  activity(activityType, [x, y], zh, en, more) {
    return this.#made('activityPoint', 'activity', point(this.at(x, y)), zh, en, { activityType, ...more });
  }

  /** A compound with gates in the middle of its sides, from the east round by the north: state, tier, hours. */
  compound([x, y], half, gates, zh, en, more) {
    const sides = [[half, 0], [0, half], [-half, 0], [0, -half]];
    return this.#made('compound', 'compound', this.block(x, y, half), zh, en, { closure: 'closed', ...more,
      gates: gates.map(([state, tier, dutyWindows], i) => ({ id: `${this.id}-G${i + 1}`, lonLat: this.at(x + sides[i][0], y + sides[i][1]), state, tier, ...(dutyWindows && { dutyWindows }) })) });
  }

  area(level, n, parentId, geometry, zh, en, agencies = [this.id]) {
    return feature(`aor-${n}`, 'areaOfResponsibility', geometry, { name: `示例${this.zh}${zh}`, 'name:en': `Demo ${this.en} ${en}`, level, parentId, code: `DEMO-AOR-${n}`, agencies });
  }
}

/** Departures every four hours round the clock: each shift has two. */
export const EVERY_FOUR_HOURS = ['02:00', '06:00', '10:00', '14:00', '18:00', '22:00'];

/** What every branch has: its station, a watchtower, and a car on the road through the middle of its cell. */
export const everywhere = (branch) => [
  branch.post('policeStation', [0.5, 0.505], 0, '派出所', 'police station', { staffPerShift: 4 }),
  branch.post('watchtower', [0.25, 0.75], 3000, '瞭望塔', 'watchtower', { agencies: ['forestFarm'], dutyWindows: [{ start: '06:00', end: '18:00' }] }),
  branch.route('forest', 'car', [[0.5, 0.2], [0.5, 0.8]], '林区车巡线', 'forest car patrol', { speedKmh: 30, halfWidthM: 150, schedule: { departures: EVERY_FOUR_HOURS }, agencies: [branch.id, 'forestFarm'] }),
];
