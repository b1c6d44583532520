/** Presence told again by looking at every second, with none of the product's geometry or arithmetic of time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { hoursBasis } from '#core/time/basis.ts';
import { distanceM } from '#core/geometry/geodesic.ts';

const HOURS = 3;
const SECONDS = HOURS * 3600;
const START_MIN = 20 * 60;

/** Positions on a grid of metres about a point in the middle latitudes. */
const at = ([x, y]: readonly [number, number]): Position => [131 + x / 78_850, 45 + y / 111_130];
const grid = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })).map(([x, y]) => [x * 97, y * 103] as const);
const clock = (minute: number) => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minute = fc.integer({ min: START_MIN - 60, max: START_MIN + HOURS * 60 });

const post = fc.record({ at: grid, radiusM: fc.constantFrom(500, 1500), from: minute, length: fc.integer({ min: 5, max: 240 }), rest: fc.option(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30 }))) });
const route = fc.record({
  line: fc.array(grid, { minLength: 2, maxLength: 5 }), halfWidthM: fc.constantFrom(60, 300), speedKmh: fc.constantFrom(4, 12, 30),
  pattern: fc.constantFrom('oneWay' as const, 'outAndBack' as const), units: fc.constantFrom(1, 1, 2), first: minute, runs: fc.integer({ min: 1, max: 4 }), headwayMin: fc.constantFrom(20, 47, 90),
  stop: fc.option(fc.tuple(fc.double({ min: 0.05, max: 0.95, noNaN: true }), fc.integer({ min: 1, max: 15 }))),
});
const recipe = fc.record({ posts: fc.array(post, { maxLength: 2 }), routes: fc.array(route, { maxLength: 2 }), places: fc.array(grid, { minLength: 1, maxLength: 3 }), border: fc.array(grid, { minLength: 2, maxLength: 4 }),
  looks: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 5, maxLength: 5 }) });

