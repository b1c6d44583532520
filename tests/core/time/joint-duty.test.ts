import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetsOf } from '#core/coverage/assets.ts';
import { placeAt, placesCoverage } from '#core/coverage/places.ts';
import { reachQuestion, type Question } from '#core/coverage/question.ts';
import { bordersAtOnce } from '#core/coverage/time/at-once.ts';
import { jointDuty, type JointDuty } from '#core/coverage/time/joint-duty.ts';
import { timedOf } from '#core/coverage/time/timed.ts';
import { measureLine, positionAt } from '#core/geometry/chainage.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import { featuresOf, type AnyFeature, type Line, type Plan } from '#core/plan/plan.ts';
import { dayBasis, hoursBasis, instantBasis, type TimeAnswer } from '#core/time/basis.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { richPlan } from '../coverage/live-model.ts';
import { compute, harsh, harshPlan, recipe } from '../coverage/random-plan.ts';
import { recutShare } from '../coverage/relations/rule.ts';
import { timedPlan } from './timed-plan.ts';

const basisOf = (answer: TimeAnswer) => { if (!answer.ok) throw new Error(answer.refusal); return answer.basis; };
function dutyOf(plan: Plan, question: Question): JointDuty {
  const duty = jointDuty(plan, question);
  if (duty === 'cancelled') throw new Error(duty);
  return duty;
}
const lengthOf = ({ border }: JointDuty, wanted: string) => border.filter(({ who }) => who === wanted).reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
const linesOf = ({ geometry }: AnyFeature): readonly Line[] => (geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : []);

describe('on the ground', () => {
  test('joint is what two agencies reach: as large as each alone less both together, drawn no larger; somebody is all that is covered', { timeout: 240_000 }, () => {
    let joint = 0;
    fc.assert(fc.property(harsh, (given) => {
      const plan = harshPlan(given), duty = dutyOf(plan, reachQuestion);
      if (featuresOf(plan, 'post').some(({ properties }) => properties.reach)) return;
      const coveredBy = (...agencies: string[]) => compute(plan, { ...reachQuestion, agencies }).result.totals.area!.coveredM2;
      const [both, somebody] = [coveredBy('police') + coveredBy('borderGuard') - coveredBy('police', 'borderGuard'), coveredBy()];
      const whole = compute(plan).result.totals.area!.areaM2;
      expect(duty.loose).toBe(0);
      for (const [who, wanted] of [['joint', both], ['one', somebody]] as const) {
        const band = duty.ground!.find((each) => each.who === who);
        expect(Math.abs((band?.areaM2 ?? 0) - wanted), who).toBeLessThan(100 + 1e-9 * whole);
        if (band?.geometry.type !== 'Polygon' && band?.geometry.type !== 'MultiPolygon') continue;
        const drawn = polygonsAreaM2(band.geometry.type === 'Polygon' ? [band.geometry.coordinates] : band.geometry.coordinates);
        expect(drawn).toBeLessThan(wanted + recutShare(given) * whole + 1);
      }
      if (both > 1000) joint += 1;
    }), { seed: 73, numRuns: 120 });
    expect(joint).toBeGreaterThan(20);
  });
  test('is not told where a drawn reach would count as another agency, nor without an area', () => {
    const post = (id: string, lon: number, more: object) => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 0] }, properties: { radiusM: 2000, agencies: ['police'], ...more } });
    const square = (half: number) => [[[-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]]];
    const area = { id: 'a', kind: 'areaOfResponsibility', geometry: { type: 'Polygon', coordinates: square(0.1) }, properties: {} };
    const plan = (...features: object[]) => ({ meta: {}, features, foreign: {} }) as unknown as Plan;
    const drawn = { reach: { type: 'Polygon', coordinates: square(0.03) } };
    expect(dutyOf(plan(area, post('p', 0, drawn), post('q', 0.01, {})), reachQuestion).ground).toBeNull();
    expect(dutyOf(plan(area, post('p', 0, drawn), post('q', 0.01, { agencies: ['guard'] })), reachQuestion).ground!.map(({ who }) => who)).toEqual(['one', 'joint']);
    expect(dutyOf(plan(post('p', 0, {}), post('q', 0.01, { agencies: ['guard'] })), reachQuestion).ground).toBeNull();
    /* Two of one agency, or beside one of none, are not two agencies. */
    expect(dutyOf(plan(area, post('p', 0, {}), post('q', 0.01, {}), post('r', 0.005, { agencies: [] })), reachQuestion).ground!.map(({ who }) => who)).toEqual(['one']);
  });
});

