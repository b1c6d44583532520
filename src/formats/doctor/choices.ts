/** What somebody decided about files before anything enters a plan. */
import type { System } from '../coordinates/system.ts';
import type { ReadChoices } from '../source/source.ts';
import type { Column } from '../table/columns.ts';

/** About one source; what is absent is as it was found. */
export interface SourceChoices {
  readonly system?: System;
  readonly columns?: readonly Column[];
}

export interface Choices {
  /** Whether the records come into the plan that is open, or are a plan of their own. */
  readonly into: 'plan' | 'new';
  /** By name of the file. */
  readonly reading: Readonly<Record<string, ReadChoices>>;
  /** By name of the source. */
  readonly sources: Readonly<Record<string, SourceChoices>>;
  /** Records with their axes the wrong way round are turned. */
  readonly turn: boolean;
  /** Piles by key: true leaves their records out. Others: those that are doubtful are left out. */
  readonly piles: Readonly<Record<string, boolean>>;
  /** Records that are there twice are left out. */
  readonly duplicates: boolean;
  /** Records far from all others and from the plan are left out. */
  readonly far: boolean;
  /** Records outside the areas of the plan are left out. */
  readonly outside: boolean;
  /** Of lines and areas every so many-th position is kept; 1 keeps all. */
  readonly thin: number;
  /** Records with the code or id of a feature of the plan change that feature. */
  readonly update: boolean;
}

/** What is done until somebody decides: what is doubtful stays out, what is only far stays in. */
export const noChoices: Choices = { into: 'new', reading: {}, sources: {}, turn: true, piles: {}, duplicates: true, far: false, outside: false, thin: 1, update: true };
