/** Which generations are let go, so that a plan's past stays small: dense lately, sparse long ago. */
import type { GenerationRecord } from './records.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const mostGenerations = 50;
export const mostBytes = 200e6;
/** These are never let go, whatever their age and size: should the newest be damaged, the one before it opens. */
const ALWAYS = 2;
/** Beyond this the stretches are so long that only the newest two are left. */
const COARSEST = 64;

/** A generation as far as thinning looks at it; `created` in milliseconds. */
export type Dated = Pick<GenerationRecord, 'number' | 'created' | 'bytes' | 'logBytes'>;

/**
 * Numbers of the generations to let go at a time (milliseconds): kept is the newest of each minute for an hour, of each
 * hour for a day, of each day for thirty days, and the newest two in any case. Where that is more than 50, or than 200 MB
 * with their logs, all stretches become longer together, so that the far past stays in reach and not the last hour alone.
 * What seems to come from the future (a clock that was set back) is kept.
 */
export function thin(generations: readonly Dated[], now: number): number[] {
  const newestFirst = [...generations].sort((a, b) => b.number - a.number);
  for (let coarse = 1; coarse <= COARSEST; coarse *= 2) {
    const kept = newestOfEach(newestFirst, now, coarse);
    const bytes = kept.reduce((sum, one) => sum + one.bytes + one.logBytes, 0);
    if (kept.length <= mostGenerations && bytes <= mostBytes) return allBut(newestFirst, kept);
  }
  return allBut(newestFirst, newestFirst.slice(0, ALWAYS));
}

function newestOfEach(newestFirst: readonly Dated[], now: number, coarse: number): Dated[] {
  const taken = new Set<string>();
  return newestFirst.filter(({ created }, rank) => {
    const slot = slotOf(created, now, coarse);
    const first = slot !== null && !taken.has(slot);
    if (slot !== null) taken.add(slot);
    return first || rank < ALWAYS;
  });
}

/** The stretch of time of which one generation is kept; null beyond thirty days. */
function slotOf(created: number, now: number, coarse: number): string | null {
  const age = now - created;
  if (age < 0) return `${created}`;
  if (age <= HOUR) return `minute ${Math.floor(created / (MINUTE * coarse))}`;
  if (age <= DAY) return `hour ${Math.floor(created / (HOUR * coarse))}`;
  return age <= 30 * DAY ? `day ${Math.floor(created / (DAY * coarse))}` : null;
}

function allBut(generations: readonly Dated[], kept: readonly Dated[]): number[] {
  const stays = new Set(kept);
  return generations.filter((one) => !stays.has(one)).map(({ number }) => number);
}
