/** Lines of a text that is read on a phone: a figure, a gap. The text of a plan and that of a report have the same. */
import type { CopyWords } from '#i18n/copy-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { NOTHING } from '#i18n/quantity.ts';

/** A headline figure with what is not covered; `rest` may be empty. */
export const shortFigure = (name: string, pct: string, rest: string, words: CopyWords): string => words.figure(name, pct, rest === '' ? '' : `${language.words.comma}${rest}`);

/** Texts of a gap as its tables have them. */
export type GapTexts = Readonly<Record<'where' | 'what' | 'size' | 'cause' | 'unit', string>>;

/** A gap: where, what, how large, why and whose; what is not known is left out. */
export function shortGap({ where, what, size, cause, unit }: GapTexts, words: CopyWords): string {
  return [where, what, size === NOTHING ? '' : size, cause, unit === language.words.gaps.noUnit ? '' : words.unit(unit)].filter(Boolean).join(language.words.comma);
}

/** Thin spaces are shown as boxes by some chats. */
export const forChat = (lines: readonly string[]): string => lines.join('\n').replaceAll('\u202f', ' ');
