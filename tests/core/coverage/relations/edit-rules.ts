/** What a plan and its figures must be after edits: as if it had been made so, and as before once they are undone. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { movePost } from '#core/plan/edits/move-post.ts';
import { hashPlan } from '#core/plan/hash.ts';
import type { Plan } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { backTo, noHistory, withStep, type History } from '#session/history.ts';
import { edit, holds } from '../live-model.ts';
import { place, positionOf, type Offset } from '../random-plan.ts';
import { figuresOf, recutShare, rule, ruleWith, type Rules } from './rule.ts';

const moves = fc.array(fc.record({ which: fc.nat(99), to: place }), { minLength: 1, maxLength: 6 });
/** The plan and the history after each of some moves of posts. */
function movedAbout(plan: Plan, moves: readonly { which: number; to: Offset }[], given: Parameters<typeof positionOf>[0]): { plans: Plan[]; history: History } {
  const ids = plan.features.filter(({ kind }) => kind === 'post').map(({ id }) => id);
  const plans = [plan];
  let history = noHistory;
  for (const { which, to } of ids.length > 0 ? moves : []) {
    const id = ids[which % ids.length]!;
    const before = plans.at(-1)!, after = movePost(before, id, positionOf(given, to));
    history = withStep(history, { before, after, note: { code: 'move' }, ids: [id] });
    plans.push(after);
  }
  return { plans, history };
}

/** Metres of border that may differ once it is cut at the antimeridian: edges of 1 km run along other geodesics, 11 cm apart at 80 degrees. */
const CUT_M = 0.5;
const readBack = (plan: Plan): Plan => {
  const read = readGeoJson(writeGeoJson(plan), 'plan.geojson');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.plan;
};

export const editRules: Rules = {
  R12: {
    'through 200 edits, undone and done again among them, the live figures stay those of a fresh computation': ruleWith(fc.array(edit, { minLength: 200, maxLength: 200, size: 'max' }), (_plan, edits, given) => {
      holds(given, edits, 50);
    }, 200),
  },
  R13: {
    'moves undone give the plan back and its hash, and done again what they had made': ruleWith(moves, (plan, list, given) => {
      const { plans, history } = movedAbout(plan, list, given);
      const hashes = plans.map(hashPlan);
      let now = history;
      for (let at = plans.length - 1; at > 0; at -= 1) {
        const back = backTo(now, now.at - 1)!;
        now = back.history;
        expect(back.plan).toBe(plans[at - 1]);
        expect(hashPlan(back.plan)).toBe(hashes[at - 1]);
      }
      expect(backTo(now, now.at - 1)).toBeNull();
      for (let at = 1; at < plans.length; at += 1) {
        const again = backTo(now, now.at + 1)!;
        now = again.history;
        expect(hashPlan(again.plan)).toBe(hashes[at]);
      }
      expect(backTo(now, now.at + 1)).toBeNull();
    }),
    'a plan saved and opened again has its hash and its figures, before an edit and after': ruleWith(moves, (plan, list, given) => {
      /* As it stands behind the door, which turns rings and cuts at the antimeridian. */
      const opened = readBack(plan);
      for (const each of [opened, movedAbout(opened, list, given).plans.at(-1)!]) {
        const again = readBack(each);
        expect(hashPlan(again)).toBe(hashPlan(each));
        expect(again).toEqual(each);
        expect(figuresOf(again)).toEqual(figuresOf(each));
      }
    }),
    'what the door turns and cuts of a plan changes no figure': rule((plan, given) => {
      const [found, wanted] = [figuresOf(readBack(plan)), figuresOf(plan)];
      for (const key of ['areaM2', 'coveredM2', 'gapM2'] as const) expect(Math.abs(found.area![key] - wanted.area![key])).toBeLessThan(recutShare(given) * wanted.area!.areaM2);
      if (wanted.border) for (const key of ['lengthM', 'coveredM', 'gapM'] as const) expect(Math.abs(found.border![key] - wanted.border[key])).toBeLessThan(CUT_M);
      expect(found.places).toEqual(wanted.places);
    }),
  },
};
