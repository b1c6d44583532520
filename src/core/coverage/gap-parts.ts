/** What a gap of a border is made of, in order along it: a gap is one connected run, and why and when it is bare may differ along it. */
import type { Cause, GapPart } from './result.ts';

/** Hours without anybody: since when (minutes since the beginning of the time looked at) and for how many minutes; null where none are known (time ignored, or nobody ever comes). */
export type Bare = Hours | null;
export interface Hours { readonly fromMin: number; readonly minutes: number; /** Where on the border they were found, metres. */ readonly atM?: number }
/** Hours as a row tells them. */
export type ToldHours = Pick<GapPart, 'since' | 'until' | 'repeats'>;
/** A piece of a gap; its hours run straight from one end to the other. */
export interface GapPiece { readonly fromM: number; readonly toM: number; readonly cause: Cause; readonly start: Bare; readonly end: Bare }

/** Hours that differ by no more (a minute) are told as one. */
const SAME_MIN = 1;

interface Part extends GapPiece { readonly worst: Bare }

/**
 * Joins the pieces of a gap, in order and without a break, to parts of one cause whose hours are the same or run on from piece to piece (where patrols pass they
 * change along the way, and only their length counts). What is shorter than `minM` metres is part of a neighbour, of the same cause where there is one. The parts lie end to end, so that
 * their lengths are that of the gap; the hours of each are those of its longest absence. `tell` says hours as instants.
 */
export function partsOfGap(pieces: readonly GapPiece[], minM: number, tell: (hours: Hours) => ToldHours): GapPart[] {
  const parts = joined(pieces.map((piece): Part => ({ ...piece, worst: longer(piece.start, piece.end) })));
  for (let at = shortest(parts); parts.length > 1 && lengthOf(parts[at]!) < minM; at = shortest(parts)) {
    const [before, after] = [parts[at - 1], parts[at + 1]];
    const other = !before ? at + 1 : !after ? at - 1 : fits(parts[at]!, before) >= fits(parts[at]!, after) ? at - 1 : at + 1;
    const first = Math.min(at, other), main = parts[other]!;
    const merged = { ...main, fromM: parts[first]!.fromM, toM: parts[first + 1]!.toM, worst: longer(main.worst, parts[at]!.worst) };
    parts.splice(first, 2, merged);
  }
  return joined(parts).map(({ fromM, toM, cause, worst }) => ({ fromM, toM, lengthM: toM - fromM, cause,
    ...(worst ? { maxGapMin: worst.minutes, ...tell(worst) } : {}) }));
}

/** The parts as a member of a row: none where the gap is of one kind all along. */
export const whereSeveral = (parts: readonly GapPart[]): { parts?: readonly GapPart[] } => (parts.length > 1 ? { parts } : {});

/** Pieces cut by stretches that lie end to end over them, each with its hours. */
export function withHoursOf(pieces: readonly { readonly fromM: number; readonly toM: number; readonly cause: Cause }[], cells: readonly { readonly fromM: number; readonly toM: number; readonly bare: Bare }[]): GapPiece[] {
  return pieces.flatMap(({ fromM, toM, cause }) => cells.filter((cell) => cell.fromM < toM && cell.toM > fromM)
    .map(({ bare, ...cell }) => ({ fromM: Math.max(fromM, cell.fromM), toM: Math.min(toM, cell.toM), cause, start: bare, end: bare })));
}

function joined(parts: readonly Part[]): Part[] {
  const out: Part[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (last && last.cause === part.cause && alike(last.end, part.start, part.cause)) out[out.length - 1] = { ...last, toM: part.toM, end: part.end, worst: longer(last.worst, part.worst) };
    else out.push(part);
  }
  return out;
}

const lengthOf = ({ fromM, toM }: Part) => toM - fromM;
const shortest = (parts: readonly Part[]) => parts.reduce((best, part, at) => (lengthOf(part) < lengthOf(parts[best]!) ? at : best), 0);
/** How well a short part goes with a neighbour: the same cause first, then the longer one. */
const fits = (part: Part, neighbour: Part) => (part.cause === neighbour.cause ? 1e12 : 0) + lengthOf(neighbour);
const near = (a: number, b: number) => Math.abs(a - b) <= SAME_MIN;
/** Between visits that come too rarely, which of many absences is the longest changes with a few metres: it is enough that it is as long. */
const alike = (a: Bare, b: Bare, cause: Cause) => (a && b ? near(a.minutes, b.minutes) && (cause === 'tooInfrequent' || near(a.fromMin, b.fromMin)) : a === b);
/** Of two the longer, of equals the first; what has no hours says nothing. */
export const longer = (a: Bare, b: Bare): Bare => (!a || (b && b.minutes > a.minutes) ? b : a);
