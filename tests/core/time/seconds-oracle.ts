/** Random rosters, and who is where when told by looking, with none of the product's geometry or arithmetic of time. */
import fc from 'fast-check';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import { distanceM } from '#core/geometry/geodesic.ts';

export const HOURS = 3;
export const SECONDS = HOURS * 3600;
export const START_MIN = 20 * 60;

/** Positions on a grid of metres about a point in the middle latitudes. */
export const at = ([x, y]: readonly [number, number]): Position => [131 + x / 78_850, 45 + y / 111_130];
const grid = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })).map(([x, y]) => [x * 97, y * 103] as const);
export const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minute = fc.integer({ min: START_MIN - 60, max: START_MIN + HOURS * 60 });

const post = fc.record({ at: grid, radiusM: fc.constantFrom(500, 1500), from: minute, length: fc.integer({ min: 5, max: 240 }), rest: fc.option(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }))) });
const route = fc.record({
  line: fc.array(grid, { minLength: 2, maxLength: 5 }), halfWidthM: fc.constantFrom(60, 300), speedKmh: fc.constantFrom(4, 12, 30),
  pattern: fc.constantFrom('oneWay' as const, 'outAndBack' as const), units: fc.constantFrom(1, 1, 2), first: minute, runs: fc.integer({ min: 1, max: 4 }), headwayMin: fc.constantFrom(20, 47, 90),
  stop: fc.option(fc.tuple(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 15 }))),
});
export const recipe = fc.record({ posts: fc.array(post, { maxLength: 2 }), routes: fc.array(route, { maxLength: 2 }), places: fc.array(grid, { minLength: 1, maxLength: 3 }), border: fc.array(grid, { minLength: 2, maxLength: 4 }),
  looks: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 }) });

