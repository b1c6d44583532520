/** Figures of a roster against answers worked by hand, and against looking. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { rosterFigures, usualLevels, withRoster, type RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { AnyFeature, Plan, Position } from '#core/plan/plan.ts';
import { askedTime, type AskedTime } from '#core/time/asked.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { at, featuresOf, HOURS, hoursText, looksOf, patrolsOf, pointAt, recipe, SECONDS, START_MIN, walkOf } from './seconds-oracle.ts';

const open = (path: string) => {
  const read = readGeoJson(readFileSync(path), path);
  if (!read.ok) throw new Error(path);
  return read.value.plan;
};
const question = (plan: Plan, asked: AskedTime) => {
  const time = askedTime(asked, plan.meta);
  if (!time?.ok) throw new Error('no such time');
  return { includePlanned: false, agencies: [], time: time.basis };
};
const figures = (plan: Plan, asked: AskedTime, levels = usualLevels()): RosterFigures => {
  const found = rosterFigures(plan, question(plan, asked), levels);
  if (found === 'cancelled') throw new Error(found);
  return found;
};
/** Kilometres east and north of 0° 0', as the worked examples have them. */
const km = (x: number, y: number): Position => [x / 111.319491, y / 110.574276];
const square: AnyFeature = { id: 'aor', kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [[km(0, 0), km(10, 0), km(10, 10), km(0, 10), km(0, 0)]] }, properties: {} } as unknown as AnyFeature;
const post = (id: string, position: Position, properties: object) => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: position }, properties: { postType: 'watchtower', ...properties } }) as unknown as AnyFeature;
const planOf = (features: AnyFeature[], meta: Plan['meta'] = {}): Plan => ({ meta: { timezone: 'Asia/Shanghai', planDate: '2026-01-15', ...meta }, features, foreign: {} });
const day = { day: '2026-01-15' };

describe('worked by hand', () => {
  test('WE10: one post always, one from 8 to 16: a fifth of the border always, two fifths at some time, 26.67 % on average', () => {
    const { atOnce, area } = figures(open('tests/worked/WE10.geojson'), day);
    const { assets1, assets2 } = atOnce.border!;
    expect([assets1!.alwaysPct, assets1!.averagePct, assets1!.everPct]).toEqual([expect.closeTo(20, 2), expect.closeTo(26.6667, 2), expect.closeTo(40, 2)]);
    expect(assets2).toEqual({ alwaysPct: 0, averagePct: 0, everPct: 0 });
    expect(area).toBeNull();
    expect(figures(open('tests/worked/WE10.geojson'), { shift: 'day', ...day }).atOnce.border!.assets1!.averagePct).toBeCloseTo(40, 2);
  });

  test('WE03 and WE07: two at once on one kilometre of ten, two agencies at once on 1.5', () => {
    expect(figures(open('tests/worked/WE03.geojson'), day).atOnce.border!.assets2!.alwaysPct).toBeCloseTo(10, 2);
    expect(figures(open('tests/worked/WE07.geojson'), day).atOnce.border!.agencies2!.averagePct).toBeCloseTo(15, 2);
    expect(figures(open('tests/worked/WE07.geojson'), day).atOnce.border!.assets3!.everPct).toBe(0);
  });

  test('WE29: five posts that touch hold all of the border at every moment: 100 to the last digit, on average too', () => {
    const plan = open('tests/worked/WE29a.geojson');
    const { border } = figures(plan, day).atOnce;
    expect(border!.assets1).toEqual({ alwaysPct: 100, averagePct: 100, everPct: 100 });
    const computed = computeCoverage(plan, question(plan, day));
    expect(computed !== 'cancelled' && [computed.result.totals.border!.timeAveragePct, computed.result.borders[0]!.timeAveragePct]).toEqual([100, 100]);
  });

  test('WE12: whoever comes at 16:10 is not there together with who left at 16:00; who comes at 16:00 neither', () => {
    for (const [file, minutes] of [['WE12a', 1430], ['WE12b', 1440]] as const) {
      const { border, places } = figures(open(`tests/worked/${file}.geojson`), day).atOnce;
      const shares = (places ?? border)!;
      expect(shares.assets2).toEqual({ alwaysPct: 0, averagePct: 0, everPct: 0 });
      const reached = shares.assets1!.everPct / 100;
      expect(shares.assets1!.averagePct).toBeCloseTo((100 * reached * minutes) / 1440, 6);
      expect(shares.assets1!.alwaysPct).toBeCloseTo(minutes === 1440 ? 100 * reached : 0, 6);
    }
  });

  test('WE18 by the hour: a disc of 2 km in an area of 100 km², eight hours of the day: 4.189 %, without error since nobody moves', () => {
    const { area } = figures(planOf([square, post('p', km(5, 5), { radiusM: 2000, dutyWindows: [{ start: '08:00', end: '16:00' }] })]), day);
    expect(area!.timeAveragePct).toBeCloseTo((Math.PI * 4 * 8) / 24, 2);
    expect(area!.timeAverageErrorPct).toBe(0);
  });

  test('a patrol inside the area covers a disc while it is out: two runs of 90 minutes are 0.0982 %, at least what is told and at most its error more', () => {
    const route = { id: 'r', kind: 'patrolRoute', geometry: { type: 'LineString', coordinates: [km(2, 5), km(8, 5)] }, properties: { halfWidthM: 500, speedKmh: 4, pattern: 'oneWay', schedule: { departures: ['08:00', '14:00'] } } } as unknown as AnyFeature;
    const { area } = figures(planOf([square, route]), day);
    const real = (Math.PI * 0.25 * 180) / 1440;
    expect(area!.timeAveragePct).toBeLessThan(real);
    expect(area!.timeAveragePct + area!.timeAverageErrorPct).toBeGreaterThan(real);
    expect(area!.timeAverageErrorPct).toBeLessThan(0.4 * real);
    /* No longer than half its width over twice its speed (contract section 2). */
    expect(area!.stepMin).toBeLessThanOrEqual(500 / (2 * (4000 / 60)) + 1e-5);
    expect(area!.stepMin).toBeGreaterThan(0);
  });

  test('ground is told apart by how many reach it at once, up to three; agencies and more are not told', () => {
    const disc = (id: string, [start, end]: readonly [string, string], radiusM = 2000) => post(id, km(5, 5), { radiusM, dutyWindows: [{ start, end }] });
    const { area, atOnce } = figures(planOf([square, disc('a', ['00:00', '12:00']), disc('b', ['06:00', '18:00']), disc('c', ['06:00', '12:00'], 1000)]), day);
    const full = Math.PI * 4;
    expect(area!.atLeast.map(({ averagePct }) => averagePct)).toEqual([expect.closeTo((full * 18) / 24, 2), expect.closeTo((full * 6) / 24, 2), expect.closeTo((Math.PI * 6) / 24, 2)]);
    expect(Object.keys(atOnce.area!)).toEqual(['assets1', 'assets2', 'assets3']);
    expect(atOnce.area!.assets2).toEqual(area!.atLeast[1]);
    expect(figures(planOf([post('p', km(5, 5), {})]), day).atOnce.area).toBeNull();
  });

  test('a week of five working days has five sevenths of what a working day has', () => {
    const plan = planOf([square, post('p', km(5, 5), { radiusM: 2000, dutyWindows: [{ start: '08:00', end: '16:00', days: ['Mo', 'Tu', 'We', 'Th', 'Fr'] }] })]);
    const [week, friday, sunday] = [figures(plan, { week: true }), figures(plan, { day: '2026-01-16' }), figures(plan, { day: '2026-01-18' })].map(({ area }) => area!.timeAveragePct);
    expect(week!).toBeCloseTo((5 / 7) * friday!, 6);
    expect(sunday).toBe(0);
  });
});

