/**
 * The answer of the engine: the shape that the command line prints and every figure on screen is
 * read from (`data-figure` is a path into it). Lengths in metres, areas in square metres,
 * percentages 0-100, raw numbers; rounding is for eyes.
 */
import type { Net } from '../plan/nets-of.ts';
import type { Line, PlanGeometry, Position } from '../plan/plan.ts';
import type { Problem } from '../plan/problem.ts';

export type Cause = 'noAsset' | 'closedOrPlanned' | 'filteredOut' | 'offDuty' | 'tooInfrequent';
/** Order in which causes are tried; the first that fits is the cause of a piece. */
export const causes = ['noAsset', 'closedOrPlanned', 'filteredOut', 'offDuty', 'tooInfrequent'] as const satisfies readonly Cause[];

export interface Basis {
  readonly mode: 'reach' | 'instant' | 'window';
  readonly zone: string | null;
  readonly shiftId?: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cyclic?: boolean;
  readonly includePlanned: boolean;
  /** Agency filter; empty means all. */
  readonly agencies: readonly string[];
  /** Net asked for; without one all count. */
  readonly net?: Net;
  /** The absence allowed in place of the plan's own targets, minutes. */
  readonly targetMin?: number;
}

/** A default or convention that entered the figures, with how often. */
export interface Assumption {
  readonly code: 'defaultRadius' | 'defaultHalfWidth' | 'defaultSpeed' | 'defaultPriority' | 'defaultStatus' | 'dutyMissing'
    | 'noTerrain' | 'straightEdges' | 'planDateMissing' | 'drawnReach';
  readonly kind: string | null;
  readonly field: string | null;
  readonly value: number | string | null;
  readonly count: number;
}

export interface DepthOf { readonly '0': number; readonly '1': number; readonly '2': number; readonly '3+': number }

export interface AreaFigures {
  readonly areaM2: number; readonly coveredM2: number; readonly gapM2: number; readonly coveredPct: number;
  readonly depthM2?: DepthOf;
  /** Space-time coverage, where it was asked for beside a stretch of time: at least so much, and at most `timeAverageErrorPct` more. */
  readonly timeAveragePct?: number; readonly timeAverageErrorPct?: number;
}
export interface BorderFigures {
  readonly lengthM: number; readonly exemptM: number; readonly coveredM: number; readonly gapM: number;
  /** Null where the whole length is exempt: there is nothing to cover. */
  readonly coveredPct: number | null; readonly longestGapM: number; readonly gapCount: number;
  readonly depthM?: DepthOf; readonly jointM?: number;
  /** Share of length times time in which somebody is there; only where a stretch of time is asked about. */
  readonly timeAveragePct?: number | null;
}
/** `timeAveragePct` is the mean share of the time in which somebody is at a place, where it was asked for beside a stretch of time. */
export interface PlaceFigures { readonly count: number; readonly covered: number; readonly coveredPct: number; readonly weightedPct: number; readonly timeAveragePct?: number }

export interface ProfilePiece {
  readonly fromM: number; readonly toM: number;
  /** Number of assets that reach the piece; null where the stretch is exempt. */
  readonly depth: number | null;
  /** Longest absence (minutes) at the two ends, straight between; and how often patrols pass. */
  readonly maxGapMin?: number; readonly endMaxGapMin?: number; readonly visits?: number;
  readonly cause?: Cause;
}

export interface BorderGap {
  readonly id: string; readonly fromM: number; readonly toM: number; readonly lengthM: number;
  readonly cause: Cause; readonly causes: readonly { readonly cause: Cause; readonly lengthM: number }[];
  readonly responsibleUnit: string | null;
  readonly nearestPostId: string | null; readonly nearestPostM: number | null;
  /** Minutes: the longest absence anywhere in it, and the strictest target it misses. */
  readonly maxGapMin?: number; readonly targetMin?: number;
  /** The hours of that absence; in a day that repeats they may run on into the next. */
  readonly since?: string; readonly until?: string;
  /** Of a week: the dates on which an absence of these hours begins, where there are several. */
  readonly repeats?: readonly string[];
}

