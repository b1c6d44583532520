/** The tables of duties say what the core says, in words; what is changed in a cell changes that item alone. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { withTime } from '#core/coverage/time/with-time.ts';
import { partFigures } from '#core/duties/part-figures.ts';
import { placeDuties } from '#core/duties/place-duty.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { found, madeReady } from '#tools/find.ts';
import { fieldAt, valueWith, type DutyGiven } from '../../src/panels/duties/duty-table.ts';
import { dutyTables, DUTY_TABS } from '../../src/panels/duties/duty-tables.ts';
import { kindOfGap, placeOfGap } from '../../src/panels/name-feature.ts';
import { commands } from '../../src/panels/palette/findables.ts';
import { columnWidths, gridRow } from '../../src/panels/widgets/grid-rows.ts';
import { buildReport } from '../../src/panels/report/build-report.ts';

vi.stubGlobal('document', { documentElement: {} });
const read = readGeoJson(readFileSync('data/nine-branches.geojson'), 'nine');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const features = new Map(plan.features.map((feature) => [feature.id, feature]));
const ASKED = { withinDays: 7, unannounced: false, seed: null, secondKm: 10, farmKm: 5 };
afterAll(() => { language.set('zh'); });

function given(lang: 'zh' | 'en', when: { shift?: string; at?: string } = {}): DutyGiven {
  language.set(lang);
  const question = { ...withTime({ includePlanned: false, agencies: [], when: { day: '2020-04-23', ...when } }, plan.meta), date: '2020-04-23' }, coverage = computeCoverage(plan, question);
  if (coverage === 'cancelled') throw new Error('cancelled');
  return { plan, question, coverage, words: dutyWords[lang], featureById: (id) => features.get(id) ?? null };
}
const text = (table: ReturnType<(typeof dutyTables)['gates']>) => table.rows.map(({ cells }) => Object.values(cells).map((cell) => cell.text).join('|'));

describe.each(['zh', 'en'] as const)('every table (%s)', (lang) => {
  test('has rows of its own ids, cells for its columns, and no word that is missing', () => {
    const of = given(lang, { shift: 'night' });
    for (const tab of DUTY_TABS) {
      const table = dutyTables[tab](of, ASKED);
      if (tab !== 'obstacles' && tab !== 'seams' && tab !== 'nets' && tab !== 'places') expect(table.rows.length, tab).toBeGreaterThan(0);
      expect(new Set(table.rows.map(({ id }) => id)).size, tab).toBe(table.rows.length);
      expect([...table.of.keys()], tab).toEqual(table.rows.map(({ id }) => id));
      expect(text(table).join('\n') + table.said.join('\n'), tab).not.toMatch(/undefined|NaN|null|\[object/);
      for (const { cells } of table.rows) for (const { id } of table.columns) expect(Object.hasOwn(cells, id) || tab === 'inspections', `${tab} ${id}`).toBe(true);
    }
  });
});

test('the board of branches has room for all its columns beside each other on a screen of 1366 px, each with its whole name as a title', () => {
  const wide = (lang: 'zh' | 'en') => { const { columns, rows } = dutyTables.branches(given(lang, { shift: 'evening' }), ASKED); return { columns, em: columnWidths(columns, rows.map(gridRow)).reduce((sum, one) => sum + one, 0) }; };
  const zh = wide('zh');
  /* 1078 px beside the panel, at 14 px an em. */
  expect(zh.em).toBeLessThanOrEqual(77);
  expect(wide('en').em).toBeLessThanOrEqual(88);
  expect(zh.columns.filter(({ head, label }) => head === undefined && label.length > 2)).toEqual([]);
  expect(new Set(zh.columns.map(({ head, label }) => head ?? label)).size).toBe(zh.columns.length);
});

test('by night one gate stands open from 23:00 to 07:00 and comes first, by day none', () => {
  const night = dutyTables.gates(given('en', { shift: 'night' }), ASKED), [first] = night.rows;
  expect(first!.cells.held).toMatchObject({ text: 'unguarded', gap: true });
  expect(first!.cells.hours!.text).toContain('00:00–07:00');
  expect(night.said[1]).toBe('1 unguarded');
  const day = dutyTables.gates(given('en', { shift: 'day' }), ASKED);
  expect(day.rows.some(({ cells }) => cells.held!.gap)).toBe(false);
  expect(day.said[0]).toMatch(/^Closed (\d+) of \1 \(100%\)/);
});

