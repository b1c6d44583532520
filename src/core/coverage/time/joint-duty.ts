/** Where two or more agencies are together: stretches of border and ground, as shapes to draw. */
import { measureLine, subLine, type MeasuredPart } from '../../geometry/chainage.ts';
import { featuresOf, type Line, type Plan, type PlanFeature, type PlanGeometry } from '../../plan/plan.ts';
import { assetsOf, linesOf, reaches, type Asset } from '../assets.ts';
import { assetIntervals, borderPieces, exemptOf } from '../border-intervals.ts';
import { firstLon } from '../first-lon.ts';
import { toGeometry } from '../ground/to-geometry.ts';
import { JOINT_M } from '../intervals.ts';
import { primitivesOf } from '../kernel/in-plane.ts';
import { nearOrder } from '../kernel/near-order.ts';
import { nest } from '../kernel/nest.ts';
import { polygonOf, SAGITTA_M } from '../kernel/outline.ts';
import { planKernel } from '../kernel/plan-kernel.ts';
import { linkRings } from '../kernel/rings.ts';
import type { Progress, Question } from '../question.ts';
import { atOnceAlong, type Level } from './at-once.ts';
import { statedTime, timedOf } from './timed.ts';

/** `one` is somebody, but never two agencies: one alone, or one whose agency the plan does not say. */
export type Together = 'nobody' | 'one' | 'joint';
export interface JointStretch { readonly borderId: string; readonly who: Together; readonly fromM: number; readonly toM: number; readonly line: Line }

export interface JointDuty {
  readonly hours: ReturnType<typeof statedTime>;
  /** By the hour, joint are stretches where two agencies are there at one and the same moment, if only for a while; exempt ones are left out. */
  readonly border: readonly JointStretch[];
  /** Ground that somebody reaches, over it that which two agencies reach; by the hour by those who reach it at some time, not always together. Null without an area, or where drawn reaches hide whose ground it is. */
  readonly ground: readonly { readonly who: 'one' | 'joint'; readonly geometry: PlanGeometry; readonly areaM2: number }[] | null;
  /** Agencies that have anything on duty in the time asked about, in the order of the plan. */
  readonly agencies: readonly string[];
  /** Strands that found no ring: 0 unless the shapes are wrong. */
  readonly loose: number;
}

const LEVELS: readonly Level[] = [{ of: 'assets', atLeast: 1 }, { of: 'agencies', atLeast: 2 }];

/** Who is together along the borders and on the ground of a plan at the time asked about, or in reach of it where none is. `cancelled` when `run.cancelled` says so. */
export function jointDuty(plan: Plan, question: Question, run: Progress = {}): JointDuty | 'cancelled' {
  const step = (share: number) => { run.report?.(share); return run.cancelled?.() !== true; };
  const serving = assetsOf(plan, question), timed = question.time && timedOf(plan, serving, question.time);
  const assets = (timed?.assets ?? serving).filter((asset) => asset.standing === 'counts' && reaches(asset));
  const borders = featuresOf(plan, 'borderLine');
  const border: JointStretch[] = [];
  for (const [at, line] of borders.entries()) {
    if (!step((0.5 * at) / borders.length)) return 'cancelled';
    const stretches = new Stretches(line.id);
    if (timed && !timed.moment) atOnceAlong(line, timed.roster, LEVELS, (part, from, to) => {
      const least = (level: number) => Math.min(from.minutes[level]!, to.minutes[level]!);
      stretches.add(part, from.atM, to.atM, least(1) > 0 ? 'joint' : least(0) > 0 ? 'one' : 'nobody');
    });
    else alongReach(line, assets, stretches);
    border.push(...stretches.all());
  }
  const ground = groundOf(plan, assets, (share) => step(0.5 + 0.5 * share));
  if (ground === 'cancelled' || !step(1)) return 'cancelled';
  return { hours: statedTime(question.time), border, agencies: [...new Set(assets.flatMap((asset) => asset.agencies))], ground: ground?.bands ?? null, loose: ground?.loose ?? 0 };
}

