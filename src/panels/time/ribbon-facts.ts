/** What a ribbon says at a chainage and minute, in words; and which end is which. */
import type { BorderRibbon, RibbonColumn, RibbonHole } from '#core/coverage/time/ribbon.ts';
import { distanceM } from '#core/geometry/geodesic.ts';
import type { MeasuredLine } from '#core/geometry/chainage.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { chainage, length, stretch, stretchLength } from '#i18n/quantity.ts';
import { ribbonWords, type RibbonWords } from '#i18n/ribbon-words.ts';
import { duration } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { DayScale } from './day-scale.ts';
import { sidesOf, textPx, type Frame } from './ribbon-paths.ts';

/** A chainage in metres and a minute since the beginning. */
export interface RibbonPoint { readonly atM: number; readonly minute: number }

/** A marker or place that is farther from an end than this does not name it (metres). */
const NEAR_END_M = 5000;

export function columnAt({ columns }: BorderRibbon, atM: number): RibbonColumn | null {
  return columns.find(({ toM }) => atM < toM) ?? columns.at(-1) ?? null;
}

/** The hole at a point; null where somebody was there lately enough. */
export function holeAt(ribbon: BorderRibbon, { atM, minute }: RibbonPoint): RibbonHole | null {
  if (stateAt(columnAt(ribbon, atM), minute) !== 'gap') return null;
  const holds = ({ fromM, toM, fromMin, toMin }: RibbonHole) => fromM <= atM && atM <= toM && ((fromMin <= minute && minute <= toMin) || minute + ribbon.lengthMin <= toMin);
  return ribbon.holes.find(holds) ?? null;
}

const stateAt = (column: RibbonColumn | null, minute: number) => column?.runs.find(({ toMin }) => minute < toMin)?.state ?? null;

/** Hours as `22:00–06:00`, rounded outwards; whole hours short (`22–06`) where there is little room. */
export function hoursOf({ fromMin, toMin }: Pick<RibbonHole, 'fromMin' | 'toMin'>, scale: DayScale, short = false): string {
  const said = ribbonWords[language.code];
  if (toMin - fromMin >= scale.lengthMin) return said.allDay;
  const end = Math.ceil(toMin - 1e-6);
  const clocks = [scale.clock(Math.floor(fromMin + 1e-6)), scale.clock(end > scale.lengthMin ? end - scale.lengthMin : end)];
  return (short && clocks.every((clock) => clock.endsWith(':00')) ? clocks.map((clock) => clock.slice(0, 2)) : clocks).join('–');
}

/** Length and hours of a hole, for words in it. */
export const holeLabel = (hole: RibbonHole, scale: DayScale): readonly [string, string] => [length(hole.toM - hole.fromM, 'up'), hoursOf(hole, scale, true)];

/** When the last visit before a hole ended, minutes since the beginning: a hole begins when the longest absence allowed is over. Null where nothing is allowed or nobody comes. */
export function lastBefore({ columns, lengthMin }: BorderRibbon, { fromM, toM, fromMin, toMin }: RibbonHole): number | null {
  if (toMin - fromMin >= lengthMin) return null;
  const first = columns.find((column) => column.targetMin !== null && column.fromM < toM && column.toM > fromM && column.runs.some((run) => run.state === 'gap' && Math.abs(run.fromMin - fromMin) < 1e-6));
  if (!first) return null;
  const since = fromMin - first.targetMin!;
  return since < 0 ? since + lengthMin : since;
}

/** A hole in one line: stretch, hours and what they count from, cause, the post that is nearest. */
export function holeText(ribbon: BorderRibbon, hole: RibbonHole, scale: DayScale, featureById: (id: string) => AnyFeature | null): string {
  const said = ribbonWords[language.code], last = lastBefore(ribbon, hole);
  const post = hole.nearestPostId === null ? said.noPost : said.nearest(nameFeature(featureById(hole.nearestPostId), hole.nearestPostId), length(hole.nearestPostM));
  return [stretch(hole.fromM, hole.toM, language.code), last === null ? hoursOf(hole, scale) : said.over(hoursOf(hole, scale), scale.clock(last)), language.words.terms.cause[hole.cause], post].join(' · ');
}

/** What stands at a point, in one line. */
export function pointText(ribbon: BorderRibbon, point: RibbonPoint, scale: DayScale, featureById: (id: string) => AnyFeature | null): string {
  const said = ribbonWords[language.code], hole = holeAt(ribbon, point);
  if (hole) return holeText(ribbon, hole, scale, featureById);
  const column = columnAt(ribbon, point.atM), state = stateAt(column, point.minute);
  const here = `${chainage(point.atM, language.code)} · ${scale.clock(point.minute)}`;
  if (!column || column.exempt || !state) return `${here} · ${said.exempt}`;
  const target = column.targetMin === null ? said.noTarget : said.target(duration(column.targetMin));
  const last = state === 'present' ? null : lastVisit(column, point.minute);
  return [here, column.targetMin === null && state === 'due' ? said.between : column.targetMin === null && state === 'gap' ? said.nobody : said.state[state], ...(last === null ? [] : [said.last(scale.clock(last))]), target].join(' · ');
}

