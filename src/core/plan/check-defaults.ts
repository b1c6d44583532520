/** Says where the plan leans on the built-in table, once for each property with a count. */
import { halfWidthOf, radiusOf, speedOf } from './defaults.ts';
import { Findings } from './findings.ts';
import { featuresOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Kind } from './schema.ts';

/** `defaultUsed` for radius (where no reach is drawn), half width, speed and priority; `value` is the count of features. `homeSideMissing` for each border without a side. */
export function checkDefaults(plan: Plan): Problem[] {
  const findings = new Findings();
  const say = (kind: Kind, field: string, count: number): void => {
    if (count === 0) return;
    findings.warning('defaultUsed', { featureId: null, field: `${kind}.${field}` }, count,
      `${count} features of kind ${kind} state no ${field}; the assumed value of the table of defaults is used.`);
  };
  const routes = featuresOf(plan, 'patrolRoute');
  say('post', 'radiusM', featuresOf(plan, 'post').filter((post) => post.properties.reach === undefined && radiusOf(post, plan.meta).assumed).length);
  say('patrolRoute', 'halfWidthM', routes.filter((route) => halfWidthOf(route, plan.meta).assumed).length);
  say('patrolRoute', 'speedKmh', routes.filter((route) => speedOf(route, plan.meta).assumed).length);
  say('priorityPlace', 'priority', featuresOf(plan, 'priorityPlace').filter((place) => place.properties.priority === undefined).length);
  for (const border of featuresOf(plan, 'borderLine')) {
    if (border.properties.homeSide !== undefined) continue;
    findings.warning('homeSideMissing', { featureId: border.id, field: 'homeSide' }, null,
      `${border.id} does not say on which side home lies (left or right along the line); the far side is not marked.`);
  }
  return findings.problems;
}
