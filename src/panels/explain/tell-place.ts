/** What the longest absence at a place rests on, in the hours asked about. */
import type { CoverageResult } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { absenceTexts, duration } from '../basis-text.ts';
import { exactMinutes, told } from './told-input.ts';

/** Absences that are named; the rest is left to the details. */
const NAMED = 4;

/** Null when there is no such place any more, or time is ignored. */
export function tellPlace(id: string, result: CoverageResult | undefined): Told | null {
  const place = result?.places.find((one) => one.id === id);
  if (!result || place?.maxGapMin === undefined) return null;
  const said = toldWords[language.code], { place: words, why } = said, away = absenceTexts(place.absence ?? [], result.basis);
  return {
    name: words.longest, formula: words.rule, rounding: said.up, second: [words.second], terms: ['basis', 'priorityPlace', 'dutyWindows'], assetIds: place.coveredBy, rowIds: [id],
    inputs: [{ label: said.exact, text: exactMinutes(place.maxGapMin) }, ...told(words.target, place.targetMin == null ? null : duration(place.targetMin)), ...told(words.visits, place.visits === undefined ? null : String(place.visits)), ...told(why.absent, away.length === 0 ? null : `${away.slice(0, NAMED).join(language.words.list)}${away.length > NAMED ? ' …' : ''}`)],
  };
}
