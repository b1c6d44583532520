import { describe, expect, test } from 'vitest';
import { csvText } from '#formats/csv-text.ts';
import { examine } from '#formats/doctor/examine.ts';
import { noChoices } from '#formats/doctor/choices.ts';
import { readDuty } from '#formats/roles/duty.ts';
import { readWkt } from '#formats/source/wkt.ts';
import { answer, gz, legacy, refusalOf, sourceOf, utf16, utf8, workbook } from './make.ts';

const HEAD = ['编号', '类型', '名称', '经度', '纬度', '半径(米)', '单位', '状态', '值班时间', '人数', '备注'];
const rows = Array.from({ length: 500 }, (_, at) => [`K${at}`, at % 3 === 0 ? '交通卡口' : '派出所', `第${at}号卡口`, 131 + at / 1000, 44 + at / 2000, 300 + at, '公安;边防', '启用', '08:00-16:00;16:00-00:00', 3, at % 7 === 0 ? '逗号,引号"' : '']);
const csv = csvText([HEAD, ...rows]).slice(1);

describe('one table of 500 rows', () => {
  test('gives the same features as CSV in UTF-8, with a byte order mark, in UTF-16, in GB18030, compressed, and as XLSX', async () => {
    const files: Record<string, Uint8Array> = {
      'a.csv': utf8(csv), 'b.csv': utf8(`\ufeff${csv}`), 'c.csv': utf16(csv), 'd.txt': utf16(csv, false), 'e.csv': legacy(csv, 'gb18030'), 'f.csv.gz': gz(utf8(csv)),
      'g.xlsx': await workbook({ 点位: [HEAD, ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))] }),
    };
    const first = (await sourceOf('a.csv', utf8(csv))).features;
    expect(first).toHaveLength(500);
    for (const [name, bytes] of Object.entries(files)) {
      const source = await sourceOf(name, bytes);
      expect(source.features, name).toEqual(first);
      expect(source.refused, name).toEqual([]);
    }
  });

  test('says the encoding that it was found in', async () => {
    expect((await sourceOf('a.csv', legacy(csv, 'gb18030'))).encoding).toBe('gb18030');
    expect((await sourceOf('a.csv', utf16(csv))).encoding).toBe('utf-16le');
    expect((await answer('a.csv', legacy(csv, 'gb18030'))).notes.map(({ code }) => code)).toContain('encodingSaid');
  });

  test('keeps the rows, so that its columns can be said to be something else', async () => {
    const { table } = await sourceOf('a.csv', utf8(csv));
    expect(table).toMatchObject({ by: ',', header: true, width: 11 });
    expect(table?.rows).toHaveLength(501);
  });
});

describe('encodings', () => {
  const taiwan = '編號,名稱,經度,緯度\n1,臺北車站檢查哨,121.517,25.047\n2,基隆港務警察總隊,121.74,25.13\n3,桃園國際機場,121.23,25.08\n';
  test('Big5 is told from GB18030 by its common characters', async () => {
    const source = await sourceOf('a.csv', legacy(taiwan, 'big5'));
    expect([source.encoding, JSON.stringify(source.features[0])]).toEqual(['big5', expect.stringContaining('臺北車站檢查哨')]);
  });
  test('what is none of them is asked for, and read when it is said', async () => {
    const western = new Uint8Array([...utf8('name,lon,lat\nCaf'), 0xe9, ...utf8(' Ni'), 0xf1, ...utf8('o,2.1,41.3\n')]);
    expect((await refusalOf('a.csv', western)).code).toBe('encodingUnknown');
    expect((await sourceOf('a.csv', western, { encoding: 'windows-1252' })).features[0]).toMatchObject({ properties: { name: 'Café Niño' } });
  });
  test('an encoding that is said wrongly marks what had to be replaced', async () => {
    const source = await sourceOf('a.csv', legacy('名称,经度,纬度\n东门,1,2.5\n', 'gb18030'), { encoding: 'utf-8', header: true, separator: ',' }).catch((error: Error) => error.message);
    expect(source).toMatch(/column of coordinates/);
  });
  test('a label that does not exist is refused in words', async () => {
    expect(await refusalOf('a.csv', 'x', { encoding: 'klingon' })).toEqual({ code: 'encodingLabel', message: expect.stringContaining('klingon') });
  });
});

