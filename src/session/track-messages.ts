/** What the page and the worker that holds recordings say to each other. */
import type { TrackAsked, TrackCompared } from '#core/coverage/track/compare.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { FileNote, FileRefusal } from '#formats/source/refusal.ts';

/** A recording by its number, from 1: names stay in the file. */
export interface ToldRecording {
  readonly number: number;
  readonly points: number;
  /** First and last time, UTC in milliseconds; null where not every point has one. */
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

export interface OpenedTracks {
  readonly recordings: readonly ToldRecording[];
  /** Files or parts of them that are not read, by the place of the file in the list given. */
  readonly refused: readonly { readonly at: number; readonly refusals: readonly FileRefusal[] }[];
  /** Files that were read and hold no line. */
  readonly without: readonly number[];
  readonly notes: readonly { readonly at: number; readonly note: FileNote }[];
}

type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;
export type TrackRequest = { readonly seq: number } & (
  | { readonly type: 'open'; readonly files: readonly File[] }
  | { readonly type: 'compare'; readonly plan: Plan; /** Place in the list of recordings. */ readonly recording: number; readonly asked: TrackAsked });
export type TrackQuestion = Unnumbered<TrackRequest>;

export type TrackReply = { readonly seq: number } & (
  | { readonly type: 'opened'; readonly opened: OpenedTracks }
  | { readonly type: 'compared'; readonly compared: TrackCompared });
export type TrackAnswer = TrackReply | { readonly seq: number; readonly type: 'failed'; readonly message: string };
