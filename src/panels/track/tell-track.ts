/** What the figures of a recording beside a route rest on. */
import type { TrackCompared } from '#core/coverage/track/compare.ts';
import { language } from '#i18n/language.svelte.ts';
import { chainage, count, metres } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told, ToldInput } from '#session/told.ts';
import { exactSize, told } from '../explain/told-input.ts';
import { exactArea, exactLength, exactShare } from '../explanations.ts';

export type TrackFigure = { readonly of: 'done' | 'missed' | 'ground' | 'inside' | 'length' } | { readonly of: 'stretch'; readonly fromM: number };

/** A figure of the panel; null where the answer has none such. */
export function tellTrack(figure: TrackFigure, { done, missed, swept, withinM }: TrackCompared): Told | null {
  const said = toldWords[language.code], { track } = said;
  const common = { basis: { hours: track.hours, rule: track.rule }, second: [track.second], terms: ['patrolRoute', 'halfWidthM', 'chainageM'], assetIds: done ? [done.routeId] : [], ...(done ? { rowIds: [done.routeId] } : {}) };
  const give = (name: string, formula: string, rounding: string, inputs: readonly ToldInput[]): Told => ({ ...common, name, formula, rounding, inputs: [{ label: track.within, text: metres(withinM) }, ...inputs] });
  if (figure.of === 'stretch') {
    const one = missed.find(({ fromM }) => fromM === figure.fromM);
    return one ? give(track.stretch, track.stretchRule, said.up, [{ label: said.exact, text: exactSize(one.toM - one.fromM, 'border', 'up') }, { label: track.from, text: chainage(one.fromM, language.code, 'down') }, { label: track.to, text: chainage(one.toM, language.code, 'up') }]) : null;
  }
  if (figure.of === 'done' || figure.of === 'missed') {
    if (!done) return null;
    const parts = [{ label: track.route, text: exactLength(done.lengthM) }, { label: track.done2, text: exactSize(done.doneM, 'border', 'down') }, { label: track.rest, text: exactSize(missed.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0), 'border', 'up') }, { label: track.stretches, text: count(missed.length) }];
    return figure.of === 'done' ? give(track.done, track.doneRule, said.down, [...told(said.exact, done.donePct === null ? null : exactShare(done.donePct)), ...parts]) : give(track.missed, track.missedRule, said.up, parts);
  }
  if (swept === null || typeof swept === 'string') return null;
  const strip = [{ label: track.swath, text: metres(swept.swathM) }, { label: track.length, text: exactSize(swept.lengthM, 'border', 'down') }];
  if (figure.of === 'length') return give(track.length, track.lengthRule, said.down, strip);
  const size = figure.of === 'ground' ? swept.groundM2 : swept.insideM2;
  return size === null ? null : give(track[figure.of], figure.of === 'ground' ? track.groundRule : `${track.groundRule} ${track.insideRule}`, said.down, [{ label: said.exact, text: exactSize(size, 'area', 'down') }, ...told(track.ground, figure.of === 'inside' ? exactArea(Math.floor(swept.groundM2)) : null), ...strip]);
}