export interface BorderResult extends BorderFigures {
  readonly id: string; readonly name: string | null;
  readonly slivers: { readonly count: number; readonly lengthM: number };
  readonly profile: readonly ProfilePiece[];
  readonly gaps: readonly BorderGap[];
}

export interface PlaceResult {
  readonly id: string; readonly name: string | null; readonly priority: 1 | 2 | 3;
  readonly covered: boolean; readonly coveredBy: readonly string[];
  /** Share of a polygon place in reach of posts, per cent; null for points. */
  readonly coveredSharePct?: number | null;
  readonly reason?: string;
  /** Only where a stretch of time is asked about; minutes, instants with offset. */
  readonly visits?: number; readonly maxGapMin?: number; readonly targetMin?: number; readonly meanPresencePct?: number; readonly expectedWaitMin?: number;
  readonly doses?: number; readonly met?: boolean;
  readonly presence?: readonly { readonly from: string; readonly to: string }[];
  readonly absence?: readonly { readonly from: string; readonly to: string; readonly minutes: number }[];
}

/** Shares that reach a level (so many at once) in a stretch of time: at every moment of it, on average over it, at some moment. Per cent. */
export interface AtOnceShares { readonly alwaysPct: number; readonly averagePct: number; readonly everPct: number }

/** A type of agency that a post needs and that is not there while the post is on duty. */
export interface LackingAgency {
  readonly postId: string;
  /** The type, or the id, of an agency as the post names it; null where all are there and their people are fewer than the post needs in all. */
  readonly type: string | null;
  /** People needed: of that type, or in all. */
  readonly need: number;
  /** People there when they are fewest: none of a type that is not there. */
  readonly have: number;
  /** The first time it lacks in the hours asked about, and the minutes of all. */
  readonly since: string; readonly until: string; readonly minutes: number;
  readonly times: readonly { readonly from: string; readonly to: string }[];
}

/** A hole in the hours of one or several posts that leaves what they watch without anybody: at a handover or in a break. */
export interface Hole { readonly kind: 'handover' | 'break'; readonly postIds: readonly string[]; readonly from: string; readonly to: string; readonly minutes: number }

/** What an asset alone covers: the loss if it were taken away. Null where the plan has no area or no border. */
export interface UniqueLoss { readonly id: string; readonly areaM2: number | null; readonly borderM: number | null; readonly placeIds: readonly string[] }

/** A part of a border gap on which cause and hours are one, in order along the border: the parts lie end to end. */
export interface GapPart {
  readonly fromM: number; readonly toM: number; readonly lengthM: number; readonly cause: Cause;
  /** The longest absence in it (minutes) with its hours; at a moment the hours about it. None where time is ignored or nobody ever comes. */
  readonly maxGapMin?: number; readonly since?: string; readonly until?: string; readonly repeats?: readonly string[];
}

/** One row of the ranked list. `rank` starts at 1; the number on the map is this number. */
export interface Gap {
  readonly id: string; readonly rank: number;
  readonly kind: 'area' | 'border' | 'place';
  /** Area of responsibility, border line or place it belongs to. */
  readonly featureId: string;
  readonly areaM2?: number;
  /** Point of an area gap farthest from covered ground, and that distance. */
  readonly deepest?: Position; readonly deepestM?: number;
  readonly fromM?: number; readonly toM?: number; readonly lengthM?: number;
  readonly cause: Cause;
  readonly responsibleUnit: string | null;
  readonly nearestPostId: string | null; readonly nearestPostM: number | null;
  /** Minutes of the longest absence, the target it misses, and its hours; of ground in a stretch of time all of it, at a moment the hours of its deepest point. */
  readonly maxGapMin?: number; readonly targetMin?: number; readonly since?: string; readonly until?: string;
  /** Of a week: the dates on which an absence of these hours begins, where there are several. */
  readonly repeats?: readonly string[];
  /** At a moment: the hours are those in which all of the stretch is bare, and a part of it is for longer. */
  readonly partsLonger?: boolean;
  /** Of a stretch of border: what it is made of, where cause or hours differ along it. */
  readonly parts?: readonly GapPart[];
  readonly impactLevel?: 'low' | 'medium' | 'high' | 'critical' | null;
  readonly priority?: 1 | 2 | 3;
  /** True for a priority place of type borderPassage: an unguarded passage ranks first. */
  readonly passage?: boolean;
}

