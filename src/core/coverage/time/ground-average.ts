import { featuresOf, type Plan } from '../../plan/plan.ts';
import { runMinutes } from '../../time/timetable.ts';
import { firstLon } from '../first-lon.ts';
import { primitivesOf } from '../kernel/in-plane.ts';
import { planKernel } from '../kernel/plan-kernel.ts';
import type { Progress } from '../question.ts';
import { positions, type Patrol, type Roster } from './roster.ts';

/** Share of ground times time, per cent: at least so much, and at most the error more. */
export interface GroundShare { readonly averagePct: number; readonly errorPct: number }

/** Share of ground times time in which somebody reaches it, per cent. */
export interface GroundAverage {
  /** Of so much ground, square metres. */
  readonly areaM2: number;
  /** Share reached by at least one, two, three assets at the same time. */
  readonly atLeast: readonly [GroundShare, GroundShare, GroundShare];
  /** Somebody, at least so much: the first of `atLeast`. */
  readonly timeAveragePct: number;
  /** And at most so much more: what patrols may cover between two looks at them. 0 where none is out. */
  readonly timeAverageErrorPct: number;
  /** The longest time between two looks at a patrol that is out, minutes; 0 where none is. */
  readonly stepMin: number;
}

/** More moves of patrols than this are not looked at: where a contract's step asks for more, all steps are longer alike, and the error says so. */
const MOST_MOVES = 100_000;
/** A patrol is looked at so much (minutes) after it is back: at the very moment rounding may still have it out. */
const BACK_MIN = 1e-6;
/** Share of the work after which is looked whether to go on. */
const TOLD = 0.01;

/**
 * The space-time coverage of the root areas: the mean over the time of the ground reached at each moment (metrics, space-time coverage). Posts exactly at their events; a patrol is looked at when it
 * leaves, when it is back and at least every halfWidth / (2 speed) while it is out (contract section 2). What one of its units may have left behind since the last look is at most the
 * crescent 2 h d of two discs d apart, and never more than a disc: summed over the time that is the bound by which the mean of the looks may be too high, and it is taken off; outside the
 * crescents as many are there as before, so that the bound is that of two and three at once too. Null without an area; `cancelled` when `run.cancelled` says so.
 */
export function groundAverage(plan: Plan, roster: Roster, run: Progress = {}): GroundAverage | 'cancelled' | null {
  const found = planKernel(featuresOf(plan, 'areaOfResponsibility'), [], firstLon(plan), () => run.cancelled?.() !== true, 3);
  if (found === 'cancelled') return found;
  if (typeof found === 'string' || !found.hasTotal) return null;
  const { kernel, plane } = found;
  const looks = looksAt(roster);
  const covered: Depths = [0, 0, 0], shares: Depths = [0, 0, 0];
  let lostM2Min = 0, at = 0, told = 0, stepMin = 0;
  const { areaM2 } = kernel.ground(0);
  if (areaM2 <= 0) return null;
  const between = (until: number) => { shares.forEach((share, depth) => { covered[depth]! += share * (until - at); }); at = until; };
  /* Patrols that are out, and when they were last looked at. */
  const seen = new Map<number, number>();
  const passed = (number: number, from: number, to: number) => {
    const { asset, patrol } = roster.all[number]!;
    lostM2Min += lost(patrol!, asset.reachM, from, to);
    stepMin = Math.max(stepMin, to - from);
  };
  for (let k = 0; k < looks.length; k += 1) {
    const { minute, number, leaves } = looks[k]!;
    if (minute > at) between(minute);
    const { asset, patrol } = roster.all[number]!;
    if (patrol) {
      const places = positions(patrol, minute), before = seen.get(number);
      if (before !== undefined) passed(number, before, minute);
      if (places.length > 0) seen.set(number, minute);
      else seen.delete(number);
      kernel.replace(number, places.length === 0 ? [] : primitivesOf({ ...asset, shape: { type: 'corridor', lines: places.map((position) => ({ points: [position] })) } }, plane));
    } else kernel.replace(number, leaves ? [] : primitivesOf(asset, plane));
    /* All that happens at one moment is one change. */
    if (looks[k + 1]?.minute !== minute) {
      const [, two, three] = kernel.depths(0);
      shares.splice(0, shares.length, ...[areaM2 - kernel.ground(0).gapM2, two, three].map((m2) => Math.max(0, m2 / areaM2)));
    }
    if ((k + 1) / looks.length - told < TOLD) continue;
    told = (k + 1) / looks.length;
    run.report?.(told);
    if (run.cancelled?.()) return 'cancelled';
  }
  between(roster.lengthMin);
  for (const [number, from] of seen) passed(number, from, roster.lengthMin);
  const off = (100 * lostM2Min) / (roster.lengthMin * areaM2);
  const figures = covered.map((sum): GroundShare => { const mean = (100 * sum) / roster.lengthMin; return { averagePct: Math.max(0, mean - off), errorPct: Math.min(mean, off) + off }; });
  const [one, two, three] = figures as [GroundShare, GroundShare, GroundShare];
  return { areaM2, atLeast: [one, two, three], timeAveragePct: one.averagePct, timeAverageErrorPct: one.errorPct, stepMin };
}

