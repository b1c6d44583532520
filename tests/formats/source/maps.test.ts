import { toKML } from '@placemarkio/tokml';
import { importAnswers } from '#formats/doctor/import-report.ts';
import type { System } from '#formats/coordinates/system.ts';
import { describe, expect, test } from 'vitest';
import { readSources } from '#formats/source/read-sources.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { notReadKeys } from '#i18n/not-read-words.ts';
import { answer, dbfOf, gz, legacy, refusalOf, shpOf, sourceOf, utf16, utf8, UTM52_PRJ, WGS84_PRJ, zip } from './make.ts';

const kml = (inner: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>${inner}</Document></kml>`;
const mark = (inner: string, name = 'x'): string => `<Placemark><name>${name}</name>${inner}</Placemark>`;
const point = '<Point><coordinates>10,20,5</coordinates></Point>';
const geometryOf = (feature: unknown) => (feature as { geometry: { type: string; coordinates: unknown } }).geometry;
const propertiesOf = (feature: unknown) => (feature as { properties: Record<string, unknown> }).properties;

describe('KML', () => {
  test('keeps the folders a placemark lies in, its fields and its place in the file', async () => {
    const source = await sourceOf('a.kml', kml(`<Folder><name>外环</name><Folder><name>北段</name>${mark(`<styleUrl>#s</styleUrl><ExtendedData><Data name="单位"><value>公安</value></Data></ExtendedData>${point}`, '东门')}</Folder></Folder>`));
    expect([propertiesOf(source.features[0]), source.places, source.system]).toEqual([{ name: '东门', 单位: '公安', folder: '外环 / 北段' }, ['Placemark 1'], { code: 'wgs84', by: 'KML' }]);
  });
  test('a track keeps the time of each position and nothing about the body', async () => {
    const track = '<gx:Track><when>2026-01-01T00:00:00Z</when><when>2026-01-01T00:01:00Z</when><gx:coord>10 20 0</gx:coord><gx:coord>10.1 20.1 0</gx:coord></gx:Track>';
    expect(propertiesOf((await sourceOf('t.kml', kml(mark(track)))).features[0])).toEqual({ name: 'x', coordinateProperties: { times: ['2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z'] } });
  });
  test('links are never followed, pictures never read: each is counted and said', async () => {
    const { sources, notes } = await answer('n.kml', kml(`${mark(point)}<NetworkLink><name>live</name><Link><href>http://127.0.0.1/x.kml</href></Link></NetworkLink><GroundOverlay><name>map</name><LatLonBox><north>1</north><south>0</south><east>1</east><west>0</west></LatLonBox></GroundOverlay>`));
    expect([sources[0]?.read, sources[0]?.refused.map(({ at, reason }) => [at, reason]), notes.map(({ code }) => code)]).toEqual([3, [['GroundOverlay 1', 'notAFeature'], ['NetworkLink 1', 'notAFeature']], ['networkLinks', 'overlays']]);
  });
  test('a position that cannot be read is said to be dropped; a placemark without any is refused', async () => {
    const source = await sourceOf('b.kml', kml(`${mark('<LineString><coordinates>1,2 x,y 3,4</coordinates></LineString>')}${mark('<Point><coordinates>no,no</coordinates></Point>')}${mark('')}`));
    expect([geometryOf(source.features[0]).coordinates, source.repairs.get(0), source.refused.map(({ at, reason }) => [at, reason])]).toEqual([[[1, 2], [3, 4]], ['partDropped'], [['Placemark 2', 'badGeometry'], ['Placemark 3', 'noGeometry']]]);
  });
  test('several shapes of one sort are one; in UTF-16 and as KMZ it is the same', async () => {
    const text = kml(mark('<MultiGeometry><LineString><coordinates>1,2 3,4</coordinates></LineString><LineString><coordinates>5,6 7,8</coordinates></LineString></MultiGeometry>', '巡线'));
    const plain = await sourceOf('m.kml', text);
    expect(geometryOf(plain.features[0])).toEqual({ type: 'MultiLineString', coordinates: [[[1, 2], [3, 4]], [[5, 6], [7, 8]]] });
    const others = [await sourceOf('m.kml', utf16(text)), await sourceOf('m.kmz', zip({ 'doc.kml': utf8(text), 'files/icon.png': utf8('x') })), await sourceOf('m.kml.gz', gz(utf8(text))), await sourceOf('m.kml', legacy(text.replace('UTF-8', 'GBK'), 'gb18030'))];
    for (const { features } of others) expect(features).toEqual(plain.features);
  });
  test('in China a warning says that it may be shifted', async () => {
    expect((await answer('c.kml', kml(mark('<Point><coordinates>131,44</coordinates></Point>')))).notes.map(({ code }) => code)).toEqual(['mayBeShifted']);
  });
  test('what is broken is refused with its line', async () => {
    expect(await refusalOf('b.kml', kml('<Placemark>\n<name>x</Placemark>'))).toEqual({ code: 'badXml', message: expect.stringMatching(/^b\.kml is broken at line 3: /) });
  });
});

