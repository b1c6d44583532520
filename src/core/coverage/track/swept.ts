/** The ground that a recording really swept. */
import { featuresOf, type Plan } from '../../plan/plan.ts';
import { firstLon } from '../first-lon.ts';
import { planKernel, type NoGround } from '../kernel/plan-kernel.ts';
import type { TrackLine } from './track-line.ts';

export interface Swept {
  /** Length of the recording without its holes, metres. */
  readonly lengthM: number;
  /** Width of the strip that counts as swept, metres: as far to either side as `withinM`. */
  readonly swathM: number;
  /** Ground within the strip, once where it was swept twice, square metres. */
  readonly groundM2: number;
  /** How much of it lies in the plan's areas; null in a plan without areas. */
  readonly insideM2: number | null;
  /** Ground of the plan's areas; null without areas. */
  readonly areaM2: number | null;
}

/** Ground within `withinM` of a recording, by the exact kernel (arcs and offsets, no polygons). `report` hears 0-1. */
export function sweptGround(plan: Plan, track: TrackLine, withinM: number, report: (share: number) => void = () => undefined): Swept | NoGround {
  const swath = track.swath(withinM);
  const half = (from: number) => (share: number) => { report(from + share / 2); return true; };
  const lengthM = track.measured.parts.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
  const all = planKernel([], [swath], track.measured.parts[0]?.points[0]?.[0] ?? 0, half(0), 1);
  if (typeof all === 'string') return all;
  const areas = featuresOf(plan, 'areaOfResponsibility');
  const inside = areas.length === 0 ? null : planKernel(areas, [swath], firstLon(plan), half(0.5), 1);
  if (typeof inside === 'string') return inside;
  const ground = inside?.hasTotal ? inside.kernel.ground(0) : null;
  return { lengthM, swathM: 2 * withinM, groundM2: all.kernel.ground(0).coveredM2, insideM2: ground?.coveredM2 ?? null, areaM2: ground?.areaM2 ?? null };
}
