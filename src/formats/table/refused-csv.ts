import { csvText } from '../csv-text.ts';
import type { Column } from './columns.ts';
import { withoutPersons } from './persons.ts';
import type { RowRefusal, RowResult } from './rows-to-features.ts';

/**
 * The refused rows as CSV (UTF-8 with a byte order mark, CR LF): line, reason and remedy in the words given, then the row as it came without
 * what it says of persons. Mended, it can be pasted again.
 */
export function writeRefusedCsv(results: readonly RowResult[], columns: readonly Column[], heading: readonly [line: string, reason: string], say: (reason: RowRefusal) => string): string {
  const shown = columns.flatMap(({ role, title }, at) => (role === 'person' ? [] : [{ at, title: title ?? String(at + 1) }]));
  const rows = results.flatMap(({ state, reason, row }) => (state === 'refused' && reason !== null ? [[row.line, say(reason), ...shown.map(({ at }) => withoutPersons(row.cells[at] ?? '').text)]] : []));
  return csvText([[...heading, ...shown.map(({ title }) => title)], ...rows]);
}
