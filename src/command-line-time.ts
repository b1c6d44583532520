/** The words of a command line that ask about hours: what each means, which go together, and what to do where a plan has no such time. */
import type { Plan } from '#core/plan/plan.ts';
import { timeWords, type AskedTime } from '#core/time/asked.ts';
import type { TimeRefusal } from '#core/time/basis.ts';
import { readTarget } from '#session/counted-text.ts';

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