/** The minute at which the last visit before another ended; of the evening before where the day had none yet. */
function lastVisit({ runs }: RibbonColumn, minute: number): number | null {
  const visits = runs.filter(({ state }) => state === 'present');
  return (visits.findLast(({ toMin }) => toMin <= minute) ?? visits.at(-1))?.toMin ?? null;
}

/** The holes of one stretch together: patrols that come too seldom leave it alone several times a day. Those with most metres and minutes first. */
export interface BareStretch { readonly holes: readonly RibbonHole[]; readonly fromM: number; readonly toM: number; readonly minutes: number }

export function bareStretches(holes: readonly RibbonHole[]): BareStretch[] {
  const stretches = new Map<string, RibbonHole[]>();
  for (const hole of holes) {
    const key = `${Math.round(hole.fromM)} ${Math.round(hole.toM)}`;
    stretches.set(key, [...(stretches.get(key) ?? []), hole]);
  }
  const weight = ({ fromM, toM, minutes }: BareStretch) => (toM - fromM) * minutes;
  return [...stretches.values()].map((same): BareStretch => ({
    holes: same.sort((a, b) => a.fromMin - b.fromMin), fromM: same[0]!.fromM, toM: same[0]!.toM, minutes: same.reduce((sum, { fromMin, toMin }) => sum + toMin - fromMin, 0),
  })).sort((a, b) => weight(b) - weight(a));
}

/** Length and hours of a stretch, or how often and how long in all. */
export function stretchText({ holes, fromM, toM, minutes }: BareStretch, scale: DayScale): string {
  const said = ribbonWords[language.code];
  return `${stretchLength(fromM, toM)} · ${holes.length === 1 ? hoursOf(holes[0]!, scale) : said.times(holes.length, duration(minutes))}`;
}

/** The words of the shades, on the screen and in the picture: where no section has a target there is none to be over. */
export function legendOf({ columns }: BorderRibbon): RibbonWords['legend'] | RibbonWords['free'] {
  const said = ribbonWords[language.code];
  return columns.some(({ targetMin }) => targetMin !== null) ? said.legend : said.free;
}

/** A section on the ribbon: its sides in pixels, all its words, those that have room, and where that is its id alone what the id stands for. */
export interface SectionLabel { readonly left: number; readonly right: number; readonly full: string; readonly text: string; readonly byId: string | null }

/** The sections of a ribbon with the words that have room in them; `em` is the size of letters, pixels. */
export function sectionLabels({ sections }: BorderRibbon, frame: Frame, em: number): SectionLabel[] {
  const said = ribbonWords[language.code];
  return sections.map((section) => {
    const [left, right] = sidesOf(frame, section.fromM, section.toM);
    const id = section.id ?? '', name = language.nameOf(section) ?? id;
    const target = section.exempt ? said.legend.exempt : section.targetMin === null ? '' : `≤ ${duration(section.targetMin)}`;
    const full = [name, target].filter(Boolean).join('  ');
    const text = [full, name, id].find((each) => textPx(each, em) + em * 0.6 < right - left) ?? '';
    return { left, right, full, text, byId: text === id && name !== id && id !== '' ? said.byId(id, name) : null };
  });
}

/** The two ends of a border: whether it begins in the east, and each end in words, west first. */
export function endsOf(measured: MeasuredLine, plan: Plan): { readonly flipped: boolean; readonly words: readonly [string, string] } {
  const [first, last] = [measured.parts[0]?.points[0], measured.parts.at(-1)?.points.at(-1)];
  if (!first || !last) return { flipped: false, words: ['', ''] };
  const east = ((((last[0] - first[0] + 540) % 360) + 360) % 360 - 180) * Math.cos((first[1] * Math.PI) / 180), north = last[1] - first[1];
  const said = ribbonWords[language.code];
  const eighth = Math.round((Math.atan2(north, east) * 4) / Math.PI);
  const word = (turn: number, at: Position, atM: number) => said.end(said.compass[(turn + 16) % 8]!, chainage(atM, language.code)) + nearEnd(plan, at);
  const [begin, end] = [word(eighth + 4, first, 0), word(eighth, last, measured.lengthM)];
  return east < 0 ? { flipped: true, words: [end, begin] } : { flipped: false, words: [begin, end] };
}

/** The boundary marker, else place, that is nearest to an end and has a name. */
function nearEnd(plan: Plan, at: Position): string {
  const named = (kind: 'boundaryMarker' | 'priorityPlace') => featuresOf(plan, kind).flatMap((feature) => (feature.geometry?.type === 'Point' && language.nameOf(feature.properties) ? [{ feature: feature as AnyFeature, metres: distanceM(at, feature.geometry.coordinates) }] : []));
  for (const kind of ['boundaryMarker', 'priorityPlace'] as const) {
    const nearest = named(kind).sort((a, b) => a.metres - b.metres)[0];
    if (nearest && nearest.metres <= NEAR_END_M) return ribbonWords[language.code].near(nameFeature(nearest.feature));
  }
  return '';
}
