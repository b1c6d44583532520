import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { gpx, kml } from '@tmcw/togeojson';
import { featuresOf, type Plan, type Position } from '#core/plan/plan.ts';
import { importAnswers } from '#formats/doctor/import-report.ts';
import { dutyText } from '#formats/export/feature-words.ts';
import { planTableIds } from '#formats/export/plan-tables.ts';
import { roundPlan } from '#formats/export/round-positions.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { readSources } from '#formats/source/read-sources.ts';
import { guessColumns } from '#formats/table/columns.ts';
import { readTable } from '#formats/table/read-table.ts';
import { csvOf, made, partsOf, planOf, planWith, sheetOf } from './made.ts';

const ussuri = planOf('data/ussuri-border.geojson');
const xml = (text: string) => new DOMParser().parseFromString(text, 'text/xml');
const point = (id: string, properties: object, coordinates: readonly number[] = [120, 30]) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties });

test('a plan as GeoJSON comes back as it went, with its marking beside it; marked again it is marked once', () => {
  const { text } = made(ussuri, { what: 'plan', format: 'geojson' });
  const back = readGeoJson(text, 'back');
  if (!back.ok) throw new Error('not read');
  const { foreign, ...rest } = back.value.plan;
  const { foreign: before, ...own } = ussuri;
  expect(rest).toEqual(own);
  expect(foreign).toEqual({ ...before, marking: '敏感 · 示例·乌苏里江林区边境巡防方案 · 2026-01-15' });
  expect(made(back.value.plan, { what: 'plan', format: 'geojson' }).text).toBe(text);
});

test('fewer decimals move no position further than they say, and nothing shrinks to less than it is', () => {
  const tiny = planWith([
    point('p', { kind: 'post', postType: 'dutyPoint', radiusM: 1, reach: { type: 'Polygon', coordinates: [[[120, 30], [120.123456789, 30], [120, 30.1], [120, 30]]] } }, [120.123456789, -30.987654321]),
    { type: 'Feature', id: 'r', geometry: { type: 'LineString', coordinates: [[120.1234561, 30], [120.1234562, 30]] }, properties: { kind: 'patrolRoute', mode: 'foot' } },
    { type: 'Feature', id: 'c', geometry: { type: 'Polygon', coordinates: [[[120.1234567, 30], [121, 30], [120, 31], [120.1234567, 30]]] }, properties: { kind: 'compound', gates: [{ id: 'g', lonLat: [120.1234567, 30.7654321] }] } },
  ]);
  const [post, route, compound] = roundPlan(tiny, 5).features;
  expect(post!.geometry!.coordinates).toEqual([120.12346, -30.98765]);
  expect(JSON.stringify((post!.properties as { reach?: unknown }).reach)).toContain('120.12346,30]');
  expect(route!.geometry).toEqual(tiny.features[1]!.geometry);
  expect(compound!.geometry!.coordinates).toEqual([[[120.12346, 30], [121, 30], [120, 31], [120.12346, 30]]]);
  expect((compound!.properties as { gates?: { lonLat: unknown }[] }).gates![0]!.lonLat).toEqual([120.12346, 30.76543]);
  expect(roundPlan(tiny, 7).features[0]!.geometry!.coordinates).toEqual([120.1234568, -30.9876543]);
  expect(roundPlan(tiny, null)).toBe(tiny);
});