export type Post = typeof post extends fc.Arbitrary<infer P> ? P : never;
export type Patrol = (typeof route extends fc.Arbitrary<infer R> ? R : never) & { readonly walk: Walk };
interface Walk { readonly points: readonly Position[]; readonly atM: readonly number[] }
export const walkOf = (line: readonly (readonly [number, number])[]): Walk => {
  const points = line.map(at);
  const atM = points.reduce<number[]>((all, point, k) => (k === 0 ? [0] : [...all, all[k - 1]! + distanceM(points[k - 1]!, point)]), []);
  return { points, atM };
};
export const pointAt = ({ points, atM }: Walk, chainage: number): Position => {
  let k = 0;
  while (k < points.length - 2 && atM[k + 1]! < chainage) k += 1;
  const span = atM[k + 1]! - atM[k]!, t = span > 0 ? (chainage - atM[k]!) / span : 0;
  return [points[k]![0] + t * (points[k + 1]![0] - points[k]![0]), points[k]![1] + t * (points[k + 1]![1] - points[k]![1])];
};
const EARTH = { a: 6_378_137, e2: 0.006_694_379_990_141 };
export function metres(p: Position, q: Position): number {
  const xyz = ([lon, lat]: Position) => {
    const [l, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180], n = EARTH.a / Math.sqrt(1 - EARTH.e2 * Math.sin(b) ** 2);
    return [n * Math.cos(b) * Math.cos(l), n * Math.cos(b) * Math.sin(l), n * (1 - EARTH.e2) * Math.sin(b)] as const;
  };
  const [a, b] = [xyz(p), xyz(q)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** For each look, `stepS` seconds apart from the beginning of the hours, whether each asset has a position in reach; posts first. */
export function looksOf(here: Position, posts: readonly Post[], lines: readonly Patrol[], stepS: number): Uint8Array[] {
  const count = SECONDS / stepS;
  const ofPosts = posts.map(({ at: where, radiusM, from, length, rest }) => {
    const there = new Uint8Array(count);
    if (metres(at(where), here) > radiusM) return there;
    const restFrom = rest ? from + Math.min(rest[0], length - 1) : 0;
    for (let k = 0; k < count; k += 1) {
      const now = START_MIN + (k * stepS) / 60;
      if ([-1440, 0, 1440].some((shift) => now + shift >= from && now + shift < from + length && !(rest && now + shift >= restFrom && now + shift < restFrom + rest[1]))) there[k] = 1;
    }
    return there;
  });
  const ofLines = lines.map((patrol) => {
    const there = new Uint8Array(count);
    unitsAt(patrol, stepS).forEach((positions, k) => { if (positions?.some((position) => metres(position, here) <= patrol.halfWidthM)) there[k] = 1; });
    return there;
  });
  return [...ofPosts, ...ofLines];
}

const known = new WeakMap<Patrol, Map<number, (Position[] | undefined)[]>>();

/** Where the units of a patrol are at each look at which one is out; told once, however many positions are looked at. */
export function unitsAt(patrol: Patrol, stepS: number): (Position[] | undefined)[] {
  const own = known.get(patrol) ?? new Map<number, (Position[] | undefined)[]>();
  known.set(patrol, own);
  const found = own.get(stepS) ?? walked(patrol, stepS);
  own.set(stepS, found);
  return found;
}

function walked({ walk, speedKmh, pattern, units, first, runs, headwayMin, stop }: Patrol, stepS: number): (Position[] | undefined)[] {
  const count = SECONDS / stepS, found: (Position[] | undefined)[] = [];
  const length = walk.atM.at(-1)!, perSecond = speedKmh / 3.6, stopAt = stop ? stop[0] * length : length, dwell = stop ? stop[1] * 60 : 0;
  const out = length / perSecond + dwell, whole = pattern === 'outAndBack' ? out + length / perSecond : out;
  for (const day of [-1440, 0]) for (let run = 0; run < runs; run += 1) for (let unit = 0; unit < units; unit += 1) {
    const leave = (day + first + run * headwayMin + (unit * headwayMin) / units - START_MIN) * 60;
    for (let k = Math.max(0, Math.ceil(leave / stepS)); k < Math.min(count, (leave + whole) / stepS); k += 1) {
      const gone = k * stepS - leave;
      const onWay = gone < stopAt / perSecond ? gone * perSecond : gone < stopAt / perSecond + dwell ? stopAt : gone < out ? (gone - dwell) * perSecond : length - (gone - out) * perSecond;
      (found[k] ??= []).push(pointAt(walk, onWay));
    }
  }
  return found;
}

/** The features that say all that to the product. */
export function featuresOf(posts: readonly Post[], lines: readonly Patrol[], agencyOf: (number: number) => string[] = () => []): AnyFeature[] {
  return [
    ...posts.map(({ at: spot, radiusM, from, length, rest }, k) => ({ id: `p${k}`, kind: 'post', geometry: { type: 'Point', coordinates: at(spot) }, properties: { radiusM, agencies: agencyOf(k),
      dutyWindows: [{ start: clock(from), end: clock(from + length), ...(rest ? { breaks: [{ start: clock(from + Math.min(rest[0], length - 1)), end: clock(from + Math.min(rest[0], length - 1) + rest[1]) }] } : {}) }] } })),
    ...lines.map(({ walk, halfWidthM, speedKmh, pattern, units, first, runs, headwayMin, stop }, k) => ({ id: `r${k}`, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: walk.points },
      properties: { halfWidthM, speedKmh, pattern, units, agencies: agencyOf(posts.length + k), schedule: { firstDeparture: clock(first), lastDeparture: clock(first + (runs - 1) * headwayMin), headwayMin },
        ...(stop ? { stops: [{ atM: stop[0] * walk.atM.at(-1)!, dwellMin: stop[1] }] } : {}) } })),
  ] as unknown as AnyFeature[];
}

/** The patrols of a recipe that go anywhere. */
export const patrolsOf = (routes: readonly Omit<Patrol, 'walk'>[]): Patrol[] => routes.map((one) => ({ ...one, walk: walkOf(one.line) })).filter(({ walk }) => walk.atM.at(-1)! > 1);

/** The hours as they are asked for. */
export const hoursText = `${clock(START_MIN)}-${clock(START_MIN + HOURS * 60)}`;
