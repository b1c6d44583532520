/** A replay file as it comes from anywhere: refused in words unless it is whole and of this or an older schema. */
import { admitPlan } from '#core/plan/admit-plan.ts';
import { isRecord } from '#core/plan/clean.ts';
import { NETS } from '#core/plan/nets-of.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import { decodeText } from '../decode-text.ts';
import { parseJson } from '../parse-json.ts';
import { REPLAY_SCHEMA, REPLAY_VERSION, replayMembers, replayText, sealOf, type ReadingSaid, type ReplayContent, type ReplayQuestion } from './replay-file.ts';

/** A file that is whole, with the plan in it. */
export interface StoredReplay { readonly content: ReplayContent; readonly plan: Plan }
type Read = { readonly ok: true; readonly value: StoredReplay } | { readonly ok: false; readonly reason: string };

const refused = (reason: string): Read => ({ ok: false, reason });

/** Reads the bytes of a replay file; `name` is that of the file for what cannot be parsed. */
export function readReplay(bytes: Uint8Array | string, name: string): Read {
  const parsed = parseJson(bytes, name);
  if (!parsed.ok) return refused(parsed.problems.map(({ message }) => message).join(' '));
  const { value } = parsed;
  if (!isRecord(value) || value.schema !== REPLAY_SCHEMA) return refused(`It is no replay file: its "schema" is not "${REPLAY_SCHEMA}".`);
  const { schemaVersion, hash } = value;
  if (typeof schemaVersion !== 'number') return refused('It is damaged: it does not say which version of the schema it has.');
  if (schemaVersion > REPLAY_VERSION) return refused(`It has schema version ${schemaVersion}; this program reads up to ${REPLAY_VERSION}. Replay it with a newer one.`);
  const missing = replayMembers.find((member) => !Object.hasOwn(value, member)), more = Object.keys(value).find((member) => !replayMembers.includes(member));
  if (missing !== undefined) return refused(`It is damaged: "${missing}" is missing.`);
  if (more !== undefined) return refused(`It was changed: "${more}" is not of such a file.`);
  const seal = sealOf(value);
  if (hash !== seal) return refused(`It was changed or is damaged: its hash is ${JSON.stringify(hash).slice(0, 90)}, what it holds has ${seal}.`);
  const { engine, question, reading } = value;
  if (!isRecord(engine) || typeof engine.name !== 'string' || typeof engine.version !== 'string') return refused('It does not say which engine wrote it.');
  if (!isQuestion(question)) return refused('What it asks is no question to this engine.');
  if (!isReading(reading)) return refused('It does not say how its plan was read.');
  /* Seventeen digits may be one number twice, and blanks are none: what was written is these bytes and no others. */
  const text = typeof bytes === 'string' ? bytes : decodeText(bytes);
  if (text !== replayText(value as unknown as ReplayContent)) return refused('It was changed or laid out anew by another program: what it says fits its hash, but these are not the bytes that were written.');
  const plan = admitPlan(value.plan);
  if (!plan.ok) return refused(`Its plan cannot be read: ${plan.problems.map(({ message }) => message).join(' ')}`);
  return { ok: true, value: { content: value as unknown as ReplayContent, plan: plan.value.plan } };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTruth = (value: unknown): boolean => typeof value === 'boolean';
const isMeasure = (value: unknown, least: number): boolean => typeof value === 'number' && value >= least && value < 1e6;
const isLevel = (value: unknown): boolean => isRecord(value) && (value.of === 'assets' || value.of === 'agencies') && Number.isInteger(value.atLeast) && isMeasure(value.atLeast, 1);

/** What each member of a question may be; members of other names are none. */
const ofQuestion: Readonly<Record<keyof ReplayQuestion, (value: unknown) => boolean>> = {
  agencies: (value) => Array.isArray(value) && value.every(isText), net: (value) => NETS.some((net) => net === value), includePlanned: isTruth, includeDevices: isTruth, targetMin: (value) => isMeasure(value, 0), date: isText,
  when: (value) => isRecord(value) && Object.entries(value).every(([key, part]) => (key === 'week' ? part === true : ['shift', 'at', 'window', 'day'].includes(key) && isText(part))),
  rasterM: (value) => isMeasure(value, Number.MIN_VALUE), levels: (value) => Array.isArray(value) && value.every(isLevel),
};

function isQuestion(value: unknown): value is ReplayQuestion {
  return isRecord(value) && Array.isArray(value.agencies) && isTruth(value.includePlanned)
    && Object.entries(value).every(([key, part]) => Object.hasOwn(ofQuestion, key) && ofQuestion[key as keyof ReplayQuestion](part));
}

function isReading(value: unknown): value is ReadingSaid {
  if (!isRecord(value) || !isRecord(value.dropped) || !Array.isArray(value.problems)) return false;
  return Object.values(value.dropped).every((count) => typeof count === 'number') && value.problems.every((one): one is Problem => isRecord(one) && isText(one.code) && isText(one.message) && (one.severity === 'error' || one.severity === 'warning'));
}
