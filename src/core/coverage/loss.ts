import { unwrapLon } from '../geometry/longitude.ts';
import { featuresOf, type Line, type Plan, type PlanGeometry } from '../plan/plan.ts';
import { assetBoxes } from './asset-boxes.ts';
import { assetsOf, type Asset } from './assets.ts';
import { changedStretches } from './border-changes.ts';
import { firstLon } from './first-lon.ts';
import { intersectionOf, unionOf } from './ground/clip.ts';
import { boxOf, toFrame, type Polygon } from './ground/polygons.ts';
import { toGeometry } from './ground/to-geometry.ts';
import { exactGround } from './kernel/ground.ts';
import { planKernel } from './kernel/plan-kernel.ts';
import { liveSides, standsOf } from './live-sides.ts';
import type { Progress, Question } from './question.ts';
import { polygonsOf } from './responsible-unit.ts';
import type { UniqueLoss } from './result.ts';
import { rootAmong } from './root-areas.ts';
import { timedOf } from './time/timed.ts';
import { withTarget } from './time/with-target.ts';

/** What would be uncovered without one asset: shapes to draw, its figures are those of `unique`, by the hour of `lossesOf`. */
export interface Loss {
  readonly id: string;
  /** Inside the areas of the plan; null where it alone holds none. */
  readonly ground: PlanGeometry | null;
  readonly border: readonly { readonly borderId: string; readonly fromM: number; readonly toM: number; readonly line: Line }[];
  readonly placeIds: readonly string[];
}

/**
 * The gaps that would open if an asset were taken away, at the time asked about: its reach inside the areas as the only area of a plan without it, and what of the
 * border and of the places is covered with it and not without. In a stretch of time ground is what somebody reaches at some time, border and places what meets
 * its target. Ground is drawn by chords at most half a metre inside arcs. Null for what does not count.
 */
export function lossOf(given: Plan, question: Question, id: string): Loss | null {
  const { plan, serving, timed, assets } = standing(given, question);
  const number = assets.findIndex((each) => each.id === id), asset = assets[number];
  if (asset?.standing !== 'counts') return null;
  const others = assets.filter((each) => each !== asset && each.standing === 'counts');
  const stands = standsOf(serving, timed), sides = liveSides(plan, stands, timed);
  const [gaps, covered] = [new Map([...sides.borders()].map((border) => [border.id, border.gaps()])), sides.coveredPlaces()];
  sides.replaceAsset(number, null);
  const left = new Set(sides.coveredPlaces());
  const border = [...sides.borders()].flatMap((one) => changedStretches(featuresOf(plan, 'borderLine').find((line) => line.id === one.id)!, gaps.get(one.id)!, one.gaps())
    .flatMap(({ state, ...stretch }) => (state === 'gap' ? [{ borderId: one.id, ...stretch }] : [])));
  return { id, ground: groundOf(plan, asset, nearTo(asset, others)), border, placeIds: covered.filter((place) => !left.has(place)) };
}

/**
 * What each asset that counts alone holds at the time asked about, in the order of the file: by how much less would be covered without it (see `lossOf`). What the
 * plan lacks is null, never 0. `cancelled` when `run.cancelled` says so.
 */
export function lossesOf(given: Plan, question: Question, run: Progress = {}): UniqueLoss[] | 'cancelled' {
  const { plan, serving, timed, assets } = standing(given, question);
  const step = (share: number) => { run.report?.(share); return run.cancelled?.() !== true; };
  const found = planKernel(featuresOf(plan, 'areaOfResponsibility'), assets, firstLon(plan), (share) => step(HALF * share), 3);
  if (found === 'cancelled') return found;
  const kernel = typeof found !== 'string' && found.hasTotal ? found.kernel : null;
  const stands = standsOf(serving, timed), sides = liveSides(plan, stands, timed);
  const bare = () => [...sides.borders()].reduce((sum, border) => sum + border.lengths().gapM, 0);
  const hasBorder = featuresOf(plan, 'borderLine').length > 0, [bareM, covered] = [bare(), sides.coveredPlaces()];
  const losses: UniqueLoss[] = [];
  for (const [number, { id, standing: how }] of assets.entries()) {
    if (how !== 'counts') continue;
    sides.replaceAsset(number, null);
    const left = new Set(sides.coveredPlaces());
    /* Below zero is rounding. */
    losses.push({ id, areaM2: kernel && Math.max(0, kernel.unique(number)), borderM: hasBorder ? Math.max(0, bare() - bareM) : null, placeIds: covered.filter((place) => !left.has(place)) });
    sides.replaceAsset(number, stands[number]!);
    if (number % TOLD === 0 && !step(HALF + (HALF * number) / assets.length)) return 'cancelled';
  }
  const order = new Map(plan.features.map((feature, at) => [feature.id, at]));
  return losses.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** Share of the work that the ground is; assets between two words of progress. */
const HALF = 0.5, TOLD = 20;

/** The plan with the targets asked for, its assets in service, and the same at the time asked about. */
function standing(given: Plan, question: Question) {
  const plan = withTarget(given, question), serving = assetsOf(plan, question);
  const timed = question.time ? timedOf(plan, serving, question.time) : null;
  return { plan, serving, timed, assets: timed?.assets ?? serving };
}

/** The others whose boxes come near its own. */
function nearTo(asset: Asset, others: readonly Asset[]): Asset[] {
  const own = assetBoxes(asset);
  return others.filter((other) => assetBoxes(other).some(([west, south, east, north]) => own.some((box) => {
    const turn = unwrapLon(west, box[0]) - west;
    return west + turn <= box[2] && east + turn >= box[0] && south <= box[3] && north >= box[1];
  })));
}

function groundOf(plan: Plan, asset: Asset, others: readonly Asset[]): PlanGeometry | null {
  const areas = featuresOf(plan, 'areaOfResponsibility'), nearLon = firstLon(plan);
  const roots = unionOf(areas.filter(rootAmong(areas)).flatMap((area) => toFrame(polygonsOf(area), nearLon)));
  const alone = exactGround([], [asset], nearLon, () => true);
  if (roots.length === 0 || typeof alone === 'string') return null;
  const own: Polygon[] = intersectionOf(alone.reach[0]!.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat]))), roots);
  const subject = toGeometry(own);
  if (!subject) return null;
  const found = exactGround([{ id: asset.id, kind: 'areaOfResponsibility', geometry: subject, properties: {} }], others, boxOf(own[0]![0]!)[0], () => true);
  /* Nothing else reaches near: all of it is lost. */
  if (typeof found === 'string') return subject;
  return toGeometry(found.areas.flatMap(({ ground: { gaps } }) => gaps.map(({ polygon }) => polygon)));
}
