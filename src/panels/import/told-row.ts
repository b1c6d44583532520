import type { Doubt } from '#formats/doctor/record.ts';
import type { ToldRow } from '#formats/doctor/report.ts';
import type { DoctorWords } from '#i18n/doctor-words.ts';
import type { ShownRow } from './ColumnTable.svelte';

/** What is doubtful about a record that comes in, in words. */
export const doubtText = ({ code, text }: Doubt, words: DoctorWords): string => words.doubts[code](text);

/** A row of a file as the table shows it, with why it is what it is. */
export function toldRow({ at, state, reason, repairs, doubts, swapped, duplicate, cells }: ToldRow, words: DoctorWords, place: string, list: string): ShownRow {
  const why = [...repairs.map((one) => words.repairs[one]), ...doubts.map((one) => doubtText(one, words))].join(list);
  return { key: at, place, state, reason, doubtful: state === 'repaired' || duplicate || swapped || doubts.length > 0, why: reason ? words.because(words.reasons[reason], words.remedies[reason]) : why, cells };
}