describe('GPX', () => {
  const gpx = (inner: string): string => `<?xml version="1.0"?><gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">${inner}</gpx>`;
  test('waypoints, routes, and tracks with their times; heart rates are left', async () => {
    const source = await sourceOf('a.gpx', gpx('<wpt lat="20" lon="10"><name>甲</name></wpt><rte><name>线</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte><trk><trkseg><trkpt lat="1" lon="2"><time>2026-01-01T00:00:00Z</time><extensions><heart>99</heart></extensions></trkpt><trkpt lat="3" lon="4"><time>2026-01-01T00:05:00Z</time></trkpt></trkseg></trk>'));
    expect(source.features.map(propertiesOf)).toEqual([{ gpxType: 'trk', coordinateProperties: { times: ['2026-01-01T00:00:00Z', '2026-01-01T00:05:00Z'] } }, { gpxType: 'rte', name: '线' }, { name: '甲' }]);
    expect(source.places).toEqual(['trk 1', 'rte 1', 'wpt 1']);
  });
  test('a track of one position is refused, a segment of one is said to be dropped', async () => {
    const at = (lon: number) => `<trkpt lat="1" lon="${lon}"/>`;
    const source = await sourceOf('a.gpx', gpx(`<trk><name>single</name><trkseg>${at(1)}</trkseg></trk><trk><trkseg>${at(1)}${at(2)}</trkseg><trkseg>${at(3)}</trkseg></trk>`));
    expect([source.refused, source.repairs.get(0)]).toEqual([[{ at: 'trk 1', reason: 'emptyGeometry', text: 'name: single' }], ['partDropped']]);
  });
});

