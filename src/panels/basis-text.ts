/** On what figures rest, in words: hours, planned posts, devices, agencies, targets. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import type { Basis, GapPart } from '#core/coverage/result.ts';
import type { Net } from '#core/plan/nets-of.ts';
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

/** The hours of an absence: its end is rounded up, so that it is never shown shorter than it is. Of a week with the day, or the days on which it comes again (`repeats`, dates). */
export function absenceText(from: string, to: string, basis?: Hours, repeats: readonly string[] = []): string {
  const end = toMinute(to);
  if (!basis || !isWeek(basis)) return hoursText(from, end);
  if (isAllWeek(minutesBetween(from, to), basis)) return timeWords[language.code].allWeek;
  const days = repeats.length > 1 ? daysText(repeats) : dayName(from);
  return minutesBetween(from, to) < DAY_MIN ? `${days} ${hoursText(from, end)}` : `${days} ${clock(from)}–${dayName(end)} ${clock(end)}`;
}

/** A gap without anybody, in words: the hours and how long, of a whole week just that. */
export function bareText({ since, until, maxGapMin, repeats }: Pick<GapPart, 'since' | 'until' | 'maxGapMin' | 'repeats'>, basis: Hours | undefined): string | null {
  if (!since || !until) return null;
  const minutes = maxGapMin ?? minutesBetween(since, until), text = absenceText(since, until, basis, repeats);
  return isAllWeek(minutes, basis) ? text : `${text} (${duration(minutes)})`;
}

/** From when an absence counts: from the last visit, or where these hours begin without one, from there. Null where hours do not repeat from day to day (a week has its days), at a moment, and where nobody comes at all. */
export function countedFrom({ since, until }: Pick<GapPart, 'since' | 'until'>, basis: Hours | undefined): string | null {
  const words = timeWords[language.code];
  if (!since || !until || !basis || basis.mode !== 'window' || isWeek(basis)) return null;
  if (basis.cyclic) return minutesBetween(since, until) >= minutesBetween(basis.from!, basis.to!) ? null : words.lastSeen(clock(since));
  if (since === basis.from) return until === basis.to ? words.throughout : words.fromStart;
  return words.lastSeen(clock(since));
}

/** The absences of a place: of a week those of the same hours once, with their days. */
export function absenceTexts(all: readonly { readonly from: string; readonly to: string }[], basis: Hours | undefined): string[] {
  if (!basis || !isWeek(basis)) return all.map(({ from, to }) => absenceText(from, to));
  const byHours = new Map<string, { readonly from: string; readonly to: string }[]>();
  for (const each of joinedAround(all, basis)) {
    const key = `${clock(each.from)} ${clock(each.to)} ${Math.floor(minutesBetween(each.from, each.to) / DAY_MIN)}`;
    byHours.set(key, [...byHours.get(key) ?? [], each]);
  }
  return [...byHours.values()].map((alike) => absenceText(alike[0]!.from, alike[0]!.to, basis, alike.map(({ from }) => from.slice(0, 10))));
}

/** The week repeats: what runs on from its end into its beginning is one absence, as wall clocks show it. */
function joinedAround<T extends { readonly from: string; readonly to: string }>(all: readonly T[], { from, to }: Hours): readonly { readonly from: string; readonly to: string }[] {
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first === last || first.from !== from || last.to !== to) return all;
  const wall = (iso: string, days: number) => new Date(Date.parse(`${iso.slice(0, 19)}Z`) + days * DAY_MIN * 60_000).toISOString();
  return [...all.slice(1, -1), { from: wall(last.from, 0), to: wall(first.to, weekdays.length) }];
}

/** How long an absence is; the whole of a week as that. */
export const longText = (minutes: number, basis: Hours | undefined): string => (isAllWeek(minutes, basis) ? timeWords[language.code].allWeek : duration(minutes));

const DAY_MIN = 1440;
const isAllWeek = (minutes: number, basis: Hours | undefined) => basis !== undefined && isWeek(basis) && minutes >= minutesBetween(basis.from!, basis.to!);

const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;
/** Monday is 0. */
const dayOf = (iso: string) => (new Date(`${iso.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7;
const dayName = (iso: string) => language.words.weekday[weekdays[dayOf(iso)]!];

/** Days of a week by their dates: every day, days in a row from the first to the last, others by name. */
function daysText(dates: readonly string[]): string {
  const days = [...new Set(dates.map(dayOf))].sort((a, b) => a - b);
  if (days.length === weekdays.length) return timeWords[language.code].everyDay;
  const runs: number[][] = [];
  for (const day of days) { if (runs.at(-1)?.at(-1) === day - 1) runs.at(-1)!.push(day); else runs.push([day]); }
  const name = (day: number) => language.words.weekday[weekdays[day]!];
  return runs.flatMap((run) => (run.length > 2 ? [timeWords[language.code].days(name(run[0]!), name(run.at(-1)!))] : run.map(name))).join(language.words.list);
}

/** Whether an answer is one of a week: hours of it are not told without their days. */
export const isWeek = ({ mode, from, to }: Hours): boolean => mode === 'window' && !!from && !!to && minutesBetween(from, to) > 48 * 60;

/** Wall clocks so many milliseconds on, whatever the zone. */
const onTheWall = (iso: string, ms: number) => new Date(Date.parse(`${iso.slice(0, 16)}Z`) + ms).toISOString();
/** The next whole minute on the wall clock of an instant with its offset. */
/** An instant of plan time at the next whole minute, itself where it is one: nobody is said to be there sooner. */
export const toMinute = (iso: string): string => (/T\d\d:\d\d:00(?:\.0+)?(?:[+Z-]|$)/.test(iso) ? iso : laterMinute(iso));
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

/** The net asked for, in words. */
export const netText = (net: Net): string => `${language.words.terms.field.net} ${language.words.terms.net[net]}`;

/** On what figures rest, in words: no percentage stands without it. `basis` is that of the answer; while it is awaited, hours asked for are left open. */
export function basisText(question: AskedQuestion, plan: Plan | null, basis: Hours | undefined): string {
  const { basis: words, list } = language.words;
  return [
    basis ? timeText(basis, plan) : question.when ? '…' : words.reach, ...(question.includePlanned ? [words.withPlanned] : []), ...(question.includeDevices ? [words.withDevices] : []),
    ...(plan && question.agencies.length > 0 ? [words.agencies(question.agencies.map((id) => nameAgency(plan, id)).join(list))] : []),
    ...(question.net ? [netText(question.net)] : []),
    /* Targets are those of a stretch of time: where none is asked about they change nothing. */
    ...(question.targetMin !== undefined && (basis ? basis.mode === 'window' : question.when && question.when.at === undefined) ? [words.target(duration(question.targetMin))] : []),
  ].join(' · ');
}

/** Minutes from one instant (ISO 8601) to another. */
export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

/** Minutes as "2 h 40 min". An absence is rounded up: it is never shown shorter than it is. */
export function duration(minutes: number): string {
  const words = timeWords[language.code], whole = Math.ceil(minutes - 1e-6);
  return whole < 60 ? words.minutes(whole) : words.hours(Math.floor(whole / 60), whole % 60);
}
