import type { Asset } from '../coverage/assets.ts';
import { firstLon } from '../coverage/first-lon.ts';
import { toGeometry } from '../coverage/ground/to-geometry.ts';
import { addedGround } from '../coverage/kernel/added-ground.ts';
import type { Question } from '../coverage/question.ts';
import { assetsAsked } from '../coverage/time/assets-asked.ts';
import { featuresOf, type Plan, type PlanFeature, type PlanGeometry } from '../plan/plan.ts';
import { sameValue } from './same-value.ts';

/** A plan with what is asked of it, its time on its own clocks. */
export interface Asked { readonly plan: Plan; readonly question: Question }

export interface GroundDifference {
  readonly gainedM2: number; readonly lostM2: number;
  readonly gained: PlanGeometry | null; readonly lost: PlanGeometry | null;
  /** Parts of the boundary of what is drawn that found no ring: above 0 it cannot be relied on and nothing is drawn. */
  readonly loose: number;
  /** The same by area, for those that are the same in both plans. */
  readonly areas: ReadonlyMap<string, { readonly gainedM2: number; readonly lostM2: number }>;
}

/**
 * Ground inside the root areas that plan b covers and a does not, and the other way round, exactly: what assets that only one plan has,
 * or has otherwise, add to all those of the other. Null where the root areas are not the same, where there is none, or where the
 * engine refuses the plan; what a plan covers is then all that can be said. At a moment a patrol covers what is about its planned place, in a stretch of
 * time ground is what somebody reaches at some time in it.
 */
export function groundDifference(a: Asked, b: Asked, step: (share: number) => boolean): GroundDifference | 'cancelled' | null {
  const features = featuresOf(a.plan, 'areaOfResponsibility');
  const others = new Map(featuresOf(b.plan, 'areaOfResponsibility').map((area) => [area.id, area]));
  if (!sameValue(rootsOf(features), rootsOf([...others.values()]))) return null;
  const counts = ({ plan, question }: Asked) => assetsAsked(plan, question).filter(({ standing }) => standing === 'counts');
  const [before, after] = [counts(a), counts(b)];
  const nearLon = firstLon(a.plan);
  const gained = addedGround(features, before, onlyIn(after, before), nearLon, (share) => step(share / 2));
  if (gained === 'cancelled') return gained;
  const lost = addedGround(features, after, onlyIn(before, after), nearLon, (share) => step(0.5 + share / 2));
  if (lost === 'cancelled') return lost;
  if (typeof gained === 'string' || typeof lost === 'string') return null;
  const areas = features.flatMap(({ id, geometry }, at) =>
    (sameValue(geometry, others.get(id)?.geometry) ? [[id, { gainedM2: gained.areas[at]!, lostM2: lost.areas[at]! }] as const] : []));
  const loose = gained.loose + lost.loose;
  const draw = ({ polygons }: typeof gained) => (loose > 0 ? null : toGeometry(polygons));
  return { gainedM2: gained.areaM2, lostM2: lost.areaM2, gained: draw(gained), lost: draw(lost), loose, areas: new Map(areas) };
}

/** The geometries of the areas that lie in no other, by id. */
function rootsOf(areas: readonly PlanFeature<'areaOfResponsibility'>[]): Record<string, PlanGeometry | null> {
  const ids = new Set(areas.map(({ id }) => id));
  return Object.fromEntries(areas.filter(({ id, properties: { parentId } }) => parentId === undefined || parentId === id || !ids.has(parentId)).map(({ id, geometry }) => [id, geometry]));
}

/** Assets that a list has and another has not, or has with another reach. Names, agencies and duty say nothing here. */
function onlyIn(list: readonly Asset[], other: readonly Asset[]): Asset[] {
  const known = new Map(other.map((asset) => [asset.id, asset]));
  return list.filter(({ id, shape, reachM }) => {
    const same = known.get(id);
    return !same || (reachM !== same.reachM && shape.type !== 'region') || !sameValue(shape, same.shape);
  });
}
