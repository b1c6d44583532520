import type { Plan } from '../../plan/plan.ts';
import type { TimeBasis } from '../../time/basis.ts';
import { Zone } from '../../time/zone.ts';
import type { Asset } from '../assets.ts';
import type { Basis } from '../result.ts';
import { assetsAt, assetsWithin, rosterOf, type Roster } from './roster.ts';

/** A plan as it stands at a moment or within a stretch of time. */
export interface Timed {
  readonly roster: Roster;
  readonly cyclic: boolean;
  /** True for a moment: everything that asks no more than who reaches what takes `assets` and is done. */
  readonly moment: boolean;
  /** The assets by what they reach at the moment, or at some time in the stretch; who does not is `offDuty`. */
  readonly assets: readonly Asset[];
}

/** A moment is looked at as a stretch of one millisecond: duty is half-open, so nothing changes within it. */
const MOMENT_MS = 1;

/** Who is where at the time asked about. The zone must be one that `Zone` knows, as `TimeBasis` has it. */
export function timedOf(plan: Plan, assets: readonly Asset[], time: TimeBasis): Timed {
  const zone = Zone.of(time.zone);
  if (!zone) throw new Error(`the time zone ${time.zone} is unknown`);
  const moment = time.mode === 'instant';
  const roster = rosterOf(plan, assets, moment ? { zone, fromMs: time.atMs, toMs: time.atMs + MOMENT_MS } : { zone, fromMs: time.fromMs, toMs: time.toMs });
  return { roster, moment, cyclic: !moment && time.cyclic, assets: moment ? assetsAt(roster) : assetsWithin(roster) };
}

/** The time asked about as the answer states it. */
export function statedTime(time: TimeBasis | undefined): Pick<Basis, 'mode' | 'at' | 'from' | 'to' | 'cyclic' | 'shiftId'> {
  if (!time) return { mode: 'reach' };
  const text = (ms: number) => Zone.of(time.zone)?.text(ms);
  if (time.mode === 'instant') return { mode: 'instant', at: text(time.atMs) };
  return { mode: 'window', from: text(time.fromMs), to: text(time.toMs), cyclic: time.cyclic, ...(time.shiftId === undefined ? {} : { shiftId: time.shiftId }) };
}
