import type { Plan, PlanFeature } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import { halfWidthOf, radiusOf } from '../plan/defaults.ts';
import { seasonDates } from './serving.ts';
import type { Question } from './question.ts';
import type { Assumption } from './result.ts';

/**
 * The defaults and conventions that entered the figures of basis reach, each once with its count:
 * reach that somebody drew, taken as it is; default radii by post type (of posts without one), half widths by mode, priorities, status; seasons that no date decides;
 * no terrain model; edges straight in lon/lat.
 */
export function assumptionsOf(plan: Plan, question: Question): Assumption[] {
  const posts = featuresOf(plan, 'post');
  const routes = featuresOf(plan, 'patrolRoute');
  const places = featuresOf(plan, 'priorityPlace');
  const assets: PlanFeature[] = [...posts, ...routes];
  const seasonal = assets.filter(({ properties }) => properties.season !== undefined).length;
  const found: Assumption[] = [
    ...posts.flatMap((post): Assumption[] => {
      if (post.properties.reach !== undefined) return [{ code: 'drawnReach', kind: 'post', field: 'reach', value: null, count: 1 }];
      const { value, assumed } = radiusOf(post, plan.meta);
      return assumed ? [{ code: 'defaultRadius', kind: post.properties.postType ?? null, field: 'radiusM', value, count: 1 }] : [];
    }),
    ...routes.flatMap((route): Assumption[] => {
      const { value, assumed } = halfWidthOf(route, plan.meta);
      return assumed ? [{ code: 'defaultHalfWidth', kind: route.properties.mode ?? null, field: 'halfWidthM', value, count: 1 }] : [];
    }),
    ...places.flatMap(({ properties }): Assumption[] => (properties.priority === undefined
      ? [{ code: 'defaultPriority', kind: 'priorityPlace', field: 'priority', value: 3, count: 1 }] : [])),
    ...assets.flatMap(({ kind, properties }): Assumption[] => (properties.status === undefined
      ? [{ code: 'defaultStatus', kind, field: 'status', value: 'active', count: 1 }] : [])),
  ];
  if (seasonal > 0 && seasonDates(question, plan).includes(undefined)) {
    found.push({ code: 'planDateMissing', kind: null, field: 'season', value: null, count: seasonal });
  }
  if (assets.length > 0) found.push({ code: 'noTerrain', kind: null, field: null, value: null, count: assets.length });
  found.push({ code: 'straightEdges', kind: null, field: null, value: null, count: plan.features.length });
  return grouped(found);
}

function grouped(found: readonly Assumption[]): Assumption[] {
  const groups = new Map<string, Assumption>();
  for (const each of found) {
    const key = JSON.stringify([each.code, each.kind, each.field, each.value]);
    const before = groups.get(key);
    groups.set(key, before ? { ...before, count: before.count + each.count } : each);
  }
  return [...groups.values()];
}
