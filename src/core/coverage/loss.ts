import { measureLine, subLine } from '../geometry/chainage.ts';
import { unwrapLon } from '../geometry/longitude.ts';
import { featuresOf, type Line, type Plan, type PlanGeometry } from '../plan/plan.ts';
import { assetBoxes } from './asset-boxes.ts';
import { assetsOf, linesOf, type Asset } from './assets.ts';
import { exemptOf, intervalsAlong } from './border-intervals.ts';
import { firstLon } from './first-lon.ts';
import { intersectionOf, unionOf } from './ground/clip.ts';
import { boxOf, toFrame, type Polygon } from './ground/polygons.ts';
import { toGeometry } from './ground/to-geometry.ts';
import { JOINT_M, mergeIntervals, type Interval } from './intervals.ts';
import { exactGround } from './kernel/ground.ts';
import { placeTests } from './places.ts';
import type { Question } from './question.ts';
import { polygonsOf } from './responsible-unit.ts';
import { rootAmong } from './root-areas.ts';

/** What would be uncovered without one asset: shapes to draw, its figures are those of `unique`. */
export interface Loss {
  readonly id: string;
  /** Inside the areas of the plan; null where it alone holds none. */
  readonly ground: PlanGeometry | null;
  readonly border: readonly { readonly borderId: string; readonly fromM: number; readonly toM: number; readonly line: Line }[];
  readonly placeIds: readonly string[];
}

/**
 * The gaps that would open if an asset were taken away: its reach inside the areas as the only area of a plan without it, chainage that nobody else
 * reaches, places that nobody else watches. Ground is drawn by chords at most half a metre inside arcs. Null for what does not count.
 */
export function lossOf(plan: Plan, question: Question, id: string): Loss | null {
  const assets = assetsOf(plan, question).filter(({ standing }) => standing === 'counts');
  const asset = assets.find((each) => each.id === id);
  if (!asset) return null;
  /* A place may be visited from farther away than a route watches ground. */
  const others = assets.filter((each) => each !== asset), near = nearTo(asset, others);
  return { id, ground: groundOf(plan, asset, near), border: borderOf(plan, asset, near), placeIds: placesOf(plan, asset, others) };
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

function borderOf(plan: Plan, asset: Asset, others: readonly Asset[]): Loss['border'] {
  return featuresOf(plan, 'borderLine').flatMap((border) => {
    const measured = measureLine(linesOf(border)), along = intervalsAlong(measured);
    const own = along(asset), kept = others.map(along), exempt = exemptOf(border, measured.lengthM);
    return measured.parts.flatMap((part, at) => own[at]!.flatMap((span) => without(span, mergeIntervals([...exempt, ...kept.flatMap((each) => each[at]!)])))
      .map(({ fromM, toM }) => ({ borderId: border.id, fromM, toM, line: subLine(part, fromM, toM) })));
  });
}

/** A stretch less others that are sorted and disjoint; what is under a centimetre is left out. */
function without({ fromM, toM }: Interval, taken: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  const add = (from: number, to: number) => { if (to - from >= JOINT_M) left.push({ fromM: from, toM: to }); };
  let last = fromM;
  for (const one of taken) {
    if (one.toM <= last || one.fromM >= toM) continue;
    add(last, one.fromM);
    last = one.toM;
  }
  add(last, toM);
  return left;
}

function placesOf(plan: Plan, asset: Asset, others: readonly Asset[]): string[] {
  return placeTests(plan).filter(({ reachedBy }) => reachedBy(asset) && !others.some(reachedBy)).map(({ feature }) => feature.id);
}
