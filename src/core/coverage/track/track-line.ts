/** A recording as a measured line that can be asked where it comes near something, and when. */
import { measureLine, type MeasuredLine } from '../../geometry/chainage.ts';
import type { Position } from '../../geometry/position.ts';
import type { Asset } from '../assets.ts';
import { intervalsAlong } from '../border-intervals.ts';
import type { Interval } from '../intervals.ts';
import type { Leg } from './track.ts';

/** A stay somewhere; null where the recording has no times. */
export interface Stay { readonly fromMs: number | null; readonly toMs: number | null }

export class TrackLine {
  readonly measured: MeasuredLine;
  readonly #legs: readonly Leg[];
  /** Chainage of each point of each leg; of one that repeats the place before it the same. */
  readonly #atM: readonly Float64Array[];
  readonly #along: (asset: Asset) => Interval[][];

  constructor(legs: readonly Leg[]) {
    this.#legs = legs;
    this.measured = measureLine(legs.map((leg) => leg.map(({ at }) => at)));
    this.#atM = this.measured.parts.map(({ own, atM, fromM }, part) => {
      const chainage = new Float64Array(legs[part]!.length).fill(-1);
      own.forEach((vertex, point) => { if (vertex >= 0) chainage[vertex] = atM[point]!; });
      for (let at = 0; at < chainage.length; at += 1) if (chainage[at]! < 0) chainage[at] = at > 0 ? chainage[at - 1]! : fromM;
      return chainage;
    });
    this.#along = intervalsAlong(this.measured);
  }

  /** What the recording sweeps within so many metres, as an asset of the engine. */
  swath(reachM: number): Asset {
    return { id: 'track', kind: 'patrolRoute', reachM, agencies: [], status: 'active', standing: 'counts', shape: { type: 'corridor', lines: this.measured.parts.map(({ points }) => ({ points })) } };
  }

  /** The chainages of the recording within reach of an asset, one after the other. */
  along(asset: Asset): readonly (readonly [number, number])[] {
    return this.#along(asset).flatMap((part) => part.map(({ fromM, toM }) => [fromM, toM] as const));
  }

  /** The same for a place and a radius in metres. */
  near(centre: Position, reachM: number): readonly (readonly [number, number])[] {
    return this.along({ id: '', kind: 'post', reachM, agencies: [], status: 'active', standing: 'counts', shape: { type: 'disc', centre } });
  }

  /** When the recording went over a stretch of its own chainage: from its coming to its leaving. */
  stay([fromM, toM]: readonly [number, number]): Stay {
    const part = this.#partOf(fromM, toM);
    return { fromMs: this.#come(part, fromM), toMs: this.#leave(part, toM) };
  }

  /** Time spent on a stretch of its own chainage, ms; of stretches that follow each other a halt at their joint counts for the first. Null without times. */
  spentMs([fromM, toM]: readonly [number, number]): number | null {
    const part = this.#partOf(fromM, toM);
    const from = fromM === this.measured.parts[part]?.fromM ? this.#come(part, fromM) : this.#leave(part, fromM), to = this.#leave(part, toM);
    return from === null || to === null ? null : to - from;
  }

  #partOf(fromM: number, toM: number): number { return this.measured.parts.findIndex((part) => fromM >= part.fromM && toM <= part.toM); }

  #come(part: number, m: number): number | null {
    const leg = this.#legs[part], atM = this.#atM[part];
    if (!leg || !atM) return null;
    const at = firstAt(atM, m);
    return between(leg, atM, at - 1, at, m);
  }

  #leave(part: number, m: number): number | null {
    const leg = this.#legs[part], atM = this.#atM[part];
    if (!leg || !atM) return null;
    let at = firstAt(atM, m);
    while (at < atM.length - 1 && atM[at + 1] === m) at += 1;
    return atM[at] === m ? leg[at]!.ms : between(leg, atM, at - 1, at, m);
  }
}

/** The first point at a chainage or beyond it, by bisection; the last one where none is. */
function firstAt(atM: Float64Array, m: number): number {
  let low = 0, high = atM.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atM[middle]! >= m) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The time at a chainage between two neighbours, evenly; at one of them its own. */
function between(leg: Leg, atM: Float64Array, first: number, second: number, m: number): number | null {
  const [a, b] = [leg[first], leg[second]];
  if (!a || !b || atM[second]! <= m) return (b ?? a)?.ms ?? null;
  if (a.ms === null || b.ms === null) return null;
  return a.ms + ((b.ms - a.ms) * (m - atM[first]!)) / (atM[second]! - atM[first]!);
}
