/** Hostile and broken input: each refused or neutralised, in words and in time. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { accept } from '#formats/doctor/accept.ts';
import { noChoices } from '#formats/doctor/choices.ts';
import { examine } from '#formats/doctor/examine.ts';
import { importAnswers } from '#formats/doctor/import-report.ts';
import { mappingOf } from '#formats/roles/tally.ts';
import { groups } from '#formats/roles/groups.ts';
import { readDuty } from '#formats/roles/duty.ts';
import { readSources, tooLarge } from '#formats/source/read-sources.ts';
import { readWkt } from '#formats/source/wkt.ts';
import { answer, dbfOf, gz, legacy, refusalOf, shpOf, sourceOf, utf16, utf8, workbook, zip } from './make.ts';
import { quickest, tooSlow } from '../../quickest.ts';

const point = (properties: string, coordinates = '[10,20]'): string => `{"type":"FeatureCollection","features":[{"type":"Feature","properties":${properties},"geometry":{"type":"Point","coordinates":${coordinates}}}]}`;
const kml = (inner: string, before = ''): string => `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const MARK = '<Placemark><name>x</name><Point><coordinates>10,20</coordinates></Point></Placemark>';

// The first use of a library costs its loading: not what is measured.
beforeAll(async () => { await answer('w.kml', kml(MARK)); await answer('w.gpx', '<gpx/>'); await answer('w.shp', shpOf([[1, 2]])); await answer('w.xlsx', await workbook({ a: [['x']] })); });

describe('row 3: keys that reach into prototypes', () => {
  test.each([
    ['a.geojson', point('{"__proto__":{"x":1},"constructor":{"x":1},"prototype":1,"toString":"t","name":"n"}')],
    ['a.csv', '__proto__,constructor,prototype,name,lon,lat\nx,y,z,n,10.5,20\nx,y,z,n,10,20.5\n'],
    ['a.kml', kml('<Placemark><name>n</name><ExtendedData><Data name="__proto__"><value>x</value></Data><Data name="constructor"><value>y</value></Data></ExtendedData><Point><coordinates>10,20</coordinates></Point></Placemark>')],
  ])('%s', async (name, text) => {
    const { plan } = importAnswers([await answer(name, text)], null, 'auto');
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    const own = Object.getOwnPropertyNames(plan!.features[0]!.properties);
    expect(own).not.toEqual(expect.arrayContaining(['__proto__']));
    expect(own).not.toEqual(expect.arrayContaining(['constructor']));
    expect(plan!.features[0]!.properties.name).toBe('n');
  });
  test('any object of such keys', async () => {
    const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'name'), fc.string({ maxLength: 5 }));
    await fc.assert(fc.asyncProperty(fc.dictionary(key, fc.jsonValue(), { maxKeys: 4, noNullPrototype: true }), async (properties) => {
      await answer('a.geojson', point(JSON.stringify(properties)));
      expect(Object.keys(Object.prototype)).toEqual([]);
    }), { numRuns: 100, seed: 3 });
  });
});

describe('row 4: archives that unfold without end', () => {
  const zeros = new Uint8Array(8e6);
  test('a bomb is stopped while it inflates, in zip, KMZ, XLSX and gzip', async () => {
    const xlsx = { '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('<x/>'), 'xl/worksheets/sheet1.xml': zeros };
    for (const [name, bytes] of [['a.zip', zip({ 'a.csv': zeros })], ['a.kmz', zip({ 'doc.kml': zeros })], ['a.xlsx', zip(xlsx)], ['a.csv.gz', gz(zeros)]] as const) {
      expect(await refusalOf(name, bytes), name).toEqual({ code: 'zipLimit', message: expect.stringContaining('200') });
      expect(await quickest(1000, () => refusalOf(name, bytes)), name).toBeLessThan(1000);
    }
  });
  test('200 MB of zeros in 200 kB are given up within a second, in little memory', async () => {
    const bytes = zip({ 'a.csv': new Uint8Array(200e6) });
    expect(bytes.length).toBeLessThan(250_000);
    expect((await refusalOf('a.zip', bytes)).code).toBe('zipLimit');
    expect(await quickest(1000, () => refusalOf('a.zip', bytes))).toBeLessThan(1000);
  });
  test('a size that is declared too large is refused before anything is inflated', async () => {
    const bytes = zip({ 'a.csv': utf8('name,lon,lat\na,1,2\n') });
    const at = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 4e9, true);
    expect((await refusalOf('a.zip', bytes)).code).toBe('zipLimit');
  });
  test('a declared size that is a lie changes nothing: bytes are counted as they come', async () => {
    const bytes = zip({ 'a.csv': zeros });
    const at = Buffer.from(bytes).indexOf(Buffer.from('504b0102', 'hex'));
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 10, true);
    expect((await refusalOf('a.zip', bytes)).code).toBe('zipLimit');
  });
  test('too many entries, archives in archives, passwords, entries over one another', async () => {
    expect((await refusalOf('a.zip', zip(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.csv`, utf8('x')]))))).message).toContain('1001 files');
    const inner = zip({ 'a.csv': utf8('name,lon,lat\na,1,2\n') });
    expect((await refusalOf('a.zip', zip({ 'b.zip': inner }))).code).toBe('nested');
    expect((await refusalOf('a.csv.gz', gz(inner))).code).toBe('nested');
    const locked = zip({ 'a.csv': utf8('x') });
    const at = Buffer.from(locked).indexOf(Buffer.from('504b0102', 'hex'));
    locked[at + 8] = 1;
    expect((await refusalOf('a.zip', locked)).code).toBe('locked');
  });
});

test('row 5: names in an archive are labels: nothing is written, nothing is a path', async () => {
  const table = utf8('名称,经度,纬度\n甲,1,2.5\n乙,1.5,2\n');
  const { sources } = await answer('a.zip', zip({ '../../etc/x.csv': table, '/abs/y.csv': table, 'C:\\z.csv': table, 'tab\t\u202ename.csv': table }));
  expect(sources.map(({ name }) => name)).toEqual(['a x', 'a y', 'a z', 'a tab name']);
});

describe('row 6: document types and entities', () => {
  const laughs = '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  test.each([
    ['UTF-8', utf8(kml(MARK, laughs))], ['UTF-8 with a mark', utf8(`\ufeff${kml(MARK, laughs)}`)], ['UTF-16', utf16(kml(MARK, laughs))], ['UTF-16 without a mark', utf16(kml(MARK, laughs), false)], ['UTF-16 the other way round', new Uint8Array(Buffer.from(`\ufeff${kml(MARK, laughs)}`, 'utf16le').swap16())],
    ['GB18030', legacy(kml(MARK, laughs).replace('version="1.0"', 'version="1.0" encoding="GB18030"').replace('x<', '东<'), 'gb18030')], ['lower case', utf8(kml(MARK, laughs.toLowerCase()))], ['an external one', utf8(kml(MARK, '<!DOCTYPE kml SYSTEM "http://127.0.0.1/x.dtd">'))], ['an entity alone', utf8(kml(`${MARK}<!ENTITY x "y">`))],
  ])('in %s are refused before anything is parsed', async (_, bytes) => {
    for (const name of ['a.kml', 'a.gpx']) expect((await refusalOf(name, bytes)).code, name).toBe('doctype');
  });
  test('in UTF-7 and in other encodings they are no XML here', async () => {
    const seven = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE kml+AD4-<kml/>';
    expect((await refusalOf('a.kml', seven)).code).toBe('badXml');
    expect((await refusalOf('a.kml', '+ADw-kml+AD4-')).code).toBe('badXml');
  });
  test('100 kB ten thousand times is refused within 50 ms', async () => {
    const bytes = utf8(kml('&a;'.repeat(10_000), `<!DOCTYPE kml [<!ENTITY a "${'x'.repeat(100_000)}">]>`));
    expect((await refusalOf('a.kml', bytes)).code).toBe('doctype');
    expect(await quickest(50, () => refusalOf('a.kml', bytes))).toBeLessThan(50);
  });
  test('in a workbook too; the word in a comment or a CDATA section is only a word', async () => {
    expect((await refusalOf('a.xlsx', zip({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('<!DOCTYPE x><x/>') }))).code).toBe('doctype');
    expect((await sourceOf('a.kml', kml(`<!-- <!DOCTYPE html> --><Placemark><name><![CDATA[<!ENTITY>]]></name><Point><coordinates>1,2</coordinates></Point></Placemark>`))).read).toBe(1);
  });
});

describe('row 7: files that are too large', () => {
  test.each([['a.geojson', 600e6, '200 MB'], ['a.kml', 101e6, '100 MB'], ['a.gpx', 600e6, '100 MB'], ['a.csv', 101e6, '100 MB'], ['a.zip', 101e6, '100 MB'], ['a.xlsx', 101e6, '100 MB'], ['a.gz', 101e6, '100 MB'], ['a.bin', 600e6, '300 MB']])('%s of %d bytes is refused by its size alone', (name, bytes, limit) => {
    expect(tooLarge(name, bytes)?.message).toContain(limit);
  });
  test('a kind that only the bytes show has its limit too', async () => {
    const large = new Uint8Array(101e6).fill(0x20);
    large.set(utf8('<kml>'));
    expect((await refusalOf('noending', large)).code).toBe('tooLarge');
    expect(await quickest(1000, () => refusalOf('noending', large))).toBeLessThan(1000);
  });
});

describe('row 8: nesting', () => {
  test('of JSON, of XML, of collections', async () => {
    expect((await refusalOf('a.json', '['.repeat(100_000))).code).toBe('tooDeep');
    expect((await refusalOf('a.kml', kml(`${'<Folder>'.repeat(5000)}${MARK}${'</Folder>'.repeat(5000)}`))).code).toBe('tooDeep');
    expect((await sourceOf('a.kml', kml(`${'<Folder>'.repeat(100)}${MARK}${'</Folder>'.repeat(100)}`))).read).toBe(1);
    let geometry = '{"type":"Point","coordinates":[1,2]}';
    for (let depth = 0; depth < 20; depth++) geometry = `{"type":"GeometryCollection","geometries":[${geometry}]}`;
    const report = importAnswers([await answer('a.json', `{"type":"Feature","properties":{},"geometry":${geometry}}`)], null, 'auto');
    expect([report.plan, report.files[0]?.refused]).toEqual([null, 1]);
    expect(readWkt(`${'GEOMETRYCOLLECTION('.repeat(100)}POINT(1 2)${')'.repeat(100)}`)).toBeNull();
  });
  test('elements with attributes without end', async () => {
    const names = Array.from({ length: 1000 }, (_, at) => `xmlns:a${at}="u${at}"`).join(' ');
    expect((await refusalOf('a.gpx', `<gpx ${names}><wpt lat="1" lon="2"/></gpx>`)).code).toBe('badXml');
  });
});

describe('row 9: numbers and shapes that are none', () => {
  const values = ['1e400', '-1e400', 'null', '"10"', '1e308', '91', '-91', '[]', '{}', 'true'];
  const forms: Readonly<Record<string, (value: string) => string>> = { Point: (v) => `[10,${v}]`, MultiPoint: (v) => `[[10,${v}]]`, LineString: (v) => `[[1,2],[10,${v}]]`, MultiLineString: (v) => `[[[1,2],[10,${v}]]]`, Polygon: (v) => `[[[0,0],[1,0],[10,${v}],[0,0]]]`, MultiPolygon: (v) => `[[[[0,0],[1,0],[10,${v}],[0,0]]]]` };
  test.each(Object.keys(forms))('%s: each is refused or mended, none goes quietly', async (type) => {
    for (const value of values) {
      const text = `{"type":"Feature","properties":{"name":"n"},"geometry":{"type":"${type}","coordinates":${forms[type]?.(value)}}}`;
      const { plan, files } = importAnswers([await answer('a.json', text)], 'wgs84', 'auto');
      const [file] = files;
      expect([file?.read, (file?.kept ?? 0) + (file?.repaired ?? 0) + (file?.refused ?? 0)], value).toEqual([1, 1]);
      for (const feature of plan?.features ?? []) expect(JSON.stringify((feature.geometry as { coordinates: unknown }).coordinates)).not.toMatch(/null|"|e\+/);
      expect(file?.kept, `${type} ${value}`).toBe(0);
    }
  });
  test('empty and short ones', async () => {
    for (const geometry of ['{"type":"LineString","coordinates":[]}', '{"type":"LineString","coordinates":[[1,2]]}', '{"type":"Polygon","coordinates":[[]]}', '{"type":"Polygon","coordinates":[[[0,0],[1,1],[0,0]]]}', '{"type":"Circle","coordinates":[1,2]}', '5', '[]']) {
      const { files } = importAnswers([await answer('a.json', `{"type":"Feature","properties":{},"geometry":${geometry}}`)], null, 'auto');
      expect([files[0]?.read, files[0]?.refused], geometry).toEqual([1, 1]);
    }
  });
});

test('row 12: ids twice, placeholders and piles are counted', async () => {
  const rows = ['a,0,0', 'b,55,55', 'c,55,55', 'd,55,55', ...Array.from({ length: 8 }, (_, at) => `n${at},${10 + at / 100},20.${at}`)].join('\n');
  const { files } = importAnswers([await answer('a.csv', `name,lon,lat\n${rows}\n`)], null, 'auto');
  expect(files[0]?.reasons).toEqual([{ reason: 'pile', count: 3 }, { reason: 'zero', count: 1 }]);
  const twice = { type: 'FeatureCollection', features: [0, 1].map((at) => ({ type: 'Feature', id: 7, properties: { name: `x${at}` }, geometry: { type: 'Point', coordinates: [at, 1.5] } })) };
  const read = importAnswers([await answer('a.json', JSON.stringify(twice))], null, 'auto');
  expect([read.files[0]?.repairs, new Set(read.plan?.features.map(({ id }) => id)).size]).toEqual([[{ repair: 'idRenewed', count: 1 }], 2]);
});

test('row 13: a mixed file adds up', async () => {
  const shapes = ['{"type":"Point","coordinates":[1,2]}', '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}', '{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[3,4]},{"type":"LineString","coordinates":[[1,2],[3,4]]}]}', 'null', '{"type":"Blob"}'];
  const { files } = importAnswers([await answer('a.json', `{"type":"FeatureCollection","features":[${shapes.map((shape) => `{"type":"Feature","properties":{},"geometry":${shape}}`).join(',')},7]}`)], null, 'auto');
  const { read, kept, repaired, refused } = files[0]!;
  expect([read, kept + repaired + refused, refused]).toEqual([7, 7, 4]);
});

test('row 14: beyond the antimeridian', async () => {
  const { plan } = importAnswers([await answer('a.json', '{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[190,10]}}')], null, 'auto');
  expect(plan?.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [-170, 10] });
});

test('row 15: a table of a shapefile of the wrong length, with fields of no length, with a head of rubbish', async () => {
  const dbf = dbfOf([utf8('a')]);
  const broken = [dbf.subarray(0, 40), dbf.subarray(0, 110), new Uint8Array(500).fill(0xff), Object.assign(new Uint8Array(dbf), { 4: 255, 5: 255, 6: 255, 7: 255 }), Object.assign(new Uint8Array(dbf), { 10: 0, 11: 0 })];
  for (const bytes of broken) {
    const [one] = await readSources([{ name: 'a.shp', bytes: shpOf([[1, 2]]) }, { name: 'a.dbf', bytes }]);
    expect(one?.sources[0]?.read).toBe(1);
  }
});

test('row 16: a cell that is never closed, a million separators, a workbook of one far cell', async () => {
  expect((await answer('a.csv', `name,lon,lat\n"a,1,2\nb,1.5,2\nc,1,2.5\n`)).sources[0]?.read).toBe(3);
  expect(await quickest(3000, () => answer('a.csv', `name,lon,lat\n${','.repeat(1_000_000)}\n`))).toBeLessThan(3000);
  const far = (reference: string) => zip({ '[Content_Types].xml': utf8('<x/>'), 'xl/workbook.xml': utf8('<x/>'), 'xl/worksheets/sheet1.xml': utf8(`<worksheet><sheetData><row><c r="${reference}"><v>1</v></c></row></sheetData></worksheet>`) });
  for (const reference of ['ZZZZZZZ1', 'XFE1', 'A9999999', '&#90;1', '']) expect((await refusalOf('a.xlsx', far(reference))).code, reference).toBe('badWorkbook');
  expect(await quickest(500, () => refusalOf('a.xlsx', far('ZZZZZZZ1')))).toBeLessThan(500);
});

test('row 19: nothing about persons is in a plan, a report or a list of what was refused', async () => {
  const files = [
    await answer('a.csv', '名称,经度,纬度,联系人,手机,备用\n甲,10,20.5,张三丰,13800138000,13811138111\n乙,x,y,李四光,13900139000,13911139111\n'),
    await answer('b.json', `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Ranger","leader_name":"Zhao Liu","members":["Wang"],"contact:phone":"13700137000"},"geometry":{"type":"Point","coordinates":[10,21.5]}},{"type":"Feature","properties":{"officername":"Qian Qi"},"geometry":null}]}`),
    await answer('c.zip', zip({ 'c.shp': shpOf([[10, 22.5]]), 'c.dbf': dbfOf([utf8('Sun Ba')], { column: utf8('LEADER') }) })),
    await answer('d.kml', kml('<Placemark><name>Post</name><phoneNumber>13600136000</phoneNumber><Point><coordinates>10,23.5</coordinates></Point></Placemark>')),
  ];
  const { plan, files: report, problems } = importAnswers(files, null, 'auto');
  expect(plan?.features).toHaveLength(4);
  expect(JSON.stringify([plan, report, problems])).not.toMatch(/张三丰|李四光|1[3]\d{9}|Zhao Liu|"Wang"|Qian Qi|Sun Ba/);
});

test('row 22: texts of 100 000 characters cost less than 50 ms in every parser', async () => {
  const parsers = [(text: string) => readWkt(text), (text: string) => readWkt(`POLYGON((${text}`), (text: string) => readDuty(text)];
  const texts = ['('.repeat(100_000), ' '.repeat(100_000), '1 '.repeat(50_000), '1,'.repeat(50_000), 'POINT('.repeat(16_000), '08:00-'.repeat(16_000), '-'.repeat(100_000), `POINT(1 2${' '.repeat(100_000)}x`, '；'.repeat(100_000)];
  for (const parse of parsers) for (const text of texts) expect(await tooSlow(50, parse, text)).toBeNull();
});

test('row 22: long blanks in XML and in rows are looked through once', async () => {
  for (const [name, text] of [
    ['a.kml', kml(`<Placemark><name>x</name><LineString><coordinates>1,2${' '.repeat(300_000)}3,4</coordinates></LineString></Placemark>`)],
    ['a.kml', `<kml ${' '.repeat(300_000)}`],
    ['a.kml', `${'<a '.repeat(100_000)}`],
    ['a.kml', `<kml>${'<!--'.repeat(100_000)}`],
    ['a.csv', `name,lon,lat\n${' '.repeat(300_000)},1,2\n`],
    ['a.txt', ' '.repeat(300_000)],
    ['a.geojsonl', '{'.repeat(100_000)],
  ] as const) expect(await quickest(400, () => answer(name, text)), text.slice(0, 20)).toBeLessThan(400);
});

test('one bad file never keeps the others out, and a refused import leaves no plan', async () => {
  const good = '名称,经度,纬度\n甲,1,2.5\n乙,1.5,2\n';
  const names = ['a.csv', 'b.kml', 'c.zip', 'd.csv'];
  const answers = await readSources([utf8(good), utf8('<kml'), new Uint8Array([0x50, 0x4b, 3, 4]), utf8(good)].map((bytes, at) => ({ name: names[at]!, bytes })));
  expect(answers.map(({ sources, refusals }) => [sources.length, refusals.map(({ code }) => code)])).toEqual([[1, []], [0, ['badXml']], [0, ['badZip']], [1, []]]);
  const examined = examine(answers.flatMap(({ sources }) => sources), noChoices, null);
  const found = groups(examined.layers);
  const made = accept(examined, mappingOf(found, new Map(found.map(({ key }) => [key, null]))), null);
  expect([made.ok, made.problems[0]?.code]).toEqual([false, 'noFeatures']);
});