describe('GPX', () => {
  const file = made(ussuri, { what: 'plan', format: 'gpx' }), root = xml(file.text).documentElement!;
  const names = (element: { readonly childNodes: Iterable<{ readonly nodeName: string }> }) => [...element.childNodes].map(({ nodeName }) => nodeName).filter((name) => name !== '#text');
  const inOrder = (found: readonly string[], order: readonly string[]) => { expect(found.filter((name) => !order.includes(name))).toEqual([]); expect(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(found); };

  test('has waypoints for posts, places and markers, and routes for what is patrolled and for the border', () => {
    const { features } = gpx(xml(file.text) as unknown as Document);
    const count = (...kinds: string[]) => ussuri.features.filter(({ kind, geometry }) => kinds.includes(kind) && geometry !== null).length;
    expect(features.filter(({ geometry }) => geometry.type === 'Point')).toHaveLength(count('post', 'priorityPlace', 'boundaryMarker'));
    expect(features.filter(({ geometry }) => geometry.type === 'LineString')).toHaveLength(count('patrolRoute', 'borderLine'));
    expect(root.getElementsByTagName('trk')).toHaveLength(0);
    expect(file.text).not.toMatch(/<time/);
  });

  test('keeps the order of the schema in everything it writes', () => {
    inOrder(names(root as never), ['metadata', 'wpt', 'rte']);
    inOrder(names(root.getElementsByTagName('metadata')[0] as never), ['name', 'desc']);
    for (const tag of ['wpt', 'rte']) for (const one of Array.from(root.getElementsByTagName(tag))) inOrder(names(one as never), ['name', 'cmt', 'desc', 'type', 'rtept']);
    expect([root.getAttribute('version'), root.namespaceURI]).toEqual(['1.1', 'http://www.topografix.com/GPX/1/1']);
  });

  test('has no longitude of 180, parts of a line one by one, and names of anything', () => {
    const plan = planWith([
      point('p', { kind: 'post', postType: 'dutyPoint', name: '<b>&"甲\u202e\u0007]]>' }, [180, 0]),
      { type: 'Feature', id: 'b', geometry: { type: 'MultiLineString', coordinates: [[[1, 0], [2, 0]], [[3, 0], [4, 0]]] }, properties: { kind: 'borderLine', name: '乙', homeSide: 'left' } },
    ]);
    const { text } = made(plan, { what: 'plan', format: 'gpx' });
    expect(text).toContain('<wpt lat="0" lon="-180"><name>&lt;b&gt;&amp;&quot;甲]]&gt;</name>');
    expect([...text.matchAll(/<rte><name>([^<]*)/g)].map(([, name]) => name)).toEqual(['乙 1/2', '乙 2/2']);
  });
});

describe('KML', () => {
  const { text } = made(ussuri, { what: 'plan', format: 'kml' });
  test('has a folder a kind and every feature that has a shape and is announced', () => {
    const { features } = kml(xml(text) as unknown as Document);
    expect(features).toHaveLength(ussuri.features.filter(({ geometry }) => geometry !== null).length);
    expect([...text.matchAll(/<Folder>\s*<name>([^<]*)/g)].map(([, name]) => name)).toEqual(['点位', '巡逻路线', '边界线', '界碑/界桩', '辖区', '重点部位', '障碍/物防']);
    expect(features.find(({ properties }) => properties!.id === 'post-1')!.properties).toMatchObject({ kind: 'post', postType: 'borderPost', agencies: 'borderGuard;forestFarm' });
  });
  test('has nothing in a description that a viewer could take for HTML', () => {
    const plan = planWith([point('p', { kind: 'post', postType: 'dutyPoint', name: '甲', note: '<img src=x onerror=alert(1)>&lt;script&gt;' })], { name: '<i>乙</i>' });
    const shown = (xml(made(plan, { what: 'plan', format: 'kml' }).text).documentElement!.textContent) ?? '';
    expect(shown).not.toMatch(/<\/?[a-z]/i);
    expect(shown).toContain('img src=x');
  });
});

describe('tables', () => {
  test('of posts are read back by the columns of the import, in both languages', () => {
    for (const lang of ['zh', 'en'] as const) {
      const { text } = made(ussuri, { what: 'plan', format: 'csv' }, { lang });
      const table = readTable(text.replace('\uFEFF', ''));
      const roles = Object.fromEntries(guessColumns(table, true).map(({ title, role }) => [title, role]));
      const [code, type, lat, lon, radius, name] = lang === 'zh' ? ['编号', '类型', '纬度', '经度', '半径(米)', '名称'] : ['code', 'post_type', 'lat', 'lon', 'radius_m', 'name'];
      expect([roles[code!], roles[type!], roles[lat!], roles[lon!], roles[radius!], roles[name!]], lang).toEqual(['code', 'type', 'lat', 'lon', 'radius', 'name']);
      expect(Object.values(roles), lang).not.toContain('person');
    }
  });

  test('of posts bring back all that decides what a post covers: type, reach, view, hours with their days and breaks, season, status', async () => {
    const post = (id: string, properties: object) => point(id, { kind: 'post', code: id, ...properties }, [133.5, 46]);
    const plan = planWith([
      post('a', { postType: 'watchtower', radiusM: 3000, viewBearingDeg: 90, viewAngleDeg: 180, status: 'closed', season: { from: '11-01', to: '03-31' } }),
      post('b', { postType: 'observationDevice', radiusM: 2500.5, status: 'planned', dutyWindows: [{ start: '20:00', end: '08:00', days: ['Mo', 'Tu'], breaks: [{ start: '00:00', end: '00:30' }, { start: '04:00', end: '04:15' }] }, { start: '08:00', end: '12:00' }] }),
      post('c', { postType: 'borderPost', dutyWindows: [{ start: '00:00', end: '24:00', breaks: [{ start: '12:00', end: '12:30' }] }] }),
    ]);
    for (const lang of ['zh', 'en'] as const) for (const given of [plan, ussuri]) {
      const { text } = made(given, { what: 'plan', format: 'csv' }, { lang });
      const { plan: back } = importAnswers(await readSources([{ name: 'posts.csv', bytes: new TextEncoder().encode(text) }]), 'wgs84', 'auto');
      const deciding = (from: Plan) => featuresOf(from, 'post').map(({ properties: { code, postType, radiusM, viewBearingDeg, viewAngleDeg, status, season, dutyWindows, agencies } }) => ({ code, postType, radiusM, viewBearingDeg, viewAngleDeg, status, season, dutyWindows, agencies }));
      expect(deciding(back!), lang).toEqual(deciding(given));
    }
  });

  test('say that a drawn reach is not in them', () => {
    const plan = planWith([point('d', { kind: 'post', postType: 'watchtower', reach: { type: 'Polygon', coordinates: [[[120, 30], [120.1, 30], [120.1, 30.1], [120, 30]]] } })]);
    expect(made(plan, { what: 'plan', format: 'csv' }, { lang: 'en' }).statement.notes.join()).toContain('1 drawn reach is not in the table');
  });

  test('have a row a post, place and area and a row a vertex of a route, and say what they leave out', () => {
    const file = made(ussuri, { what: 'plan', format: 'xlsx' });
    const counts = planTableIds.map((_, index) => sheetOf(file, index + 2).length - 1);
    const vertices = ussuri.features.flatMap(({ kind, geometry }) => (kind === 'patrolRoute' || kind === 'borderLine' ? geometry!.type === 'LineString' ? geometry!.coordinates : (geometry!.coordinates as unknown as readonly (readonly Position[])[]).flat() : [])).length;
    expect(counts).toEqual([60, vertices, 25, 6]);
    expect(file.statement.notes).toContain('本文件不含：督导检查 1、障碍/物防 6、界碑/界桩 9');
    expect(file.statement.notes).toContain('不含不预告的督导检查 1 条');
  });

  test('hours of duty keep their days and breaks', () => {
    expect(dutyText([{ start: '20:00', end: '08:00', days: ['Mo', 'Tu'], breaks: [{ start: '00:00', end: '00:30' }] }, { start: '08:00', end: '12:00' }])).toBe('20:00-08:00 Mo,Tu break 00:00-00:30;08:00-12:00');
  });

  test('a shape that no cell can hold is left empty and counted', () => {
    const ring = Array.from({ length: 3000 }, (_, index) => [120 + Math.cos(index / 477.5) / 10, 30 + Math.sin(index / 477.5) / 10]);
    const plan = planWith([{ type: 'Feature', id: 'a', geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] }, properties: { kind: 'areaOfResponsibility', name: '甲' } }]);
    const file = made(plan, { what: 'plan', format: 'csv', table: 'areas' });
    expect(csvOf(file.text)[1]!.at(-1)).toBe('');
    expect(file.statement.notes.join()).toContain('1 个形状超过单元格长度');
    expect(csvOf(made(plan, { what: 'plan', format: 'csv', table: 'areas', decimals: 5 }).text)[1]!.at(-1)).toBe('');
  });
});

