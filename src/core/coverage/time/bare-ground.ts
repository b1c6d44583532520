/** What of a place with an extent lies bare: a place counts as reached as soon as its edge is, and may be bare for the most part. */
import type { PlanFeature, PlanGeometry, Position } from '../../plan/plan.ts';
import type { Asset } from '../assets.ts';
import { deepestFinder } from '../deepest.ts';
import { toGeometry } from '../ground/to-geometry.ts';
import { IndexedPolygon, Room } from '../indexed-polygon.ts';
import { exactGround } from '../kernel/ground.ts';

export interface BareGround {
  readonly areaM2: number;
  /** Ground of it that nobody covers at any time; 0 is none. */
  readonly bareM2: number;
  /** That ground, by chords at most half a metre inside arcs; null where there is none. */
  readonly bare: PlanGeometry | null;
  /** The largest part of it: how large, and its point farthest from covered ground. */
  readonly worst: { readonly areaM2: number; readonly at: Position } | null;
}

/** The place as the only area of a plan with these assets, of which those that count cover. Null for a place that is a point, or wider than the engine takes. */
export function bareGround(place: PlanFeature<'priorityPlace'>, assets: readonly Asset[], near: Position): BareGround | null {
  const { geometry } = place;
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const counted = assets.filter(({ standing }) => standing === 'counts');
  const found = exactGround([{ id: place.id, kind: 'areaOfResponsibility', geometry, properties: {} }], counted, near[0], () => true);
  if (typeof found === 'string') return null;
  const { areaM2, gapM2, gaps } = found.areas[0]!.ground;
  const largest = gaps.reduce((best, gap) => (gap.areaM2 > best.areaM2 ? gap : best), gaps[0] ?? { areaM2: 0, polygon: [] });
  const deepest = largest.polygon.length > 0 ? deepestFinder(counted)(largest.polygon, new IndexedPolygon(largest.polygon, new Room())) : null;
  return { areaM2, bareM2: gapM2, bare: toGeometry(gaps.map(({ polygon }) => polygon)), worst: deepest && { areaM2: largest.areaM2, at: deepest.deepest } };
}
