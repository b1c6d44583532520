/** Known words of the free fields of a plan: read as words, typed as words, kept as identifiers. */
import type { Plan } from '#core/plan/plan.ts';
import { knownWords } from '#i18n/known-words.ts';
import { language } from '#i18n/language.svelte.ts';

type Tables = (typeof knownWords)['zh'];
type Words = Readonly<Record<string, string>>;

/** The table that a field takes its words from. */
const TABLE_OF: Readonly<Record<string, keyof Tables>> = { type: 'agencyType', requiredAgencies: 'agencyType', checks: 'checks', media: 'media', vehicles: 'vehicles' };

const tableOf = (name: string, words: Tables): Words => { const table = TABLE_OF[name]; return table ? words[table] : {}; };

/** The word for what a free field of the plan holds; null for one of the user's own. */
export function knownWord(name: string, value: string): string | null {
  const words = tableOf(name, knownWords[language.code]);
  return Object.hasOwn(words, value) ? words[value] ?? null : null;
}

/** The same as it is shown: what is not known stays as the user wrote it. */
export const wordText = (name: string, value: string): string => knownWord(name, value) ?? value;

/** What a typed word is kept as: the identifier that it is the word of in either language. A text that the plan has as it stands (`own`) is the user's and stays, since other things may be matched by it. */
export function wordRead(name: string, typed: string, own: readonly string[]): string {
  if (own.includes(typed)) return typed;
  const wanted = typed.toLowerCase();
  for (const words of [tableOf(name, knownWords.zh), tableOf(name, knownWords.en)]) for (const [id, word] of Object.entries(words)) if (word.toLowerCase() === wanted) return id;
  return typed;
}

/** The words of a free field that the plan matches by as they are written: types and ids of agencies. */
export function ownWords(name: string, { meta }: Plan): string[] {
  return TABLE_OF[name] === 'agencyType' ? (meta.agencies ?? []).flatMap(({ id, type }) => [id, type].filter((word) => word !== undefined)) : [];
}