describe('shapefiles', () => {
  const points = [[131, 44], [131.5, 44.5]] as const;
  const names = ['东宁边境派出所', '绥芬河'];
  const gbk = () => dbfOf(names.map((name) => legacy(name, 'gb18030')));
  const parts = (dbf: Uint8Array, more: Record<string, Uint8Array> = {}) => ({ 'a.shp': shpOf(points), 'a.dbf': dbf, 'a.prj': utf8(WGS84_PRJ), ...more });
  const nameOf = async (files: Record<string, Uint8Array>) => { const { features, encoding } = await sourceOf('a.zip', zip(files)); return [propertiesOf(features[0]).NAME, encoding]; };

  test.each([
    ['found by its bytes', () => parts(gbk()), 'gb18030'],
    ['said by .cpg "936"', () => parts(gbk(), { 'a.cpg': utf8('936') }), 'gb18030'],
    ['said by .cpg "CP936"', () => parts(gbk(), { 'a.cpg': utf8('CP936') }), 'gb18030'],
    ['where .cpg says UTF-8 and is wrong', () => parts(gbk(), { 'a.cpg': utf8('UTF-8') }), 'gb18030'],
    ['where .cpg is a web page', () => parts(gbk(), { 'a.cpg': utf8('<!DOCTYPE html>') }), 'gb18030'],
    ['said by LDID 0x4D', () => parts(dbfOf(names.map((name) => legacy(name, 'gb18030')), { ldid: 0x4d })), 'gb18030'],
    ['UTF-8 with a zero behind', () => parts(dbfOf(names.map(utf8)), { 'a.cpg': utf8('UTF-8\0') }), 'utf-8'],
    ['UTF-8 that nothing says', () => parts(dbfOf(names.map(utf8))), 'utf-8'],
  ])('the encoding of the table: %s', async (_, files, encoding) => {
    // Twenty bytes hold six characters of UTF-8 whole; the one that is cut in two is left off.
    expect(await nameOf(files())).toEqual([encoding === 'utf-8' ? '东宁边境派出' : '东宁边境派出所', encoding]);
  });
  test('Big5 is found too', async () => {
    expect(await nameOf(parts(dbfOf(['臺北車站檢查哨', '基隆港'].map((name) => legacy(name, 'big5')))))).toEqual(['臺北車站檢查哨', 'big5']);
  });
  test('its parts dropped loose are one, whatever the case of their names, and are counted once', async () => {
    const files = Object.entries({ 'A.SHP': shpOf(points), 'a.dbf': gbk(), 'a.prj': utf8(WGS84_PRJ), 'a.shx': utf8('x'), 'b.csv': utf8('名称,经度,纬度\n甲,1,2.5\n乙,1.5,2\n') }).map(([name, bytes]) => ({ name, bytes }));
    const answers = await readSources(files);
    expect(answers.map(({ name, sources, partOf }) => [name, sources[0]?.read ?? 0, partOf])).toEqual([['A.SHP', 2, null], ['a.dbf', 0, 'A.SHP'], ['a.prj', 0, 'A.SHP'], ['a.shx', 0, 'A.SHP'], ['b.csv', 2, null]]);
  });
  test('several in one zip are several sources', async () => {
    const { sources } = await answer('all.zip', zip({ 'x/posts.shp': shpOf(points), 'x/posts.dbf': gbk(), 'x/places.shp': shpOf(points), '__MACOSX/x/._posts.shp': utf8('rubbish') }));
    expect(sources.map(({ name, read }) => [name, read])).toEqual([['all posts', 2], ['all places', 2]]);
  });
  test('a missing table or projection is said', async () => {
    expect((await answer('a.shp', shpOf(points))).notes.map(({ code }) => code)).toEqual(['noDbf', 'noPrj']);
  });
  test('metres of a zone are converted to a metre, with the error said; without .prj the zone is to be said', async () => {
    const source = await sourceOf('a.zip', zip({ 'a.shp': shpOf([[660349.4106, 4873817.3334]]), 'a.prj': utf8(UTM52_PRJ) }));
    const [lon, lat] = geometryOf(source.features[0]).coordinates as [number, number];
    // 131 E 44 N as PROJ 9.1 has it, to a millimetre.
    expect([Math.abs(lon - 131) * 80_000 < 0.01, Math.abs(lat - 44) * 111_000 < 0.01, source.system]).toEqual([true, true, { code: 'converted', from: 'WGS 1984 UTM Zone 52N', errorM: 1 }]);
    const bare = await answer('a.shp', shpOf([[660349.4106, 4873817.3334]]));
    expect([bare.refusals, bare.notes.map(({ code }) => code), bare.sources[0]?.system]).toEqual([[], ['noDbf'], { code: 'unstated' }]);
    const said = (system: System | null) => importAnswers([bare], system, 'auto');
    expect([said(null).plan, said(null).files[0]?.reasons]).toEqual([null, [{ reason: 'metres', count: 1 }]]);
    const [east, north] = geometryOf(said('utm52n').plan!.features[0]).coordinates as [number, number];
    expect([Math.abs(east - 131) * 80_000 < 0.01, Math.abs(north - 44) * 111_000 < 0.01, propertiesOf(said('utm52n').plan!.features[0]).sourceCrs]).toEqual([true, true, 'EPSG:32652']);
  });
  test('a deleted row takes its shape with it, a file that is cut off says where', async () => {
    const source = await sourceOf('a.zip', zip(parts(dbfOf(names.map(utf8), { deleted: 0 }))));
    expect([source.read, source.refused.map(({ at, reason }) => [at, reason])]).toEqual([2, [['record 1', 'notAFeature']]]);
    const cut = await sourceOf('a.shp', shpOf(points).subarray(0, 150));
    expect([cut.read, cut.refused.map(({ at, reason }) => [at, reason])]).toEqual([2, [['record 2', 'badGeometry']]]);
  });
  test('a table or a projection alone is told what it belongs to', async () => {
    for (const name of ['a.dbf', 'a.prj']) expect(await refusalOf(name, gbk())).toEqual({ code: 'companion', message: expect.stringContaining('.shp') });
  });
});

