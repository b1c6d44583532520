import { metresPerDegree } from '../../geometry/ellipsoid.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import type { Plan, Position } from '../../plan/plan.ts';
import type { Progress, Question } from '../question.ts';
import { allowedIn } from './allowed.ts';
import type { SuggestAsk } from './ask.ts';
import { worthOf } from './gain.ts';
import { GainMeter } from './gain-meter.ts';
import { freeIds, newPost } from './new-post.ts';

/** Cells at most, and the smallest in shares of the radius: a finer one shows nothing more. */
const MOST_CELLS = 3000, FINEST = 1 / 6;

/** A raster of gains: what one post at the middle of each cell would bring, exactly; in between nothing is claimed. */
export interface GainSurface {
  readonly objective: SuggestAsk['objective'];
  readonly radiusM: number;
  /** Side of a cell, metres. */
  readonly cellM: number;
  /** Degrees. */
  readonly cellLon: number; readonly cellLat: number;
  readonly cells: readonly { readonly at: Position; readonly worth: number }[];
  readonly most: number;
}

/** The box (degrees) to be looked at: everything within a radius of which something is open. */
export type SurfaceBox = readonly [west: number, south: number, east: number, north: number];

/** The gain of one post of a radius at every cell of a box where one may stand; cells that gain nothing are left out. */
export function gainSurface(plan: Plan, question: Question, { objective, post }: Pick<SuggestAsk, 'objective' | 'post'>, [west, south, east, north]: SurfaceBox, run: Progress = {}): GainSurface | 'cancelled' {
  const meter = GainMeter.of(plan, question, { ...run, report: (share) => run.report?.(0.3 * share) });
  if (meter === 'cancelled') return meter;
  const allowed = allowedIn(plan), [id = ''] = freeIds(plan, 1);
  const degree = metresPerDegree((south + north) / 2);
  const width = (east - west) * degree.lon, height = (north - south) * degree.lat;
  const cellM = Math.max(FINEST * post.radiusM, Math.sqrt((width * height) / MOST_CELLS));
  const columns = Math.max(1, Math.ceil(width / cellM)), rows = Math.max(1, Math.ceil(height / cellM));
  const [cellLon, cellLat] = [(east - west) / columns, (north - south) / rows];
  const cells: { at: Position; worth: number }[] = [];
  for (let row = 0; row < rows; row += 1) {
    if (run.cancelled?.()) return 'cancelled';
    run.report?.(0.3 + (0.7 * row) / rows);
    /* To and fro: each post is then near the one before, which is cheap to replace. */
    for (let n = 0; n < columns; n += 1) {
      const column = row % 2 === 0 ? n : columns - 1 - n;
      const at: Position = [normaliseLon(west + (column + 0.5) * cellLon), south + (row + 0.5) * cellLat];
      const worth = allowed(at) ? worthOf(meter.gainOf(newPost(id, at, post, question)), objective) ?? 0 : 0;
      if (worth > 0) cells.push({ at, worth });
    }
  }
  run.report?.(1);
  return { objective, radiusM: post.radiusM, cellM: Math.max(width / columns, height / rows), cellLon, cellLat, cells, most: cells.reduce((most, { worth }) => Math.max(most, worth), 0) };
}
