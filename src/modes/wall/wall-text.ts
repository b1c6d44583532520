/** What a wall says, in words: the verdict, its gaps, what lies ahead, how old it is. */
import { SOMEBODY, type RosterFigures } from '#core/coverage/time/roster-figures.ts';
import type { NextHole } from '#core/coverage/time/next-hole.ts';
import type { CoverageResult, Gap } from '#core/coverage/result.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, length, lengthParts, percent } from '#i18n/quantity.ts';
import { wallWords } from '#i18n/wall-words.ts';
import { nameAgency, nameFeature, placeOfGap, sizeOfGap } from '#panels/name-feature.ts';
import type { Focus } from '#session/first-look.ts';
import { clockText } from './clock-text.ts';

/** A stretch by its two chainages in tenths of a kilometre, rounded outwards: never shown shorter than it is. */
export function shortStretch(fromM: number, toM: number): string {
  const HUNDRED_M = 100, [from, to] = [Math.floor(fromM / HUNDRED_M + 1e-6), Math.ceil(toM / HUNDRED_M - 1e-6)].map((tenths) => (tenths / 10).toFixed(1));
  return language.code === 'zh' ? `K${from}–K${to}` : `km\u202f${from}–${to}`;
}

const words = () => wallWords[language.code];
const MINUTE_MS = 60_000;
/** Below this (points) a difference is arithmetic. */
const NOISE_PCT = 1e-6;

/** A change in points to one digit that never flatters: what was gained is rounded down, what was lost up. */
const changeOf = (points: number): number => (points > 0 ? Math.floor(points * 10 + NOISE_PCT) : -Math.ceil(-points * 10 - NOISE_PCT)) / 10 || 0;

/** The verdict: what is bare now, of the border where there is one, else of places, else of ground. Never "all" while anything is left. `tall`: in few words. */
export function verdictOf({ totals: { border, places, area: ground } }: Pick<CoverageResult, 'totals'>, tall = false): { /** In pieces that do not break. */ readonly parts: readonly string[]; readonly bare: boolean } {
  const { verdict } = words();
  if (border && border.lengthM > border.exemptM) {
    const bare = lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM).gap;
    return border.gapM <= 0 ? { parts: verdict.whole, bare: false } : { parts: border.gapCount === 0 ? verdict.slivers(bare) : (tall ? verdict.borderShort : verdict.border)(border.gapCount, bare), bare: true };
  }
  if (places) return places.covered < places.count ? { parts: verdict.places(places.count - places.covered), bare: true } : { parts: verdict.allPlaces, bare: false };
  if (ground) return ground.gapM2 > 0 ? { parts: verdict.ground(areaParts(ground.areaM2, ground.coveredM2, ground.gapM2).gap), bare: true } : { parts: verdict.allGround, bare: false };
  return { parts: verdict.nothing, bare: true };
}

export interface FigureLine { readonly focus: Focus; readonly label: string; readonly short: string; readonly path: string; readonly value: number; readonly text: string; readonly trend: string | null; /** The change alone. */ readonly change: string | null; readonly worse: boolean }

/** The headline figures that a plan has, the border first, each against the mean of the shift before; that of ground is taken as high as it may be. */
export function figureLines({ border, places, area: ground }: CoverageResult['totals'], before: RosterFigures | null): FigureLine[] {
  const said = words();
  const line = (focus: Focus, path: string, pct: number | null | undefined, mean: number | undefined): FigureLine[] => {
    if (pct == null) return [];
    const change = mean === undefined ? null : changeOf(pct - mean), size = Math.abs(change ?? 0).toFixed(1);
    const shown = change === null ? null : change === 0 ? said.even : change < 0 ? said.less(size) : said.more(size);
    return [{ focus, label: said.figures[focus], short: said.short[focus], path, value: pct, text: percent(pct), trend: shown === null ? null : said.trend(shown), change: shown, worse: change !== null && change < 0 }];
  };
  return [
    ...line('border', 'totals.border.coveredPct', border?.coveredPct, before?.atOnce.border?.[SOMEBODY]?.averagePct),
    ...line('area', 'totals.area.coveredPct', ground?.coveredPct, before?.area ? before.area.timeAveragePct + before.area.timeAverageErrorPct : undefined),
    ...line('places', 'totals.places.coveredPct', places?.coveredPct, before?.atOnce.places?.[SOMEBODY]?.averagePct),
  ];
}

