import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf, type Asset } from '#core/coverage/assets.ts';
import { covers } from '#core/coverage/covers.ts';
import { indexLine } from '#core/coverage/indexed-line.ts';
import { mergeIntervals } from '#core/coverage/intervals.ts';
import { nearestPostTo } from '#core/coverage/nearest-post.ts';
import { inView } from '#core/coverage/plane-spans.ts';
import { capsuleShare, discShare, sectorShares } from '#core/coverage/plane-spans.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { reachSpans } from '#core/coverage/reach-spans.ts';
import { densify } from '#core/geometry/densify.ts';
import { distanceToLineM } from '#core/geometry/distance-to-line.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import { localPlane } from '#core/geometry/local-plane.ts';
import { featuresOf, type Position } from '#core/plan/plan.ts';
import { planOf, positionOf, recipe, type Recipe } from './random-plan.ts';

/** Plans anywhere: over the antimeridian, and near a pole. */
const anywhere = fc.tuple(recipe, fc.constantFrom(null, 180, -179.99), fc.constantFrom(null, 0, 84.9, 88.5)).map(([given, lon, lat]): Recipe => ({ ...given, lon: lon ?? given.lon, lat: lat ?? given.lat }));
const normal = ([lon, lat]: Position): Position => [((lon + 540) % 360) - 180, lat];

/** The rule without a short cut: every segment is met by every edge. */
function plainly(asset: Asset, lines: readonly (readonly Position[])[]): { segment: number; from: number; to: number }[] {
  const found: { segment: number; from: number; to: number }[] = [];
  let segment = 0;
  for (const points of lines) for (let at = 0; at < Math.max(1, points.length - 1); at += 1, segment += 1) {
    const [a, b] = [points[at]!, points[at + 1] ?? points[at]!];
    const { shape, reachM } = asset;
    const add = (share: readonly [number, number] | null) => { if (share) found.push({ segment, from: share[0], to: share[1] }); };
    if (!(reachM > 0)) continue;
    if (shape.type === 'corridor') {
      for (const line of shape.lines) for (let k = 0; k < Math.max(1, line.points.length - 1); k += 1) {
        const [p, q] = [line.points[k]!, line.points[k + 1] ?? line.points[k]!];
        const { project } = localPlane([(p[0] + q[0]) / 2, (p[1] + q[1]) / 2]);
        add(capsuleShare(project(a), project(b), project(p), project(q), reachM));
      }
      continue;
    }
    if (shape.type === 'region') throw new Error('random plans have no drawn reach');
    const { project } = localPlane(shape.centre);
    if (shape.type === 'disc') add(discShare(project(a), project(b), reachM));
    else for (const share of sectorShares(project(a), project(b), reachM, shape.bearingDeg, shape.angleDeg)) add(share);
  }
  return found;
}

const merged = (spans: readonly { segment: number; from: number; to: number }[]) =>
  mergeIntervals(spans.map(({ segment, from, to }) => ({ fromM: 1000 * (segment + from), toM: 1000 * (segment + to) })), 1e-9).filter(({ fromM, toM }) => toM - fromM > 1e-3);

describe('short cuts change no answer', () => {
  test('an asset reaches of a line what it reaches segment by segment', () => {
    fc.assert(fc.property(anywhere, (given) => {
      const plan = planOf(given);
      const border = featuresOf(plan, 'borderLine')[0];
      if (border?.geometry?.type !== 'LineString') return;
      const lines = [densify(border.geometry.coordinates.map(normal)).points, densify([positionOf(given, [500, 0]), positionOf(given, [900, 2100])].map(normal)).points];
      const target = indexLine(lines);
      for (const asset of assetsOf(plan, reachQuestion)) {
        const [found, wanted] = [merged(reachSpans(asset, target)), merged(plainly(asset, lines))];
        expect(found.length).toBe(wanted.length);
        found.forEach(({ fromM, toM }, at) => {
          expect(fromM).toBeCloseTo(wanted[at]!.fromM, 6);
          expect(toM).toBeCloseTo(wanted[at]!.toM, 6);
        });
      }
    }), { seed: 31, numRuns: 120 });
  });

  test('an asset covers a position as its distance says', () => {
    fc.assert(fc.property(anywhere, fc.array(fc.tuple(fc.integer({ min: -8000, max: 8000 }), fc.integer({ min: -8000, max: 8000 })), { minLength: 5, maxLength: 5 }), (given, places) => {
      for (const asset of assetsOf(planOf(given), reachQuestion)) for (const place of places) {
        const position = normal(positionOf(given, place));
        const { shape, reachM } = asset;
        const wanted = reachM > 0 && (shape.type === 'corridor' ? shape.lines.some(({ points }) => distanceToLineM(position, points) <= reachM)
          : distanceM(shape.centre, position) <= reachM && (shape.type !== 'sector' || inView(localPlane(shape.centre).project(position), shape.bearingDeg, shape.angleDeg)));
        expect(covers(asset, position)).toBe(wanted);
      }
    }), { seed: 32, numRuns: 150 });
  });

  test('the nearest post is the nearest of all, the first of two at one place', () => {
    fc.assert(fc.property(anywhere, fc.tuple(fc.integer({ min: -9000, max: 9000 }), fc.integer({ min: -9000, max: 9000 })), (given, place) => {
      const assets = assetsOf(planOf({ ...given, posts: [...given.posts, ...given.posts] }), reachQuestion);
      const position = normal(positionOf(given, place));
      const posts = assets.filter(({ standing, shape }) => standing === 'counts' && shape.type !== 'corridor')
        .map(({ id, shape }) => ({ id, metres: distanceM(position, (shape as { centre: Position }).centre) }));
      const least = posts.reduce<{ id: string; metres: number } | null>((best, each) => (best === null || each.metres < best.metres ? each : best), null);
      expect(nearestPostTo(assets)(position)).toEqual({ nearestPostId: least?.id ?? null, nearestPostM: least?.metres ?? null });
    }), { seed: 33, numRuns: 150 });
  });
});
