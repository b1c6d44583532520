/** The ground that a recording really swept. */
import { featuresOf, type Plan } from '../../plan/plan.ts';
import { firstLon } from '../first-lon.ts';
import { planKernel, type NoGround } from '../kernel/plan-kernel.ts';
import type { Ground } from '../kernel/tally.ts';
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
  const swath = [track.swath(withinM)], areas = featuresOf(plan, 'areaOfResponsibility');
  const lengthM = track.measured.parts.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
  const said = (groundM2: number, ground: Ground | null): Swept => ({ lengthM, swathM: 2 * withinM, groundM2, insideM2: ground?.coveredM2 ?? null, areaM2: ground?.areaM2 ?? null });
  const step = (from: number, share: number) => (done: number) => { report(from + share * done); return true; };

  /* A recording among its own neighbours is what takes the time: it is settled once, for the areas and for itself. */
  const both = planKernel(areas, swath, areas.length > 0 ? firstLon(plan) : firstOf(track), step(0, 1), 1, true);
  if (typeof both !== 'string' && both.frame !== null) return said(both.kernel.ground(both.frame).coveredM2, both.hasTotal ? both.kernel.ground(0) : null);
  if (both !== 'tooWide' || areas.length === 0) return typeof both === 'string' ? both : 'empty';

  /* It lies so far from the areas that one plane does not hold both: each has its own. */
  const alone = planKernel([], swath, firstOf(track), step(0, 0.5), 1), inside = planKernel(areas, swath, firstLon(plan), step(0.5, 0.5), 1);
  if (typeof alone === 'string') return alone;
  return typeof inside === 'string' ? inside : said(alone.kernel.ground(0).coveredM2, inside.hasTotal ? inside.kernel.ground(0) : null);
}

const firstOf = (track: TrackLine): number => track.measured.parts[0]?.points[0]?.[0] ?? 0;
