import type { AreaForm } from './area-form.ts';
import type { Areas } from './areas.ts';
import { Curve, curveOf } from './curves.ts';
import { Exposures } from './exposures.ts';
import type { Primitives } from './primitives.ts';
import type { Strands } from './strands.ts';

/** What is left of a stretch is no boundary when it is shorter than this (metres): the same crossing computed twice. */
const SHORTEST = 1e-5;
/** Marks of stretches that are run as they lie, and against that. */
const AHEAD = 1, BACK = 2;

/** Before and after assets were added to a kernel: what was seen of one area, and the kernel's rows. */
export interface Added {
  readonly before: Exposures;
  readonly after: Exposures;
  /** Whether a row belongs to an asset that was added. */
  readonly isAdded: (row: number) => boolean;
  readonly shapes: Primitives;
  readonly areas: Areas;
  readonly form: AreaForm;
}

/**
 * The boundary of the ground that assets added to others cover and the others do not, with that ground on the left: the boundary
 * that the added ones show, the edges of the area that only they cover, and backwards what they hide of the boundary that was there.
 * Added assets only hide boundary of the others, so the last is a difference of stretches on the same curves, and exact.
 */
export function addedStrands({ before, after, isAdded, shapes, areas, form }: Added, area: number, sagitta: number): Strands {
  const made = new Exposures(area);
  const curve = new Curve();
  const put = (row: number, nth: number, from: number, to: number, bits: number) => {
    if (row < 0) curve.setLine(areas.x0[-1 - row]!, areas.y0[-1 - row]!, areas.x1[-1 - row]!, areas.y1[-1 - row]!);
    else curveOf(shapes, row, nth, curve, true);
    if ((to - from) * (curve.arc ? curve.r : 1) < SHORTEST) return;
    curve.look(from, to);
    curve.findEnds();
    made.put(row, nth, curve, form.along(curve), bits);
  };
  const isCoveredEdge = (seen: Exposures, at: number) => seen.row[at]! < 0 && seen.bits[at] !== 0;
  const isOld = (seen: Exposures, at: number) => seen.row[at]! >= 0 && !isAdded(seen.row[at]!);
  for (let at = 0; at < after.size; at++) if (after.row[at]! >= 0 && isAdded(after.row[at]!)) put(after.row[at]!, after.nth[at]!, after.from[at]!, after.to[at]!, AHEAD);
  subtract(after, before, isCoveredEdge, (row, nth, from, to) => put(row, nth, from, to, AHEAD));
  subtract(before, after, isOld, (row, nth, from, to) => put(row, nth, from, to, BACK));
  return made.strandsBy(shapes, areas, form, sagitta, (_, bits) => (bits === BACK ? 'backward' : 'forward'));
}

/** What is left of the stretches of one look that another does not have, among those that a test takes in both. */
function subtract(from: Exposures, less: Exposures, takes: (seen: Exposures, at: number) => boolean, leave: (row: number, nth: number, from: number, to: number) => void): void {
  /* A row has at most four curves. */
  const keyOf = (seen: Exposures, at: number) => seen.row[at]! * 4 + seen.nth[at]!;
  const taken = new Map<number, [number, number][]>();
  for (let at = 0; at < less.size; at++) {
    if (!takes(less, at)) continue;
    const key = keyOf(less, at), span: [number, number] = [less.from[at]!, less.to[at]!], known = taken.get(key);
    if (known) known.push(span);
    else taken.set(key, [span]);
  }
  for (const spans of taken.values()) spans.sort((a, b) => a[0] - b[0]);
  for (let at = 0; at < from.size; at++) {
    if (!takes(from, at)) continue;
    let start = from.from[at]!;
    const end = from.to[at]!;
    for (const [u, v] of taken.get(keyOf(from, at)) ?? []) {
      if (v <= start) continue;
      if (u >= end) break;
      if (u > start) leave(from.row[at]!, from.nth[at]!, start, u);
      start = v;
      if (start >= end) break;
    }
    if (start < end) leave(from.row[at]!, from.nth[at]!, start, end);
  }
}
