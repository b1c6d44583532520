import { densify } from '../../geometry/densify.ts';
import { unwrapLon } from '../../geometry/longitude.ts';
import { featuresOf } from '../../plan/plan.ts';
import type { Plan, PlanGeometry, Position } from '../../plan/plan.ts';
import { targetsOf } from '../../plan/targets.ts';
import type { Asset } from '../assets.ts';
import { boxOf, toFrame, type Polygon } from '../ground/polygons.ts';
import { polygonsOf } from '../responsible-unit.ts';
import type { Coverage } from '../result.ts';
import { drawn, type Drawn } from './drawn.ts';
import { LOOK_M, type ReachNear } from './reach-near.ts';
import { anywhere, besideEdges, besideReach, type Random } from './sample.ts';
import { count, TOLERANCE_M, type Tally } from './tally.ts';

const HALF_TURN = 180;
/** Metres between the positions at which a way into a gap is tried. */
const STEP_M = 0.25;

/**
 * Positions on the ground against the shapes that are drawn: in a covered polygon exactly where some
 * asset reaches it inside a root area, in a gap polygon exactly where none does. Gaps too small to be
 * listed need no polygon. Up to half of the positions are corners of the drawn edges, which must lie on an edge of reach or
 * area; with those beside them they make three quarters.
 */
export function checkGround(plan: Plan, { result, shapes }: Coverage, assets: readonly Asset[], near: ReachNear, nearLon: number, points: number, random: Random, tally: Tally): void {
  const areas = featuresOf(plan, 'areaOfResponsibility');
  /* A plan with areas but no figure of them (too wide) has no shapes to look at, and without areas there are no gaps. */
  if (areas.length > 0 ? result.totals.area === null : shapes.covered === null) return;
  const ids = new Set(areas.map(({ id }) => id));
  const roots = areas.filter(({ id, properties: { parentId } }) => parentId === undefined || parentId === id || !ids.has(parentId));
  /* Long edges are straight in lon/lat, not on the ground: cut, so that distances to them are those to what is drawn. */
  const outlines = roots.flatMap(polygonsOf).map((rings) => rings.map((ring) => densify(ring).points));
  const area = roots.length > 0 ? drawn(toFrame(outlines, nearLon), nearLon) : null;
  const areaGaps = new Set(result.gaps.filter(({ kind }) => kind === 'area').map(({ id }) => id));
  const covered = drawn(framed(shapes.covered, nearLon), nearLon);
  const gaps = drawn(shapes.gaps.flatMap(({ id, geometry }) => (areaGaps.has(id) ? framed(geometry, nearLon) : [])), nearLon);

  const edges = [...covered.edges, ...gaps.edges];
  const box = boxOf([...edges.map(([a]) => a), ...(area?.edges.map(([a]) => a) ?? [])]);
  const stride = Math.max(1, Math.ceil(edges.length / (points / 2)));
  const corners = Math.ceil(edges.length / stride);
  const looked = [...besideEdges(edges, Math.round(0.75 * points - corners), random), ...besideReach(assets, points / 8, random), ...anywhere(box, points / 8, random)];
  for (let at = 0; at < edges.length; at += stride) count(tally, cornerOff(edges[at]![0], area, near));
  /* A gap below the listed size holds no circle wider than this. */
  const unlisted = Math.max(TOLERANCE_M, targetsOf(plan.meta).minGapM / Math.sqrt(Math.PI) + TOLERANCE_M);
  for (const position of looked) count(tally, offAt(position, { area, covered, gaps, near, unlisted }));
}

interface Claim { readonly area: Drawn | null; readonly covered: Drawn; readonly gaps: Drawn; readonly near: ReachNear; readonly unlisted: number }

/** How far a corner of a drawn edge lies from the nearest edge of reach or area; corners of a cut at the antimeridian are on neither. */
function cornerOff(corner: Position, area: Drawn | null, near: ReachNear): number {
  if (Math.abs(unwrapLon(corner[0], 0)) === HALF_TURN) return 0;
  let depthM = -LOOK_M;
  for (const each of near.depths(corner, (depth) => depth > LOOK_M).values()) depthM = Math.max(depthM, each);
  const off = Math.abs(depthM);
  return off <= TOLERANCE_M ? off : Math.min(off, area?.nearest(corner, LOOK_M)?.metres ?? LOOK_M);
}

/** 0 where the drawn shapes are right about a position, else how far it lies from the edge that would excuse them. */
function offAt(position: Position, { area, covered, gaps, near, unlisted }: Claim): number {
  const inArea = area?.holds(position) ?? true;
  const saidCovered = covered.holds(position);
  const saidGap = gaps.holds(position);
  const edgeM = () => area?.nearest(position, LOOK_M)?.metres ?? LOOK_M;
  if (!inArea) return saidCovered || saidGap ? edgeM() : 0;

  const sure = !saidGap && saidCovered;
  const depths = near.depths(position, (depthM) => sure && depthM > 0);
  let depthM = -LOOK_M;
  for (const each of depths.values()) depthM = Math.max(depthM, each);
  if (depthM >= 0) return saidCovered && !saidGap ? 0 : Math.min(depthM, edgeM());
  if (saidCovered) return Math.min(-depthM, edgeM());
  if (saidGap || area === null) return 0;
  const off = Math.min(-depthM, edgeM());
  return off > unlisted || (off > TOLERANCE_M && opensInto(gaps, position, area, near)) ? off : 0;
}

/** Whether one can walk straight from a position into the nearest drawn gap without entering reach or leaving the area: it is then part of that gap. */
function opensInto(gaps: Drawn, position: Position, area: Drawn, near: ReachNear): boolean {
  const edge = gaps.nearest(position, LOOK_M);
  if (!edge) return false;
  const steps = Math.ceil(edge.metres / STEP_M);
  for (let n = 1; n < steps; n += 1) {
    const share = n / steps;
    const at: Position = [position[0] + unwrapLon(edge.at[0] - position[0], 0) * share, position[1] + (edge.at[1] - position[1]) * share];
    if (!area.holds(at)) return false;
    for (const depthM of near.depths(at).values()) if (depthM >= 0) return false;
  }
  return true;
}

function framed(geometry: PlanGeometry | null, nearLon: number): Polygon[] {
  if (geometry?.type === 'Polygon') return toFrame([geometry.coordinates], nearLon);
  return geometry?.type === 'MultiPolygon' ? toFrame(geometry.coordinates, nearLon) : [];
}
