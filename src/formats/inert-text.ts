/** Texts of a plan on their way into other programs: nothing in them is taken for more than text. */
import { visible } from './coordinates/plain-text.ts';

/** Without characters that cannot be seen or that turn the text around them, and without halves of characters; line breaks and tabs stay. */
export const cleanText = (text: string): string => visible(text).replaceAll(/\p{Cs}/gu, '');

/** Whether a spreadsheet would take a text for a formula: by its first sign, of full width too. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(text);

const behindApostrophes = (text: string): string => text.replace(/^'+/, '');

/** A text as a cell of CSV: an apostrophe keeps it a text where a spreadsheet would take it for a formula; one that has such an apostrophe of its own gets another. */
export const guarded = (text: string): string => (looksLikeFormula(behindApostrophes(text)) ? `'${text}` : text);

/** What `guarded` made a cell of. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && looksLikeFormula(behindApostrophes(cell)) ? cell.slice(1) : cell);

/** As the content of an element or an attribute of XML. */
export const xmlText = (text: string): string =>
  cleanText(text).replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Without the brackets of a tag: programs that show a description as HTML find none in it. */
export const withoutTags = (text: string): string => cleanText(text).replaceAll('<', '＜').replaceAll('>', '＞');