type Post = typeof post extends fc.Arbitrary<infer P> ? P : never;
type Patrol = (typeof route extends fc.Arbitrary<infer R> ? R : never) & { readonly walk: Walk };
interface Walk { readonly points: readonly Position[]; readonly atM: readonly number[] }
const walkOf = (line: readonly (readonly [number, number])[]): Walk => {
  const points = line.map(at);
  const atM = points.reduce<number[]>((all, point, k) => (k === 0 ? [0] : [...all, all[k - 1]! + distanceM(points[k - 1]!, point)]), []);
  return { points, atM };
};
const pointAt = ({ points, atM }: Walk, chainage: number): Position => {
  let k = 0;
  while (k < points.length - 2 && atM[k + 1]! < chainage) k += 1;
  const span = atM[k + 1]! - atM[k]!, t = span > 0 ? (chainage - atM[k]!) / span : 0;
  return [points[k]![0] + t * (points[k + 1]![0] - points[k]![0]), points[k]![1] + t * (points[k + 1]![1] - points[k]![1])];
};
const EARTH = { a: 6_378_137, e2: 0.006_694_379_990_141 };
function metres(p: Position, q: Position): number {
  const xyz = ([lon, lat]: Position) => {
    const [l, b] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180], n = EARTH.a / Math.sqrt(1 - EARTH.e2 * Math.sin(b) ** 2);
    return [n * Math.cos(b) * Math.cos(l), n * Math.cos(b) * Math.sin(l), n * (1 - EARTH.e2) * Math.sin(b)] as const;
  };
  const [a, b] = [xyz(p), xyz(q)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** For each second of the hours whether somebody is in reach of a position. */
function lookAt(here: Position, posts: readonly Post[], lines: readonly Patrol[]): Uint8Array {
  const there = new Uint8Array(SECONDS);
  for (const { at: where, radiusM, from, length, rest } of posts) {
    if (metres(at(where), here) > radiusM) continue;
    const restFrom = rest ? from + Math.min(rest[0], length - 1) : 0;
    for (let s = 0; s < SECONDS; s += 1) {
      const now = START_MIN + s / 60;
      if ([-1440, 0, 1440].some((shift) => now + shift >= from && now + shift < from + length && !(rest && now + shift >= restFrom && now + shift < restFrom + rest[1]))) there[s] = 1;
    }
  }
  for (const { walk, halfWidthM, speedKmh, pattern, units, first, runs, headwayMin, stop } of lines) {
    const length = walk.atM.at(-1)!, perSecond = speedKmh / 3.6, stopAt = stop ? stop[0] * length : length, dwell = stop ? stop[1] * 60 : 0;
    const out = length / perSecond + dwell, whole = pattern === 'outAndBack' ? out + length / perSecond : out;
    for (const day of [-1440, 0]) for (let run = 0; run < runs; run += 1) for (let unit = 0; unit < units; unit += 1) {
      const leave = (day + first + run * headwayMin + (unit * headwayMin) / units - START_MIN) * 60;
      for (let s = Math.max(0, Math.ceil(leave)); s < Math.min(SECONDS, leave + whole); s += 1) {
        const gone = s - leave;
        const onWay = gone < stopAt / perSecond ? gone * perSecond : gone < stopAt / perSecond + dwell ? stopAt : gone < out ? (gone - dwell) * perSecond : length - (gone - out) * perSecond;
        if (metres(pointAt(walk, onWay), here) <= halfWidthM) there[s] = 1;
      }
    }
  }
  return there;
}

/** Longest run of seconds with nobody, in minutes. */
function longestAbsence(there: Uint8Array): number {
  let longest = 0, run = 0;
  for (const one of there) { run = one ? 0 : run + 1; longest = Math.max(longest, run); }
  return longest / 60;
}

test('200 random plans: absences at places and along a border are those that a look at every second finds', () => {
  let compared = 0, looked = 0;
  fc.assert(fc.property(recipe, ({ posts, routes, places, border, looks }) => {
    const lines = routes.map(({ line }) => walkOf(line)).map((walk, k) => ({ walk, ...routes[k]! })).filter(({ walk }) => walk.atM.at(-1)! > 1);
    const edge = walkOf(border);
    fc.pre(edge.atM.at(-1)! > 500);
    const features = [
      ...posts.map(({ at: spot, radiusM, from, length, rest }, k) => ({ id: `p${k}`, kind: 'post', geometry: { type: 'Point', coordinates: at(spot) }, properties: { radiusM,
        dutyWindows: [{ start: clock(from), end: clock(from + length), ...(rest ? { breaks: [{ start: clock(from + Math.min(rest[0], length - 1)), end: clock(from + Math.min(rest[0], length - 1) + rest[1]) }] } : {}) }] } })),
      ...lines.map(({ walk, halfWidthM, speedKmh, pattern, units, first, runs, headwayMin, stop }, k) => ({ id: `r${k}`, kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: walk.points },
        properties: { halfWidthM, speedKmh, pattern, units, schedule: { firstDeparture: clock(first), lastDeparture: clock(first + (runs - 1) * headwayMin), headwayMin },
          ...(stop ? { stops: [{ atM: stop[0] * walk.atM.at(-1)!, dwellMin: stop[1] }] } : {}) } })),
      { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: edge.points }, properties: { homeSide: 'left', sections: [{ id: 's', fromM: 0, toM: null, maxGapMin: 60 }] } },
      ...places.map((spot, k) => ({ id: `x${k}`, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(spot) }, properties: {} })),
    ] as unknown as AnyFeature[];
    const plan: Plan = { meta: { timezone: 'UTC', planDate: '2026-06-10' }, features, foreign: {} };
    const time = hoursBasis(plan.meta, `${clock(START_MIN)}-${clock(START_MIN + HOURS * 60)}`, undefined);
    if (!time.ok) throw new Error(time.refusal);
    const answer = computeCoverage(plan, { includePlanned: false, agencies: [], time: time.basis });
    if (answer === 'cancelled') throw new Error('cancelled');

    places.forEach((spot, k) => {
      const here = at(spot);
      const there = lookAt(here, posts, lines);
      const found = answer.result.places.find(({ id }) => id === `x${k}`)!;
      const wrong: number[] = [];
      const seconds = (iso: string) => (Date.parse(iso) - Date.UTC(2026, 5, 10, 20)) / 1000;
      const claimed = new Uint8Array(SECONDS);
      for (const { from, to } of found.presence!) claimed.fill(1, Math.max(0, Math.ceil(seconds(from) - 1e-3)), Math.max(0, Math.ceil(seconds(to) - 1e-3)));
      /* A second in which they differ must touch one in which somebody comes or goes. */
      for (let s = 1; s < SECONDS - 1; s += 1) if (there[s] !== claimed[s] && claimed[s - 1] === claimed[s] && claimed[s] === claimed[s + 1]) wrong.push(s);
      compared += 1;
      expect(wrong.slice(0, 5), `${found.id} ${JSON.stringify(found.presence)}`).toEqual([]);
    });

    const { profile, lengthM } = answer.result.borders[0]!;
    for (const share of looks) {
      const atM = share * lengthM;
      const piece = profile.find(({ fromM, toM }) => fromM <= atM && atM < toM)!;
      const told = piece.maxGapMin! + ((atM - piece.fromM) / (piece.toM - piece.fromM)) * (piece.endMaxGapMin! - piece.maxGapMin!);
      const found = longestAbsence(lookAt(pointAt(edge, atM), posts, lines));
      looked += 1;
      /* A look at whole seconds may miss one at either end; within a hand of where a visit ceases to be one it may be told either way. */
      const near = profile.some(({ fromM, toM }) => Math.min(Math.abs(atM - fromM), Math.abs(atM - toM)) < 0.5);
      if (!near && Math.abs(found - told) > 2.5 / 60) expect.fail(`at ${atM} m: ${told} min for ${found}`);
      expect(piece.cause === undefined, `${atM}`).toBe(told <= 60 + 1e-9);
    }
  }), { numRuns: 200, seed: 61 });
  expect(looked).toBe(1000);
  expect(compared).toBeGreaterThan(300);
});