describe('columns of a table of posts', () => {
  const posts = 'id,kind,post_type,name,name_en,lat,lon,radius_m,agencies,status,duty,staff,code\np1,post,trafficCheckpoint,东门,East gate,44.1,10.2,500,police;borderGuard,planned,08:00-16:00;16:00-00:00,3,C1\n';
  test('become the fields of the plan', async () => {
    expect((await sourceOf('posts.csv', posts)).features).toEqual([{
      type: 'Feature', id: 'p1', geometry: { type: 'Point', coordinates: [10.2, 44.1] },
      properties: { id: 'p1', kind: 'post', postType: 'trafficCheckpoint', name: '东门', 'name:en': 'East gate', radiusM: 500, agencies: ['police', 'borderGuard'], status: 'planned', dutyWindows: [{ start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' }], staffPerShift: 3, code: 'C1' },
    }]);
  });
  test('are the same for the doctor, which may be told other columns', async () => {
    const source = await sourceOf('posts.csv', posts);
    expect(examine([source], noChoices, null).layers[0]?.features[0]?.raw).toEqual(source.features[0]);
  });
  test('what cannot be understood stays as it was written', async () => {
    const [feature] = (await sourceOf('a.csv', '名称,经度,纬度,值班时间,状态,人数\n东门,1.5,2.5,看情况,不详,若干\n')).features;
    expect(feature).toMatchObject({ properties: { 值班时间: '看情况', 状态: '不详', 人数: '若干' } });
  });
  test.each([
    ['08:00-16:00;16:00-00:00', [{ start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' }]],
    ['8:00至20:00、20:00～次日8:00', [{ start: '08:00', end: '20:00' }, { start: '20:00', end: '08:00' }]],
    ['２４小时', [{ start: '00:00', end: '24:00' }]], ['全天', [{ start: '00:00', end: '24:00' }]], ['24/7', [{ start: '00:00', end: '24:00' }]],
    ['25:00-26:00', undefined], ['白班', undefined], ['08:00', undefined],
    ['20:00-08:00 Mo,Tu break 00:00-00:30', [{ start: '20:00', end: '08:00', days: ['Mo', 'Tu'], breaks: [{ start: '00:00', end: '00:30' }] }]], ['08:00-16:00;16:00-20:00 break 18:00-18:15', [{ start: '08:00', end: '16:00' }, { start: '16:00', end: '20:00', breaks: [{ start: '18:00', end: '18:15' }] }]],
    ['早八点到晚八点', [{ start: '08:00', end: '20:00' }]], ['8点-20点', [{ start: '08:00', end: '20:00' }]], ['八点至二十点', [{ start: '08:00', end: '20:00' }]], ['上午8点至下午6点半', [{ start: '08:00', end: '18:30' }]],
    ['20点～次日8点', [{ start: '20:00', end: '08:00' }]], ['晚八点到早八点', [{ start: '20:00', end: '08:00' }]], ['每天早上7:30到晚上10点、中午12点到下午两点', [{ start: '07:30', end: '22:00' }, { start: '12:00', end: '14:00' }]], ['晚上6点到晚上12点', [{ start: '18:00', end: '24:00' }]], ['十八点三十分至二十四点', [{ start: '18:30', end: '24:00' }]], ['0点到8点', [{ start: '00:00', end: '08:00' }]],
    ['8点到6点', undefined], ['早八点到六点', undefined], ['早八点到12点', undefined], ['早12点到晚8点', undefined], ['晚三点到晚五点', undefined], ['八点到次日九点', undefined], ['二十五点到八点', undefined], ['早八点', undefined], ['早八点到晚八点，节假日除外', undefined], ['夜班', undefined],
    ['20:00-08:00 break', undefined], ['20:00-08:00 break 25:00-26:00', undefined], ['20:00-08:00 some days', undefined],
  ])('duty %s', (text, windows) => { expect(readDuty(text)).toEqual(windows); });
});

describe('rows that are refused', () => {
  const messy = '名称,经度,纬度,电话,联系人\n甲,131.5,44.5,13800138000,张三\n乙,abc,44.5,13900139000,李四\n丙,,,13700137000,王五\n';
  test('have their line and reason, and nothing about persons', async () => {
    const source = await sourceOf('a.csv', messy);
    expect([source.read, source.features.length, source.refused.map(({ at, reason }) => [at, reason])]).toEqual([3, 1, [['line 3', 'badRow'], ['line 4', 'noGeometry']]]);
    expect(JSON.stringify(source.refused)).not.toMatch(/13[789]00|李四|王五/);
    expect(JSON.stringify(source.features)).not.toMatch(/13800|张三/);
  });
  test('no row with a position is an error with its reasons, never a zero', async () => {
    const { code, message } = await refusalOf('a.csv', '名称,经度,纬度\n甲,x,y\n乙,,\n');
    expect([code, message]).toEqual(['noFeatures', expect.stringContaining('all 2 were refused (badRow 1, noGeometry 1)')]);
  });
  test('a table without any position names its columns', async () => {
    expect(await refusalOf('a.csv', '名称,说明\n甲,乙\n丙,丁\n')).toEqual({ code: 'noColumns', message: expect.stringContaining('名称, 说明') });
  });
  test('numbers that were written otherwise are said', async () => {
    const source = await sourceOf('a.csv', '名称;经度;纬度\n甲;131,5;44,5\n乙;131°30′E;44°30′N\n丙;131.5;44.5\n');
    expect([source.features.map((one) => (one as { geometry: { coordinates: number[] } }).geometry.coordinates), [...source.repairs.keys()]]).toEqual([[[131.5, 44.5], [131.5, 44.5], [131.5, 44.5]], [0, 1]]);
  });
});

describe('routes of one vertex a row', () => {
  const routes = '线路编号,顺序,经度,纬度,名称,时速\nR1,2,131.02,44.02,,\nR1,10,131.03,44.03,,\nR1,1,131.01,44.01,一号线,30\nR2,1,131,44,,\nR2,2,bad,44,,\nR3,1,131,44,单点,\n';
  test('are lines in the order of their numbers, with the attributes of the first row that has them', async () => {
    const source = await sourceOf('r.csv', routes);
    expect(source.features).toEqual([{ type: 'Feature', id: 'R1', geometry: { type: 'LineString', coordinates: [[131.01, 44.01], [131.02, 44.02], [131.03, 44.03]] }, properties: { 线路编号: 'R1', name: '一号线', speedKmh: 30 } }]);
  });
  test('one with a vertex that cannot be read is refused as a whole: without it the line would lie elsewhere', async () => {
    expect((await sourceOf('r.csv', routes)).refused.map(({ at, reason }) => [at, reason])).toEqual([['line 6', 'badRow'], ['line 7', 'emptyGeometry']]);
  });
  test('a posts table that names the route of each post is none', async () => {
    expect((await sourceOf('p.csv', '序号,名称,线路,经度,纬度\n1,甲,一号线,131,44.5\n2,乙,一号线,131.5,44\n')).features).toHaveLength(2);
  });
});

describe('geometries as text', () => {
  test.each([
    ['POINT (1 2)', { type: 'Point', coordinates: [1, 2] }], ['Point Z(1 2 3)', { type: 'Point', coordinates: [1, 2] }], ['SRID=4326;POINT(1 2)', { type: 'Point', coordinates: [1, 2] }],
    ['LINESTRING(1 2, 3 4)', { type: 'LineString', coordinates: [[1, 2], [3, 4]] }], ['MULTIPOINT((1 2),(3 4))', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }], ['MULTIPOINT(1 2,3 4)', { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }],
    ['POLYGON((0 0,1 0,1 1,0 0),(.1 .1,.2 .1,.2 .2,.1 .1))', { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]], [[0.1, 0.1], [0.2, 0.1], [0.2, 0.2], [0.1, 0.1]]] }],
    ['MULTIPOLYGON(((0 0,1 0,1 1,0 0)))', { type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]]] }], ['GEOMETRYCOLLECTION(POINT(1 2))', { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] }],
    ['SRID=3857;POINT(1 2)', null], ['POINT(1)', null], ['POINT EMPTY', null], ['POLYGON((0 0,1 0', null], ['POINT(1 2) x', null], ['POINT(1e999 2)', null],
  ])('%s', (text, geometry) => { expect(readWkt(text)).toEqual(geometry); });

  test('Traccar writes latitude first and circles with a radius', async () => {
    const fences = JSON.stringify([{ id: 1, name: 'Gate', area: 'CIRCLE (10.5 20.5, 300)', calendarId: 0 }, { id: 2, name: 'Road', area: 'LINESTRING (10 20, 10.1 20.2)', calendarId: 0, attributes: { polylineDistance: 50 } }]);
    const { sources, notes } = await answer('geofences.json', fences);
    expect(sources[0]?.features).toMatchObject([{ geometry: { type: 'Point', coordinates: [20.5, 10.5] }, properties: { name: 'Gate', radiusM: 300 } }, { geometry: { type: 'LineString', coordinates: [[20, 10], [20.2, 10.1]] } }]);
    expect(notes.map(({ code }) => code)).toEqual(['latitudeFirst']);
  });
  test('a name that begins like one is a name', async () => {
    const source = await sourceOf('p.csv', 'code,name,lat,lon\nA,Point 1,47.3,134.6\nB,Polygon,47.4,134.7\nC,Circle (old),47.5,134.8\n');
    expect([source.features.length, source.refused.length, source.features[0]]).toMatchObject([3, 0, { geometry: { type: 'Point', coordinates: [134.6, 47.3] }, properties: { name: 'Point 1' } }]);
  });
  test('a column of them makes features; a broken one is refused with its line', async () => {
    const source = await sourceOf('w.csv', 'name,wkt\nA,"LINESTRING (1 2, 3 4)"\nB,"POLYGON ((0 0"\nC,"POINT (5 6)"\n');
    expect([source.features.length, source.refused.map(({ at, reason }) => [at, reason])]).toEqual([2, [['line 3', 'badGeometry']]]);
  });
});

describe('workbooks', () => {
  test('each sheet with rows is a source; dates are dates', async () => {
    const { sources, notes } = await answer('b.xlsx', await workbook({ 卡口: [['名称', '经度', '纬度', '建成'], ['甲', 131.5, 44.5, new Date(Date.UTC(2020, 4, 17))]], 空: [[]], 哨所: [['名称', '经度', '纬度'], ['乙', 131, 44.25], ['丙', null, null]] }));
    expect(sources.map(({ name, features, refused }) => [name, features.length, refused.map(({ at }) => at)])).toEqual([['b 卡口', 1, []], ['b 哨所', 1, ['row 3']]]);
    expect(sources[0]?.features[0]).toMatchObject({ properties: { 建成: '2020-05-17' } });
    expect(notes.map(({ code }) => code)).toEqual(['sheetsEmpty']);
  });
});
