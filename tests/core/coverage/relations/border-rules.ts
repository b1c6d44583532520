/** What a border's figures must be: they add up, follow each other along it, and do not hang on which way or in how many lines it was drawn. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { borderCoverage } from '#core/coverage/border.ts';
import { covers } from '#core/coverage/covers.ts';
import { placesCoverage } from '#core/coverage/places.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { BorderResult } from '#core/coverage/result.ts';
import type { Line, Plan, PlanFeature } from '#core/plan/plan.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { assetOf, oneMore, type Harsh } from '../random-plan.ts';
import { joined, rule, ruleWith, type Rules } from './rule.ts';

/** Runs of chainage nearer than this (a centimetre) are joined: a border cut in two may differ by one at the cut, and at either end. */
const JOINT_M = 0.03;
const linesOf = ({ geometry }: PlanFeature): readonly Line[] => (geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : []);
const lineFeature = (lines: readonly Line[], sections: PlanFeature<'borderLine'>['properties']['sections'] = []): PlanFeature<'borderLine'> =>
  ({ id: 'b', kind: 'borderLine', geometry: { type: 'MultiLineString', coordinates: lines }, properties: { sections } });
const resultOf = (plan: Plan, border: PlanFeature<'borderLine'>): BorderResult => borderCoverage(border, { assets: assetsOf(plan, reachQuestion), minGapM: 0,
  nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null }).result;
/** The border of a plan with some of it exempt, if it has one. */
const sectioned = (plan: Plan): PlanFeature<'borderLine'> | null => {
  const [border] = featuresOf(plan, 'borderLine');
  return border ? lineFeature(linesOf(border), [{ id: 's', fromM: 500, toM: 1200, exempt: 'water' }, { id: 't', fromM: 2500, toM: 2600, exempt: 'cliff' }]) : null;
};
const countedAssets = (plan: Plan) => assetsOf(plan, reachQuestion).filter(({ standing }) => standing === 'counts');

export const borderRules: Rules = {
  R20: {
    'covered, uncovered and exempt length make the border, and its pieces follow each other without a hole': rule((plan) => {
      const border = sectioned(plan);
      if (!border) return;
      const { lengthM, exemptM, coveredM, gapM, profile, gaps, slivers, longestGapM, depthM } = resultOf(plan, border);
      expect(Math.abs(coveredM + gapM + exemptM - lengthM)).toBeLessThanOrEqual(1e-9 * lengthM);
      expect(Math.abs(depthM!['1'] + depthM!['2'] + depthM!['3+'] - coveredM)).toBeLessThanOrEqual(1e-9 * lengthM);
      expect([profile[0]!.fromM, slivers.count]).toEqual([0, 0]);
      expect(profile.at(-1)!.toM).toBeCloseTo(lengthM, 6);
      profile.forEach(({ fromM, toM }, at) => {
        expect(toM).toBeGreaterThan(fromM);
        if (at > 0) expect(fromM).toBe(profile[at - 1]!.toM);
      });
      expect(gaps.reduce((sum, gap) => sum + gap.lengthM, 0)).toBeCloseTo(gapM, 6);
      expect(gaps.reduce((longest, gap) => Math.max(longest, gap.lengthM), 0)).toBeCloseTo(longestGapM, 9);
      gaps.slice(1).forEach(({ fromM }, at) => { expect(fromM).toBeGreaterThanOrEqual(gaps[at]!.toM); });
    }),
    'a border turned round has its chainages mirrored': rule((plan) => {
      const [border] = featuresOf(plan, 'borderLine');
      if (!border) return;
      const there = resultOf(plan, lineFeature(linesOf(border)));
      const back = resultOf(plan, lineFeature(linesOf(border).map((line) => [...line].reverse()).reverse()));
      expect(back.lengthM).toBeCloseTo(there.lengthM, 6);
      expect(back.gaps).toHaveLength(there.gaps.length);
      back.gaps.toReversed().forEach((gap, at) => {
        expect(Math.abs(there.lengthM - gap.toM - there.gaps[at]!.fromM)).toBeLessThan(JOINT_M);
        expect(Math.abs(there.lengthM - gap.fromM - there.gaps[at]!.toM)).toBeLessThan(JOINT_M);
      });
    }),
    'a border cut at a corner has the sum of its parts': ruleWith(fc.nat(99), (plan, at) => {
      const [border] = featuresOf(plan, 'borderLine');
      const line = border && linesOf(border)[0];
      if (!line || line.length < 3) return;
      const corner = 1 + (at % (line.length - 2));
      const [whole, first, second] = [line, line.slice(0, corner + 1), line.slice(corner)].map((each) => resultOf(plan, lineFeature([each])));
      for (const key of ['lengthM', 'coveredM', 'gapM'] as const) expect(Math.abs(first![key] + second![key] - whole![key])).toBeLessThan(JOINT_M);
    }),
  },
  R22: {
    'weights of covered and uncovered places add up, and a place is covered exactly when an asset reaches it by geodesic distance': rule((plan) => {
      const places = placesCoverage(plan, countedAssets(plan)).map(({ result }) => result);
      expect(places).toHaveLength(featuresOf(plan, 'priorityPlace').length);
      featuresOf(plan, 'priorityPlace').forEach(({ geometry }, at) => {
        const reached = countedAssets(plan).filter((asset) => geometry?.type === 'Point' && covers(asset, geometry.coordinates)).map(({ id }) => id);
        expect([places[at]!.covered, places[at]!.coveredBy]).toEqual([reached.length > 0, reached]);
      });
    }),
  },
  R5: {
    'one more asset adds neither uncovered border nor an uncovered place': ruleWith(oneMore, (plan, more, given: Harsh) => {
      const after = joined(plan, assetOf(given, 'more', more));
      const border = sectioned(plan);
      if (border) expect(resultOf(after, border).gapM).toBeLessThanOrEqual(resultOf(plan, border).gapM + JOINT_M);
      const covered = (of: Plan) => placesCoverage(of, countedAssets(of)).filter(({ result }) => result.covered).map(({ result }) => result.id);
      expect(covered(after)).toEqual(expect.arrayContaining(covered(plan)));
    }),
  },
};
