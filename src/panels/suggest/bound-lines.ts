import type { Suggestions } from '#core/coverage/suggest/ask.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { worthOf } from '#core/coverage/suggest/gain.ts';
import { gainText, sizeText } from './gain-text.ts';
import { sumOfGains } from './tell-gain.ts';

/** A line and the figure in it; `path` is the member of the answer that it says. */
export interface BoundLine { readonly text: string; readonly figure: { readonly path: 'sum' | 'bound' | 'least'; readonly value: number | null; readonly text: string } | null }

/** What is said of suggestions together: what they bring, what no other choice would exceed, how many posts it takes at least. */
export function boundLines({ suggestions, objective, bound, looked, leastPosts }: Suggestions): BoundLine[] {
  const said = adviceWords[language.code];
  const gain = sumOfGains(suggestions), all = gainText(gain, objective);
  const plain = (text: string): BoundLine => ({ text, figure: null });
  const n = suggestions.length;
  const most = bound && (objective === 'places' ? said.weight(count(bound.value)) : `${sizeText(bound.value, objective, 'up')}${objective === 'border' ? ` ${said.border}` : ''}`);
  return [
    { text: said.suggest.sum(n, all), figure: { path: 'sum', value: worthOf(gain, objective), text: all } },
    ...(n > 1 ? [plain(said.suggest.order)] : []),
    ...(bound && most ? [{ text: bound.of === 'anywhere' ? said.suggest.boundAnywhere(n, most) : said.suggest.boundLooked(n, most, count(looked)), figure: { path: 'bound' as const, value: bound.value, text: most } }] : []),
    ...(n > 1 ? [plain(said.suggest.greedy)] : []),
    ...(leastPosts === null || leastPosts === 0 ? [] : [{ text: said.suggest.least(count(leastPosts), said.objectives[objective]), figure: { path: 'least' as const, value: leastPosts, text: count(leastPosts) } }]),
  ];
}
