import type { ToldRow } from '#formats/doctor/report.ts';
import type { DoctorWords } from '#i18n/doctor-words.ts';
import type { ShownRow } from './ColumnTable.svelte';

/** A row of a file as the table shows it, with why it is what it is. */
export function toldRow({ at, state, reason, repairs, swapped, duplicate, cells }: ToldRow, words: DoctorWords, place: string, list: string): ShownRow {
  const mended = repairs.map((one) => words.repairs[one]).join(list);
  return { key: at, place, state, reason, doubtful: state === 'repaired' || duplicate || swapped, why: reason ? `${words.reasons[reason]}${list}${words.remedies[reason]}` : mended, cells };
}
