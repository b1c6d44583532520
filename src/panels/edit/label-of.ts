/** What fields are called on screen. */
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';

type Table = Readonly<Record<string, string>>;

/** The name of a field; its identifier where nobody gave it one. */
export function labelOf(name: string): string {
  const named: Table = { ...editWords[language.code].fields };
  return (language.words.terms.field as Table)[name] ?? named[name] ?? name;
}

/**
 * The path of a field as a problem names it ("post.radiusM", "dutyWindows[0].start") in words: "Post · Observation radius", "Duty hours 1 ·
 * From". A part without a word stays as it is; null where none has one.
 */
export function pathText(path: string): string | null {
  const { terms } = language.words;
  const of: Table = { ...terms.postType, ...terms.mode, ...terms.kind };
  let known = false;
  const parts = path.split('.').map((part, at) => {
    const [, name = part, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
    const word = (at === 0 && path.includes('.') ? of[name] : undefined) ?? labelOf(name);
    known ||= word !== name;
    return index === undefined ? word : `${word} ${Number(index) + 1}`;
  });
  return known ? parts.join(' · ') : null;
}