/** The worst gaps of the kind that the verdict speaks of, by their rank. */
export function worstGaps(gaps: readonly Gap[], focus: Focus, most: number): Gap[] {
  const kind = { border: 'border', places: 'place', area: 'area' }[focus];
  return gaps.filter((gap) => gap.kind === kind).toSorted((a, b) => a.rank - b.rank).slice(0, most);
}

export interface GapLine { readonly place: string; readonly size: string; readonly whose: string; readonly when: string }

/** A gap in two lines: where and how long, whose and until when. */
export function gapLine(gap: Gap, plan: Plan, feature: AnyFeature | null): GapLine {
  const said = words();
  const clock = (iso: string) => clockText(Date.parse(iso), plan.meta.timezone);
  /* The end is rounded up, so that it is never said to be shorter than it is. */
  const later = (iso: string) => clock(new Date(Math.ceil(Date.parse(iso) / MINUTE_MS) * MINUTE_MS).toISOString());
  return { place: gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined ? shortStretch(gap.fromM, gap.toM) : placeOfGap(gap, feature, plan), size: gap.lengthM !== undefined ? length(gap.lengthM, 'up') : sizeOfGap(gap)?.text ?? '', whose: gap.responsibleUnit ? nameAgency(plan, gap.responsibleUnit) : language.words.terms.cause[gap.cause],
    when: gap.since && gap.until ? said.since(clock(gap.since), later(gap.until)) : said.always };
}

/** Minutes as words: `1 小时 12 分`; what is under a minute as that. Rounded up where it is time left for something good, down where it is time until something bad: both by `round`. */
export function minutesText(minutes: number, round: 'up' | 'down'): string {
  const whole = Math.max(0, round === 'up' ? Math.ceil(minutes) : Math.floor(minutes)), said = words();
  return whole === 0 ? said.lessThanMinute : said.hours(Math.floor(whole / 60), whole % 60);
}

/** Hours and minutes as `4:43`, where there is little room; rounded down. */
export const shortMinutes = (minutes: number): string => words().clockLong(Math.floor(Math.max(0, minutes) / 60), Math.floor(Math.max(0, minutes) % 60));

/** The next hole ahead: when, and what will be bare until when. Null where there is none. */
export function aheadText(hole: NextHole, plan: Plan, nowMs: number, tall: boolean): { readonly when: string; readonly what: string } {
  const said = words(), atMs = Date.parse(hole.at), [first] = hole.stretches;
  const clock = (ms: number) => clockText(ms, plan.meta.timezone);
  const count = hole.stretches.length + hole.placeIds.length;
  const name = first ? `${shortStretch(first.fromM, first.toM)}` : nameFeature(plan.features.find(({ id }) => id === hole.placeIds[0]) ?? null, hole.placeIds[0]);
  return { when: tall ? clock(atMs) : said.ahead(minutesText((atMs - nowMs) / MINUTE_MS, 'down'), clock(atMs)), what: tall ? said.aheadWhat(name, null) : said.aheadWhat(`${name}${count > 1 ? ` ${said.andMore(count)}` : ''}`, first?.until ? clock(Math.ceil(Date.parse(first.until) / MINUTE_MS) * MINUTE_MS) : null) };
}

/** An age in words, rounded up. */
export function ageText(ageMs: number): string {
  const said = words(), seconds = Math.ceil(ageMs / 1000);
  return seconds < 120 ? said.seconds(seconds) : seconds < 7200 ? said.minutes(Math.ceil(seconds / 60)) : said.longHours(Math.ceil(seconds / 3600));
}

/** Bare and counted length of a section at a moment, metres. */
export function sectionBare(result: CoverageResult, borderId: string, fromM: number, toM: number): { readonly bareM: number; readonly lengthM: number } {
  const profile = result.borders.find(({ id }) => id === borderId)?.profile ?? [];
  let [bareM, lengthM] = [0, 0];
  for (const piece of profile) {
    const long = Math.min(piece.toM, toM) - Math.max(piece.fromM, fromM);
    if (long <= 0 || piece.depth === null) continue;
    lengthM += long;
    if (piece.depth === 0) bareM += long;
  }
  return { bareM, lengthM };
}