describe('posts on duty', () => {
  test('stand with those that have a hole or lack an agency first: the meal of a post that claims 24 hours, an agency that is not there', () => {
    const { rows, said, columns } = dutyTables.presence(given('en', { shift: 'night' }), ASKED), at = (id: string) => rows.find((row) => row.id === id)!.cells;
    expect(columns.map(({ label }) => label).slice(-3)).toEqual(['Night', 'Day', 'Evening']);
    expect(at('linkou-post-5')).toMatchObject({ onDuty: { text: '23 h 30 min', sort: 1410 }, holes: { text: 'break 12:00–12:30', sort: 30, gap: true }, lacks: { text: '' } });
    expect(at('dongfanghong-post-2').lacks).toMatchObject({ text: 'Forest farm 0/1 00:00–24:00', sort: 1440, gap: true });
    const short = rows.map(({ cells }) => cells.holes!.gap === true || cells.lacks!.gap === true), many = short.filter(Boolean).length;
    expect(short).toEqual(short.map((_, row) => row < many));
    const metres = rows.slice(many).map(({ cells }) => Math.max(...[0, 1, 2].map((shift) => Number(cells[`shift${shift}`]!.sort ?? 0))));
    expect(metres.lastIndexOf(Math.max(...metres))).toBeLessThan(metres.indexOf(0));
    /* Where there is no border in reach it does not matter for how long. */
    expect(at('linkou-post-5')).toMatchObject({ shift1: { text: '0\u202fm' } });
    expect(said[0]).toMatch(/^\d+ posts, \d+ on duty 24 h by their hours, 1 of these with holes$/);
    expect(said[1]).toBe('1 lacks a required agency');
    expect(said.at(-1)).toBe('as of 2020-04-23');
  });
  test('have the shift that is asked about first among the shifts, whole on a screen of 1366 px, the others in the order of the plan', () => {
    const shifts = (shift?: string) => dutyTables.presence(given('en', shift === undefined ? {} : { shift }), ASKED).columns.slice(-3).map(({ label }) => label);
    expect([shifts('evening'), shifts('day'), shifts()]).toEqual([['Evening', 'Night', 'Day'], ['Day', 'Night', 'Evening'], ['Night', 'Day', 'Evening']]);
    for (const [lang, most] of [['zh', 77], ['en', 88]] as const) {
      const { columns, rows } = dutyTables.presence(given(lang, { shift: 'evening' }), ASKED);
      expect(columnWidths(columns, rows.map(gridRow)).slice(0, -2).reduce((sum, one) => sum + one, 0), lang).toBeLessThanOrEqual(most);
    }
  });
  test('have the border in their reach in every shift, with the hours where they are there for a part, and nothing where they are not', () => {
    const of = given('zh'), post = features.get('hebei-post-1')!, part = { ...post, properties: { ...post.properties, dutyWindows: [{ start: '04:00', end: '16:00' }] } } as typeof post;
    const whole = dutyTables.presence(of, ASKED).rows.find(({ id }) => id === post.id)!.cells, cells = dutyTables.presence({ ...of, plan: { ...plan, features: plan.features.map((one) => (one === post ? part : one)) } as typeof plan }, ASKED).rows.find(({ id }) => id === post.id)!.cells;
    const metres = whole.shift1!.text;
    expect(metres).toMatch(/^\d(?:\.\d)?\u202fkm$/);
    expect([whole.shift0!.text, whole.shift2!.text, whole.onDuty!.text]).toEqual([metres, metres, '24 小时']);
    expect([cells.shift0!.text, cells.shift1!.text, cells.shift2!.text, cells.onDuty!.text]).toEqual([`${metres}，4 小时 / 8 小时`, metres, '—', '12 小时']);
  });
  test('say that no hours are stated, and how long where the plan has no border line', () => {
    const of = given('en'), bare = { ...plan, features: plan.features.flatMap((one) => (one.kind === 'borderLine' ? [] : [one.id === 'hebei-post-1' ? { ...one, properties: { ...one.properties, dutyWindows: undefined } } as typeof one : one])) } as typeof plan;
    const { rows, said } = dutyTables.presence({ ...of, plan: bare }, ASKED), cells = rows.find(({ id }) => id === 'hebei-post-1')!.cells;
    expect([cells.onDuty!.text, cells.shift0!.text]).toEqual(['24 h (none stated)', '8 h']);
    expect(said).toEqual(expect.arrayContaining(['1 states no duty hours: taken as on duty all day', 'By shift: hours on duty (the plan has no border line); — not on duty']));
  });
  test('are found in the palette by the words of the duty', () => {
    const session = { plan, layers: {}, coverage: null } as unknown as Parameters<typeof commands>[0];
    for (const word of ['24小时在岗', '联勤', '缺单位', '执勤卡点', 'duty point', 'missing agency', '24 h']) {
      language.set('en');
      expect(found(commands(session).map(madeReady), word, 5).map(({ id }) => id), word).toContain('duty:presence');
    }
  });
  test('are printed up to a page, with every one that has a hole or a lack; how many more there are is said', () => {
    const { question, coverage } = given('en'), { rows } = dutyTables.presence(given('en'), ASKED);
    const sheet = (of: typeof plan) => { const { blocks } = buildReport('duties', { plan: of, answers: [{ question: { includePlanned: question.includePlanned, agencies: question.agencies, when: { day: '2020-04-23' } }, coverage: coverage!, checked: null }], date: '2020-04-23', computedAt: '2020-04-23T00:00:00Z', word: '' }); return { printed: blocks.find((block) => block.type === 'table' && block.id === 'presence') as { rows: readonly unknown[] }, said: JSON.stringify(blocks) }; };
    expect(sheet(plan).printed.rows).toHaveLength(24);
    expect(sheet(plan).said).toContain(`${rows.length - 24} more posts without a hole or a lack are not listed`);
    const short = { ...plan, features: plan.features.map((one) => (one.kind === 'post' ? { ...one, properties: { ...one.properties, requiredAgencies: { navy: 1 } } } : one)) } as typeof plan;
    expect(sheet(short).printed.rows.length).toBeGreaterThan(24);
    expect(sheet(short).said).not.toContain('are not listed');
  });
});