describe('the answer of the command line', () => {
  test('has them by the names of the contract, and agrees with what the border and the places say by themselves', () => {
    const plan = open('data/ussuri-border.geojson'), asked = question(plan, { shift: 'night' });
    const computed = computeCoverage(plan, asked);
    if (computed === 'cancelled') throw new Error(computed);
    const { totals, atOnce, places } = withRoster(computed.result, figures(plan, { shift: 'night' }));
    expect(totals.area!.timeAveragePct).toBeGreaterThan(7);
    expect(totals.area!.timeAveragePct!).toBeLessThan(totals.area!.coveredPct);
    expect(atOnce!.border!.assets1!.averagePct).toBeCloseTo(computed.result.totals.border!.timeAveragePct!, 3);
    expect(totals.border!.timeAveragePct).toBe(atOnce!.border!.assets1!.averagePct);
    expect(totals.places!.timeAveragePct).toBeCloseTo(places.reduce((sum, { meanPresencePct }) => sum + meanPresencePct!, 0) / places.length, 9);
    expect(totals.posts).toMatchObject({ needing: 8, lacking: 0 });
  });
});

describe('told again by looking', () => {
  const STEP_S = 20, LOOKS = 150, COUNT = SECONDS / STEP_S;
  const agencyOf = (number: number) => [['a'], ['b'], ['a', 'b'], []][number % 4]!;
  /** Of each level: the share of looks at which it is reached, 0 never, 1 always. */
  const levelsAt = (here: Position, posts: Parameters<typeof looksOf>[1], lines: Parameters<typeof looksOf>[2]): number[] => {
    const each = looksOf(here, posts, lines, STEP_S), sums = [0, 0, 0, 0];
    for (let k = 0; k < COUNT; k += 1) {
      const there = each.flatMap((one, number) => (one[k] ? [number] : []));
      for (const level of [1, 2, 3]) if (there.length >= level) sums[level - 1]! += 1 / COUNT;
      if (new Set(there.flatMap(agencyOf)).size >= 2) sums[3]! += 1 / COUNT;
    }
    return sums;
  };
  const IDS = ['assets1', 'assets2', 'assets3', 'agencies2'] as const;

  test('60 random rosters: how many are at a place and along a border at once is what looks every 20 seconds find', { timeout: 60_000 }, () => {
    let together = 0;
    /* All near each other and early, so that some are there together. */
    fc.assert(fc.property(recipe, ({ posts: anyPosts, routes, places, border }) => {
      const posts = anyPosts.map((one) => ({ ...one, radiusM: 1500 as const, from: START_MIN - 20 + (one.from % 50) }));
      const lines = patrolsOf(routes.map((one) => ({ ...one, halfWidthM: 300 as const, first: START_MIN - 20 + (one.first % 50) }))), edge = walkOf(border);
      fc.pre(edge.atM.at(-1)! > 500);
      const features = [...featuresOf(posts, lines, agencyOf), { id: 'b', kind: 'borderLine', geometry: { type: 'LineString', coordinates: edge.points }, properties: { homeSide: 'left' } },
        ...places.map((spot, k) => ({ id: `x${k}`, kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(spot) }, properties: {} }))] as unknown as AnyFeature[];
      const { atOnce } = figures({ meta: { timezone: 'UTC', planDate: '2026-06-10' }, features, foreign: {} }, { window: hoursText });
      const atPlaces = places.map((spot) => levelsAt(at(spot), posts, lines));
      const alongBorder = Array.from({ length: LOOKS }, (_, k) => levelsAt(pointAt(edge, ((k + 0.5) / LOOKS) * edge.atM.at(-1)!), posts, lines));
      IDS.forEach((id, level) => {
        const mean = (all: number[][]) => (100 * all.reduce((sum, each) => sum + each[level]!, 0)) / all.length;
        expect(atOnce.places![id]!.averagePct, `${id} at places`).toBeCloseTo(mean(atPlaces), -0.5);
        /* Between two looks along it a whole presence may begin or end. */
        expect(Math.abs(atOnce.border![id]!.averagePct - mean(alongBorder)), `${id} along the border: ${atOnce.border![id]!.averagePct} for ${mean(alongBorder)}`).toBeLessThan(1.5);
        const share = (all: number[][], test: (looks: number) => boolean) => (100 * all.filter((each) => test(each[level]!)).length) / all.length;
        /* Who is there for less than 20 seconds is not seen by looks: more of it may be reached at some time, not less, and less at all times, not more. */
        expect(atOnce.border![id]!.everPct).toBeGreaterThan(share(alongBorder, (looks) => looks > 0) - 4);
        expect(atOnce.border![id]!.alwaysPct).toBeLessThan(share(alongBorder, (looks) => looks > 1 - 1e-9) + 4);
        if (level === 1 && atOnce.border![id]!.averagePct > 0.5) together += 1;
      });
    }), { numRuns: 60, seed: 11 });
    expect(together).toBeGreaterThan(8);
  });

  test('12 random rosters: the ground by a grid of 60 m, every minute, of one, two and three at once lies between what is told and its error more', { timeout: 60_000 }, () => {
    const SIDE_M = 4500, CELL_M = 60, MINUTE_S = 60;
    fc.assert(fc.property(recipe, ({ posts, routes }) => {
      const lines = patrolsOf(routes);
      fc.pre(posts.length + lines.length > 0);
      const corner = SIDE_M / 2, ring = ([[-corner, -corner], [corner, -corner], [corner, corner], [-corner, corner], [-corner, -corner]] as const).map(at);
      const features = [...featuresOf(posts, lines), { id: 'aor', kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: [ring] }, properties: {} }] as unknown as AnyFeature[];
      const { area } = figures({ meta: { timezone: 'UTC', planDate: '2026-06-10' }, features, foreign: {} }, { window: hoursText });
      const seen = [0, 0, 0];
      let cells = 0;
      for (let x = -corner + CELL_M / 2; x < corner; x += CELL_M) for (let y = -corner + CELL_M / 2; y < corner; y += CELL_M) {
        const each = looksOf(at([x, y]), posts, lines, MINUTE_S);
        cells += 1;
        for (let k = 0; k < HOURS * 60; k += 1) { const there = each.filter((one) => one[k]).length; for (let depth = 0; depth < Math.min(3, there); depth += 1) seen[depth]! += 1; }
      }
      area!.atLeast.forEach(({ averagePct, errorPct }, depth) => {
        const looked = (100 * seen[depth]!) / (cells * HOURS * 60);
        /* A grid is off by its cells, minutes by what passes between two. */
        const loose = 0.15 + looked * 0.01;
        expect(averagePct, `${depth + 1} at once: ${looked}`).toBeLessThan(looked + loose);
        expect(averagePct + errorPct, `${depth + 1} at once: ${looked}`).toBeGreaterThan(looked - loose);
        expect(errorPct).toBeLessThan(2);
      });
      expect([area!.timeAveragePct, area!.timeAverageErrorPct]).toEqual([area!.atLeast[0].averagePct, area!.atLeast[0].errorPct]);
    }), { numRuns: 12, seed: 5 });
  });
});