/** By how many are there at once: one, two, three. */
type Depths = [number, number, number];

/** A moment at which an asset is looked at; `leaves` where a post goes off duty. */
interface LookAt { readonly minute: number; readonly number: number; readonly leaves: boolean }

/** Every coming and going of a post, and the looks at patrols that reach something, in order of time; who goes before who comes. */
function looksAt({ all, lengthMin }: Roster): LookAt[] {
  const out = all.map(({ asset, patrol }) => (patrol && asset.reachM > 0 ? timesOut(patrol, lengthMin) : []));
  const stepOf = (number: number) => all[number]!.asset.reachM / (2 * all[number]!.patrol!.run.metresAMinute);
  const moves = out.reduce((sum, times, number) => sum + times.reduce((own, [from, to]) => own + (to - from) / stepOf(number), 0), 0);
  const slower = Math.max(1, moves / MOST_MOVES);
  const looks: LookAt[] = [];
  all.forEach(({ on, patrol }, number) => {
    for (let k = 0; k < on.length; k += 1) if (on[k]! < lengthMin) looks.push({ minute: on[k]!, number, leaves: k % 2 === 1 });
    if (!patrol) return;
    const moments = new Set<number>();
    for (const [from, to] of out[number]!) {
      const count = Math.max(1, Math.ceil((to - from) / (stepOf(number) * slower)));
      for (let k = 0; k <= count; k += 1) moments.add(k === count ? to + BACK_MIN : from + ((to - from) * k) / count);
    }
    for (const minute of moments) if (minute < lengthMin) looks.push({ minute, number, leaves: false });
  });
  return looks.sort((a, b) => a.minute - b.minute || Number(b.leaves) - Number(a.leaves));
}

/** When each run of a patrol is out, inside the stretch of time. */
function timesOut({ run, leaves }: Patrol, lengthMin: number): [number, number][] {
  const whole = runMinutes(run);
  return leaves.flatMap((leave): [number, number][] => {
    const from = Math.max(0, leave), to = Math.min(lengthMin, leave + whole);
    return to > from ? [[from, to]] : [];
  });
}

/** Square metres times minutes that the units seen at `from` may have left behind by `to`, at each moment between. A line in several parts is jumped over: there it may be the whole disc. */
function lost({ run, leaves, measured }: Patrol, reachM: number, from: number, to: number): number {
  const whole = runMinutes(run), disc = Math.PI * reachM * reachM, crescent = 2 * reachM * run.metresAMinute;
  const units = leaves.filter((leave) => from >= leave && from < leave + whole).length;
  if (measured.parts.length > 1) return units * disc * (to - from);
  const alone = Math.min(to - from, disc / crescent);
  return units * ((crescent * alone * alone) / 2 + disc * (to - from - alone));
}
