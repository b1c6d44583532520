import { afterEach, describe, expect, test } from 'vitest';
import { buildReport } from '../../../src/panels/report/build-report.ts';
import type { Block, ReportAnswer, ReportDocument } from '../../../src/panels/report/document.ts';
import { answerOf, dayOf, planAt, speak } from './material.ts';

afterEach(() => speak('zh'));
const tables = ({ blocks }: ReportDocument, id: string) => blocks.filter((block): block is Extract<Block, { type: 'table' }> => block.type === 'table' && block.id === id);
const figures = ({ blocks }: ReportDocument) => blocks.filter((block): block is Extract<Block, { type: 'figures' }> => block.type === 'figures');
const column = (table: Extract<Block, { type: 'table' }>, id: string) => table.rows.map((row) => row[table.columns.findIndex((one) => one.id === id)]!.text);
const suiyang = dayOf(planAt('data/suiyang-71km.geojson'), '2026-01-15'), ussuri = dayOf(planAt('data/ussuri-border.geojson'), '2026-01-15');

describe.each(['zh', 'en'] as const)('the daily report (%s)', (lang) => {
  test('has a section a shift, each figure with its basis, and every gap of the answer in its order', () => {
    speak(lang);
    const report = buildReport('daily', suiyang);
    expect(report.blocks.filter((block) => block.type === 'heading' && block.level === 1)).toHaveLength(2);
    expect(figures(report).map(({ basis, answer }) => [basis, answer])).toEqual([[expect.stringContaining('08:00–20:00'), 0], [expect.stringContaining('20:00–08:00'), 1]]);
    for (const [at, table] of tables(report, 'gaps').entries()) {
      const { gaps } = suiyang.answers[at]!.coverage.result;
      expect(column(table, 'rank')).toEqual(gaps.map(({ rank }) => String(rank)));
      expect(table.spoken).toHaveLength(gaps.length);
      expect(table.columns.reduce((sum, { width = 0 }) => sum + width, 0)).toBeCloseTo(1, 9);
      expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
    }
    expect(report.title).not.toContain(lang === 'zh' ? '零报告' : 'Zero');
    expect(report.synthetic).toBeTruthy();
    expect(JSON.stringify(report)).not.toMatch(/undefined|NaN/);
    if (lang === 'en') expect(JSON.stringify(report.blocks).replaceAll(/来源|示例[^"]*|沼泽[^"]*/g, '')).not.toMatch(/[覆盖盲区空白]/);
  });

  test('says of each share that its band could not be worked out, and nothing where nobody asked', () => {
    speak(lang);
    const rest = (band: ReportAnswer['band']) => figures(buildReport('daily', { ...suiyang, answers: suiyang.answers.map((answer) => ({ ...answer, ...(band === undefined ? {} : { band }) })) })).flatMap(({ items }) => items.map((item) => item.rest.map(({ text }) => text).join(' | ')));
    expect(rest(null).every((text) => text.endsWith(lang === 'zh' ? '范围 ±10% 没有算出来' : 'reaches ±10% not worked out'))).toBe(true);
    expect(rest(undefined).some((text) => text.includes('±'))).toBe(false);
  });

  test('tells its tables in the order of what is worst', () => {
    speak(lang);
    const report = buildReport('daily', ussuri), [places] = tables(report, 'places'), [sections] = tables(report, 'sections');
    const state = column(places!, 'state'), priority = column(places!, 'priority');
    const missed = state.lastIndexOf(state[0]!);
    expect(state.slice(0, missed + 1).every((one) => one === state[0])).toBe(true);
    expect(state.slice(missed + 1)).not.toContain(state[0]);
    expect(priority.slice(0, missed + 1)).toEqual(priority.slice(0, missed + 1).sort());
    expect(column(sections!, 'where')).toHaveLength(5);
    expect(column(sections!, 'target').slice(0, 3)).toEqual(lang === 'zh' ? ['4 小时', '3 小时', '1 小时'] : ['4 h', '3 h', '1 h']);
    expect(column(sections!, 'pct')[3]).toBe(lang === 'zh' ? '无需设防' : 'exempt');
  });

  test('of a border that is fully covered is a zero report, and a whole page', () => {
    speak(lang);
    const plan = planAt('tests/worked/WE29a.geojson'), day = { ...suiyang, plan, date: '2026-01-15', answers: [answerOf(plan, { includePlanned: false, agencies: [] })] };
    const zero = buildReport('daily', day), [gaps] = tables(zero, 'gaps');
    expect(zero.title).toMatch(lang === 'zh' ? /^零报告/ : /^Zero report/);
    expect([gaps!.rows, gaps!.none]).toEqual([[], lang === 'zh' ? '0 处' : '0 gaps']);
    expect(figures(zero)[0]!.items.map(({ main }) => main.text)).toContain('100%');
    const types = new Set(zero.blocks.map(({ type }) => type));
    for (const type of ['heading', 'figures', 'text', 'map', 'table', 'blanks'] as const) expect(types).toContain(type);
  });
});

test('a plan with a sliver alone uncovered is no zero report, and one with nothing to cover neither', () => {
  const plan = planAt('tests/worked/WE29a.geojson'), answer = answerOf(plan, { includePlanned: false, agencies: [] }), { result } = answer.coverage, { border } = result.totals;
  const told = (totals: typeof result.totals) => buildReport('daily', { ...suiyang, plan, answers: [{ ...answer, coverage: { ...answer.coverage, result: { ...result, totals } } }] });
  expect(told({ ...result.totals, border: { ...border!, gapM: 4, coveredPct: 99.96 } }).title).not.toContain('零报告');
  expect(told({ ...result.totals, border: null, area: null, places: null }).title).not.toContain('零报告');
});

test('gates of compounds are told by shift: how many are closed, and which stand unguarded since when; none where the plan has no gates', () => {
  speak('en');
  const report = buildReport('daily', dayOf(planAt('data/fuzhou-street.geojson'), '2026-03-01'));
  const told = report.blocks.flatMap((block, at) => { const next = report.blocks[at + 1]; return block.type === 'heading' && block.text === 'Gates of compounds' && next?.type === 'text' ? [next.lines] : []; });
  expect(told).toHaveLength(report.blocks.filter((block) => block.type === 'heading' && block.level === 1).length);
  for (const [share] of told) expect(share).toMatch(/^\d+ of 12 gates are sealed, or staffed throughout\.$/);
  expect(told.flat().some((line) => /nobody there \d\d:\d\d–\d\d:\d\d/.test(line))).toBe(true);
  const fuzhou = planAt('data/fuzhou-street.geojson'), unstated = { ...fuzhou, features: fuzhou.features.map((feature) => (feature.kind === 'compound' ? { ...feature, properties: { ...feature.properties, gates: feature.properties.gates!.map(({ id, state }) => ({ id, state: state! })) } } : feature)) };
  expect(JSON.stringify(buildReport('daily', dayOf(unstated, '2026-03-01')))).toContain('Staffed gates that state no hours, taken as day and night: 5.');
  expect(JSON.stringify(report)).not.toContain('taken as day and night');
  expect(JSON.stringify(buildReport('daily', suiyang))).not.toContain('Gates of compounds');
});