test('a shortage stands first with what the depots have; what is typed changes that item alone', () => {
  const of = given('en'), table = dutyTables.supplies(of, ASKED), [first] = table.rows, about = table.of.get(first!.id)!;
  expect(first!.cells.short!.gap).toBe(true);
  expect(Number.parseFloat(first!.cells.onHand!.text) / Number.parseFloat(first!.cells.dailyUse!.text)).toBeLessThan(Number.parseFloat(first!.cells.minDays!.text));
  const feature = features.get(about.featureId)!;
  expect(fieldAt(fieldsOf('post'), about, 'onHand')).toMatchObject({ type: 'number' });
  expect(fieldAt(fieldsOf('post'), about, 'left')).toBeNull();
  const { field, value } = valueWith(feature, about, 'onHand', 999), before = (feature.properties as { supplies: readonly object[] }).supplies;
  expect(field).toBe('supplies');
  expect(value).toEqual(before.map((item, at) => (at === about.list!.at ? { ...item, onHand: 999 } : item)));
  const { value: without } = valueWith(feature, about, 'minDays', undefined);
  expect(Object.hasOwn((without as readonly object[])[about.list!.at]!, 'minDays')).toBe(false);
});

test('rounds that nobody is to know of are hidden until asked for, and how many is said', () => {
  const of = given('en'), hidden = dutyTables.inspections(of, ASKED), shown = dutyTables.inspections(of, { ...ASKED, unannounced: true });
  expect(hidden.said.at(-1)).toBe('1 unannounced round is not shown');
  expect(text(hidden).join('\n')).not.toContain('unannounced');
  expect(text(shown).join('\n')).toContain('unannounced');
  expect(shown.rows.length).toBeGreaterThan(hidden.rows.length);
});

test('the board has nine branches below their bureau, each fault with its branch', () => {
  const { rows } = dutyTables.branches(given('zh'), ASKED), at = (name: string) => rows.find(({ cells }) => cells.area!.text.trim() === `示例${name}分局辖区`)!.cells;
  expect(rows.filter(({ cells }) => cells.level!.text === '分局')).toHaveLength(9);
  expect(at('东方红').borderGap!.gap).toBe(true);
  expect(at('东方红').short!.text).toContain('goggles');
  expect(at('绥阳').passages).toMatchObject({ text: '2/3', gap: true });
  const passages = rows.map(({ cells }) => cells.passages!).filter(({ text }) => text !== '—'), told = passages.map(({ text }) => text.split('/').map(Number));
  expect(passages.map(({ gap = false }) => gap)).toEqual(told.map(([guarded, all]) => guarded! < all!));
  expect(passages.map(({ sort }) => sort)).toEqual(told.map(([guarded, all]) => all! - guarded!));
  expect(at('大海林').overdue).toMatchObject({ text: '1', gap: true });
  expect(at('穆棱').issues!.text).toBe('1，逾期 1');
  expect(at('柴河').overdue!.gap).toBeUndefined();
});

