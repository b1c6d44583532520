/** A gap as a sentence that can be read aloud: what, how large, when, why and who is nearest. No coordinates. */
import type { Cause, Gap } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { length } from '#i18n/quantity.ts';
import { bareText } from '../basis-text.ts';
import { shownParts } from '../gap-parts.ts';
import { nameFeature } from '../name-feature.ts';
import { gapCells } from '../tables/gap-cells.ts';
import type { Given } from './report-given.ts';

/** Names that a sentence holds; the rest is counted. */
const MOST_NAMED = 4;

/** "Stretch km 41.2–47.9, 6.7 km, uncovered 22:00–06:00 (8 h) because posts 7 and 8 are off duty; nearest post 9 at 1.1 km." */
export function spokenGap(given: Given, gap: Gap): string {
  const { words: { spoken }, plan, featureById, answer } = given;
  const { where, size, unit, nearest } = gapCells(gap, plan, featureById);
  const hours = bareText(gap, answer.coverage.result.basis);
  const head = [`${gap.passage ? spoken.kinds.passage : spoken.kinds[gap.kind]} ${where.text}`, ...(gap.kind === 'place' ? [] : [size.text]), spoken.because(hours === null ? spoken.always : spoken.hours(hours), because(given, gap))].join(language.words.comma);
  const rest = [
    ...partsSaid(given, gap), ...(gap.deepestM === undefined ? [] : [spoken.deepest(length(gap.deepestM))]), ...(gap.responsibleUnit === null ? [] : [spoken.unit(unit.text)]),
    ...(gap.nearestPostM === null ? [] : [spoken.nearest(nearest.text, length(gap.nearestPostM))]),
  ];
  return `${[head, ...rest].join(spoken.semicolon)}${spoken.stop}`;
}

/** What a stretch is made of, where cause or hours differ along it. */
function partsSaid({ words, answer }: Given, gap: Gap): string[] {
  const parts = shownParts(gap, answer.coverage.result.basis).map(({ place, size, cause, hours }) => [place, size, cause, hours].filter(Boolean).join(' '));
  const { partsMore } = language.words.gaps;
  return parts.length === 0 ? [] : [words.fact(words.spoken.parts, [...parts.slice(0, MOST_NAMED), ...(parts.length > MOST_NAMED ? [partsMore(parts.length - MOST_NAMED)] : [])].join(language.words.list))];
}

/** Why nobody is there, by the names of those who could be; of a stretch with several causes the main one, and that it is that. */
function because(given: Given, gap: Gap): string {
  const why = mainCause(given, gap);
  return new Set(gap.parts?.map(({ cause }) => cause)).size > 1 ? given.words.spoken.mainly(why) : why;
}

function mainCause({ words: { spoken }, reaching, featureById }: Given, gap: Gap): string {
  const names = reaching(gap).filter(({ standing }) => standings[gap.cause].includes(standing)).map(({ id }) => nameFeature(featureById(id), id));
  if (names.length === 0) return gap.cause === 'noAsset' ? spoken.nobody : spoken.causeIs(language.words.terms.cause[gap.cause]);
  return spoken.causes[gap.cause](names.length > MOST_NAMED ? spoken.others(names.slice(0, MOST_NAMED).join(language.words.list), names.length - MOST_NAMED) : names.length === 1 ? names[0]! : spoken.and(names.slice(0, -1).join(language.words.list), names.at(-1)!), names.length);
}

/** Who is told of at a cause. Who counts and is not there in the hours of the gap is off duty then. */
const standings: Readonly<Record<Cause, readonly string[]>> = { noAsset: [], closedOrPlanned: ['closedOrPlanned'], filteredOut: ['filteredOut'], offDuty: ['offDuty', 'counts'], tooInfrequent: ['counts'] };
