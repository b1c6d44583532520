import { withoutPersons } from '#formats/table/persons.ts';
import type { RowResult } from '#formats/table/rows-to-features.ts';
import { language } from '#i18n/language.svelte.ts';
import type { PasteWords } from '#i18n/paste-words.ts';
import type { ShownRow } from '../import/ColumnTable.svelte';

/** A pasted row as the table shows it: without what it says of persons, with why it is what it is. */
export function pastedRow({ row, state, reason, repairs, duplicate }: RowResult, words: PasteWords): ShownRow {
  const mended = [...repairs.map((one) => words.repairs[one]), ...(row.suspect && !repairs.includes('swapped') ? [words.suspect] : []), ...(duplicate ? [words.duplicate] : [])];
  return {
    key: String(row.line), place: String(row.line), state, reason, doubtful: state === 'repaired' || duplicate || row.suspect,
    why: reason ? words.because(words.reasons[reason], words.remedies[reason]) : mended.join(language.words.list), cells: row.cells.map((cell) => withoutPersons(cell).text),
  };
}