test.each(['zh', 'en'] as const)('the sheet of duties has the board in two parts, what is short, and no unannounced round (%s)', (lang) => {
  const { question, coverage } = given(lang);
  const report = buildReport('duties', { plan, answers: [{ question: { includePlanned: question.includePlanned, agencies: question.agencies, when: { day: '2020-04-23' } }, coverage: coverage!, checked: null }], date: '2020-04-23', computedAt: '2020-04-23T00:00:00Z', word: '' });
  const tables = report.blocks.filter((block) => block.type === 'table');
  expect(tables.map(({ id }) => id)).toEqual(expect.arrayContaining(['branches', 'branches-2', 'presence', 'gates', 'supplies', 'inspections', 'secondLine', 'activities', 'issues']));
  expect(tables.some(({ id }) => id === 'tags')).toBe(false);
  expect(tables.find(({ id }) => id === 'branches')!.rows).toHaveLength(tables.find(({ id }) => id === 'branches-2')!.rows.length);
  const said = JSON.stringify(report.blocks);
  expect(said).toContain('goggles');
  expect(said).not.toMatch(lang === 'zh' ? /· 不打招呼/ : /· unannounced/);
});

test('a vehicle is counted in its own row and changed there alone; where the last one left nobody sets out', () => {
  const of = given('en'), table = dutyTables.vehicles(of, ASKED), row = table.rows.find(({ cells }) => cells.vehicle!.text === 'van')!, about = table.of.get(row.id)!;
  expect(row.cells.number!.text).toBe('1');
  expect(fieldAt(fieldsOf('post'), about, 'number')).toMatchObject({ type: 'number' });
  expect(valueWith(features.get(about.featureId)!, about, 'number', 4)).toEqual({ field: 'vehicles', value: { patrolCar: 2, van: 4 } });
  const second = plan.features.find(({ properties }) => properties['name:en'] === 'Demo Yabuli standby point 2')!;
  const without = { ...plan, features: plan.features.map((one) => (one === second ? { ...one, properties: { ...one.properties, vehicles: { patrolCar: 0 } } } : one)) } as typeof plan;
  expect(text(dutyTables.vehicles({ ...of, plan: without }, ASKED)).find((line) => line.includes('standby point 2'))).toContain('|patrol car|0|—|—|—|nobody sets out');
});

test('every gap has its nearest station, the border inspection station is closed by night', () => {
  const of = given('zh'), table = dutyTables.stations(of, ASKED), lines = text(table), { gaps } = of.coverage!.result;
  /* Each as the list of gaps and the details name it. */
  expect(lines.slice(-gaps.length).map((line) => line.split('|').slice(0, 2))).toEqual(gaps.map((gap) => [`${kindOfGap(gap)} ${gap.rank}`, placeOfGap(gap, features.get(gap.featureId)!, plan)]));
  expect(lines.find((line) => line.startsWith('边防检查站'))).toMatch(/12 小时 无人\|\d+/);
  expect(dutyTables.stations({ ...of, coverage: null }, ASKED).rows.length).toBe(lines.length - gaps.length);
});

test('farms stand with those not visited first; a gate has the name its user gave its tier', () => {
  const farms = dutyTables.farms(given('en'), ASKED);
  expect(farms.rows).toHaveLength(4);
  expect(farms.said[0]).toMatch(/^4 forest farms, \d not visited/);
  expect(dutyTables.gates(given('zh'), ASKED).rows.map(({ cells }) => cells.tier!.text)).toEqual(expect.arrayContaining(['外围卡点', '小区内']));
});

test('a tag has the number of its mark on the map', () => {
  const table = dutyTables.tags(given('en'), ASKED);
  expect(table.rows.map(({ cells }) => [cells.sign!.text, cells.tag!.text])).toEqual([['1', 'upland'], ['2', 'lowland']]);
});

test('an unannounced round stands in the order of the plan until an order is drawn; the same draw is the same order', () => {
  const of = given('en'), stops = (seed: number | null) => dutyTables.inspections(of, { ...ASKED, unannounced: true, seed }).rows.filter(({ cells }) => cells.round!.text.includes('unannounced')).map(({ cells }) => `${cells.round!.text} ${cells.post!.text}`);
  const listed = plan.features.flatMap((one) => (one.kind === 'inspectionRoute' && one.properties.unannounced ? (one.properties.stops ?? []).map(({ postId = '' }) => features.get(postId)!.properties['name:en']!) : []));
  expect(stops(null).map((line, at) => line.endsWith(listed[at]!))).toEqual(listed.map(() => true));
  expect([1, 2, 3, 4].some((seed) => stops(seed).join() !== stops(null).join())).toBe(true);
  expect(stops(2)).toEqual(stops(2));
  expect(dutyTables.inspections(of, { ...ASKED, unannounced: true, seed: 2 }).said.at(-1)).toContain('draw 2');
});

