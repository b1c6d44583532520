import { measureLine, partAt, positionAt } from '../../geometry/chainage.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '../../plan/plan.ts';
import { linesOf } from '../assets.ts';
import { toFrame } from '../ground/polygons.ts';
import type { Gap } from '../result.ts';
import type { Objective } from './ask.ts';
import type { OpenGround } from './ground-positions.ts';

/** A plan in which nothing is to be covered but one gap: what its totals leave uncovered is what remains of the gap. */
export interface PlanOfGap {
  readonly plan: Plan; readonly objective: Objective;
  /** Where the gap is looked at from: its deepest point, the middle of a stretch, a place. */
  readonly point: Position;
  readonly ground: readonly OpenGround[];
}

/** No reason for leaving a stretch out that anyone reads. */
const NOT_THIS_GAP = '-';

/**
 * The plan of a gap, with the shape that was drawn of it: the ground of an area gap as the only area (all assets are there still, so
 * what they cover of its drawn edge is not counted), a border of which all else is exempt, or the one place. Null where the gap is not of this plan.
 */
export function planOfGap(plan: Plan, gap: Gap, shape: PlanGeometry | null): PlanOfGap | null {
  const subject = plan.features.find(({ id }) => id === gap.featureId);
  if (!subject) return null;
  const others = plan.features.filter(({ kind }) => kind === 'post' || kind === 'patrolRoute');
  const only = (feature: AnyFeature): Plan => ({ ...plan, features: [feature, ...others] });
  if (gap.kind === 'place' && subject.kind === 'priorityPlace') {
    const point = subject.geometry?.type === 'Point' ? subject.geometry.coordinates : subject.geometry?.type === 'Polygon' ? subject.geometry.coordinates[0]?.[0] : undefined;
    return point ? { plan: only(subject), objective: 'places', point, ground: [] } : null;
  }
  if (gap.kind === 'border' && subject.kind === 'borderLine' && gap.fromM !== undefined && gap.toM !== undefined) {
    const measured = measureLine(linesOf(subject)), middleM = (gap.fromM + gap.toM) / 2, part = partAt(measured, middleM);
    if (!part) return null;
    /* Sections say which absence they allow, and which of them are exempt. */
    const sections = [...(subject.properties.sections ?? []), { fromM: 0, toM: gap.fromM, exempt: NOT_THIS_GAP }, { fromM: gap.toM, exempt: NOT_THIS_GAP }];
    return { plan: only({ ...subject, properties: { ...subject.properties, sections } }), objective: 'border', point: positionAt(part, middleM), ground: [] };
  }
  if (gap.kind === 'area' && subject.kind === 'areaOfResponsibility' && gap.deepest && (shape?.type === 'Polygon' || shape?.type === 'MultiPolygon')) {
    const polygons = toFrame(shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates, gap.deepest[0]);
    const { parentId: _, ...properties } = subject.properties;
    return { plan: only({ ...subject, geometry: shape, properties }), objective: 'area', point: gap.deepest, ground: [{ polygons, areaM2: gap.areaM2 ?? 0, deepest: gap.deepest }] };
  }
  return null;
}
