import { targetsOf } from '../plan/targets.ts';
import type { AnyFeature, Plan } from '../plan/plan.ts';
import { featuresOf } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import type { AreaFigures, Basis, CoverageResult, PlaceFigures, PlaceResult } from '../coverage/result.ts';
import { borderDifference, borderFigures, type BorderSide } from './border-difference.ts';
import { change, named } from './change.ts';
import type { AreaDifference, AreaState, Compared, Comparison, Ground, NamedFeature, PlaceDifference, PlacesDifference } from './comparison.ts';
import { groundDifference, type Asked, type GroundDifference } from './ground-difference.ts';
import { byId, planChanges } from './plan-changes.ts';
import { sameValue } from './same-value.ts';

/** A plan with the question that is asked of both, its time on the clocks of this one, and the engine's answer. */
export interface Side extends Asked { readonly result: CoverageResult }

/**
 * What two plans differ in, from a to b: figures, areas, borders by stretch and section, places, and what was done to the plan itself.
 * Things are matched by id. `cancelled` when `step` says so.
 */
export function comparePlans(a: Side, b: Side, step: (share: number) => boolean = () => true): Compared | 'cancelled' {
  const ground = groundDifference(a, b, (share) => step(0.9 * share));
  if (ground === 'cancelled') return ground;
  const minGapM = Math.min(targetsOf(a.plan.meta).minGapM, targetsOf(b.plan.meta).minGapM);
  const [from, to] = [bordersOf(a), bordersOf(b)];
  const borders = inBoth(from, to).map(([one, other]) => borderDifference(one, other, minGapM));
  const places = placeDifferences(a, b);
  if (!step(1)) return 'cancelled';
  const sum = (of: 'gainedM' | 'lostM') => {
    const told = borders.map(({ difference }) => difference[of]);
    return told.every((metres) => metres !== null) ? told.reduce((total, metres) => total + metres, 0) : null;
  };
  const [was, is] = [a.result.totals, b.result.totals];
  const comparison: Comparison = {
    schemaVersion: 1, engine: b.result.engine, a: a.result.plan, b: b.result.plan,
    basis: basisOf(a.result.basis, b.result.basis),
    totals: {
      area: was.area || is.area ? areaDifference(was.area, is.area, ground) : null,
      border: was.border || is.border ? { ...borderFigures(was.border, is.border), gainedM: sum('gainedM'), lostM: sum('lostM') } : null,
      places: was.places || is.places ? placesDifference(was.places, is.places, places) : null,
      posts: { active: change(was.posts.active, is.posts.active), planned: change(was.posts.planned, is.posts.planned) },
    },
    areas: areaDifferences(a, b, ground),
    borders: borders.map(({ difference }) => difference),
    places,
    changes: changesOf(a.plan, b.plan),
    problems: ground && ground.loose > 0 ? [unverified(ground.loose)] : [],
  };
  return { comparison, shapes: { gained: ground?.gained ?? null, lost: ground?.lost ?? null, border: borders.flatMap(({ shapes }) => shapes) } };
}

/** What was asked, on the clocks of plan b; the hours of plan a besides where they are others: a shift of one name need not be at one time. */
function basisOf({ from, to, at }: Basis, after: Basis): Comparison['basis'] {
  const { zone: _, ...basis } = after;
  const same = from === basis.from && to === basis.to && at === basis.at;
  return { ...basis, ...(same ? {} : { before: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(at === undefined ? {} : { at }) } }) };
}

const unverified = (loose: number): Problem => ({ code: 'unverified', severity: 'error', featureId: null, field: null, value: loose,
  message: `the boundary of gained and lost ground has ${loose} loose parts: it is not drawn; its figures come another way and stand. Report these two plans` });

/** What stands under one id in two lists, in the order of the second; what only the first has comes last. */
function inBoth<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): [T | null, T | null][] {
  return [...[...b].map(([id, one]): [T | null, T | null] => [a.get(id) ?? null, one]), ...[...a].filter(([id]) => !b.has(id)).map(([, one]): [T | null, T | null] => [one, null])];
}

function bordersOf({ plan, result }: Side): Map<string, BorderSide> {
  const results = new Map(result.borders.map((border) => [border.id, border]));
  return new Map(featuresOf(plan, 'borderLine').flatMap((feature) => {
    const found = results.get(feature.id);
    return found ? [[feature.id, { feature, result: found }]] : [];
  }));
}

function areaDifference(a: AreaFigures | null, b: AreaFigures | null, ground: Pick<GroundDifference, 'gainedM2' | 'lostM2'> | null): AreaDifference {
  const told: Ground = { gainedM2: ground?.gainedM2 ?? null, lostM2: ground?.lostM2 ?? null };
  return { areaM2: change(a?.areaM2, b?.areaM2), coveredM2: change(a?.coveredM2, b?.coveredM2), gapM2: change(a?.gapM2, b?.gapM2), coveredPct: change(a?.coveredPct, b?.coveredPct), ...told };
}

function areaDifferences(a: Side, b: Side, ground: GroundDifference | null): Comparison['areas'] {
  const [from, to] = [byId(a.plan), byId(b.plan)];
  const list = ({ result }: Side) => new Map(result.areas.map((area) => [area.id, area]));
  return inBoth(list(a), list(b)).map(([one, other]) => {
    const { id } = (other ?? one)!;
    const state: AreaState = !one ? 'onlyB' : !other ? 'onlyA' : sameValue(from.get(id)?.geometry, to.get(id)?.geometry) ? 'same' : 'areaChanged';
    return { ...named((to.get(id) ?? from.get(id))!), state, ...areaDifference(one, other, ground?.areas.get(id) ?? null) };
  });
}

function placeDifferences(a: Side, b: Side): PlaceDifference[] {
  const [from, to] = [byId(a.plan), byId(b.plan)];
  const list = ({ result }: Side) => new Map(result.places.map((place) => [place.id, place]));
  return inBoth<PlaceResult>(list(a), list(b)).map(([one, other]) => {
    const { id, priority } = (other ?? one)!;
    const state = !one ? 'onlyB' : !other ? 'onlyA' : one.covered === other.covered ? 'unchanged' : other.covered ? 'gained' : 'lost';
    return { ...named((to.get(id) ?? from.get(id))!), priority, state, before: one?.covered ?? null, after: other?.covered ?? null, moved: !!one && !!other && !sameValue(from.get(id)?.geometry, to.get(id)?.geometry) };
  });
}

function placesDifference(a: PlaceFigures | null, b: PlaceFigures | null, places: readonly PlaceDifference[]): PlacesDifference {
  const many = (state: PlaceDifference['state']) => places.filter((place) => place.state === state).length;
  return { count: change(a?.count, b?.count), covered: change(a?.covered, b?.covered), coveredPct: change(a?.coveredPct, b?.coveredPct), weightedPct: change(a?.weightedPct, b?.weightedPct),
    gained: many('gained'), lost: many('lost') };
}

function changesOf(a: Plan, b: Plan): Comparison['changes'] {
  const { added, removed, changed, same, meta } = planChanges(a, b);
  const head = (feature: AnyFeature): NamedFeature => ({ ...named(feature), kind: feature.kind });
  return { added: added.map(head), removed: removed.map(head), same, meta,
    changed: changed.map(({ after, fields, movedM }) => ({ ...head(after), fields, movedM })) };
}