describe('GeoJSON', () => {
  const feature = (at: number) => ({ type: 'Feature', properties: { name: `n${at}` }, geometry: { type: 'Point', coordinates: [at, at] } });
  test('one feature a line, as a text sequence, in UTF-16: the same; a broken line is refused with its number', async () => {
    const lines = [1, 2, 3].map((at) => JSON.stringify(feature(at)));
    const whole = await sourceOf('a.geojson', JSON.stringify({ type: 'FeatureCollection', features: [1, 2, 3].map(feature) }));
    for (const [name, bytes] of [['a.geojsonl', utf8(lines.join('\n'))], ['a.json', utf8(`${lines.join('\r\n')}\n`)], ['a.geojsons', utf8(lines.map((line) => `\u001e${line}\n`).join(''))], ['a.ndjson', utf16(lines.join('\n'))]] as const) expect((await sourceOf(name, bytes)).features, name).toEqual(whole.features);
    const broken = await sourceOf('b.geojsonl', `${lines[0]}\n{"type":"Feature","properties":{"phone":"13800138000"}\n\n${lines[1]}\n`);
    expect([broken.read, broken.refused]).toEqual([3, [{ at: 'line 2', reason: 'badRow', text: expect.not.stringContaining('138') }]]);
  });
  test('what is no feature, has no shape or an empty one is refused, each with its place', async () => {
    const source = await sourceOf('a.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature(1), 5, { type: 'Feature', geometry: null, properties: { name: 'x', phone: '13800138000' } }, { type: 'Feature', geometry: { type: 'LineString', coordinates: [] }, properties: {} }] }));
    expect(source.refused).toEqual([{ at: 'feature 2', reason: 'notAFeature', text: '5' }, { at: 'feature 3', reason: 'noGeometry', text: 'name: x' }, { at: 'feature 4', reason: 'emptyGeometry', text: '' }]);
  });
  test('Web Mercator and UTM by the old member crs are converted, other systems refused by name', async () => {
    const inCrs = (name: string, coordinates: number[]) => JSON.stringify({ type: 'FeatureCollection', crs: { type: 'name', properties: { name } }, features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } }] });
    const source = await sourceOf('m.geojson', inCrs('urn:ogc:def:crs:EPSG::3857', [14_582_853.3, 5_465_442.18]));
    const [lon, lat] = geometryOf(source.features[0]).coordinates as [number, number];
    expect([lon.toFixed(4), lat.toFixed(4), source.system.code]).toEqual(['131.0000', '44.0000', 'converted']);
    expect((await refusalOf('m.geojson', inCrs('urn:ogc:def:crs:EPSG::2326', [1, 2]))).message).toContain('EPSG::2326');
  });
});

