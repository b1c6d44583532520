import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/command-line.ts';
import { depthLimit } from '#formats/parse-json.ts';
import { readSources } from '#formats/source/read-sources.ts';

const corpora = '../shared/corpora';
const absent = !existsSync(corpora);
const said = absent ? ' (skipped: ../shared/corpora is absent)' : '';

interface FileReport { readonly file: string; readonly read: number; readonly kept: number; readonly repaired: number; readonly refused: number; readonly reasons: readonly { reason: string; count: number }[]; readonly problems: readonly string[]; readonly partOf: string | null }
interface Outcome { readonly code: number; readonly out: string; readonly err: string; readonly seconds: number; readonly files: readonly FileReport[] }

/** One command line with all files of it; a throw is not caught, it is our own bug. */
async function imported(paths: readonly string[]): Promise<Outcome> {
  let [out, err, report] = ['', '', '{"files":[]}'];
  const start = performance.now();
  const code = await run(['import', ...paths, '--crs', 'wgs84', '--report', 'report.json'], {
    read: async (path) => new Uint8Array(readFileSync(path)), write: async (_, body) => { report = String(body); }, out: (text) => { out += text; }, err: (text) => { err += text; },
  });
  return { code, out, err, seconds: (performance.now() - start) / 1000, files: (JSON.parse(report) as { files: FileReport[] }).files };
}

const shapePart = /\.(?:shp|dbf|prj|cpg|shx|sbn|sbx|qpj|shp\.xml)$/i;

