import { afterEach, describe, expect, test } from 'vitest';
import { figuresToKeep, type KeptFigures } from '#core/compare/kept-figures.ts';
import { addDays } from '#core/time/zone.ts';
import { buildReport } from '../../../src/panels/report/build-report.ts';
import type { Block, ReportMaterial } from '../../../src/panels/report/document.ts';
import { reportHtml } from '../../../src/panels/report/report-html.ts';
import { reportCsv } from '../../../src/panels/report/report-sheets.ts';
import { reportText } from '../../../src/panels/report/report-text.ts';
import { reportTwin } from '../../../src/panels/report/report-twin.ts';
import { changeText } from '../../../src/panels/report/trend.ts';
import { dayOf, planAt, speak } from './material.ts';

afterEach(() => speak('zh'));
type Figures = Extract<Block, { type: 'figures' }>;
type Table = Extract<Block, { type: 'table' }>;
const today = dayOf(planAt('data/suiyang-71km.geojson'), '2026-01-15');
const kept = today.answers.map(({ question, coverage }) => figuresToKeep(coverage.result, question, today.plan.meta, '2026-01-14T12:00:00Z') as KeptFigures);
const onDate = (one: KeptFigures, date: string): KeptFigures => ({ ...one, date, hours: { ...one.hours, from: one.hours.from.replace('2026-01-15', date), to: one.hours.to.replace('2026-01-16', addDays(date, 1)).replace('2026-01-15', date) } });
/** The same shifts of another date, with the border so many points less covered. */
function before(date: string, points = 0, change: Partial<KeptFigures> = {}): KeptFigures[] {
  return kept.map((one) => {
    const border = one.totals.border!, coveredPct = border.coveredPct! - points, coveredM = (border.totalM * coveredPct) / 100;
    return { ...onDate(one, date), totals: { ...one.totals, border: { ...border, coveredPct, coveredM, uncoveredM: border.totalM - coveredM } }, ...change };
  });
}
const reportOf = (all: readonly KeptFigures[], blocked = false, more: Partial<ReportMaterial> = {}) => buildReport('daily', { ...today, earlier: { all, blocked }, ...more });
const changes = (all: readonly KeptFigures[]) => reportOf(all).blocks.flatMap((block) => (block.type === 'figures' ? [block.items.map(({ rest }) => rest.find(({ change }) => change)?.text ?? null)] : []));
const notes = (all: readonly KeptFigures[], blocked = false, more: Partial<ReportMaterial> = {}) => reportOf(all, blocked, more).blocks.flatMap((block) => (block.type === 'text' && block.short ? block.lines : []));
const table = (all: readonly KeptFigures[]) => reportOf(all).blocks.find((block): block is Table => block.type === 'table' && block.id === 'days');

test('without kept figures of the day before it is said, and nothing is compared', () => {
  expect(notes([...before('2026-01-13'), ...kept])).toEqual(Array<string>(2).fill('未保存前一日（2026-01-14）的数字，不作比较。'));
  expect(changes(before('2026-01-13')).flat()).toEqual(Array<null>(6).fill(null));
  expect(notes([], true)[0]).toContain('未能读出');
  speak('en');
  expect(notes([])[0]).toBe('No figures kept of the day before (2026-01-14): nothing is compared.');
});

test('a report that nothing is to be said of is as it was', () => {
  const plain = buildReport('daily', today);
  expect(plain.blocks.some((block) => (block.type === 'text' && block.short) || (block.type === 'table' && block.id === 'days'))).toBe(false);
});

test('each headline has its change on the same shift of the day before, in both languages', () => {
  expect(changes(before('2026-01-14', 1.2))).toEqual([['较前一日 无变化（2.5%）', '较前一日 +1.2\u202f个百分点（29.1%）', '较前一日 无变化（72.7%）'], ['较前一日 无变化（2.3%）', '较前一日 +1.2\u202f个百分点（25.5%）', '较前一日 无变化（54.5%）']]);
  speak('en');
  expect(changes(before('2026-01-14', 1.2))[0]).toEqual(['no change on the day before (2.5%)', '+1.2\u202fpoints on the day before (29.1%)', 'no change on the day before (72.7%)']);
});

test('an item that the plan of then did not have is said to be that', () => {
  expect(changes(before('2026-01-14', 0, { totals: { area: null, border: null, places: kept[0]!.totals.places } }))[0]).toEqual(['前一日没有此项', '前一日没有此项', '较前一日 无变化（72.7%）']);
});

