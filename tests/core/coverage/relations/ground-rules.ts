/** What figures of ground must be to each other when assets are added, taken away, copied or put in another order. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { assetOf, changed, moved, oneMore, type Harsh } from '../random-plan.ts';
import { areasOf, layAbout } from './flat-ground.ts';
import { coverageOf, groundOf, isAsset, joined, rule, ruleWith, type Rules } from './rule.ts';

/** Square metres that coordinates rounded to 8 micrometres may move a figure by. */
const ROUNDING_M2 = 0.05;
const which = fc.nat(99);
/** One asset of a plan, if it has any. */
const assetAt = (plan: Plan, at: number): AnyFeature | undefined => {
  const assets = plan.features.filter(isAsset);
  return assets[at % Math.max(1, assets.length)];
};
const widened = (feature: AnyFeature, byM: number): AnyFeature => {
  const { radiusM, halfWidthM } = feature.properties as { radiusM?: number; halfWidthM?: number };
  return { ...feature, properties: { ...feature.properties, ...(radiusM === undefined ? { halfWidthM: halfWidthM! + byM } : { radiusM: radiusM > 0 ? radiusM + byM : 0 }) } } as AnyFeature;
};
/** Metres of the boundaries of everything: what a shift of the boundary by a metre moves at most. */
function boundaryM(plan: Plan, { lon, lat }: Harsh, widerM = 0): number {
  const edges = areasOf(plan, layAbout(lon, lat)).edgeM;
  return plan.features.filter(isAsset).reduce((sum, { geometry, properties }) => {
    const { radiusM = 0, halfWidthM = 0 } = properties as { radiusM?: number; halfWidthM?: number };
    const line = geometry?.type === 'LineString' ? geometry.coordinates : [];
    const lay = layAbout(line[0]?.[0] ?? 0, line[0]?.[1] ?? 0);
    const length = line.map(lay).reduce((all, [x, y], i, points) => (i === 0 ? 0 : all + Math.hypot(x - points[i - 1]![0], y - points[i - 1]![1])), 0);
    /* A route is as wide at each of its ends and joints as a disc. */
    return sum + 2 * length + (2 * Math.PI + 2) * (radiusM + halfWidthM + widerM) * Math.max(1, line.length);
  }, edges);
}

export const groundRules: Rules = {
  R5: {
    'one more post or route never adds gap': ruleWith(oneMore, (plan, more, given) => {
      expect(groundOf(joined(plan, assetOf(given, 'more', more))).gapM2).toBeLessThanOrEqual(groundOf(plan).gapM2 + ROUNDING_M2);
    }),
    'a longer reach never adds gap': ruleWith(fc.tuple(which, fc.constantFrom(0.001, 1, 25, 1000)), (plan, [at, byM]) => {
      const one = assetAt(plan, at);
      const wider = changed(plan, (feature) => (feature === one ? widened(feature, byM) : feature));
      expect(groundOf(wider).gapM2).toBeLessThanOrEqual(groundOf(plan).gapM2 + ROUNDING_M2);
    }),
    'a filter that lets more count never adds gap': rule((plan) => {
      const gap = (agencies: readonly string[], includePlanned: boolean) => groundOf(plan, { ...reachQuestion, agencies, includePlanned }).gapM2;
      expect(gap([], false)).toBeLessThanOrEqual(gap(['police'], false) + ROUNDING_M2);
      expect(gap([], true)).toBeLessThanOrEqual(gap([], false) + ROUNDING_M2);
    }),
  },
  R6: {
    'an asset taken away or closed never takes gap away, and leaves the same either way': ruleWith(which, (plan, at) => {
      const one = assetAt(plan, at);
      const without = groundOf(changed(plan, (feature) => (feature === one ? null : feature)));
      const closed = groundOf(changed(plan, (feature) => (feature === one ? { ...feature, properties: { ...feature.properties, status: 'closed' } } as AnyFeature : feature)));
      expect(without.gapM2).toBeGreaterThanOrEqual(groundOf(plan).gapM2 - ROUNDING_M2);
      expect(closed).toEqual(without);
    }),
  },
  R7: {
    'an asset closes no more gap after another than before it': ruleWith(fc.tuple(oneMore, oneMore), (plan, [first, second], given) => {
      const [p, q] = [assetOf(given, 'p', first), assetOf(given, 'q', second)];
      const gap = (...more: AnyFeature[]) => groundOf(joined(plan, ...more)).gapM2;
      expect(gap() - gap(p)).toBeGreaterThanOrEqual(gap(q) - gap(q, p) - 2 * ROUNDING_M2);
    }),
  },
  R9: {
    'every asset twice covers what it covers once, and all of that twice': rule((plan) => {
      const once = groundOf(plan);
      /* Depths are the full answer's: live totals only tell covered from bare. */
      const twice = coverageOf(joined(plan, ...plan.features.filter(isAsset).map((feature) => ({ ...feature, id: `${feature.id}-again` }) as AnyFeature))).result.totals.area!;
      expect(Math.abs(twice.gapM2 - once.gapM2)).toBeLessThan(ROUNDING_M2);
      expect(twice.depthM2!['1']).toBeLessThan(ROUNDING_M2);
    }),
    'an asset of reach 0 changes nothing': ruleWith(oneMore, (plan, more, given) => {
      const none = { ...more, ...('line' in more ? { halfWidthM: 0 } : { radiusM: 0 }) } as typeof more;
      expect(groundOf(joined(plan, assetOf(given, 'none', none)))).toEqual(groundOf(plan));
    }),
  },
  R25: {
    'positions rounded to 1e-7 degrees move the gap by no more than twice 1.1 cm of boundary': rule((plan, given) => {
      const rounded = moved(plan, ([lon, lat]) => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7]);
      expect(Math.abs(groundOf(rounded).gapM2 - groundOf(plan).gapM2)).toBeLessThan(2 * 0.011 * boundaryM(plan, given));
    }),
    'positions moved by 1e-12 degrees, each another way, move the gap by less than a square metre': ruleWith(fc.integer({ min: 1, max: 1e9 }), (plan, seed) => {
      let turn = seed;
      const nudge = () => { turn = Math.imul(turn, 1_664_525) + 1_013_904_223; return turn & 0x10000 ? 1e-12 : -1e-12; };
      const nudged = moved(plan, ([lon, lat]) => [lon + nudge(), lat + nudge()]);
      expect(Math.abs(groundOf(nudged).gapM2 - groundOf(plan).gapM2)).toBeLessThan(1);
    }),
  },
  R19: {
    'a reach longer by a little closes no more gap than a strip that wide along all boundaries': ruleWith(fc.constantFrom(0.001, 0.1, 5), (plan, byM, given) => {
      const gap = groundOf(plan).gapM2;
      const wider = groundOf(changed(plan, (feature) => (isAsset(feature) ? widened(feature, byM) : feature))).gapM2;
      expect(gap - wider).toBeGreaterThan(-ROUNDING_M2);
      expect(gap - wider).toBeLessThan(byM * boundaryM(plan, given, byM) + ROUNDING_M2);
    }),
  },
};
