/** What the figures about one spot and one day rest on: the share of the day with somebody there, the longest absence, the ground that nobody reaches. */
import type { NearMiss, WhyHere } from '#core/coverage/time/why-here.ts';
import { language } from '#i18n/language.svelte.ts';
import { metres } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told, ToldInput } from '#session/told.ts';
import { absenceText, duration } from '../basis-text.ts';
import { exactMinutes, exactSize, told } from '../explain/told-input.ts';
import { exactArea, exactShare } from '../explanations.ts';

export type WhyFigure = { readonly of: 'share' } | { readonly of: 'longest' } | { readonly of: 'ground' } | { readonly of: 'near'; readonly near: NearMiss } | { readonly of: 'absence'; readonly from: string };
const MINUTE_MS = 60_000;

/** A figure of the spot; null when there is no such absence or ground. */
export function tellWhy(figure: WhyFigure, found: WhyHere, day: string, nameOf: (id: string) => string): Told | null {
  const said = toldWords[language.code], { why } = said;
  const wholeMin = (Date.parse(found.to) - Date.parse(found.from)) / MINUTE_MS, absentMin = found.absences.reduce((sum, { minutes }) => sum + minutes, 0);
  const who = told(why.assets, found.assets.length === 0 ? null : found.assets.map(({ id }) => nameOf(id)).slice(0, 6).join(language.words.list));
  const common = { basis: { hours: why.day(day), rule: why.rule }, second: [why.second], terms: ['basis', 'dutyWindows', 'cause'], assetIds: found.assets.filter(({ times }) => times.length > 0).map(({ id }) => id), ...(found.placeId === null ? {} : { rowIds: [found.placeId] }) };
  const give = (name: string, formula: string, rounding: string, inputs: readonly ToldInput[]): Told => ({ ...common, name, formula, rounding, inputs });
  if (figure.of === 'share') {
    return give(why.share, why.shareRule, said.down, [{ label: said.exact, text: exactShare(found.presentPct) }, { label: why.present, text: duration(Math.floor(wholeMin - absentMin + 1e-6)) }, { label: why.absent, text: duration(Math.ceil(absentMin - 1e-6)) }, { label: why.absences, text: String(found.absences.length) }, ...who]);
  }
  if (figure.of === 'near') {
    const { id, distanceM, reachM, shortM } = figure.near;
    return { ...give(why.near(nameOf(id)), why.nearRule, said.up, [{ label: why.distance, text: exactSize(distanceM, 'border', 'up') }, { label: why.reach, text: metres(reachM) }, { label: said.exact, text: exactSize(shortM, 'border', 'up') }]), assetIds: [id], rowIds: [id] };
  }
  if (figure.of === 'ground') {
    const { ground } = found;
    return ground && give(why.ground, why.groundRule, said.up, [{ label: said.exact, text: exactSize(ground.bareM2, 'area', 'up') }, { label: why.whole, text: exactArea(ground.areaM2) }, ...told(why.worst, ground.worst ? exactSize(ground.worst.areaM2, 'area', 'up') : null)]);
  }
  const since = figure.of === 'absence' ? figure.from : null;
  const one = since === null ? found.longest : found.absences.find(({ from }) => from === since);
  if (!one) return null;
  const cause = found.absences.find(({ from }) => from === one.from)?.cause;
  return give(figure.of === 'longest' ? why.longest : why.absence, why.longestRule, said.up, [{ label: why.from, text: absenceText(one.from, one.to).split('–')[0] ?? '' }, { label: why.to, text: absenceText(one.from, one.to).split('–')[1] ?? '' }, { label: said.exact, text: exactMinutes(one.minutes) }, ...told(why.cause, cause ? language.words.terms.cause[cause] : null), ...who]);
}
