/** The difference of two plans as the map draws it. */
import type { Compared, ComparisonShapes } from '#core/compare/comparison.ts';
import { featuresOf, type Plan, type PlanGeometry } from '#core/plan/plan.ts';
import { length } from '#i18n/quantity.ts';
import type { DifferenceInput } from '#map/difference.ts';
import type { Drawn } from './drawn.ts';

/** Posts that moved less than this (metres) have no mark of where they were. */
const MOVED_M = 10;

/** Shapes, places and old places of posts, ready to be laid over plan b. */
export function differenceInput({ comparison, shapes }: Compared, a: Plan, geometryOf: (id: string) => PlanGeometry | null, stretchText: (stretch: ComparisonShapes['border'][number]) => string): DifferenceInput {
  const { changed, removed } = comparison.changes;
  const gone = new Set(removed.map(({ id }) => id));
  const moved = new Map(changed.filter(({ movedM }) => (movedM ?? Infinity) > MOVED_M).map(({ id }) => [id, geometryOf(id)]));
  return {
    ...shapes, stretchText,
    places: comparison.places.flatMap(({ id, state }) => {
      const geometry = state === 'gained' || state === 'lost' ? geometryOf(id) : null;
      return geometry && (state === 'gained' || state === 'lost') ? [{ state, geometry }] : [];
    }),
    was: featuresOf(a, 'post').flatMap(({ id, geometry }) => {
      if (geometry?.type !== 'Point' || !(gone.has(id) || moved.has(id))) return [];
      const to = moved.get(id) ?? null;
      return [{ from: geometry.coordinates, to: to?.type === 'Point' ? to.coordinates : null }];
    }),
  };
}

/** How long a stretch of border is, in words beside it: what is gained is never told longer than it is, what is lost never shorter. */
export const stretchLength = ({ state, fromM, toM }: ComparisonShapes['border'][number]): string => length(toM - fromM, state === 'gained' ? 'down' : 'up', true);

/** Plan b with those posts alone that were added or changed: the others would hide what they have nothing to do with. */
export function withoutUnchanged(b: Plan, { comparison: { changes } }: Compared): Plan {
  const touched = new Set([...changes.added, ...changes.changed].map(({ id }) => id));
  return { ...b, features: b.features.filter(({ kind, id }) => kind !== 'post' || touched.has(id)) };
}

/** What of it there is, for the legend. */
export function drawnOf({ gained, lost, border, places, was }: DifferenceInput, { comparison }: Compared, a: Plan, b: Plan): Drawn {
  const { changes } = comparison;
  const has = (kind: 'post' | 'patrolRoute' | 'priorityPlace') => [a, b].some((plan) => plan.features.some((feature) => feature.kind === kind));
  const { area, border: line } = comparison.totals;
  return {
    ground: area !== null, border: line !== null, gainedGround: gained !== null, lostGround: lost !== null, was: was.length > 0,
    gainedBorder: border.some(({ state }) => state === 'gained'), lostBorder: border.some(({ state }) => state === 'lost'),
    gainedPlace: places.some(({ state }) => state === 'gained'), lostPlace: places.some(({ state }) => state === 'lost'),
    changedPosts: [...changes.added, ...changes.changed].some(({ kind }) => kind === 'post'),
    posts: has('post'), routes: has('patrolRoute'), places: has('priorityPlace'),
    groundRedrawn: area !== null && area.gainedM2 === null,
  };
}
