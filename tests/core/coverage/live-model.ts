/** Random edits of random plans, and what a live figure must equal after each of them. */
import fc from 'fast-check';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { LiveCoverage, liveTotalsOf, type LiveTotals } from '#core/coverage/live.ts';
import { backTo, noHistory, withStep } from '#session/history.ts';
import { compute, planOf, positionOf, recipe, type Recipe } from './random-plan.ts';

const metres = fc.integer({ min: -9, max: 9 });
const offset = fc.oneof(fc.tuple(metres, metres).map(([x, y]) => [x * 1000, y * 1000] as const), fc.tuple(metres, metres).map(([x, y]) => [x * 977 + 13, y * 1013 - 7] as const));
const whats = ['move', 'move', 'move', 'radius', 'status', 'view', 'reshape', 'remove', 'add', 'undo', 'undo', 'redo'] as const;
const editOf = <T extends string>(what: fc.Arbitrary<T>) => fc.record({
  what, which: fc.nat(99), at: offset, to: offset, radiusM: fc.constantFrom(0, 300, 1000, 1000, 2500), status: fc.constantFrom('active', 'active', 'planned', 'closed'),
});
/** Edits of posts and routes; of places, borders and areas too. */
export const edit = editOf(fc.constantFrom(...whats));
export const anyEdit = editOf(fc.constantFrom(...whats, 'place', 'place', 'border', 'area'));
export type Edit = typeof anyEdit extends fc.Arbitrary<infer E> ? E : never;

/** Some exempt chainage, a place with an extent and one that patrols visit from afar: what random plans do not have. */
export function richPlan(given: Recipe): Plan {
  const plan = planOf(given);
  const at = (x: number, y: number) => positionOf(given, [x, y]);
  const extra = [
    { id: 'ground', kind: 'priorityPlace', geometry: { type: 'Polygon', coordinates: [[at(0, 0), at(900, 0), at(900, 700), at(0, 700), at(0, 0)]] }, properties: { priority: 1 } },
    { id: 'far', kind: 'priorityPlace', geometry: { type: 'Point', coordinates: at(-3000, 500) }, properties: { priority: 2, visitRadiusM: 1500 } },
  ] as unknown as AnyFeature[];
  const features = plan.features.map((feature) => (feature.kind === 'borderLine'
    ? { ...feature, properties: { ...feature.properties, sections: [{ id: 's', fromM: 500, toM: 1200, exempt: 'water' }, { id: 't', fromM: 2500, toM: 2600, exempt: 'cliff' }] } } as AnyFeature : feature));
  return { ...plan, features: [...features, ...extra] };
}

/** The kinds on which assets look, and how an edit shapes one: a place as point or ground, a border of one line or two, an area. */
const sides = {
  place: { kind: 'priorityPlace', shape: (given: Recipe, { at: [x, y], which }: Edit) => (which % 3 === 0 ? ringOf(given, [[x, y], [x + 1100, y], [x + 900, y + 700]]) : { type: 'Point', coordinates: positionOf(given, [x, y]) }) },
  border: { kind: 'borderLine', shape: (given: Recipe, { at: [x, y], to: [p, q], which }: Edit) => {
    const [one, other] = [[positionOf(given, [x, y]), positionOf(given, [p + 100, q + 50])], [positionOf(given, [q, x + 300]), positionOf(given, [y + 70, p])]];
    return which % 3 === 0 ? { type: 'MultiLineString', coordinates: [one, other] } : { type: 'LineString', coordinates: one };
  } },
  area: { kind: 'areaOfResponsibility', shape: (given: Recipe, { at: [x, y], to: [p, q] }: Edit) => ringOf(given, [[x - 4000, y - 3000], [x + 5000, y - 3500], [p + 4000, q + 4000], [x - 3000, y + 5000]]) },
} as const;
const ringOf = (given: Recipe, corners: readonly (readonly [number, number])[]) => ({ type: 'Polygon', coordinates: [[...corners, corners[0]!].map((corner) => positionOf(given, corner))] });

/** A place, a border or an area moved and reshaped, taken away (of a radius of 0) or added (planned). */
function appliedToSide(given: Recipe, plan: Plan, one: Edit & { what: keyof typeof sides }): { plan: Plan; id: string; feature: AnyFeature | null } | null {
  const { kind, shape } = sides[one.what];
  const known = plan.features.filter((feature) => feature.kind === kind);
  const old = one.status === 'planned' ? undefined : known[one.which % Math.max(1, known.length)];
  if (old && one.radiusM === 0) return { plan: { ...plan, features: plan.features.filter(({ id }) => id !== old.id) }, id: old.id, feature: null };
  const id = old?.id ?? `new-${one.what}-${plan.features.length}-${one.which}`;
  if (!old && plan.features.some((feature) => feature.id === id)) return null;
  const feature = { id, kind, properties: old?.properties ?? (one.what === 'place' ? { priority: 1 + (one.which % 3) } : {}), geometry: shape(given, one) } as unknown as AnyFeature;
  return { plan: { ...plan, features: old ? plan.features.map((each) => (each.id === id ? feature : each)) : [...plan.features, feature] }, id, feature };
}

