/** On what figures rest, in words: hours, planned posts, agencies. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Basis } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { timeWords } from '#i18n/time-words.ts';
import { nameAgency } from './name-feature.ts';

/** The hours of an answer. */
export type Hours = Omit<Basis, 'zone' | 'includePlanned' | 'agencies'>;

const clock = (iso: string) => iso.slice(11, 16);

/** Hours as `22:00–06:00`; the end of a day is 24:00. */
export function hoursText(from: string, to: string): string {
  return `${clock(from)}–${clock(to) === '00:00' ? '24:00' : clock(to)}`;
}

/** The hours of an absence: its end is rounded up, so that it is never shown shorter than it is. Where the hours asked about are more than a day, with their dates. */
export function absenceText(from: string, to: string, basis?: Hours): string {
  const end = /T\d\d:\d\d:00(?:\.0+)?(?:[+Z-]|$)/.test(to) ? to : laterMinute(to);
  if (!basis || !isWeek(basis)) return hoursText(from, end);
  const days = [from, end].map((iso) => iso.slice(5, 10));
  return days[0] === days[1] ? `${days[0]} ${hoursText(from, end)}` : `${days[0]} ${clock(from)}–${days[1]} ${clock(end)}`;
}

/** Whether an answer is one of a week: hours of it are not told without their dates. */
export const isWeek = ({ mode, from, to }: Hours): boolean => mode === 'window' && !!from && !!to && minutesBetween(from, to) > 48 * 60;

/** Wall clocks so many milliseconds on, whatever the zone. */
const onTheWall = (iso: string, ms: number) => new Date(Date.parse(`${iso.slice(0, 16)}Z`) + ms).toISOString();
/** The next whole minute on the wall clock of an instant with its offset. */
const laterMinute = (iso: string) => `${onTheWall(iso, 60_000).slice(0, 16)}:00`;

/** A shift by its name in the language shown. */
export function nameShift(plan: Plan | null, id: string | undefined): string {
  const shift = plan?.meta.shifts?.find((one) => one.id === id);
  return (shift && language.nameOf(shift)) ?? id ?? '';
}

/** The hours of an answer: none (reach), a moment, or hours of a date with the name of the shift. */
export function timeText(hours: Hours, plan: Plan | null): string {
  const { mode, at, from, to, shiftId, cyclic } = hours;
  const words = timeWords[language.code];
  if (mode === 'instant' && at) return words.instant(`${at.slice(0, 10)} ${clock(at)}`);
  if (mode !== 'window' || !from || !to) return language.words.basis.reach;
  const first = from.slice(0, 10);
  /* A week ends on the Monday after it. */
  if (isWeek(hours)) return `${words.wholeWeek} ${first} – ${onTheWall(to, -86_400_000).slice(0, 10)}`;
  const name = shiftId === undefined ? (cyclic ? words.day : '') : nameShift(plan, shiftId);
  return words.window(name, hoursText(from, to), first).trim();
}

/** On what figures rest, in words: no percentage stands without it. `basis` is that of the answer; while it is awaited, hours asked for are left open. */
export function basisText(question: AskedQuestion, plan: Plan | null, basis: Hours | undefined): string {
  const { basis: words, list } = language.words;
  return [
    basis ? timeText(basis, plan) : question.when ? '…' : words.reach, ...(question.includePlanned ? [words.withPlanned] : []),
    ...(plan && question.agencies.length > 0 ? [words.agencies(question.agencies.map((id) => nameAgency(plan, id)).join(list))] : []),
  ].join(' · ');
}

/** Minutes from one instant (ISO 8601) to another. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Minutes as "2 h 40 min". An absence is rounded up: it is never shown shorter than it is. */
export function duration(minutes: number): string {
  const words = timeWords[language.code], whole = Math.ceil(minutes - 1e-6);
  return whole < 60 ? words.minutes(whole) : words.hours(Math.floor(whole / 60), whole % 60);
}
