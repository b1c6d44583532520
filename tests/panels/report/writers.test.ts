import { afterEach, describe, expect, test } from 'vitest';
import { shownNumber } from '#i18n/shown-number.ts';
import { buildReport } from '../../../src/panels/report/build-report.ts';
import type { Block } from '../../../src/panels/report/document.ts';
import { reportHtml, tableHtml } from '../../../src/panels/report/report-html.ts';
import { reportSheets } from '../../../src/panels/report/report-sheets.ts';
import { rowSentences, tableText } from '../../../src/panels/report/report-twin.ts';
import { answerOf, planAt, speak } from './material.ts';

afterEach(() => speak('zh'));
type Table = Extract<Block, { type: 'table' }>;
const plan = planAt('data/ussuri-border.geojson'), when = { shift: 'night', day: '2026-01-15' };
const material = { plan, date: '2026-01-15', answers: [answerOf(plan, { includePlanned: false, agencies: [], when })], computedAt: '2026-01-15T06:30:00+08:00', word: '' };
const gapsOf = () => buildReport('daily', material).blocks.find((block): block is Table => block.type === 'table' && block.id === 'gaps')!;

describe('a gap as a sentence', () => {
  test('says where, how large, when, why by the names of those who could be there, and who is nearest', () => {
    speak('en');
    const said = rowSentences(gapsOf());
    expect(said[6]).toBe('7. Stretch km\u202f11.08–14.34, 3.26\u202fkm, uncovered 00:00–08:00 (8 h) because Demo border post 4 and Demo river-road car patrol 4 are off duty; responsible: Border guard; nearest post Demo border post 4 at 1.7\u202fkm.');
    expect(said[0]).toContain('Passage Demo border passage 2, uncovered 00:00–08:00 (8 h) because Demo border post 4 is off duty;');
    speak('zh');
    expect(rowSentences(gapsOf())[6]).toBe('7. 空白段 K11+080–K14+340，3.26\u202fkm，00:00–08:00 (8 小时) 无人，因为示例4号抵边执勤点、示例沿江车巡4线不在班；责任单位 边境管理；最近点位 示例4号抵边执勤点，相距 1.7\u202fkm。');
  });

  test('of several causes names the main one as that, and each part with its own', () => {
    speak('en');
    expect(rowSentences(gapsOf())[7]).toMatch(/mainly because no post or patrol reaches it; made of: .* no post or patrol, .* 120\u202fm off duty;/);
  });
});

test('a picture or a font is inside the HTML, or it is refused', () => {
  const report = buildReport('daily', material), src = 'data:image/png;base64,AAAA';
  const html = reportHtml(report, (block) => (block.type === 'map' ? { src, alt: '"><script>' } : null));
  expect(html.split(src)).toHaveLength(2);
  expect(html).not.toContain('<script');
  expect(() => reportHtml(report, () => ({ src: 'https://example.org/map.png', alt: '' }))).toThrow('https://example.org');
  expect(() => reportHtml(report, () => ({ src: 'data:text/html,x', alt: '' }))).toThrow();
  expect(() => reportHtml(report, () => null, '@font-face{src:url(https://example.org/a.woff2)}')).toThrow();
  expect(reportHtml(report, () => null, '@font-face{src:url(data:font/woff2;base64,AA)}')).toContain('url(data:font/woff2');
});

test('tables repeat their headings on paper, and are pasted with a tab between cells', () => {
  const table = { type: 'table', answer: 0, id: 't', title: 'T', none: '', columns: [{ id: 'a', label: 'A' }, { id: 'b', label: 'B', right: true }], rows: [[{ text: 'x\ty' }, { text: '1' }]] } as const;
  expect(tableText(table)).toBe('A\tB\nx y\t1');
  expect(tableHtml(table)).toContain('<thead><tr><th scope="col">A</th>');
  expect(reportHtml(buildReport('daily', material))).toMatch(/thead { display: table-header-group; } tr { break-inside: avoid; }/);
});

test('numbers of a sheet are those shown, in one unit a column; what is no number stays a text', () => {
  expect(['6.70\u202fkm', '850\u202fm', '1\u202f135.0\u202fkm²', '8\u202f500\u202fm²', '16.8%', '14', '\u22129.6\u202fkm'].map(shownNumber)).toEqual([
    { value: 6.7, unit: 'km' }, { value: 0.85, unit: 'km' }, { value: 1135, unit: 'km²' }, { value: 0.0085, unit: 'km²' }, { value: 16.8, unit: '%' }, { value: 14, unit: '' }, { value: -9.6, unit: 'km' },
  ]);
  expect(['<0.1\u202fkm', '—', '', '8/11', 'K4+760'].map(shownNumber)).toEqual([null, null, null, null, null]);
  const sheets = reportSheets(buildReport('daily', material)), sections = sheets.find(({ name }) => name === '边境段')!;
  const pct = sections.rows[0]!.indexOf('覆盖率 (%)');
  expect(sections.rows.map((row) => row[pct])).toEqual(['覆盖率 (%)', 74.6, 52, 40.3, null, 39.2]);
  expect(sections.rows[4]![sections.rows[0]!.indexOf('覆盖率')]).toBe('无需设防');
});
