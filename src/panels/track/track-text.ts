/** What is said of a recording beside a route, as lines: the panel and the text that is copied say the same. */
import type { StopVisit } from '#core/coverage/track/against-route.ts';
import type { TrackCompared } from '#core/coverage/track/compare.ts';
import { defaultBreaks } from '#core/coverage/track/track.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, chainage, count, length, lengthParts, metres, percent, stretch, stretchLength, type Parts } from '#i18n/quantity.ts';
import { trackWords } from '#i18n/track-words.ts';
import { stopState, type StopState } from '#map/track-map.ts';
import type { ToldRecording } from '#session/track-messages.ts';
import { nameFeature } from '../name-feature.ts';

type FeatureById = (id: string) => AnyFeature | null;
const words = () => trackWords[language.code];

/** The zone in which times are shown: the plan's, or UTC where it has none that the browser knows. */
export function shownZone(timezone: string | undefined): { readonly zone: string; readonly own: boolean } {
  try {
    if (timezone !== undefined) return { zone: new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).resolvedOptions().timeZone && timezone, own: true };
  } catch { /* A zone that is not known here is as good as none. */ }
  return { zone: 'UTC', own: false };
}

/** Date and clock at a moment: `2026-01-15` and `14:05:09`. */
function wall(ms: number, timeZone: string): readonly [string, string] {
  const [date = '', clock = ''] = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(ms).split(' ');
  return [date, clock];
}

/** From and to, the dates where they are needed: once, or with both ends. */
export function timesText(fromMs: number, toMs: number, zone: string, dated = true): readonly [string, string] {
  const [[day, from], [other, to]] = [wall(fromMs, zone), wall(toMs, zone)];
  return [dated || day !== other ? `${day} ${from}` : from, day === other ? to : `${other} ${to}`];
}

/** Rounded down: nobody is said to have stayed longer than they did. */
export function stayText(ms: number): string {
  const seconds = Math.floor(ms / 1000), minutes = Math.floor(seconds / 60);
  return [...(minutes > 0 ? [words().minutes(count(minutes))] : []), ...(seconds % 60 > 0 || minutes === 0 ? [words().seconds(seconds % 60)] : [])].join(' ');
}

export function recordingText({ number, points, fromMs, toMs }: ToldRecording, zone: string): string {
  const said = words();
  return [said.number(number, count(points)), fromMs === null || toMs === null ? said.untimed : timesText(fromMs, toMs, zone).join('–')].join(' · ');
}

/** Holes of the recording with their reasons, points left out. */
export function breaksText({ breaks: { far, long, fast }, backwards }: TrackCompared): string {
  const said = words(), kinds = said.breakKinds;
  const why = [...(far ? [kinds.far(count(far), metres(defaultBreaks.longestM))] : []), ...(long ? [kinds.long(count(long), String(defaultBreaks.longestMin))] : []), ...(fast ? [kinds.fast(count(fast))] : [])];
  const holes = far + long + fast;
  const text = holes === 0 ? said.whole : `${said.breaks(count(holes))}${language.code === 'zh' ? `（${why.join('、')}）` : ` (${why.join(', ')})`}`;
  return backwards > 0 ? `${text}${language.code === 'zh' ? '；' : '; '}${said.backwards(count(backwards))}` : text;
}

/** A route shorter than this (metres) is told to 10 m: a tenth of a kilometre would be too much of it. */
const FINE_M = 10_000;

/** Length of the route, done and missed, so that they add up as shown and nothing missed is hidden. */
export function doneParts({ done, missed }: TrackCompared): Parts | null {
  return done && lengthParts(done.lengthM, done.doneM, missed.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0), done.lengthM < FINE_M);
}

export interface StopLine { readonly state: StopState; readonly name: string; readonly lines: readonly string[] }

export function stopLine(stop: StopVisit, zone: string, featureById: FeatureById): StopLine {
  const said = words(), state = stopState(stop), { placeId, atM, stays, plannedDwellMin, longEnough } = stop;
  const name = placeId !== null ? nameFeature(featureById(placeId), placeId) : said.atChainage(chainage(atM ?? 0, language.code));
  const known = stays.flatMap(({ fromMs, toMs }) => (fromMs === null || toMs === null ? [] : [said.stayed(...timesText(fromMs, toMs, zone, false), stayText(toMs - fromMs))]));
  const planned = plannedDwellMin === null ? [] : [`${said.planned(String(plannedDwellMin))}${longEnough === true ? `${language.words.list}${said.enough}` : ''}`];
  return { state, name, lines: [...(stays.length > 0 && known.length === 0 ? [said.noTimes] : known), ...planned] };
}

/** Ground swept, never shown larger than it is; null where it cannot be told, then `why`. */
export function sweptText({ swept }: TrackCompared): { readonly ground: string; readonly inside: string; readonly swath: string; readonly length: string } | { readonly why: string } {
  const said = words();
  if (swept === null || typeof swept === 'string') return { why: swept === null ? said.notMeasured : said.noGround[swept] };
  return { ground: area(swept.groundM2, 'down'), inside: swept.insideM2 === null ? said.noAreas : area(swept.insideM2, 'down'), swath: metres(swept.swathM), length: length(swept.lengthM, 'down', true) };
}

/** All of it as lines of text. */
export function trackCopyText(compared: TrackCompared, recording: ToldRecording, zone: { readonly zone: string; readonly own: boolean }, featureById: FeatureById): string {
  const said = words(), { done, missed } = compared, parts = doneParts(compared), swept = sweptText(compared);
  return [
    `${said.title} · ${said.recording} ${recordingText(recording, zone.zone)} · ${zone.own ? said.zone(zone.zone) : said.noZone}`,
    breaksText(compared),
    ...(done && parts ? [
      `${said.route}: ${nameFeature(featureById(done.routeId), done.routeId)}`, said.basis(metres(compared.withinM)),
      `${said.done}: ${said.doneOf(parts.covered, parts.total)} (${percent(done.donePct)})`, `${said.missed}: ${parts.gap}`,
      ...missed.map(({ fromM, toM }) => `- ${stretch(fromM, toM, language.code)}, ${stretchLength(fromM, toM)}`),
      ...(done.stops.length > 0 ? [`${said.stops}:`] : []),
      ...done.stops.map((stop) => { const { state, name, lines } = stopLine(stop, zone.zone, featureById); return `- ${[name, said.stop[state], ...lines].join(', ')}`; }),
    ] : [said.noRoutes]),
    ...('why' in swept ? [`${said.ground}: ${swept.why}`] : [`${said.ground}: ${swept.ground}, ${said.inside}: ${swept.inside}, ${said.swath} ${swept.swath}, ${said.length} ${swept.length}`]),
  ].join('\n');
}
