/** What is asked for when new posts are looked for, and what is answered. Metres and square metres, raw numbers. */
import type { AnyFeature, Position } from '../../plan/plan.ts';
import type { PostType } from '../../plan/schema.ts';

/** What the new posts shall gain most of: ground, border, or the weight of priority places (3, 2, 1 by priority). */
export type Objective = 'area' | 'border' | 'places';
export const objectives = ['area', 'border', 'places'] as const satisfies readonly Objective[];

/** What the new posts are like: all round view, radius in metres (above 0). */
export interface NewPost { readonly postType: PostType; readonly radiusM: number }

/**
 * Where they may stand: anywhere in the areas of the plan; at its planned posts, each as it is planned and none
 * of the new kind (or only those of given ids); or at given points.
 */
export type Where = 'anywhere' | 'planned' | { readonly planned: readonly string[] } | readonly Position[];

export interface SuggestAsk {
  readonly objective: Objective;
  /** How many posts at most. */
  readonly count: number;
  readonly post: NewPost;
  readonly where: Where;
}

/** A position that may be taken; `planned` is the planned post that stands there, as it would be in service. */
export interface Candidate { readonly position: Position; readonly planned: AnyFeature | null }

/** What one more post brings, exactly; null of what the plan lacks. */
export interface Gain {
  readonly areaM2: number | null; readonly borderM: number | null;
  readonly places: number | null; readonly placeWeight: number | null;
}

/** A position on a border: metres along it, and how far beside it. */
export interface AtBorder { readonly borderId: string; readonly atM: number; readonly asideM: number }

export interface Suggestion {
  /** 1 is the first to be taken; each gain counts what those before it left. */
  readonly order: number;
  readonly id: string;
  readonly position: Position;
  readonly feature: AnyFeature;
  readonly gain: Gain;
  /** The nearest stretch of border; null without a border. */
  readonly at: AtBorder | null;
}

/** Why there are no (more) suggestions: as many as asked for; nothing left that one more would gain; no position to try; the plan has no such thing to cover. */
export type Ended = 'count' | 'nothingToGain' | 'noCandidates' | 'nothingToCover';

export interface Suggestions {
  readonly objective: Objective;
  readonly suggestions: readonly Suggestion[];
  readonly ended: Ended;
  /** All of them together, in the unit of the objective; and how much was uncovered before. */
  readonly gained: number;
  readonly left: number;
  /**
   * No choice of as many positions gains more: of those looked at (`looked`), or of any at all (`anywhere`). Null without suggestions.
   * Greedy choice reaches at least 1 - 1/e of the best of those looked at (Nemhauser, Wolsey and Fisher 1978).
   */
  readonly bound: { readonly value: number; readonly of: 'looked' | 'anywhere' } | null;
  /** Positions that the bound speaks of. */
  readonly looked: number;
  /** Fewer posts of this radius cannot close every gap of the objective; null where that is not known. */
  readonly leastPosts: number | null;
}