export interface CoverageResult {
  readonly schemaVersion: 1;
  readonly engine: { readonly name: string; readonly version: string; readonly surface: 'WGS 84'; readonly toleranceM: number };
  readonly plan: { readonly id: string | null; readonly name: string | null; readonly hash: string;
    readonly counts: Readonly<Record<string, number>>; readonly dropped: Readonly<Record<string, number>> };
  readonly basis: Basis;
  readonly assumptions: readonly Assumption[];
  readonly totals: {
    /** Null when the plan has no such thing; `—` on screen, never 0. */
    readonly area: AreaFigures | null; readonly border: BorderFigures | null; readonly places: PlaceFigures | null;
    readonly posts: { readonly active: number; readonly planned: number; readonly onDuty?: number;
      /** Posts that need certain agencies while they are on duty, and how many of them lack one at some time. */
      readonly needing?: number; readonly lacking?: number };
    /** The moment of the stretch at which least of the border is covered, to the minute. */
    readonly worstMinute?: { readonly at: string; readonly coveredPct: number };
  };
  readonly areas: readonly ({ readonly id: string; readonly name: string | null } & AreaFigures)[];
  readonly borders: readonly BorderResult[];
  readonly places: readonly PlaceResult[];
  readonly gaps: readonly Gap[];
  readonly holes?: readonly Hole[];
  /** How many are there at the same time in a stretch of time, by level: `assets2` is two or more assets, `agencies2` two or more agencies. */
  readonly atOnce?: { readonly border: Readonly<Record<string, AtOnceShares>> | null; readonly places: Readonly<Record<string, AtOnceShares>> | null;
    /** Of the ground the average alone, up to three assets: at least so much, and at most the error more. */
    readonly area?: Readonly<Record<string, { readonly averagePct: number; readonly errorPct: number }>> | null };
  readonly lackingAgencies?: readonly LackingAgency[];
  /** Every asset that counts, in the order of the file. */
  readonly unique?: readonly UniqueLoss[];
  /** Ground told by cells, where that is asked for besides. */
  readonly rasters?: readonly AreaRaster[];
  readonly problems: readonly Problem[];
}

/** Ground told by cells: how many lie in an area by their middle, and how many of those are covered there. */
export interface AreaRaster { readonly id: string; readonly cellM: number; readonly cells: number; readonly covered: number; readonly pct: number | null }

/** What is drawn: made beside the figures, never printed by the command line as JSON. */
export interface CoverageShapes {
  /** Covered ground inside the root areas; where the plan has no area, the union of all reach. */
  readonly covered: PlanGeometry | null;
  /** One shape a row of `gaps` (polygons of area gaps, lines of border gaps, the place's point or polygon). */
  readonly gaps: readonly { readonly id: string; readonly geometry: PlanGeometry }[];
  /** Each border cut into pieces for drawing, exactly on the plan's own vertices. */
  readonly border: readonly { readonly borderId: string; readonly state: 'covered' | 'gap' | 'exempt'; readonly fromM: number; readonly toM: number;
    /** Gap row it belongs to; null for slivers and covered pieces. */
    readonly gapId: string | null; readonly line: Line }[];
  /** Reach of every asset that counts (disc, sector or corridor), as the engine sees it. */
  readonly reach: readonly { readonly id: string; readonly kind: 'post' | 'patrolRoute'; readonly geometry: PlanGeometry }[];
  /** Where the units of patrols are planned to be at the moment asked about; none for any other time. */
  readonly patrols?: readonly { readonly id: string; readonly position: Position }[];
}

export interface Coverage { readonly result: CoverageResult; readonly shapes: CoverageShapes }
