import { expect, test } from 'vitest';
import { doctorWords } from '#i18n/doctor-words.ts';
import { reasons, repairs } from '#formats/doctor/record.ts';
import { writeRefusedRecords } from '#formats/doctor/refused-csv.ts';
import { refusedOf } from '#formats/doctor/report.ts';
import { examined, points } from './make.ts';

const { zh } = doctorWords;
const words = { heading: ['文件', '位置', '名称', '原因', '怎么办', '经度', '纬度', '内容'] as const, placeOf: (at: string) => at, reasons: zh.reasons, remedies: zh.remedies };

test('what is refused goes out with its place, why and what to do; a spreadsheet makes no formula of it, numbers stay numbers', () => {
  const text = points([[-77.03, 38.9], [-77.04, 38.91], [-77.05, 38.92], [55, 55], [55, 55], [0, 0]], (at) => ({ name: `=1+${at}`, PHONE: '13812345678', note: '打 13812345678' }));
  const csv = writeRefusedRecords(refusedOf(examined({ 'a.geojson': text }), { rules: [{ geometry: 'point', where: {}, to: { kind: 'priorityPlace' } }] }), words);
  const [head, ...rows] = csv.trimEnd().split('\r\n');
  expect([head, rows.length]).toEqual(['\uFEFF文件,位置,名称,原因,怎么办,经度,纬度,内容', 3]);
  expect(rows[0]).toBe("a,#4,'=1+3,占位坐标,填上真实坐标，或去掉勾选,55,55,\"name: =1+3; note: 打\"");
  expect(csv).not.toContain('138');
  const far = writeRefusedRecords([{ source: 'a', at: 'line 2', name: '', state: 'refused', reason: 'far', repairs: [], doubts: [], position: [-128.2, 46], text: '' }], words);
  expect(far).toContain(',-128.2,46,');
});

test.each(['zh', 'en'] as const)('every reason has a remedy and every repair a word in %s', (lang) => {
  const said = doctorWords[lang];
  for (const reason of reasons) expect([said.reasons[reason], said.remedies[reason]]).not.toContain(undefined);
  for (const repair of repairs) expect(said.repairs[repair]).toBeTypeOf('string');
});
