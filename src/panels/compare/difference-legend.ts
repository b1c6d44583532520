/** The legend of a difference, on screen and on paper: what of it is drawn, gained before lost. */
import { compareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import type { DifferenceMark } from './DifferenceSign.svelte';
import type { Drawn } from './drawn.ts';

export interface DifferenceItem { readonly mark: DifferenceMark; readonly text: string }

/** One item a mark. */
export function differenceItems(drawn: Drawn): DifferenceItem[] {
  const { map: words } = compareWords[language.code];
  const all: readonly (readonly [boolean, DifferenceMark, string])[] = [
    [drawn.gainedGround, 'gainedGround', words.gained], [drawn.lostGround, 'lostGround', words.lost], [drawn.gainedBorder, 'gainedBorder', words.gainedBorder], [drawn.lostBorder, 'lostBorder', words.lostBorder], [drawn.border, 'plainBorder', words.sameBorder],
    [drawn.gainedPlace, 'gainedPlace', words.gainedPlace], [drawn.lostPlace, 'lostPlace', words.lostPlace], [drawn.changedPosts, 'changedPost', words.post], [drawn.was, 'was', words.was],
  ];
  return all.flatMap(([there, mark, text]) => (there ? [{ mark, text }] : []));
}

/** What is to be said where something is not drawn, or nothing is; null where all is. */
export function undrawnText({ groundRedrawn, gainedGround, lostGround, gainedBorder, lostBorder, gainedPlace, lostPlace }: Drawn): string | null {
  const { map: words } = compareWords[language.code];
  if (groundRedrawn) return words.notDrawn;
  return gainedGround || lostGround || gainedBorder || lostBorder || gainedPlace || lostPlace ? null : words.nothing;
}
