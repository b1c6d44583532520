/** How it stands with keeping the open plan: exactly four states. */

/**
 * Why a plan is not saved: the disk (or what the browser allows of it) is full; the browser forbids storage; another window
 * took the plan over while something was unsaved; the store was removed or replaced by a newer version; anything else.
 */
export type UnsavedReason = 'full' | 'forbidden' | 'overtaken' | 'removed' | 'newerStore' | 'failed';

export type SaveState =
  /** `at` in milliseconds; null while there is nothing to save. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved'; readonly reason: UnsavedReason; /** What the browser said, in its own words. */ readonly detail: string }
  | { readonly kind: 'readOnly'; readonly reason: 'otherWindow' | 'newerStore' };

/** The reason for a write, or an opening, that failed. */
export function unsavedBecause(error: unknown): Extract<SaveState, { kind: 'unsaved' }> {
  const name = error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  const reason = name === 'QuotaExceededError' ? 'full' : name === 'SecurityError' || error instanceof ReferenceError ? 'forbidden' : 'failed';
  return { kind: 'unsaved', reason, detail };
}

/** What could not be read when a kept plan was opened. */
export interface Damage {
  /** The state that was opened is of this time (milliseconds). */
  readonly at: number;
  /** Whether something newer was lost; else the damaged snapshot was made again from the one before and its log. */
  readonly lost: boolean;
}
