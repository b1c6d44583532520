import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guessColumns, looksLikeHeader } from '#formats/table/columns.ts';
import { mostRows } from '#formats/table/parse-delimited.ts';
import { readRows } from '#formats/table/read-rows.ts';
import { readTable } from '#formats/table/read-table.ts';
import { rowsToFeatures, tallyRows } from '#formats/table/rows-to-features.ts';
import { tooSlow } from '../../quickest.ts';

const SIZE = 100_000;
/** Every parser there is; what has too many rows is read no further. */
function rowsOf(text: string) {
  const table = readTable(text);
  if (table.rows.length > mostRows) return [];
  const header = looksLikeHeader(table);
  return readRows(header ? table.rows.slice(1) : table.rows, { columns: guessColumns(table, header), near: null, mend: true, datum: 'bd09' });
}
/** From text to features. */
function whole(text: string) {
  return tallyRows(rowsToFeatures(rowsOf(text), { existing: [], datum: 'bd09', skipDuplicates: true, targetOf: () => ({ target: { kind: 'boundaryMarker' }, told: true }) }));
}
const full = (part: string) => part.repeat(Math.ceil(SIZE / Math.max(1, part.length))).slice(0, SIZE);
const LIMIT_MS = 50;
const nasty = ['"', '""', '"a', "'", '°', '1', '1.', '1,', '1 ', '1.1 ', '-', '+-', ',', '，', '\t', '\n', ' ', '\n\n', '44°07\'', '44 07 24 N ', 'N', '北纬', 'https://', 'a:', 'aaaaaaaaaaaaaaaaaaaaa:', 'geo:1,2 ', 'geo:', '://', '电话', '电话:', '138', '13812345678 ', '半径', '半径 ', '半径: 1', '；', ';;', '|', '(((', '））', '\u202e', '\ud83d', '𠮷', '１', '﷽', '44,1 131,2\n', '131.2,44.1\n', '131.2,44.1 ', '甲\t131.2\t44.1\n', 'lon lat ', '%', '%E0', '1°1\'1"N'];

test('100 000 characters of any one thing are read in a twentieth of a second', async () => {
  for (const part of nasty) expect(await tooSlow(LIMIT_MS, rowsOf, full(part)), JSON.stringify(part)).toBeNull();
});

test('so are any mixtures of them', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...nasty), { minLength: 1, maxLength: 6 }), async (parts) => { expect(await tooSlow(LIMIT_MS, rowsOf, full(parts.join(''))), JSON.stringify(parts)).toBeNull(); }), { seed: 20261125, numRuns: 60 });
});

test('whatever is pasted, nothing throws and what was read adds up', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 400, unit: 'binary' }), fc.array(fc.constantFrom(...nasty, '甲', 'lon', '131.2', '44.1'), { maxLength: 60 }).map((parts) => parts.join(''))), (text) => {
    const { read, kept, repaired, refused } = whole(text);
    expect(kept + repaired + refused).toBe(read);
  }), { seed: 20261125, numRuns: 2000 });
});
