/** Priority places as a table of a report: missed first, then by priority and by how long nobody comes. */
import type { PlaceResult } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { boardWords } from '#i18n/board-words.ts';
import { duration, longText } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { Cell } from './document.ts';
import { tableOf, type Given, type TableBlock } from './report-given.ts';

/** One row a place; its absence is never shown shorter than it is. A place that is reached and whose stays are too short says so. */
export function placeTable(given: Given): TableBlock {
  const { words, featureById } = given, { places, basis } = given.answer.coverage.result;
  const { column } = words, timed = basis.mode === 'window';
  const rows = [...places].sort(missedFirst).map((place): Readonly<Record<string, Cell>> => ({
    place: { text: nameFeature(featureById(place.id), place.id) }, priority: { text: String(place.priority) }, state: stateCell(place, words.cell),
    longest: { text: place.maxGapMin === undefined ? '' : longText(place.maxGapMin, basis) }, target: { text: place.targetMin === undefined ? '' : duration(place.targetMin) }, visits: { text: place.visits === undefined ? '' : count(place.visits) },
    by: { text: place.coveredBy.map((id) => nameFeature(featureById(id), id)).join(language.words.list) || words.nobody },
  }));
  return tableOf(given, { id: 'places', title: words.section.places, none: words.none.places }, [
    ['place', boardWords[language.code].place, 10], ['priority', column.priority, 3, true], ['state', column.state, 5], timed ? ['longest', column.longest, 6, true] : null, timed ? ['target', column.target, 5, true] : null, timed ? ['visits', column.visits, 4, true] : null, ['by', column.by, 14],
  ], rows);
}

function stateCell({ covered, met, doses }: PlaceResult, said: Given['words']['cell']): Cell {
  if (!covered) return { text: said.missed, gap: true };
  return met === false ? { text: boardWords[language.code].shortStay(doses ?? 0), gap: true } : { text: said.covered };
}

/** A place that is visited often enough and never for long enough stands behind those that are missed. */
function missedFirst(a: PlaceResult, b: PlaceResult): number {
  const state = ({ covered, met }: PlaceResult) => (covered ? (met === false ? 1 : 2) : 0);
  return state(a) - state(b) || a.priority - b.priority || (b.maxGapMin ?? 0) - (a.maxGapMin ?? 0);
}