describe('a change', () => {
  test.each([
    [29.1, 30.3, '+1.2'], [30.3, 29.1, '\u22121.2'], [29.16, 30.34, '+1.18'], [29.14, 30.36, '+1.2'], [30.36, 29.14, '\u22121.22'], [29.11, 29.12, '+0.01'], [29.12, 29.11, '\u22120.01'], [99.99, 100, '+0.01'],
  ])('from %d to %d is %s points: a gain is never shown larger nor a loss smaller', (was, is, said) => { expect(changeText(was, is)).toBe(`${said}\u202f个百分点`); });
  test('in the last digits of two browsers is none', () => { expect(changeText(29.1, 29.1 + 1e-9)).toBe('无变化'); });
});

describe('where the figures of the day before come from', () => {
  test('is said with their hours and when they were computed', () => {
    expect(notes(before('2026-01-14'))[1]).toBe('前一日：夜班 20:00–08:00 · 2026-01-14，数字为 2026-01-14 20:00 +08:00 按当时方案所算。');
  });
  test('with another state of the plan, another version and another engine', () => {
    expect(notes(before('2026-01-14', 0, { plan: { ...kept[0]!.plan, hash: 'f'.repeat(16), version: null }, engine: { name: 'exposure', version: '0' } }))[0]).toContain('按当时方案所算；方案此后有改动；版本由 未写 改为 1；引擎由 exposure 0 换为 exposure 1，差值可能来自引擎。');
    speak('en');
    expect(notes(before('2026-01-14', 0, { plan: { ...kept[0]!.plan, hash: 'f'.repeat(16) } }))[0]).toBe('The day before: Day 08:00–20:00 · 2026-01-14, figures computed 2026-01-14 20:00 +08:00 from the plan as it was; the plan has changed since.');
  });
  test('of a plan without an id, that it cannot be', () => {
    const answers = today.answers.map((answer) => ({ ...answer, coverage: { ...answer.coverage, result: { ...answer.coverage.result, plan: { ...answer.coverage.result.plan, id: null } } } }));
    expect(notes(before('2026-01-14'), false, { answers })[0]).toContain('方案没有编号');
  });
});

describe('the table of days', () => {
  test('comes with the second day, has each shift of the seven newest, and never a day after the one reported', () => {
    expect(table([])).toBeUndefined();
    const all = ['2026-01-14', '2026-01-12', '2026-01-10', '2026-01-09', '2026-01-08', '2026-01-07', '2026-01-06', '2026-01-20'].flatMap((date) => before(date, 1));
    const { rows, columns } = table(all)!;
    expect(columns.map(({ label }) => label)).toEqual(['日期', '班次', '辖区', '边境', '部位', '边境未覆盖', '盲区', '方案指纹']);
    expect([...new Set(rows.map(([date]) => date!.text))]).toEqual(['2026-01-15', '2026-01-14', '2026-01-12', '2026-01-10', '2026-01-09', '2026-01-08', '2026-01-07']);
    expect(rows.slice(0, 3).map((row) => row.slice(0, 7).map(({ text }) => text))).toEqual([
      ['2026-01-15', '白班 08:00–20:00', '2.5%', '30.3%', '72.7%', '49.7\u202fkm', '19'], ['2026-01-15', '夜班 20:00–08:00', '2.3%', '26.7%', '54.5%', '52.3\u202fkm', '19'], ['2026-01-14', '白班 08:00–20:00', '2.5%', '29.3%', '72.7%', '50.5\u202fkm', '19'],
    ]);
  });
  test('says of a day by another engine which, and leaves hidden signs of a version out', () => {
    const cell = table(before('2026-01-14', 0, { plan: { ...kept[0]!.plan, version: '2\u202e3' }, engine: { name: 'exposure', version: '0' } }))!.rows[2]!.at(-1)!.text;
    expect(cell).toContain('引擎 0');
    expect(cell).not.toContain('\u202e');
  });
});

test('page, HTML, CSV, short and spoken text say the same', () => {
  const report = reportOf(before('2026-01-14', 1.2)), first = report.blocks.find((block): block is Figures => block.type === 'figures')!, [note] = notes(before('2026-01-14', 1.2));
  const change = first.items[1]!.rest[0]!, thin = (text: string) => text.replaceAll('\u202f', ' ');
  expect(reportHtml(report)).toContain(`<dd>${change.text}</dd>`);
  /* In CSV what begins with a plus could be a formula. */
  expect(reportCsv(report)).toContain(`边境覆盖,较前一日,'${change.part!.text}`);
  expect(reportText(report)).toContain(thin(`边境覆盖 30.3%，未覆盖 49.7 km，${change.text}`));
  expect(reportTwin(report)).toContain(thin(`边境覆盖 30.3%，${change.text}`));
  for (const text of [reportHtml(report), reportCsv(report), reportText(report), reportTwin(report)]) expect(text).toContain(note);
  /* Rows of the table of days are of all shifts: none stands under the hours of the first. */
  expect(reportCsv(report)).toMatch(/\r\n2026-01-14,白班 08:00–20:00,2\.5,29\.1,72\.7,50\.6,19,/);
});
