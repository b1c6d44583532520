import { minutesTo, runMinutes, type Run } from './timetable.ts';

/** Chainages of a patrol's line within reach of a place: stretches in order, apart from each other. */
export type Arcs = readonly (readonly [fromM: number, toM: number])[];

/**
 * When one run is in reach of a place, minutes after it left: each arc [a, b] from arriving at a to leaving b, on the way out, and on the way back
 * mirrored (domain section 4, rule 3). In order; arcs that meet where the patrol turns are one passage.
 */
export function passagesOf(run: Run, arcs: Arcs): [number, number][] {
  const found = arcs.map(([a, b]): [number, number] => [minutesTo(run, a, false), minutesTo(run, b, true)]);
  if (run.pattern !== 'outAndBack') return found;
  const whole = runMinutes(run);
  for (let at = arcs.length - 1; at >= 0; at -= 1) {
    const [a, b] = arcs[at]!;
    const back: [number, number] = [whole - b / run.metresAMinute, whole - a / run.metresAMinute];
    const last = found.at(-1);
    if (last && back[0] <= last[1]) last[1] = Math.max(last[1], back[1]);
    else found.push(back);
  }
  return found;
}