describe('along the border', () => {
  test('in reach it is as long as the joint length of the figures', () => {
    fc.assert(fc.property(harsh, (given) => {
      const plan = harshPlan(given), { border } = compute(plan).result.totals, duty = dutyOf(plan, reachQuestion);
      if (!border) return;
      expect(lengthOf(duty, 'joint')).toBeCloseTo(border.jointM!, 3);
      expect(lengthOf(duty, 'nobody')).toBeCloseTo(border.gapM, 3);
    }), { seed: 74, numRuns: 100 });
  });

  test('by the hour every stretch is what the agencies at its middle are, looked at by the minute; its length is that of the figures', { timeout: 240_000 }, () => {
    const seen = { nobody: 0, one: 0, joint: 0 };
    fc.assert(fc.property(recipe, fc.boolean(), (given, day) => {
      const plan = timedPlan(richPlan(given)), time = basisOf(day ? dayBasis(plan.meta, undefined) : hoursBasis(plan.meta, '20:00-04:00', undefined));
      const question = { ...reachQuestion, time }, duty = dutyOf(plan, question), assets = assetsOf(plan, question), timed = timedOf(plan, assets, time);
      for (const border of featuresOf(plan, 'borderLine')) {
        const { parts } = measureLine(linesOf(border));
        for (const { borderId, fromM, toM, who } of duty.border) {
          if (borderId !== border.id || toM - fromM < 1) continue;
          const middle = (fromM + toM) / 2, at = positionAt(parts.find((part) => middle <= part.toM)!, middle), here = { ...plan, features: [placeAt('here', at)] };
          const there = assets.map((asset) => ({ agencies: asset.agencies, presence: placesCoverage(here, [asset], timed)[0]!.result.presence!.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const) }));
          let [any, most] = [0, 0];
          const begin = time.mode === 'window' ? time.fromMs : 0, end = time.mode === 'window' ? time.toMs : 0;
          /* The minutes, and a second after everything that begins: a meeting may be shorter than a minute. */
          const looks = [...Array.from({ length: (end - begin) / 60_000 }, (_, k) => begin + k * 60_000), ...there.flatMap(({ presence }) => presence.map(([from]) => from + 5))];
          for (const look of looks) {
            const present = there.filter(({ presence }) => presence.some(([from, to]) => from <= look && look < to));
            any = Math.max(any, present.length);
            most = Math.max(most, new Set(present.flatMap(({ agencies }) => agencies)).size);
          }
          expect(most >= 2 ? 'joint' : any > 0 ? 'one' : 'nobody', `${border.id} ${fromM}-${toM}`).toBe(who);
          seen[who] += 1;
        }
      }
      const ever = bordersAtOnce(plan, timed.roster, [{ of: 'agencies', atLeast: 2 }]);
      if (ever) expect((100 * lengthOf(duty, 'joint')) / ever.whole).toBeCloseTo(ever.shares.agencies2!.everPct, 1);
    }), { seed: 75, numRuns: 100 });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(30);
  });

  test('at a moment it is that of the figures of the moment', () => {
    const answer = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'plan');
    if (!answer.ok) throw new Error('refused');
    const { plan } = answer.value, question = { ...reachQuestion, time: basisOf(instantBasis(plan.meta, '2026-01-15T09:30:00+08:00')) };
    expect(lengthOf(dutyOf(plan, question), 'joint')).toBeCloseTo(compute(plan, question).result.totals.border!.jointM!, 3);
  });
});

test('it can be stopped', () => {
  expect(jointDuty(harshPlan(fc.sample(harsh, { seed: 1, numRuns: 1 })[0]!), reachQuestion, { cancelled: () => true })).toBe('cancelled');
});
