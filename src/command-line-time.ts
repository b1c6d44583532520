/** The words of a command line: how they are taken in, what those about hours mean, which go together, and what to do where a plan has no such time. */
import type { Question } from '#core/coverage/question.ts';
import type { Plan } from '#core/plan/plan.ts';
import { askedTime, timeWords, type AskedTime } from '#core/time/asked.ts';
import type { TimeBasis, TimeRefusal } from '#core/time/basis.ts';
import { readTarget } from '#session/counted-text.ts';
import { readPlan, splitWords, takeFlag, usable, type Flags, type Io } from './command-line-io.ts';
import { narrowedBy, narrowTakes, type Narrow } from './command-line-narrow.ts';

export type Mode = 'reach' | 'spatial' | 'instant' | 'window';
const TIME_MODES = { instant: '--at', window: '--shift, --window, --week or --day' } as const;

export const isTimeWord = (word: string): word is keyof typeof timeWords => Object.hasOwn(timeWords, word);

/** The mode named, or what is wrong with it. */
export function modeOf(value: string): { readonly mode: Mode } | { readonly wrong: string } {
  return value === 'reach' || value === 'spatial' || value === 'instant' || value === 'window' ? { mode: value } : { wrong: `--mode ${value}: it is reach (or spatial, which is the same), instant or window.` };
}

/** The minutes after `--target`, or what is wrong with them. */
export function targetOf(value: string): { readonly targetMin: number } | { readonly wrong: string } {
  const targetMin = readTarget(value);
  return targetMin !== null ? { targetMin } : { wrong: `--target ${value}: the longest absence allowed in minutes is meant.` };
}

/** What is wrong with the words about hours taken together; null where they make one question. */
export function timesAtOdds(time: AskedTime, mode: Mode | null, targetMin: number | null): string | null {
  if ([time.shift, time.at, time.window, time.week].filter((value) => value !== undefined).length > 1) return 'One time at once: --shift, --at, --window or --week.';
  if (targetMin !== null && time.shift === undefined && time.window === undefined && time.week === undefined && time.day === undefined) return `--target asks for a stretch of time: ${TIME_MODES.window}.`;
  if (mode === null) return null;
  const asked = time.at === undefined ? Object.keys(time).length > 0 ? 'window' : 'reach' : 'instant';
  if (mode === asked || (mode === 'spatial' && asked === 'reach')) return null;
  return mode === 'instant' || mode === 'window' ? `--mode ${mode} asks for ${TIME_MODES[mode]}.` : `--mode ${mode} knows no time; leave --shift, --at, --window, --week and --day away.`;
}

/** Why a plan has not the time asked for, and what to do. */
export const refusedTime: Readonly<Record<TimeRefusal, (time: AskedTime, plan: Plan) => string>> = {
  unknownZone: (_, { meta }) => `The time zone ${meta.timezone ?? ''} of the plan is unknown; write an IANA name such as Asia/Shanghai.`,
  noDate: () => 'The plan has no date (planDate): say the day with --day YYYY-MM-DD.',
  noSuchShift: ({ shift }, { meta }) => `--shift ${shift ?? ''}: the plan has no such shift; it has: ${(meta.shifts ?? []).map(({ id }) => id).join(', ') || 'none'}`,
  badTime: ({ at, window, day }) => `${at !== undefined ? `--at ${at}: a moment with its offset is meant, such as 2026-01-15T03:00:00+08:00` : window !== undefined && /^\d/.test(window) ? `--window ${window}: hours such as 22:00-06:00 are meant` : `--day ${day ?? ''}: a date such as 2026-01-15 is meant`}.`,
};

/** What words about agencies, nets and hours ask of one plan. */
export interface Asked { /** Null where time is ignored. */ readonly basis: TimeBasis | null; readonly narrowed: Pick<Question, 'agencies' | 'net'> }

/** What words ask about of a plan; or what is wrong with its agencies, net or hours, as a sentence. */
export function hoursAsked(words: Narrow & { readonly time: AskedTime }, plan: Plan): Asked | string {
  const narrowed = narrowedBy(words, [plan]);
  if (typeof narrowed === 'string') return narrowed;
  const asked = askedTime(words.time, plan.meta);
  return asked?.ok === false ? refusedTime[asked.refusal](words.time, plan) : { basis: asked?.basis ?? null, narrowed };
}

interface Taking<W> {
  /** What takes a value: each puts it in, or says what is wrong with it. */
  readonly takes: Readonly<Record<string, (words: W, value: string) => string | null>>;
  /** Words without a value beside those that several commands have. */
  readonly switches?: Readonly<Record<string, (words: W) => void>>;
  /** Words that mean hours elsewhere and nothing here. */
  readonly without?: readonly string[];
  /** Words whose value may be an empty text. */
  readonly mayBeEmpty?: readonly string[];
}

/** Takes the words of a line in: switches, hours, words with a value, and paths. Says what is wrong, or null; after `--help` nothing more is looked at. */
export function takeWords<W extends Flags & { paths: string[]; time: AskedTime; help: boolean }>(words: W, argv: readonly string[], { takes, switches = {}, without = [], mayBeEmpty = [] }: Taking<W>): string | null {
  const rest = splitWords(argv);
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    if (word === '--help' || word === '-h') {
      words.help = true;
      return null;
    }
    if (takeFlag(words, word)) continue;
    const hours = isTimeWord(word) && !without.includes(word) ? timeWords[word] : null;
    if (word === '--week') words.time.week = true;
    else if (Object.hasOwn(switches, word)) switches[word]!(words);
    else if (hours !== null || Object.hasOwn(takes, word)) {
      const value = rest[at += 1];
      if (value === undefined || (value === '' && !mayBeEmpty.includes(word))) return `${word} needs a value.`;
      if (hours !== null) words.time[hours] = value;
      else {
        const wrong = takes[word]!(words, value);
        if (wrong !== null) return wrong;
      }
    } else if (word.startsWith('-')) return `Unknown word ${word}.`;
    else words.paths.push(word);
  }
  return null;
}

/** What a command about one plan begins with: its words, the plan that they name and the hours they ask about. Else what was to say is said, and this is the exit code. */
export async function planAndHours<W extends Narrow & { readonly help: boolean; readonly paths: readonly string[]; readonly time: AskedTime }>(
  parsed: W | string, usage: string, io: Io): Promise<Asked & { readonly words: W; readonly plan: Plan } | 0 | 1 | 2> {
  const words = usable(parsed, usage, io);
  if (typeof words === 'number') return words;
  const plan = await readPlan(words.paths[0]!, io);
  if (plan === null) return 1;
  const hours = hoursAsked(words, plan);
  if (typeof hours !== 'string') return { words, plan, ...hours };
  io.err(`${hours}\n`);
  return 2;
}

/** Words with a value that mean the same to commands about one plan. */
export const commonTakes = {
  '--mode': (words: { mode: Mode | null }, value: string) => {
    const found = modeOf(value);
    if ('wrong' in found) return found.wrong;
    words.mode = found.mode;
    return null;
  },
  ...narrowTakes,
  '--out': (words: { out: string | null }, value: string) => { words.out = value; return null; },
};
