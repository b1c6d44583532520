import type { Suggestions } from '#core/coverage/suggest/ask.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { gainText, sizeText } from './gain-text.ts';

/** What is said of suggestions together: what they bring, what no other choice would exceed, how many posts it takes at least. */
export function boundLines({ suggestions, objective, bound, looked, leastPosts }: Suggestions): string[] {
  const said = adviceWords[language.code];
  const sum = (of: 'areaM2' | 'borderM' | 'places' | 'placeWeight') => suggestions.reduce<number | null>((all, { gain }) => (gain[of] === null || all === null ? null : all + gain[of]), 0);
  const gain = { areaM2: sum('areaM2'), borderM: sum('borderM'), places: sum('places'), placeWeight: sum('placeWeight') };
  const n = suggestions.length;
  const most = bound && (objective === 'places' ? said.weight(count(bound.value)) : `${sizeText(bound.value, objective, 'up')}${objective === 'border' ? ` ${said.border}` : ''}`);
  return [
    said.suggest.sum(n, gainText(gain, objective)),
    ...(n > 1 ? [said.suggest.order] : []),
    ...(bound && most ? [bound.of === 'anywhere' ? said.suggest.boundAnywhere(n, most) : said.suggest.boundLooked(n, most, count(looked))] : []),
    ...(n > 1 ? [said.suggest.greedy] : []),
    ...(leastPosts === null || leastPosts === 0 ? [] : [said.suggest.least(count(leastPosts), said.objectives[objective])]),
  ];
}
