import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';

export type RouteStanding = 'runs' | 'planned' | 'rests';

/**
 * Patrol and inspection routes. `standing`: `runs`, `planned` (dashes), `rests` (closed, suspended, or
 * without a corridor in the answer: out of season, filtered out).
 */
export function drawRoutes({ plan, coverage, lang }: PictureInput): Drawing {
  const routes = kept(plan, ['patrolRoute', 'inspectionRoute']);
  const reach = coverage?.shapes.reach;
  return { madeFrom: [lang, reach, ...routes], draw: () => {
    const counting = reach && new Set(reach.map(({ id }) => id));
    return collection(routes.map(({ id, kind, geometry, properties }) => {
      const status = properties.status ?? 'active';
      const counts = !counting || kind === 'inspectionRoute' || counting.has(id);
      const standing: RouteStanding = status === 'planned' ? 'planned' : status === 'active' && counts ? 'runs' : 'rests';
      return feature(geometry, { id, kind, standing, name: nameOf(properties, lang) });
    }));
  } };
}
