import { csvText } from '../csv-text.ts';
import type { Reason } from './record.ts';
import type { ToldRecord } from './report.ts';

/** The words of the table: headings, and each reason with what to do. */
export interface RefusedWords {
  readonly heading: readonly [file: string, place: string, name: string, reason: string, remedy: string, lon: string, lat: string, content: string];
  readonly placeOf: (at: string) => string;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly remedies: Readonly<Record<Reason, string>>;
}

/** Everything that was refused as CSV (UTF-8 with a byte order mark, CR LF): where it stands, why, what to do, and the record without persons. */
export function writeRefusedRecords(records: readonly ToldRecord[], { heading, placeOf, reasons, remedies }: RefusedWords): string {
  const rows = records.map(({ source, at, name, reason, position, text }) => [source, placeOf(at), name, reason ? reasons[reason] : '', reason ? remedies[reason] : '', position?.[0], position?.[1], text]);
  return csvText([heading, ...rows]);
}
