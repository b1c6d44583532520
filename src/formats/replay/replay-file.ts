/**
 * The replay file: a plan, what was asked of it and what came out, with a seal over all of it, so that somebody else can work it
 * out again to the same bytes. It holds no clock, no machine and no name of who wrote it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { fullAnswer } from '#core/coverage/full-answer.ts';
import type { AskedQuestion, Progress } from '#core/coverage/question.ts';
import { areaRasters } from '#core/coverage/raster.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import { ENGINE } from '#core/coverage/stated.ts';
import type { Level } from '#core/coverage/time/at-once.ts';
import { assetsAsked } from '#core/coverage/time/assets-asked.ts';
import { usualLevels } from '#core/coverage/time/roster-figures.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { hashPlan } from '#core/plan/hash.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import { planCollection } from '../write-geojson.ts';
import { canonicalText, laidOut } from './canonical.ts';

export const REPLAY_SCHEMA = 'picket-replay', REPLAY_VERSION = 1;
/** Down to a line for each feature and each row of the result. */
const LINED_LEVELS = 2;

/** What was asked: the hours by name on the plan's clocks; and what else went into the answer. */
export interface ReplayQuestion extends AskedQuestion {
  /** Side of a cell in metres, where ground was told by cells too. */
  readonly rasterM?: number;
  /** How many at once were asked for; the usual levels when absent. */
  readonly levels?: readonly Level[];
}

/** What the door said of the plan when it was read, which the answer repeats. */
export interface ReadingSaid { readonly dropped: Readonly<Record<string, number>>; readonly problems: readonly Problem[] }

/** Everything but the seal. */
export interface ReplayContent {
  readonly schema: typeof REPLAY_SCHEMA; readonly schemaVersion: number;
  readonly engine: { readonly name: string; readonly version: string };
  readonly question: ReplayQuestion;
  readonly reading: ReadingSaid;
  /** The plan as a GeoJSON collection. */
  readonly plan: unknown;
  readonly result: unknown;
}

/** The order in which the members stand in the file. */
const MEMBERS = ['schema', 'schemaVersion', 'engine', 'question', 'reading', 'plan', 'result'] as const satisfies readonly (keyof ReplayContent)[];
export const replayMembers: readonly string[] = [...MEMBERS, 'hash'];

/** Answers a question and writes the answer down. `tooFine` where its cells would be too many; `cancelled` when `run.cancelled` says so. Throws where the plan does not have the time asked for. */
export function replayOf(given: Plan, asked: ReplayQuestion, reading: ReadingSaid, run: Progress = {}): ReplayContent | 'cancelled' | 'tooFine' {
  const plan = asFiled(given), { rasterM, levels, ...question } = asked, timed = withTime(question, plan.meta);
  const answer = fullAnswer(plan, timed, { ...run, ...reading }, levels ?? usualLevels());
  if (answer === 'cancelled') return answer;
  const rasters = rasterM === undefined ? undefined : areaRasters(plan, assetsAsked(plan, timed), rasterM);
  return rasters === 'tooFine' ? rasters : contentOf(plan, asked, reading, rasters ? { ...answer.result, rasters } : answer.result);
}

/** An answer that is known, written down; worked out anew where the plan would not come back from a file as it is. */
export function recordOf(given: Plan, asked: ReplayQuestion, reading: ReadingSaid, result: CoverageResult): ReturnType<typeof replayOf> {
  const plan = asFiled(given);
  return hashPlan(plan) === result.plan.hash ? contentOf(plan, asked, reading, result) : replayOf(plan, asked, reading);
}

/** The plan as it comes back from a file: the door turns rings and fills in what a plan that was drawn here does not say. Throws where it would not let all of it in. */
function asFiled(plan: Plan): Plan {
  const read = admitPlan(planCollection(plan));
  if (!read.ok || read.value.plan.features.length !== plan.features.length) throw new Error('the plan would not come back from a file whole');
  return read.value.plan;
}

function contentOf(plan: Plan, asked: ReplayQuestion, { dropped, problems }: ReadingSaid, result: CoverageResult): ReplayContent {
  return { schema: REPLAY_SCHEMA, schemaVersion: REPLAY_VERSION, engine: { name: ENGINE.name, version: ENGINE.version }, question: plainQuestion(asked, plan), reading: { dropped, problems }, plan: planCollection(plan), result };
}

/** One writing of one question: the day is said where hours are asked about, and what is left to its usual value is left out. */
function plainQuestion({ agencies, net, includePlanned, includeDevices = false, targetMin, date, when, rasterM, levels }: ReplayQuestion, { meta }: Plan): ReplayQuestion {
  const day = when?.day ?? meta.planDate;
  return { agencies, net, includePlanned, includeDevices, targetMin, ...(when ? { when: when.at === undefined ? { ...when, ...(day === undefined ? {} : { day }) } : { at: when.at } } : { date }), rasterM,
    ...(levels && canonicalText(levels) !== canonicalText(usualLevels()) ? { levels } : {}) } as ReplayQuestion;
}

/** SHA-256 over the canonical text of everything but the seal itself. */
export const sealOf = (content: Readonly<Record<string, unknown>> | ReplayContent): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(canonicalText({ ...content, hash: undefined }))))}`;

/** The file's text; the same content gives the same bytes. */
export function replayText(content: ReplayContent): string {
  const members = MEMBERS.map((member) => `${JSON.stringify(member)}:${laidOut(content[member], member === 'plan' || member === 'result' ? LINED_LEVELS : 0)}`);
  return `{\n${members.join(',\n')},\n"hash":${JSON.stringify(sealOf(content))}\n}\n`;
}

/** A name for the file: plan and what it is. */
export const replayName = (stem: string): string => `${stem}.replay.json`;
