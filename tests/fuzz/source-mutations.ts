/** Byte mutations of files of every format that is read: each is read or refused with a reason. */
import { importAnswers } from '#formats/doctor/import-report.ts';
import { readSources } from '#formats/source/read-sources.ts';
import { dbfOf, gz, legacy, shpOf, utf16, utf8, WGS84_PRJ, workbook, zip } from '../formats/source/make.ts';
import { mutators, random } from './mutate.ts';

export interface Tally { ok: number; 'ok, with records refused': number; refused: number; readonly defects: string[]; slowestMs: number }

const KML = '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document><Folder><name>外环</name><Placemark id="a"><name>东门 &amp; 西门</name><ExtendedData><Data name="单位"><value>公安</value></Data></ExtendedData><Point><coordinates>131.5,44.5,0</coordinates></Point></Placemark><Placemark><MultiGeometry><LineString><coordinates>1,2 3,4 5,6</coordinates></LineString><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark><Placemark><gx:Track><when>2026-01-01T00:00:00Z</when><when>2026-01-01T00:01:00Z</when><gx:coord>10 20 0</gx:coord><gx:coord>10.1 20.1 0</gx:coord></gx:Track></Placemark></Folder><NetworkLink><Link><href>x</href></Link></NetworkLink></Document></kml>';
const GPX = '<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="20" lon="10"><name>甲</name><ele>5</ele></wpt><rte><name>线</name><rtept lat="1" lon="2"/><rtept lat="3" lon="4"/></rte><trk><trkseg><trkpt lat="1" lon="2"><time>2026-01-01T00:00:00Z</time></trkpt><trkpt lat="3" lon="4"><time>2026-01-01T00:05:00Z</time></trkpt></trkseg></trk></gpx>';
const CSV = '编号,类型,名称,经度,纬度,半径(米),单位,值班时间,电话\nK1,交通卡口,"东门,卡口",10.5,44.5,500,公安;边防,08:00-16:00;16:00-00:00,13800138000\nK2,派出所,西门,10.25,44.25,,公安,全天,\nK3,派出所,"10°30′E","44°30′N",abc,,公安,,\n';
const ROUTES = 'route_id,seq,lat,lon,name\nR1,1,44.5,10.5,Patrol\nR1,2,44.25,10.25,\nR2,1,44,10.75,x\nR2,2,44.75,10,\n';
const WKT = 'name,wkt\nA,"LINESTRING (1 2, 3 4)"\nB,"POLYGON ((0 0, 1 0, 1 1, 0 0))"\nC,"CIRCLE (10 20, 300)"\n';
const FEATURES = [{ type: 'Point', coordinates: [10, 20] }, { type: 'LineString', coordinates: [[1, 2], [3, 4]] }, { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }].map((geometry, at) => ({ type: 'Feature', id: at, properties: { name: `n${at}`, 'name:zh': '名', phone: '13800138000' }, geometry }));

/** The seeds: a file of each format. */
export async function sourceSeeds(): Promise<{ readonly name: string; readonly bytes: Buffer }[]> {
  const json = JSON.stringify({ type: 'FeatureCollection', features: FEATURES });
  const dbf = dbfOf(['东宁所', '绥芬河'].map((name) => legacy(name, 'gb18030')), { ldid: 0x4d });
  const shp = shpOf([[10, 20], [10.5, 20.5]]);
  const files: Record<string, Uint8Array> = {
    'a.geojson': utf8(json), 'a.geojsonl': utf8(FEATURES.map((one) => JSON.stringify(one)).join('\n')), 'a.json.gz': gz(utf8(json)), 'records.json': utf8(JSON.stringify([{ name: 'a', lat: 1.5, lon: 2 }, { name: 'b', lat: 1, lon: 2.5 }])),
    'a.kml': utf8(KML), 'b.kml': utf16(KML), 'a.kmz': zip({ 'doc.kml': utf8(KML), 'x.png': utf8('x') }), 'a.gpx': utf8(GPX), 'a.csv': utf8(CSV), 'b.csv': legacy(CSV.replaceAll('°', '度').replaceAll('′', '分'), 'gb18030'), 'c.csv': utf16(CSV), 'routes.csv': utf8(ROUTES), 'wkt.csv': utf8(WKT),
    'a.xlsx': await workbook({ 一: [['名称', '经度', '纬度'], ['甲', 10.5, 44.5], ['乙', 10, 44.25]] }), 'a.zip': zip({ 'a.shp': shp, 'a.dbf': dbf, 'a.prj': utf8(WGS84_PRJ) }), 'a.shp': shp, 'talk.txt': utf8('东门在131.5,44.5，西门在131.25,44.25\n'),
  };
  return Object.entries(files).map(([name, bytes]) => ({ name, bytes: Buffer.from(bytes) }));
}

/** Tries so many mutations; a defect is a throw, a silent zero, counts that do not add up, or more than `slowMs`. */
export async function mutateSources(seed: number, runs: number, slowMs: number): Promise<Tally> {
  const next = random(seed);
  const pick = (n: number): number => Math.floor(next() * n);
  const [files, names] = [await sourceSeeds(), Object.keys(mutators)];
  const tally: Tally = { ok: 0, 'ok, with records refused': 0, refused: 0, defects: [], slowestMs: 0 };
  for (let run = 0; run < runs; run++) {
    const file = files[pick(files.length)]!;
    let bytes = file.bytes;
    const done: string[] = [];
    for (let turn = 0; turn <= pick(3); turn++) {
      const name = names[pick(names.length)]!;
      if (bytes.length > 0) bytes = mutators[name]!(bytes, pick);
      done.push(name);
    }
    const start = performance.now();
    const verdict = await verdictOf(file.name, bytes);
    const ms = performance.now() - start;
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    if (verdict === 'ok' || verdict === 'refused' || verdict === 'ok, with records refused') tally[verdict]++;
    else tally.defects.push(`run ${run}, ${done.join(' + ')} of ${file.name}: ${verdict}`);
    if (ms > slowMs) tally.defects.push(`run ${run}, ${done.join(' + ')} of ${file.name}: ${ms.toFixed(0)} ms`);
  }
  return tally;
}

async function verdictOf(name: string, bytes: Buffer): Promise<string> {
  try {
    // A fault of the table beside a .shp is not its own.
    const beside = name === 'a.shp' ? [{ name: 'a.prj', bytes: utf8(WGS84_PRJ) }] : [];
    const answers = await readSources([{ name, bytes: new Uint8Array(bytes) }, ...beside]);
    for (const { sources, refusals, partOf } of answers) {
      if (sources.length === 0 && partOf === null && !refusals.some(({ message }) => message.length > 20)) return 'neither read nor refused in words';
      if (refusals.some(({ code, values }) => code === 'unreadable' && !/^(?:invalid|unexpected|broken)/i.test(String(values.why)))) return `a throw: ${refusals[0]?.message}`;
      for (const { read, features, refused } of sources) if (read !== features.length + refused.length || features.length === 0) return 'counts that do not add up';
    }
    const { files, plan } = importAnswers(answers, 'wgs84', 'auto');
    for (const { read, kept, repaired, refused, reasons } of files) if (read !== kept + repaired + refused || reasons.reduce((sum, { count }) => sum + count, 0) !== refused) return 'a report that does not add up';
    if (plan !== null && plan.features.length === 0) return 'a plan without features';
    if (answers.every(({ sources }) => sources.length === 0)) return 'refused';
    return files.some(({ refused }) => refused > 0) ? 'ok, with records refused' : 'ok';
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : String(error)}`;
  }
}
