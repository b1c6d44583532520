/** Every term of the product in both languages with its identifier, from the dictionaries that the screen uses. */
import { glossaryGroups } from '#i18n/glossary-groups.ts';
import { conceptsEn } from '#i18n/terms-concepts-en.ts';
import { conceptsZh, type ConceptId } from '#i18n/terms-concepts-zh.ts';
import { termsEn } from '#i18n/terms-en.ts';
import { termsZh } from '#i18n/terms-zh.ts';

export interface Entry { readonly id: string; readonly group: keyof typeof glossaryGroups | 'concepts'; readonly zh: string; readonly en: string; readonly aboutZh: string; readonly aboutEn: string }

/** All entries: concepts first, then the types, each table in its own order. */
export function glossaryEntries(): Entry[] {
  const concepts = (Object.keys(conceptsZh) as ConceptId[]).map((id): Entry => ({ id, group: 'concepts', zh: conceptsZh[id].name, en: conceptsEn[id].name, aboutZh: conceptsZh[id].about, aboutEn: conceptsEn[id].about }));
  const types = (Object.keys(glossaryGroups) as (keyof typeof glossaryGroups)[]).flatMap((group) => {
    const english: Record<string, string> = termsEn[group];
    /* A property that is a concept is listed once, with what it means. */
    return Object.entries(termsZh[group]).filter(([id]) => group !== 'field' || !Object.hasOwn(conceptsZh, id)).map(([id, zh]): Entry => ({ id, group, zh, en: english[id] ?? '', aboutZh: '', aboutEn: '' }));
  });
  return [...concepts, ...types];
}

/** The entries that hold every word of a query, in any of their texts; case does not matter. */
export function searchGlossary(entries: readonly Entry[], query: string): readonly Entry[] {
  const wanted = query.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  return wanted.length === 0 ? entries : entries.filter((entry) => {
    const text = [entry.id, entry.zh, entry.en, entry.aboutZh, entry.aboutEn].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