/** The plan after an edit, the id it concerns and the feature as it then is. */
export function applied(given: Recipe, plan: Plan, one: Edit): { plan: Plan; id: string; feature: AnyFeature | null } | null {
  const { what, which, at, to, radiusM, status } = one;
  if (what === 'place' || what === 'border' || what === 'area') return appliedToSide(given, plan, { ...one, what });
  const assets = plan.features.filter(({ kind }) => kind === 'post' || kind === 'patrolRoute');
  if (what === 'add') {
    const id = `new-${plan.features.length}-${which}`;
    if (plan.features.some((feature) => feature.id === id)) return null;
    const feature = { id, kind: 'post', geometry: { type: 'Point', coordinates: positionOf(given, at) }, properties: { radiusM, status } } as unknown as AnyFeature;
    return { plan: { ...plan, features: [...plan.features, feature] }, id, feature };
  }
  const old = assets[which % Math.max(1, assets.length)];
  if (!old) return null;
  const { id } = old;
  if (what === 'remove') return { plan: { ...plan, features: plan.features.filter((feature) => feature.id !== id) }, id, feature: null };
  const post = old.kind === 'post';
  const geometry = post ? { type: 'Point', coordinates: positionOf(given, at) } : { type: 'LineString', coordinates: [positionOf(given, at), positionOf(given, [to[0] + 100, to[1] + 50])] };
  const changed = what === 'move' || what === 'reshape' ? { ...old, geometry }
    : { ...old, properties: { ...old.properties, ...(what === 'radius' ? (post ? { radiusM } : { halfWidthM: radiusM }) : what === 'status' ? { status } : { viewBearingDeg: which * 3, viewAngleDeg: 200 }) } };
  const feature = changed as unknown as AnyFeature;
  return { plan: { ...plan, features: plan.features.map((each) => (each.id === id ? feature : each)) }, id, feature };
}

/** Runs edits through the live figures and compares with a full computation; every `every`th and the last. Throws on a difference. */
export function holds(given: Recipe, edits: readonly Edit[], every: number): void {
  let plan = richPlan(given);
  const start = JSON.stringify(plan);
  const first = plan;
  const live = LiveCoverage.of(plan, reachQuestion);
  if (live === 'cancelled') throw new Error('cancelled');
  same(live.totals(), plan, 'at first');
  let history = noHistory;
  const next = (one: Edit): { plan: Plan; id: string; feature: AnyFeature | null } | null => {
    const found = one.what === 'undo' || one.what === 'redo' ? backTo(history, history.at + (one.what === 'undo' ? -1 : 1)) : null;
    if (found) {
      history = found.history;
      const [id = ''] = found.ids;
      return { plan: found.plan, id, feature: found.plan.features.find((feature) => feature.id === id) ?? null };
    }
    const made = one.what === 'undo' || one.what === 'redo' ? null : applied(given, plan, one);
    if (made) history = withStep(history, { before: plan, after: made.plan, note: { code: 'set' }, ids: [made.id] });
    return made;
  };
  edits.forEach((one, index) => {
    const made = next(one);
    if (made) plan = made.plan;
    const totals = made ? live.preview(made.id, made.feature) : live.totals();
    if (index % every === every - 1 || index === edits.length - 1) same(totals, plan, `after edit ${index + 1}, ${one.what} of ${made?.id}`);
  });
  if (JSON.stringify(first) !== start) throw new Error('the plan was changed');
}

function same(found: LiveTotals, plan: Plan, when: string): void {
  const wanted = liveTotalsOf(compute(plan).result);
  const near = (a: number | null | undefined, b: number | null | undefined, most: number) => (a == null || b == null ? a == b : Math.abs(a - b) <= most);
  const wrong = [
    ['area', !near(found.area?.coveredM2, wanted.area?.coveredM2, 0.01) || !near(found.area?.gapM2, wanted.area?.gapM2, 0.01)],
    ['border', (['lengthM', 'exemptM', 'coveredM', 'gapM', 'longestGapM'] as const).some((key) => !near(found.border?.[key], wanted.border?.[key], 1e-6))],
    ['places', JSON.stringify(found.places) !== JSON.stringify(wanted.places)],
  ].filter(([, is]) => is);
  if (wrong.length > 0) throw new Error(`${wrong.map(([name]) => name).join(', ')} ${when}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

export { recipe };
