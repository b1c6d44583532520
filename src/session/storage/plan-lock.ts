/** One window at a time writes a plan: what its lock is. */

export interface PlanLock {
  /** Gives it up. */
  release(): void;
}

/** How hard to try: only if it is free, or once its holder has been asked to yield and had so many milliseconds to save, in any case. */
export type Insistence = { readonly ifFree: true } | { readonly after: number };
