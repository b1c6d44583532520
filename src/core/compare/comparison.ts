/**
 * What two plans differ in: the shape that `coverage compare` prints and that the compare room reads. Lengths in metres, areas in
 * square metres, per cent 0-100, raw numbers; `change` is after less before, so that more covered is above zero.
 */
import type { Basis, CoverageResult } from '../coverage/result.ts';
import type { Line, PlanGeometry } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';
import type { Kind } from '../plan/schema.ts';

/** A figure of plan a and of plan b. Null where a plan lacks the thing, never 0; the change is then null too. */
export interface Change { readonly before: number | null; readonly after: number | null; readonly change: number | null }

/**
 * Whether the thing itself is the same in both plans. Where it was redrawn, or is in one plan only, figures stand side by side, but
 * no stretch and no ground is said to be gained or lost: one would compare different things.
 */
export type AreaState = 'same' | 'areaChanged' | 'onlyA' | 'onlyB';
export type BorderState = 'same' | 'borderChanged' | 'onlyA' | 'onlyB';

/** What b covers and a does not, and the other way round; null where that cannot be told (see AreaState). */
export interface Ground { readonly gainedM2: number | null; readonly lostM2: number | null }

/** A thing of the plan as plan b calls it, else a. */
export interface Named { readonly id: string; readonly name: string | null; readonly 'name:en': string | null }

export interface AreaDifference extends Ground {
  readonly areaM2: Change; readonly coveredM2: Change; readonly gapM2: Change; readonly coveredPct: Change;
}
export interface BorderFiguresDifference {
  readonly lengthM: Change; readonly exemptM: Change; readonly coveredM: Change; readonly gapM: Change; readonly coveredPct: Change; readonly longestGapM: Change;
  /** Length that only b covers, and only a; null where the line is not the same. */
  readonly gainedM: number | null; readonly lostM: number | null;
}
export interface PlacesDifference {
  readonly count: Change; readonly covered: Change; readonly coveredPct: Change; readonly weightedPct: Change;
  /** Places in both plans that only b covers, and only a. */
  readonly gained: number; readonly lost: number;
}

/** A stretch of border by chainage; `sectionId` is the declared section that holds its middle. */
export interface Stretch { readonly fromM: number; readonly toM: number; readonly lengthM: number; readonly sectionId: string | null }
/** Stretches too short to be listed (contract section 2), counted in the lengths. */
export interface Slivers { readonly count: number; readonly lengthM: number }

export interface SectionDifference {
  readonly id: string | null; readonly name: string | null; readonly 'name:en': string | null;
  readonly fromM: number; readonly toM: number;
  readonly coveredM: Change; readonly gapM: Change; readonly gainedM: number; readonly lostM: number;
}

export interface BorderDifference extends BorderFiguresDifference, Named {
  readonly state: BorderState;
  readonly gained: readonly Stretch[]; readonly lost: readonly Stretch[];
  readonly slivers: { readonly gained: Slivers; readonly lost: Slivers };
  /** The sections that plan b declares, in its order; none where the line is not the same. */
  readonly sections: readonly SectionDifference[];
}

export interface PlaceDifference extends Named {
  readonly priority: 1 | 2 | 3;
  /** `unchanged`: covered in both or in neither. */
  readonly state: 'gained' | 'lost' | 'unchanged' | 'onlyA' | 'onlyB';
  readonly before: boolean | null; readonly after: boolean | null;
  /** The place itself lies elsewhere in b. */
  readonly moved: boolean;
}

/** A feature that was added or removed. */
export interface NamedFeature extends Named { readonly kind: Kind }

export interface Comparison {
  readonly schemaVersion: 1;
  readonly engine: CoverageResult['engine'];
  readonly a: CoverageResult['plan'];
  readonly b: CoverageResult['plan'];
  /** What was asked of both; `before` are the hours of plan a where they are not those of plan b. */
  readonly basis: Omit<Basis, 'zone'> & { readonly before?: Pick<Basis, 'from' | 'to' | 'at'> };
  readonly totals: {
    /** Null where neither plan has such a thing. */
    readonly area: AreaDifference | null; readonly border: BorderFiguresDifference | null; readonly places: PlacesDifference | null;
    readonly posts: { readonly active: Change; readonly planned: Change };
  };
  readonly areas: readonly (Named & { readonly state: AreaState } & AreaDifference)[];
  readonly borders: readonly BorderDifference[];
  readonly places: readonly PlaceDifference[];
  readonly changes: {
    readonly added: readonly NamedFeature[]; readonly removed: readonly NamedFeature[];
    readonly changed: readonly (NamedFeature & { readonly fields: readonly string[]; readonly movedM: number | null })[];
    readonly same: number; readonly meta: readonly string[];
  };
  /** Of the comparison alone; those of the plans come with their own results. */
  readonly problems: readonly Problem[];
}

/** What is drawn beside it. */
export interface ComparisonShapes {
  readonly gained: PlanGeometry | null;
  readonly lost: PlanGeometry | null;
  readonly border: readonly { readonly borderId: string; readonly state: 'gained' | 'lost'; readonly fromM: number; readonly toM: number; readonly line: Line }[];
}

export interface Compared { readonly comparison: Comparison; readonly shapes: ComparisonShapes }
