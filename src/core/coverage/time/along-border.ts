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
export const STRAIGHT_MIN = 0.005;
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
  if (patrols.length === 0) {
    const same = look((fromM + toM) / 2);
    return [{ from: { ...same, atM: fromM }, to: { ...same, atM: toM } }];
  }
  return joined(straightCourse(fromM, toM, { look, straight: (inner, from, to) => from.visits === to.visits && inner.every((each) => each.visits === from.visits && isBetween(each, from, to)), worse }));
}

/** What is looked at along a stretch, and when a part of it counts as straight. */
export interface Course<M extends { readonly atM: number }> {
  readonly look: (atM: number) => M;
  /** Whether what was seen at a quarter, half and three quarters lies on the straight from one end to the other. */
  readonly straight: (inner: readonly M[], from: M, to: M) => boolean;
  /** What is not straight within a few centimetres, taken as the worse of both ends. */
  readonly worse: (from: M, to: M) => { readonly from: M; readonly to: M };
}

/** A stretch cut by looking and halving into pieces on which what is looked at runs straight. */
export function straightCourse<M extends { readonly atM: number }>(fromM: number, toM: number, course: Course<M>): { readonly from: M; readonly to: M }[] {
  /* At the very ends an asset begins to reach or ceases to: a hair inside, all that reach the stretch do. */
  const hair = Math.min(1e-3, (toM - fromM) / 4);
  const count = Math.max(1, Math.ceil((toM - fromM) / LOOK_M));
  const stops = [{ ...course.look(fromM + hair), atM: fromM }, ...Array.from({ length: count - 1 }, (_, k) => course.look(fromM + ((toM - fromM) * (k + 1)) / count)), { ...course.look(toM - hair), atM: toM }];
  const pieces: { readonly from: M; readonly to: M }[] = [];
  for (let k = 1; k < stops.length; k += 1) split(stops[k - 1]!, stops[k]!, course, pieces);
  return pieces;
}

function split<M extends { readonly atM: number }>(from: M, to: M, course: Course<M>, pieces: { readonly from: M; readonly to: M }[]): void {
  const inner = [0.25, 0.5, 0.75].map((share) => course.look(from.atM + (to.atM - from.atM) * share));
  const straight = course.straight(inner, from, to);
  if (straight || to.atM - from.atM <= FOUND_M) {
    pieces.push(straight ? { from, to } : course.worse(from, to));
    return;
  }
  split(from, inner[1]!, course, pieces);
  split(inner[1]!, to, course, pieces);
}

/** The longer absence with its hours, and the shorter presence. */
function worse(from: Moment, to: Moment): StraightPiece {
  const { maxGapMin, longestFromMin } = from.maxGapMin >= to.maxGapMin ? from : to;
  const worst = { maxGapMin, longestFromMin, presentMin: Math.min(from.presentMin, to.presentMin) };
  return { from: { ...from, ...worst }, to: { ...to, ...worst } };
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
