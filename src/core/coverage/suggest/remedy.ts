/** Ways to close a gap. Metres, square metres, places. */
import type { AnyFeature, Position } from '../../plan/plan.ts';
import type { Gain, NewPost, Objective } from './ask.ts';

export type RemedyKind = 'newPost' | 'newPosts' | 'largerRadius' | 'movedPost' | 'extraDeparture' | 'shiftedDuty';

export interface CloseAsk {
  /** The post to be added. */
  readonly post: NewPost;
  /** No radius is made larger than this (metres): what a post sees is not a matter of wishing. */
  readonly radiusLimitM: number;
  /** No post is moved farther than this (metres): it stands where it does for reasons of its own. */
  readonly moveLimitM: number;
}

/** What is done: id of a feature -> the feature as it shall be, null where it is taken away. */
export type Change = ReadonlyMap<string, AnyFeature | null>;

export interface Remedy {
  readonly kind: RemedyKind;
  readonly change: Change;
  /** What all of the plan gains; below 0 what it loses. */
  readonly effect: Gain;
  /** What is left of the gap, in the unit of its kind; 0 where it is closed. */
  readonly remains: number;
  /** What is uncovered elsewhere by it, in the unit of the gap's kind. */
  readonly opened: number;
  readonly at: readonly Position[];
  /** The post or route that is changed; its radius or position before and after. */
  readonly postId?: string;
  readonly radiusM?: { readonly from: number; readonly to: number };
  readonly movedM?: number;
  /** The hours of duty or the departure that is added, on the wall clock. */
  readonly hours?: string;
}

/**
 * Why there is no such remedy: no post is there to be changed; no radius up to the limit closes the gap; moving it gains nothing or opens as much
 * elsewhere; a new post gains nothing; more posts are needed than are tried; no hours are asked about; no patrol passes.
 */
export type NoRemedyReason = 'noPost' | 'beyondLimit' | 'gainsNothing' | 'tooMany' | 'needsShifts' | 'noRoute';
export interface NoRemedy { readonly kind: RemedyKind; readonly reason: NoRemedyReason }

export interface GapRemedies {
  readonly gapId: string;
  readonly objective: Objective;
  /** The gap before, in the unit of its kind. */
  readonly whole: number;
  readonly remedies: readonly Remedy[];
  readonly not: readonly NoRemedy[];
}