/** The files of a folder, the parts of a shapefile together. */
function runsOf(folder: string): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => `${one.parentPath}/${one.name}`)) {
    const key = shapePart.test(name) ? name.replace(shapePart, '') : name;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

function wrongWith({ code, out, seconds, files }: Outcome): string[] {
  return [
    ...(seconds > 5 ? [`took ${seconds.toFixed(1)} s`] : []),
    ...files.filter(({ read, kept, repaired, refused }) => read !== kept + repaired + refused).map(({ file }) => `${file}: the counts do not add up`),
    ...files.filter(({ reasons, refused }) => reasons.reduce((sum, { count }) => sum + count, 0) !== refused).map(({ file }) => `${file}: not every refused record has a reason`),
    ...files.filter(({ read, problems, partOf }) => read === 0 && problems.length === 0 && partOf === null).map(({ file }) => `${file}: a silent zero`),
    ...(code === 0 && !(JSON.parse(out) as { features: unknown[] }).features.length ? ['a plan without features'] : []),
    ...(code === 2 ? ['wrong usage'] : []),
  ];
}

describe('every file of the corpora through the command line', () => {
  test.skipIf(absent)(`is read or refused with a reason, nothing else${said}`, async () => {
    const wrong: string[] = [];
    let table = `    ${'folder'.padEnd(18)}${['files', 'ok', 'none', 'wrong', 'records', 'kept', 'repaired', 'refused'].map((head) => head.padStart(9)).join('')}\n`;
    for (const folder of ['dc', 'geojsonhint', 'json-test-suite', 'shapefile-zips', 'togeojson']) {
      const tally = { files: 0, ok: 0, refused: 0, wrong: 0, read: 0, kept: 0, repaired: 0, out: 0 };
      for (const paths of runsOf(`${corpora}/${folder}`)) {
        const outcome = await imported(paths);
        const problems = wrongWith(outcome);
        tally.files += paths.length;
        const isRead = ({ kept, repaired, partOf, reasons }: FileReport) => kept + repaired > 0 || partOf !== null || reasons.some(({ reason }) => reason === 'leftOut');
        tally.ok += outcome.files.filter(isRead).length;
        tally.refused += outcome.files.filter((file) => !isRead(file) && (file.problems.length > 0 || file.reasons.length > 0)).length;
        if (problems.length > 0) tally.wrong++;
        wrong.push(...problems.map((problem) => `${paths[0]}: ${problem}`));
        for (const { read, kept, repaired, refused } of outcome.files) { tally.read += read; tally.kept += kept; tally.repaired += repaired; tally.out += refused; }
      }
      table += `    ${folder.padEnd(18)}${Object.values(tally).map((count) => String(count).padStart(9)).join('')}\n`;
    }
    process.stdout.write(table);
    expect(wrong).toEqual([]);
  }, 120_000);

  test.skipIf(absent)(`JSON that is none is refused, JSON that is some is at least understood${said}`, async () => {
    const folder = `${corpora}/json-test-suite/test_parsing`;
    const wrong: string[] = [];
    for (const name of existsSync(folder) ? readdirSync(folder) : []) {
      const [answer] = await readSources([{ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }]);
      if (answer!.sources.length > 0) wrong.push(`${name}: features out of nothing`);
      const why = answer!.refusals[0]?.message ?? '';
      const notJson = /is not JSON|not UTF-8|is empty|kind that is not known/.test(why) || why.includes(`more than ${depthLimit} levels`);
      if (name.startsWith('n_') && !notJson && !/table without a column/.test(why)) wrong.push(`${name}: ${why}`);
      if (name.startsWith('y_') && /is not JSON/.test(why)) wrong.push(`${name}: ${why}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Features as GDAL 3.6.2 counts them, those without a shape too; of GPX waypoints, routes and tracks. */
const counted: Readonly<Record<string, number>> = {
  'addresses.kml': 15, 'cdata.kml': 1, 'extended_data.kml': 1, 'ground_overlay.kml': 1, 'ground_overlay_quad.kml': 1, 'gxmultitrack.kml': 3, 'gxtrack.kml': 1, 'inline_style.kml': 3, 'inline_style_mini.kml': 1, 'linear_ring.kml': 1,
  'linestring.kml': 2, 'literal_color.kml': 1, 'multigeometry.kml': 1, 'multigeometry_discrete.kml': 1, 'multigeometry_sibling.kml': 1, 'multitrack.kml': 3, 'nogeomplacemark.kml': 1, 'non_gx_multitrack.kml': 3, 'noname.kml': 1,
  'null_geometry.kml': 1, 'opacity_override.kml': 1, 'point.kml': 1, 'point_extra_coordinates.kml': 1, 'point_id.kml': 1, 'polygon.kml': 1, 'schema.kml': 1, 'selfclosing.kml': 1, 'simpledata.kml': 2, 'style.kml': 3, 'style_url.kml': 1,
  'styles.kml': 2, 'timespan.kml': 1, 'twopoints.kml': 2, 'Friday-Evening-Run.gpx': 1, 'apple_watch_route.gpx': 1, 'bad.gpx': 4, 'blue_hills.gpx': 49, 'empty_ele.gpx': 1, 'empty_trk.gpx': 1, 'garmin_extensions.gpx': 7, 'gdal.gpx': 7,
  'missing_hr.gpx': 1, 'multitrackgpx.gpx': 3, 'north_core.gpx': 10, 'opencpn.gpx': 1, 'osm.gpx': 3, 'run.gpx': 1, 'run_gpxtpx.gpx': 1, 'strava.gpx': 1, 'style.gpx': 21, 'trek.gpx': 1, 'trek_no_rtept.gpx': 1, 'unique_trkpt.gpx': 1,
  'wpt.gpx': 40, 'zero_elevation.gpx': 1, 'LGA_2013_AUST.shp': 13, 'codepage.shp': 2, 'counties.shp': 14, 'export_multipointz.shp': 1, 'export_polylinez.shp': 1, 'ipra_dresden_polygon.shp': 1, 'senate.shp': 40, 'utf.shp': 2,
  'SHP_Exclude.zip': 1, 'T8Th4_6n.zip': 1, 'codepage.zip': 2, 'counties.zip': 14, 'mixedcase.zip': 40, 'qgis.zip': 2, 'senate.zip': 40, 'train_stations.zip': 361, 'utf.zip': 2, 'zero-len-line.zip': 3,
};
/** GDAL gives up at the first coordinate that is no number, and reads no link as a feature; we count the record. */
const apart: Readonly<Record<string, number>> = { 'bad.kml': 3, 'networklink.kml': 1 };

async function records(folder: string): Promise<Record<string, number>> {
  const files = readdirSync(folder).map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
  const answers = await readSources(files);
  return Object.fromEntries(answers.map(({ name, sources, refusals }) => [name, sources.reduce((sum, { read }) => sum + read, 0) + refusals.reduce((sum, one) => sum + one.records.length, 0)]));
}

describe('counts of features', () => {
  test.skipIf(absent)(`are those of GDAL for KML, GPX and shapefiles${said}`, async () => {
    const ours = { ...await records(`${corpora}/togeojson/test/data`), ...await records(`${corpora}/shapefile-zips/test/data`) };
    expect(Object.fromEntries(Object.keys({ ...counted, ...apart }).map((name) => [name, ours[name]]))).toEqual({ ...counted, ...apart });
  });

  const ogrinfo = (() => { try { execFileSync('ogrinfo', ['--version']); return true; } catch { return false; } })();
  test.skipIf(absent || !ogrinfo)(`and of the GDAL that is installed here${said || (ogrinfo ? '' : ' (skipped: ogrinfo is absent)')}`, () => {
    const folder = `${corpora}/shapefile-zips/test/data`;
    for (const name of ['LGA_2013_AUST.shp', 'counties.shp', 'senate.shp', 'utf.shp']) {
      const told = execFileSync('ogrinfo', ['-ro', '-so', '-al', `${folder}/${name}`], { encoding: 'utf8' });
      expect(Number(/Feature Count: (\d+)/.exec(told)?.[1]), name).toBe(counted[name]);
    }
  });
});
