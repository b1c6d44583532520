import type { AnyFeature, Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { validatePlan } from './validate.ts';

/** What was said of a plan when it was opened, or of what came into it, and the plan as it was then. */
export interface Told { readonly problems: readonly Problem[]; readonly plan: Plan }

/**
 * The problems of a plan that was edited since it was read: what lies between its parts is looked at anew, and of what the door said of
 * files the rest still stands, except where the feature is gone or the field that it is about holds something else by now.
 */
export function standingProblems(told: readonly Told[], now: Plan): Problem[] {
  if (told.every(({ plan }) => plan === now)) return told.flatMap(({ problems }) => problems);
  return [...told.flatMap((one) => stillStanding(one, now)), ...validatePlan(now)];
}

/** What the door said that still stands. */
function stillStanding({ problems, plan }: Told, now: Plan): Problem[] {
  const [was, is] = [byId(plan), byId(now)];
  return without(problems, validatePlan(plan)).filter((problem) => {
    const [before, after] = [was.get(problem.featureId ?? ''), is.get(problem.featureId ?? '')];
    if (!before) return true;
    const name = /^[^.[]*/.exec(problem.field ?? '')?.[0] ?? '';
    return after !== undefined && propertyOf(before, name) === propertyOf(after, name);
  });
}

/**
 * The problems of what came into a plan: those that the door said of it (`said`, of `alone`; null where nothing came through the door)
 * without what lay between its parts alone, and those between the parts of the plan that were not there before.
 */
export function problemsOfAddition(said: readonly Problem[], alone: Plan | null, before: Plan, after: Plan): Problem[] {
  return [...without(said, alone ? validatePlan(alone) : []), ...without(validatePlan(after), validatePlan(before))];
}

function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const known = new Set(others.map(keyOf));
  return problems.filter((problem) => !known.has(keyOf(problem)));
}

const keyOf = ({ code, featureId, field, value }: Problem): string => JSON.stringify([code, featureId, field, value]);
const byId = (plan: Plan): ReadonlyMap<string, AnyFeature> => new Map(plan.features.map((feature) => [feature.id, feature]));
const propertyOf = (feature: AnyFeature, name: string): unknown => (name === 'geometry' ? feature.geometry : (feature.properties as Readonly<Record<string, unknown>>)[name]);