test.each([['zh', '未划分到下级'], ['en', 'in no area below']] as const)('ground of an area that none below it holds is held by the area itself and not red (%s)', (lang, what) => {
  const { rows } = dutyTables.seams(given(lang), ASKED);
  expect(new Set(rows.map(({ cells }) => cells.what!.text))).toEqual(new Set([what]));
  expect(rows.some(({ cells }) => Object.values(cells).some(({ gap }) => gap))).toBe(false);
});

test('above the second line stands which posts are found by nearest', () => {
  expect(dutyTables.secondLine(given('en'), ASKED).said[1]).toMatch(/^Nearest: only posts that stop traffic .*; by hand: any type$/);
  expect(dutyTables.secondLine(given('zh'), ASKED).said[1]).toMatch(/^自动只找能拦车的点位：.*；指定的不限类型$/);
});

test('issues that were mended at once stand below the open ones', () => {
  const table = dutyTables.issues(given('en'), ASKED), states = table.rows.map(({ cells }) => cells.state!.text);
  expect(states).toEqual(['1 day overdue', 'closed', 'closed']);
  expect(table.said).toContain('2 closed');
  expect(table.rows.slice(1).map(({ id }) => table.of.get(id)!.featureId.split('-')[0])).toEqual(['yabuli', 'chaihe']);
});

test('what is still to come in this week is told from what was planned and from nothing', () => {
  const states = dutyTables.activities(given('zh'), ASKED).rows.map(({ cells }) => `${cells.week!.text} ${cells.next!.text}`);
  expect(states.filter((state) => state.startsWith('本周待做')).every((state) => state.includes('2020-04-2'))).toBe(true);
  expect(states.some((state) => state.startsWith('本周待做'))).toBe(true);
});

test('the first figures of the board need no scrolling: what lacks stands before lengths', () => {
  const columns = dutyTables.branches(given('zh'), ASKED).columns.map(({ id }) => id);
  expect(columns.indexOf('short')).toBeLessThan(columns.indexOf('border'));
  expect(columns).toHaveLength(14);
});


test('nets and types of agency: a row each with what it covers alone, its own places, and all that counts in it chosen with the row', () => {
  const of = given('en', { shift: 'night' }), parts = partFigures(plan, of.question);
  if (parts === 'cancelled') throw new Error('cancelled');
  const table = dutyTables.nets({ ...of, parts }, ASKED), [all, outer, inner] = table.rows;
  expect(table.rows.map(({ id }) => id)).toEqual(['all', 'net outer', 'net inner', 'type police', 'type borderGuard', 'type localGovernment', 'type forestFarm', 'type health']);
  expect(table.of.get('net outer')!.together).toEqual(parts.rows[1]!.assetIds);
  expect(Number.parseFloat(outer!.cells.borderPct!.text)).toBeLessThanOrEqual(Number.parseFloat(all!.cells.borderPct!.text));
  expect([outer!.cells.own!.text, inner!.cells.own!.text, all!.cells.own!.text]).toEqual([`${parts.rows[1]!.ownPlaces!.covered}/${parts.rows[1]!.ownPlaces!.count}`, `${parts.rows[2]!.ownPlaces!.covered}/${parts.rows[2]!.ownPlaces!.count}`, '—']);
  expect(dutyTables.nets(of, ASKED).rows).toEqual([]);
});

test('places: what they are to have and their crowd hours, those that lack something first', () => {
  const of = given('en', { shift: 'night' }), table = dutyTables.places({ ...of, placeDuties: placeDuties(plan, of.question) }, ASKED);
  expect(table.rows).toHaveLength(34);
  expect(table.said[1]).toMatch(/^\d of 2 motorway exits without a checkpoint at some time$/);
  const red = table.rows.map(({ cells }) => Boolean(cells.needs!.gap || cells.bare!.gap));
  expect(red.indexOf(false)).toBe(red.filter(Boolean).length);
  expect(table.rows.find(({ id }) => id === 'yabuli-place-2')!.cells.crowd!.text).toBe('10:00–20:00');
  expect(table.rows.some(({ cells }) => /^Demo Yabuli .* \d\d:\d\d/.test(cells.rounds!.text))).toBe(true);
  expect(dutyTables.places(of, ASKED).rows).toEqual([]);
});