function alongReach(border: PlanFeature<'borderLine'>, assets: readonly Asset[], stretches: Stretches): void {
  const measured = measureLine(linesOf(border)), intervals = assetIntervals(measured, assets), exempt = exemptOf(border, measured.lengthM);
  measured.parts.forEach((part, index) => {
    for (const { fromM, toM, state, joint } of borderPieces(part, index, assets, intervals, exempt)) {
      if (state !== 'exempt') stretches.add(part, fromM, toM, state === 'gap' ? 'nobody' : joint ? 'joint' : 'one');
    }
  });
}

/** Stretches of one border in order; neighbours of one kind are one. */
class Stretches {
  readonly #borderId: string;
  readonly #all: { readonly part: MeasuredPart; fromM: number; toM: number; readonly who: Together }[] = [];

  constructor(borderId: string) { this.#borderId = borderId; }

  add(part: MeasuredPart, fromM: number, toM: number, who: Together): void {
    const last = this.#all.at(-1);
    /* What lies between two of one kind is exempt, or a joint, which is closed. */
    if (last?.part === part && last.who === who && fromM - last.toM < JOINT_M) last.toM = toM;
    else this.#all.push({ part, fromM, toM, who });
  }

  all(): JointStretch[] { return this.#all.map(({ part, fromM, toM, who }) => ({ borderId: this.#borderId, who, fromM, toM, line: subLine(part, fromM, toM) })); }
}

/** The kernel with all that an agency has as one asset, so that its depth counts agencies; `null` where there is no ground to tell. */
function groundOf(plan: Plan, assets: readonly Asset[], step: (share: number) => boolean): { readonly bands: NonNullable<JointDuty['ground']>; readonly loose: number } | 'cancelled' | null {
  const pools = new Map<string, Asset[]>();
  for (const asset of assets) for (const agency of asset.agencies.length > 0 ? new Set(asset.agencies) : ['']) {
    const pool = pools.get(agency);
    if (pool) pool.push(asset);
    else pools.set(agency, [asset]);
  }
  /* A drawn reach cannot be pooled with anything: it is an asset of its own in the kernel, and would count as another agency. */
  if ([...pools.values()].some((pool) => pool.length > 1 && pool.some(({ shape }) => shape.type === 'region'))) return null;
  const nearLon = firstLon(plan), found = planKernel(featuresOf(plan, 'areaOfResponsibility'), [], nearLon, () => step(0), 3);
  if (found === 'cancelled') return found;
  if (typeof found === 'string' || !found.hasTotal) return null;
  const { kernel, plane, form } = found;
  const pooled = (pool: readonly Asset[]) => { const given = pool.map((asset) => primitivesOf(asset, plane)); return [...nearOrder(given)].flatMap((at) => given[at]!); };
  let number = 0, loose = 0;
  const bands: NonNullable<JointDuty['ground']>[number][] = [];
  const band = (who: 'one' | 'joint', depth: 0 | 1) => {
    const linked = linkRings(kernel.strands(0, 'covered', SAGITTA_M, depth), form);
    loose += linked.loose;
    const geometry = toGeometry(nest(linked.rings).map(({ outer, holes }) => polygonOf(outer, holes, plane, nearLon)));
    if (geometry) bands.push({ who, geometry, areaM2: linked.rings.reduce((sum, ring) => sum + ring.ground, 0) });
  };
  const named = [...pools].filter(([agency]) => agency !== '');
  for (const [, pool] of named) {
    kernel.replace(number++, pooled(pool));
    if (!step((0.8 * number) / pools.size)) return 'cancelled';
  }
  if (named.length > 1) band('joint', 1);
  /* Those of no agency make nothing joint, but their ground is somebody's. */
  const unnamed = pools.get('');
  if (unnamed) kernel.replace(number++, pooled(unnamed));
  if (!step(0.9)) return 'cancelled';
  band('one', 0);
  return { bands: bands.reverse(), loose };
}
