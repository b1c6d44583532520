import { positionAt } from '../../geometry/chainage.ts';
import { densify } from '../../geometry/densify.ts';
import { inPolygons } from '../../geometry/point-in-polygon.ts';
import type { Arcs } from '../../time/passages.ts';
import { outside, pairsOf, union } from '../../time/spans.ts';
import type { Asset } from '../assets.ts';
import type { PlanFeature, Position, Ring } from '../../plan/plan.ts';
import type { Patrol } from './roster.ts';

/** The edge of a place is met within this (metres) where no distance is asked for. */
const TOUCH_M = 0.01;

/** A place as it lies: its point, or its outline with the first position of it. */
export interface PlaceShape { readonly feature: PlanFeature<'priorityPlace'>; readonly position: Position; readonly polygons: readonly (readonly Ring[])[] }

/** The stretches of a patrol's line, planned or recorded, within so many metres of a place; of a place with an outline those inside it too. */
export function placeArcs({ feature, position, polygons }: PlaceShape, patrol: Pick<Patrol, 'measured' | 'near' | 'along'>, metres: number): Arcs {
  if (feature.geometry?.type === 'Point') return patrol.near(position, metres);
  const edges: Asset = { id: '', kind: 'patrolRoute', reachM: Math.max(metres, TOUCH_M), agencies: [], status: 'active', standing: 'counts',
    shape: { type: 'corridor', lines: polygons.flat().map((ring) => ({ points: densify(ring).points })) } };
  const near = patrol.along(edges);
  const found: [number, number][] = near.map(([from, to]) => [from, to]);
  for (const part of patrol.measured.parts) {
    /* Between two meetings with its edge the line is inside as a whole or not at all. */
    for (const [from, to] of pairsOf(outside(union(found.filter(([a]) => a >= part.fromM && a <= part.toM)), part.fromM, part.toM))) {
      if (inPolygons(positionAt(part, (from + to) / 2), polygons)) found.push([from, to]);
    }
  }
  return pairsOf(union(found));
}
