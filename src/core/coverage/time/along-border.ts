import { positionAt, type MeasuredPart } from '../../geometry/chainage.ts';
import type { Position } from '../../plan/plan.ts';
import { absenceOf } from '../../time/absence.ts';
import { either, union, type Spans } from '../../time/spans.ts';
import { passages, type Patrol, type Roster } from './roster.ts';

/** Presence along a stretch of border on which the same assets reach: as told at one chainage. */
export interface Moment { readonly atM: number; readonly maxGapMin: number; readonly longestFromMin: number; readonly presentMin: number; readonly visits: number }

/** A stretch on which longest absence and presence run straight from one end to the other, within `STRAIGHT_MIN`. */
export interface StraightPiece { readonly from: Moment; readonly to: Moment }

/** Minutes by which the real course may leave the straight one. */
const STRAIGHT_MIN = 0.005;
/** Where it jumps (a visit begins or ends to be one) or bends, the place is found to this (metres). */
const FOUND_M = 0.05;
/** A stretch is looked at at least this often (metres): a shorter change between two looks that agree is not seen. */
const LOOK_M = 250;

/** A patrol and how near it must be, metres. */
export interface Passing { readonly patrol: Patrol; readonly reachM: number }

/** When somebody is at a position, and how often patrols pass it; `posts` is the time of the posts that reach it. */
export function presenceAt(position: Position, posts: Spans, patrols: readonly Passing[], lengthMin: number): { readonly presence: Spans; readonly visits: number } {
  const passed = patrols.map(({ patrol, reachM }) => passages(patrol, patrol.near(position, reachM), lengthMin));
  return { presence: patrols.length === 0 ? posts : either([posts, ...passed.map(union)]), visits: passed.reduce((sum, each) => sum + each.length, 0) };
}

/** Looks at the presence on a border: `standing` is the time of those posts that reach the whole stretch. */
export function alongBorder(part: MeasuredPart, fromM: number, toM: number, standing: readonly Spans[], patrols: readonly Passing[], roster: Pick<Roster, 'lengthMin'>, cyclic: boolean): StraightPiece[] {
  const posts = either(standing);
  const look = (atM: number): Moment => {
    const { presence, visits } = presenceAt(positionAt(part, atM), posts, patrols, roster.lengthMin);
    const { longestMin, longestFromMin, presentMin } = absenceOf(presence, roster.lengthMin, cyclic);
    return { atM, maxGapMin: longestMin, longestFromMin, presentMin, visits };
  };
  /* At the very ends an asset begins to reach or ceases to: a hair inside, all that reach the stretch do. */
  const hair = Math.min(1e-3, (toM - fromM) / 4);
  const ends = (low: number, high: number): [Moment, Moment] => [{ ...look(low + hair), atM: low }, { ...look(high - hair), atM: high }];
  if (patrols.length === 0) {
    const same = look((fromM + toM) / 2);
    return [{ from: { ...same, atM: fromM }, to: { ...same, atM: toM } }];
  }
  const count = Math.max(1, Math.ceil((toM - fromM) / LOOK_M));
  const [first, last] = ends(fromM, toM);
  const stops = [first, ...Array.from({ length: count - 1 }, (_, k) => look(fromM + ((toM - fromM) * (k + 1)) / count)), last];
  const pieces: StraightPiece[] = [];
  for (let k = 1; k < stops.length; k += 1) split(stops[k - 1]!, stops[k]!, look, pieces);
  return joined(pieces);
}

function split(from: Moment, to: Moment, look: (atM: number) => Moment, pieces: StraightPiece[]): void {
  const third = (share: number) => look(from.atM + (to.atM - from.atM) * share);
  const inner = [third(0.25), third(0.5), third(0.75)];
  const straight = inner.every((each) => each.visits === from.visits && isBetween(each, from, to)) && from.visits === to.visits;
  if (straight || to.atM - from.atM <= FOUND_M) {
    /* What is not straight within a few centimetres is taken as the worse of both ends. */
    const { maxGapMin, longestFromMin } = from.maxGapMin >= to.maxGapMin ? from : to;
    const worst = straight ? null : { maxGapMin, longestFromMin, presentMin: Math.min(from.presentMin, to.presentMin) };
    pieces.push({ from: { ...from, ...worst }, to: { ...to, ...worst } });
    return;
  }
  split(from, inner[1]!, look, pieces);
  split(inner[1]!, to, look, pieces);
}

function isBetween(each: Moment, from: Moment, to: Moment): boolean {
  const share = (each.atM - from.atM) / (to.atM - from.atM);
  const off = (key: 'maxGapMin' | 'presentMin') => Math.abs(each[key] - (from[key] + (to[key] - from[key]) * share));
  return off('maxGapMin') <= STRAIGHT_MIN && off('presentMin') <= STRAIGHT_MIN;
}

/** Neighbours that go on in one line are one piece. */
function joined(pieces: readonly StraightPiece[]): StraightPiece[] {
  const out: StraightPiece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && last.to.visits === piece.from.visits && last.to.maxGapMin === piece.from.maxGapMin && isBetween(last.to, last.from, piece.to)) out[out.length - 1] = { from: last.from, to: piece.to };
    else out.push(piece);
  }
  return out;
}