describe('what a plan says of itself is text and nothing more', () => {
  const names = ['=HYPERLINK("http://x.y","z")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '\u200b=1', 'a\u202eb\u2066c\ufeffd', 'x;=1+1', '-128.2'];
  const plan = planWith(names.map((name, index) => point(`p${index}`, { kind: 'post', postType: 'dutyPoint', name, radiusM: 100 }, [-128.2, -5.5])), { name: '=甲\u202e' });

  test('in CSV an apostrophe stands before what looks like a formula, numbers are numbers', () => {
    const rows = csvOf(made(plan, { what: 'plan', format: 'csv' }).text), at = rows[0]!.indexOf('名称');
    expect(rows.slice(1).map((row) => row[at])).toEqual(['\'=HYPERLINK("http://x.y","z")', "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'＝1+1", "'=1", 'abcd', 'x;=1+1', "'-128.2"]);
    expect(made(plan, { what: 'plan', format: 'csv' }).text).toContain(',-5.5,-128.2');
    expect(made(plan, { what: 'plan', format: 'csv' }).text).toContain('"x;=1+1"');
  });

  test('read again from CSV each text is what it was, also one that really begins with an apostrophe', async () => {
    const texts = ['=HYPERLINK("http://x.y","z")', '+1', '-1', '@SUM(A1)', '＝1+1', 'x;=1+1', '-128.2', "'=1", "''=1", "'-5", "'甲", "''", "'", "it's", "= 'a'", '"=1"', "'"];
    const given = planWith(texts.map((note, index) => point(`p${index}`, { kind: 'post', postType: 'dutyPoint', code: `K${index}`, name: note, radiusM: 100 }, [-128.2 + index / 100, -5.5])));
    for (const lang of ['zh', 'en'] as const) {
      const { text } = made(given, { what: 'plan', format: 'csv' }, { lang });
      const { plan: back } = importAnswers(await readSources([{ name: 'posts.csv', bytes: new TextEncoder().encode(text) }]), 'wgs84', 'auto');
      expect(featuresOf(back!, 'post').map(({ properties: { name } }) => name), lang).toEqual(texts);
      expect(made(back!, { what: 'plan', format: 'csv' }, { lang }).text.split('\r\n').length, lang).toBe(text.split('\r\n').length);
    }
  });

  test('in XLSX it is a text that stays one when it is edited; there is no formula, no author, no program and no time', () => {
    const file = made(plan, { what: 'plan', format: 'xlsx' }), parts = partsOf(file);
    const rows = sheetOf(file, 2), at = rows[0]!.indexOf('名称');
    expect(rows.slice(1).map((row) => row[at])).toEqual(names.map((name) => name.replaceAll(/[\u200b\u202e\u2066\ufeff]/g, '')));
    expect(rows[1]!.filter((value) => typeof value === 'number')).toEqual([100, -5.5, -128.2]);
    const sheet = parts['xl/worksheets/sheet2.xml']!;
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet.match(/ s="2" t="inlineStr"/g)).toHaveLength(names.length - 2);
    expect(parts['xl/styles.xml']).toContain('quotePrefix="1"');
    expect(Object.keys(parts).filter((path) => path.startsWith('docProps'))).toEqual([]);
    const bytes = file.body as Uint8Array;
    /* Every file's head in the archive: its year is the first there is. */
    for (let index = 0; index + 4 < bytes.length; index += 1) if (bytes[index] === 0x50 && bytes[index + 1] === 0x4b && bytes[index + 2] === 3 && bytes[index + 3] === 4) expect(bytes[index + 13]! >> 1).toBe(0);
    expect(made(plan, { what: 'plan', format: 'xlsx' }).body).toEqual(file.body);
  });
});

