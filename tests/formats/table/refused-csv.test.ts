import { expect, test } from 'vitest';
import { guessColumns } from '#formats/table/columns.ts';
import { readRows } from '#formats/table/read-rows.ts';
import { readTable } from '#formats/table/read-table.ts';
import { writeRefusedCsv } from '#formats/table/refused-csv.ts';
import { rowsToFeatures } from '#formats/table/rows-to-features.ts';

test('refused rows come back as they were, with why, without persons and without formulas', () => {
  const table = readTable('名称\t经度\t纬度\t联系电话\n甲\t131.2\t44.1\t13800000001\n=HYPERLINK(1) 13912345678\tabc\t-44.1\t13800000002');
  const columns = guessColumns(table, true);
  const results = rowsToFeatures(readRows(table.rows.slice(1), { columns, datum: 'wgs84', mend: true, near: null }), { existing: [], datum: 'wgs84', skipDuplicates: true, targetOf: () => ({ target: { kind: 'boundaryMarker' }, told: true }) });
  const csv = writeRefusedCsv(results, columns, ['行号', '原因'], (reason) => `why: ${reason}`);
  expect(csv).toBe("\ufeff行号,原因,名称,经度,纬度\r\n3,why: notCoordinates,'=HYPERLINK(1),abc,'-44.1\r\n");
});
