/** What has changed since the day before, told from figures that were kept then; of a day that nobody kept nothing is told. */
import { dayBefore, figuresToKeep, sameEachDay, type KeptFigures } from '#core/compare/kept-figures.ts';
import { addDays } from '#core/time/zone.ts';
import { cleanText } from '#formats/inert-text.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, lengthParts, NOTHING, percent } from '#i18n/quantity.ts';
import { signedPoints } from '#i18n/signed.ts';
import { signedBetween } from '#i18n/signed-between.ts';
import { trendWords } from '#i18n/trend-words.ts';
import { hoursText, nameShift, timeText } from '../basis-text.ts';
import type { Block, Cell, ReportMaterial } from './document.ts';
import { instantText } from './head.ts';
import { tableOf, type Given, type TableBlock } from './report-given.ts';

type Figures = Extract<Block, { type: 'figures' }>;
type Item = Figures['items'][number];
const paths = { 'totals.area.coveredPct': 'area', 'totals.border.coveredPct': 'border', 'totals.places.coveredPct': 'places' } as const;

/** So many days stand in the table. */
const DAYS = 7;
/** Points below which a change is arithmetic: two browsers differ in the last digits. */
const NOTHING_AT_ALL = 1e-6;

const keptOf = ({ answer, plan }: Given, { computedAt }: ReportMaterial) => figuresToKeep(answer.coverage.result, answer.question, plan.meta, computedAt);

/** The headline figures with the change of each beneath it, and the line that says what it is a change from. As they were where the material has nothing kept. */
export function withTrend(block: Figures, given: Given, material: ReportMaterial): [Figures, ...Block[]] {
  const { earlier } = material, words = trendWords[language.code], now = earlier && keptOf(given, material);
  if (!earlier || now === undefined) return [block];
  const said = (line: string): Block => ({ type: 'text', tone: 'small', short: true, lines: [line] });
  if (typeof now === 'string') return [block, said(words.reasons[now])];
  const before = dayBefore(earlier.all, now);
  if (!before) return [block, said(earlier.blocked ? words.blocked : words.none(addDays(now.date, -1)))];
  return [{ ...block, items: block.items.map((item) => withChange(item, before)) }, said(sourceLine(now, before, given))];
}

function withChange(item: Item, before: KeptFigures): Item {
  const path = item.main.figure?.path, total = path !== undefined && Object.hasOwn(paths, path) ? paths[path as keyof typeof paths] : null, pct = item.main.figure?.value ?? null;
  if (total === null || pct === null) return item;
  const words = trendWords[language.code], was = before.totals[total]?.coveredPct ?? null;
  const cell: Cell = was === null ? { text: words.hadSentence, part: { label: words.change, text: words.had }, change: true }
    : { text: words.sentence(changeText(was, pct), percent(was)), part: { label: words.change, text: words.value(changeText(was, pct), percent(was)) }, change: true };
  return { ...item, rest: [cell, ...item.rest] };
}

/** The change between two percentages in points, in keeping with how both are shown; a gain is never shown larger nor a loss smaller than it is. */
export function changeText(was: number, is: number): string {
  const words = trendWords[language.code], change = is - was;
  if (Math.abs(change) < NOTHING_AT_ALL) return words.same;
  return signedBetween(percent(was), percent(is), change, true, words.points) ?? signedPoints(change, words.points);
}

/** The hours of the day before, when its figures were computed, and whether plan or engine are others now. */
function sourceLine(now: KeptFigures, before: KeptFigures, { plan }: Given): string {
  const words = trendWords[language.code], { from, to, shift } = before.hours, version = (text: string | null) => (text === null ? words.noVersion : cleanText(text));
  const hours = timeText({ mode: 'window', from, to, ...(shift === null ? isWholeDay(before) ? { cyclic: true } : {} : { shiftId: shift }) }, plan);
  return [
    words.before(cleanText(hours), instantText(before.computedAt, plan.meta)), ...(before.plan.hash === now.plan.hash ? [] : [words.planChanged]), ...(before.plan.version === now.plan.version ? [] : [words.versions(version(before.plan.version), version(now.plan.version))]),
    ...(engineOf(before) === engineOf(now) ? [] : [words.engineChanged(cleanText(engineOf(before)), cleanText(engineOf(now)))]),
  ].join(words.join) + words.stop;
}

const engineOf = ({ engine: { name, version } }: KeptFigures): string => `${name} ${version}`;
const isWholeDay = ({ hours: { shift, from, to } }: KeptFigures): boolean => shift === null && from.slice(11, 16) === '00:00' && to.slice(11, 16) === '00:00';

/** The days kept last up to the one reported, the newest first, with this one; null where fewer than two are known. */
export function daysTable(all: readonly Given[], material: ReportMaterial): TableBlock | null {
  const now = all.map((given) => keptOf(given, material)).filter((one) => typeof one !== 'string'), [first] = all, [newest] = now;
  if (!material.earlier || !first || !newest) return null;
  const alike = now.map(sameEachDay), today = newest.date;
  const rows = [...material.earlier.all.filter((one) => one.plan.id === newest.plan.id && one.date < today && alike.includes(sameEachDay(one))), ...now];
  const dates = [...new Set(rows.map(({ date }) => date))].sort().slice(-DAYS);
  if (dates.length < 2) return null;
  const words = trendWords[language.code], has = (total: keyof KeptFigures['totals']) => rows.some(({ totals }) => totals[total] !== null);
  const order = (a: KeptFigures, b: KeptFigures) => (a.date === b.date ? alike.indexOf(sameEachDay(a)) - alike.indexOf(sameEachDay(b)) : a.date < b.date ? 1 : -1);
  const shown = rows.filter(({ date }) => dates.includes(date)).sort(order);
  return { ...tableOf(first, { id: 'days', title: words.table, none: words.noRows }, [
    ['date', words.date, 6], ['hours', words.hours, 9], ...(has('area') ? [['area', words.area, 5, true]] as const : []), ...(has('border') ? [['border', words.border, 5, true]] as const : []), ...(has('places') ? [['places', words.places, 5, true]] as const : []),
    ...(has('border') ? [['bare', words.bare, 6, true]] as const : has('area') ? [['bare', words.ground, 6, true]] as const : []), ['gaps', words.gaps, 4, true], ['plan', words.plan, 8],
  ], shown.map((one) => rowOf(one, newest, first, has('border')))), ofAll: true };
}

function rowOf(one: KeptFigures, now: KeptFigures, { plan }: Given, ofBorder: boolean): Readonly<Record<string, Cell>> {
  const words = trendWords[language.code], { area, border, places } = one.totals, { from, to, shift } = one.hours;
  const bare = ofBorder ? border && { text: lengthParts(border.totalM, border.coveredM, border.uncoveredM).gap, of: border.uncoveredM } : area && { text: areaParts(area.totalM2, area.coveredM2, area.uncoveredM2).gap, of: area.uncoveredM2 };
  return {
    date: { text: one.date }, hours: { text: cleanText([shift === null ? '' : nameShift(plan, shift), hoursText(from, to)].join(' ').trim()) },
    area: { text: percent(area?.coveredPct) }, border: { text: percent(border?.coveredPct) }, places: { text: percent(places?.coveredPct) }, bare: bare ? { text: bare.text, gap: bare.of > 0 } : { text: NOTHING }, gaps: { text: count(one.gaps.count) },
    plan: { text: cleanText([one.plan.version, one.plan.hash.slice(0, 8), engineOf(one) === engineOf(now) ? null : words.engine(one.engine.version)].filter(Boolean).join(' · ')) },
  };
}