test('files are named by plan, what they are and date; the marking stands where each format has a place for it', () => {
  const marking = '内部 · 示例·乌苏里江林区边境巡防方案 · 2026-01-15';
  const go = (format: 'kml' | 'gpx' | 'xlsx' | 'csv') => made(ussuri, { what: 'plan', format, word: '内部' });
  expect(go('csv').name).toBe('示例·乌苏里江林区边境巡防方案 方案 点位 2026-01-15.csv');
  expect(made(planWith(featuresOf(ussuri, 'boundaryMarker').slice(0, 1).map(({ id, geometry }) => ({ type: 'Feature', id, geometry, properties: { kind: 'boundaryMarker' } })), { name: 'a/b:c*\n"d"' }), { what: 'plan', format: 'kml' }).name).toBe('a b c d 方案.kml');
  expect(xml(go('kml').text).getElementsByTagName('description')[0]!.textContent!.split('\n').slice(0, 2)).toEqual([marking, '示例数据，非真实部署；边界为示意']);
  expect(xml(go('gpx').text).getElementsByTagName('desc')[0]!.textContent!.split('\n').slice(0, 2)).toEqual([marking, '示例数据，非真实部署；边界为示意']);
  expect(sheetOf(go('xlsx'), 1)[0]).toEqual(['标注', marking]);
  expect(go('csv').text).not.toContain('内部');
  expect(made(ussuri, { what: 'plan', format: 'kml', word: ' ' }).statement.marking).toBe('示例·乌苏里江林区边境巡防方案 · 2026-01-15');
});
