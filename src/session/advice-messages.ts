/** What the page and the worker that gives advice say to each other. */
import type { AbsenceMap } from '#core/coverage/time/absence-map.ts';
import type { JointDuty } from '#core/coverage/time/joint-duty.ts';
import type { DepthBands } from '#core/coverage/depth-bands.ts';
import type { Loss } from '#core/coverage/loss.ts';
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Gap, LackingAgency, UniqueLoss } from '#core/coverage/result.ts';
import type { Sensitivity, SensitivityAsk } from '#core/coverage/sensitivity.ts';
import type { SuggestAsk, Suggestions } from '#core/coverage/suggest/ask.ts';
import type { ResponseRings } from '#core/coverage/response-rings.ts';
import type { GainSurface, SurfaceBox } from '#core/coverage/suggest/gain-surface.ts';
import type { OpenGround } from '#core/coverage/suggest/ground-positions.ts';
import type { TimeCurve } from '#core/coverage/time/curve.ts';
import type { NextHole } from '#core/coverage/time/next-hole.ts';
import type { BorderRibbon } from '#core/coverage/time/ribbon.ts';
import type { BoardAsk, PlaceBoard } from '#core/coverage/time/place-board.ts';
import type { Level } from '#core/coverage/time/at-once.ts';
import type { RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { OpenHole, RosterRow } from '#core/coverage/time/roster-rows.ts';
import type { WhyHere, WhySpot } from '#core/coverage/time/why-here.ts';
import type { CloseAsk, GapRemedies } from '#core/coverage/suggest/remedy.ts';
import type { PartFigures } from '#core/duties/part-figures.ts';
import type { PlaceDuties } from '#core/duties/place-duty.ts';
import type { Plan, PlanGeometry } from '#core/plan/plan.ts';
import type { ReadingSaid } from '#formats/replay/replay-file.ts';

/** Omits the member from each of a union. */
type Unnumbered<T> = T extends unknown ? Omit<T, 'seq'> : never;

export type AdviceRequest = { readonly seq: number; readonly plan: Plan; readonly question: AskedQuestion } & (
  | { readonly type: 'suggest'; readonly ask: SuggestAsk; readonly ground: readonly OpenGround[] }
  | { readonly type: 'surface'; readonly ask: Pick<SuggestAsk, 'objective' | 'post'>; readonly box: SurfaceBox }
  | { readonly type: 'close'; readonly ask: CloseAsk; readonly gap: Gap; readonly shape: PlanGeometry | null }
  | { readonly type: 'loss'; readonly id: string }
  | { readonly type: 'losses' }
  | { readonly type: 'depth' }
  | { readonly type: 'absence' }
  | { readonly type: 'joint' }
  | { readonly type: 'ahead' }
  | { readonly type: 'parts' }
  | { readonly type: 'places'; /** Date on which deadlines and hours are read where the question says none. */ readonly day: string | undefined }
  | { readonly type: 'ribbon' }
  | { readonly type: 'hours'; /** Minutes between two looks at the patrols. */ readonly stepMin: number }
  | { readonly type: 'roster'; readonly levels: readonly Level[] }
  | { readonly type: 'board'; readonly ask: BoardAsk }
  | { readonly type: 'rings' }
  | { readonly type: 'sensitivity'; readonly ask: SensitivityAsk }
  /* The text of a replay file; with the levels of a roster where they are not the usual ones. */
  | { readonly type: 'replay'; readonly reading: ReadingSaid; readonly levels?: readonly Level[] }
  | { readonly type: 'why'; readonly spot: WhySpot; readonly day: string });
export type AdviceQuestion = Unnumbered<AdviceRequest>;

/** The day asked about as the time dock draws it. */
export interface Hours { readonly curve: TimeCurve; readonly rows: readonly RosterRow[]; readonly holes: readonly OpenHole[]; readonly lacking: readonly LackingAgency[] }

/** What is answered to a question of each type; null where there is nothing to be said. */
export interface AdviceValues {
  readonly suggest: Suggestions; readonly surface: GainSurface; readonly close: GapRemedies | null; readonly loss: Loss | null; readonly losses: readonly UniqueLoss[]; readonly depth: DepthBands; readonly hours: Hours; readonly ribbon: readonly BorderRibbon[];
  readonly board: PlaceBoard; readonly roster: RosterFigures; readonly why: WhyHere | null; readonly rings: ResponseRings; readonly sensitivity: Sensitivity; readonly replay: string;
  readonly absence: AbsenceMap | null; readonly joint: JointDuty; readonly ahead: NextHole | null; readonly parts: PartFigures; readonly places: PlaceDuties;
}
export type AdviceType = keyof AdviceValues;
export type QuestionOf<T extends AdviceType> = Extract<AdviceQuestion, { readonly type: T }>;

export type AdviceAnswer = { readonly seq: number } & (
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'done'; readonly value: AdviceValues[AdviceType] }
  | { readonly type: 'failed'; readonly message: string });
