/** Where a wall's plan comes from, and what one look at it says. */
import type { ReadPlan } from '../engine-messages.ts';

/** Why a source could not be read; a code for the message, `detail` for what is known beside it. */
export type FeedFault = 'unreachable' | 'slow' | 'missing' | 'forbidden' | 'serverError' | 'unexpected' | 'notAllowed' | 'noStore' | 'noPlan' | 'damaged';

export type FeedAnswer =
  /** What was read before is still what there is. */
  | { readonly state: 'same' }
  /** A file, still to be read as a plan. */
  | { readonly state: 'file'; readonly bytes: ArrayBuffer; readonly name: string }
  | { readonly state: 'plan'; readonly read: ReadPlan; readonly version: string }
  | { readonly state: 'failed'; readonly fault: FeedFault; readonly detail: string };

export interface Feed {
  /** Looks once; `afresh` asks for the whole even where the source would say that nothing has changed. */
  readonly look: (afresh: boolean) => Promise<FeedAnswer>;
  /** What the last look gave was taken: from now on `same` means the same as that. */
  readonly taken: () => void;
  readonly close: () => void;
}
