import { featuresOf, type Plan, type Position } from '../../plan/plan.ts';
import type { PlaceTest } from '../places.ts';
import type { Candidate, SuggestAsk } from './ask.ts';
import { borderPositions } from './border-positions.ts';
import { gridStepM, groundPositions, type OpenGround } from './ground-positions.ts';
import type { OpenStretch } from './open-borders.ts';
import { placePositions } from './place-positions.ts';

/** What is open at the moment. */
export interface Open { readonly ground: readonly OpenGround[]; readonly stretches: readonly OpenStretch[]; readonly places: readonly PlaceTest[] }

/** The positions to be tried, the likeliest first: among equals the first is taken. Those where no post may stand are left out. */
export function candidatesFor(plan: Plan, { objective, where, post: { radiusM } }: SuggestAsk, open: Open, allowed: (position: Position) => boolean): Candidate[] {
  if (where === 'planned') return plannedPosts(plan);
  if (typeof where === 'object' && 'planned' in where) return plannedPosts(plan).filter(({ planned }) => planned !== null && where.planned.includes(planned.id));
  const free = (position: Position): Candidate => ({ position, planned: null });
  if (where !== 'anywhere') return where.map(free);
  const positions = objective === 'area' ? groundPositions(open.ground, gridStepM(open.ground, radiusM))
    : objective === 'border' ? borderPositions(open.stretches, radiusM) : placePositions(open.places.flatMap(pointsOf), radiusM);
  return positions.filter(allowed).map(free);
}

/** Points by which a place may be reached: its own, or the corners of its ground. */
const pointsOf = ({ position, polygons }: PlaceTest): readonly Position[] => (polygons.length > 0 ? polygons.flatMap((rings) => rings[0] ?? []) : [position]);

/** The planned posts of a plan, each as it would be in service. */
function plannedPosts(plan: Plan): Candidate[] {
  return featuresOf(plan, 'post').flatMap((post): Candidate[] => {
    if (post.properties.status !== 'planned' || post.geometry?.type !== 'Point') return [];
    return [{ position: post.geometry.coordinates, planned: { ...post, properties: { ...post.properties, status: 'active' } } }];
  });
}