describe('what is not read is named, with how to convert it', () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.padEnd(400, '0'), 'hex'));
  test.each([
    ['a.xls', bytes('d0cf11e0a1b11ae1'), /Excel 97.*\.xlsx/], ['a.mdb', bytes('000100005374616e64617264204a6574'), /Access/], ['a.dwg', bytes('41433130'), /AutoCAD.*DXF/], ['a.dxf', utf8('0\nSECTION\n2\nHEADER\n'), /DXF/],
    ['a.gpkg', bytes('53514c69746520666f726d61742033000'), /GeoPackage.*QGIS/], ['x.gdbtable', bytes('03'), /geodatabase/], ['a.osm', utf8('<?xml version="1.0"?><osm version="0.6"></osm>'), /OpenStreetMap XML/], ['a.osm.pbf', bytes('0000000d0a094f534d48656164657218'), /osmium/],
    ['a.mif', utf8('Version 300\nCharset "WindowsSimpChinese"\n'), /MapInfo/], ['a.pdf', utf8('%PDF-1.7 x'), /PDF/], ['a.docx', zip({ 'word/document.xml': utf8('<x/>') }), /Word/], ['a.topojson', utf8('{"type":"Topology","objects":{}}'), /TopoJSON/],
    ['a.gml', utf8('<?xml version="1.0"?><wfs:FeatureCollection xmlns:wfs="x" xmlns:gml="y"></wfs:FeatureCollection>'), /GML/], ['a.tcx', utf8('<TrainingCenterDatabase/>'), /GPX/], ['a.png', bytes('89504e470d0a1a0a'), /picture/], ['a.sqlite', bytes('53514c69746520666f726d61742033000'), /SQLite/],
    ['a.json', utf8('{"version":0.6,"generator":"Overpass API","elements":[]}'), /Overpass.*GeoJSON/], ['a.json', utf8('{"displayFieldName":"","geometryType":"esriGeometryPoint","features":[]}'), /f=geojson/], ['a.csv', utf8('<!DOCTYPE html><html></html>'), /web page/],
    ['a.rar', bytes('526172211a0700'), /Unpack/], ['a.ods', zip({ mimetype: utf8('x'), 'content.xml': utf8('<x/>') }), /OpenDocument/],
  ])('%s', async (name, file, said) => {
    const { code, message } = await refusalOf(name, file);
    expect([code, message]).toEqual(['notRead', expect.stringMatching(said)]);
    expect(message.startsWith(name)).toBe(true);
    expect(notReadKeys).toContain((await answer(name, file)).refusals[0]?.values.key);
  });
  test('an empty file, and one of no known kind', async () => {
    expect((await refusalOf('a.csv', '')).code).toBe('empty');
    expect((await refusalOf('a.bin', new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).code).toBe('unknown');
  });
});

describe('written and read again', () => {
  test('a plan of ours, KML of another program', async () => {
    const plan = readGeoJson(JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1 }, features: [{ type: 'Feature', id: 'p', geometry: { type: 'Point', coordinates: [131.123456, 44.5] }, properties: { kind: 'post', postType: 'watchtower', name: '塔', extra: { a: 1 } } }] }), 'p');
    if (!plan.ok) throw new Error('no plan');
    const text = writeGeoJson(plan.value.plan);
    expect((await sourceOf('p.geojson', text)).features).toEqual((JSON.parse(text) as { features: unknown[] }).features);
    const shapes = [{ type: 'Point', coordinates: [1.25, 2.5] }, { type: 'LineString', coordinates: [[1, 2], [3, 4.125]] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }].map((geometry, at) => ({ type: 'Feature' as const, properties: { name: `n${at} & <b>` }, geometry }));
    const read = await sourceOf('k.kml', toKML({ type: 'FeatureCollection', features: shapes as never }));
    expect(read.features.map((one) => ({ ...propertiesOf(one), ...geometryOf(one) }))).toEqual(shapes.map(({ properties, geometry }) => ({ ...properties, ...geometry })));
  });
});
