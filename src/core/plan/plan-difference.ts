/** The difference of two plans as a small value: what a log of edits is made of. */
import type { AnyFeature, Plan } from './plan.ts';

/** A stretch of features that kept their order: where it begins before the edit, and how many. */
export type Run = readonly [from: number, count: number];

/** What leads from one plan to another. A member that is absent did not change. Everything in it has a JSON form. */
export interface PlanDifference {
  readonly meta?: Plan['meta'];
  readonly foreign?: Plan['foreign'];
  /** Ids of features that are no longer there. */
  readonly gone?: readonly string[];
  /** Features that are new or changed: a changed one takes the old one's place, a new one comes last. */
  readonly put?: readonly AnyFeature[];
  /** The new order as stretches of the list that `gone` and `put` leave; absent where that list is right already. */
  readonly order?: readonly Run[];
  /** All features, where ids are not unique and nothing less says what changed. */
  readonly all?: readonly AnyFeature[];
}

/**
 * What changed from one plan to the other. Members and features are told apart by identity, as plans share what an
 * edit left alone: the cost is one look at each feature, whatever their vertices. An empty object when nothing changed.
 */
export function differenceOf(before: Plan, after: Plan): PlanDifference {
  const head = { ...(before.meta === after.meta ? {} : { meta: after.meta }), ...(before.foreign === after.foreign ? {} : { foreign: after.foreign }) };
  if (before.features === after.features) return head;
  const was = new Map(before.features.map((feature) => [feature.id, feature]));
  const is = new Map(after.features.map((feature) => [feature.id, feature]));
  if (was.size < before.features.length || is.size < after.features.length) return { ...head, all: after.features };
  const gone = before.features.filter(({ id }) => !is.has(id)).map(({ id }) => id);
  const put = after.features.filter((feature) => was.get(feature.id) !== feature);
  const list = withoutOrder(before.features, gone, put);
  const order = list.every((feature, at) => feature === after.features[at]) ? null : runsOf(list, after.features);
  return { ...head, ...(gone.length ? { gone } : {}), ...(put.length ? { put } : {}), ...(order ? { order } : {}) };
}

/** Whether a difference changes nothing. */
export function isNoDifference(difference: PlanDifference): boolean {
  return Object.keys(difference).length === 0;
}

/** The plan that `differenceOf(plan, result)` was taken to; what did not change is shared with the plan given. */
export function withDifference(plan: Plan, { meta, foreign, gone, put, order, all }: PlanDifference): Plan {
  const list = all ?? (gone || put ? withoutOrder(plan.features, gone ?? [], put ?? []) : plan.features);
  const features = order ? order.flatMap(([from, count]) => list.slice(from, from + count)) : list;
  return { ...plan, features, ...(meta ? { meta } : {}), ...(foreign ? { foreign } : {}) };
}

function withoutOrder(features: readonly AnyFeature[], gone: readonly string[], put: readonly AnyFeature[]): AnyFeature[] {
  const [left, news] = [new Set(gone), new Map(put.map((feature) => [feature.id, feature]))];
  const list = features.flatMap((feature) => {
    if (left.has(feature.id)) return [];
    const changed = news.get(feature.id);
    news.delete(feature.id);
    return [changed ?? feature];
  });
  return [...list, ...news.values()];
}

/** The order of one list as stretches of another that holds the same features. */
function runsOf(list: readonly AnyFeature[], wanted: readonly AnyFeature[]): Run[] {
  const places = new Map(list.map((feature, at) => [feature, at]));
  const runs: [number, number][] = [];
  for (const feature of wanted) {
    const at = places.get(feature) ?? -1;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === at) last[1] += 1;
    else runs.push([at, 1]);
  }
  return runs;
}
