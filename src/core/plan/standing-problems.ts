import type { AnyFeature, Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { validatePlan } from './validate.ts';

/**
 * The problems of a plan that was edited since it was read: what lies between its parts is looked at anew, and of what the door said of
 * the file the rest still stands, except where the feature is gone or the field that it is about holds something else by now.
 */
export function standingProblems(read: readonly Problem[], opened: Plan, now: Plan): Problem[] {
  if (opened === now) return [...read];
  const between = new Set(validatePlan(opened).map(keyOf));
  const [was, is] = [byId(opened), byId(now)];
  const stands = (problem: Problem): boolean => {
    if (between.has(keyOf(problem))) return false;
    const [before, after] = [was.get(problem.featureId ?? ''), is.get(problem.featureId ?? '')];
    if (!before) return true;
    const name = /^[^.[]*/.exec(problem.field ?? '')?.[0] ?? '';
    return after !== undefined && propertyOf(before, name) === propertyOf(after, name);
  };
  return [...read.filter(stands), ...validatePlan(now)];
}

const keyOf = ({ code, featureId, field, value }: Problem): string => JSON.stringify([code, featureId, field, value]);
const byId = (plan: Plan): ReadonlyMap<string, AnyFeature> => new Map(plan.features.map((feature) => [feature.id, feature]));
const propertyOf = (feature: AnyFeature, name: string): unknown => (name === 'geometry' ? feature.geometry : (feature.properties as Readonly<Record<string, unknown>>)[name]);
