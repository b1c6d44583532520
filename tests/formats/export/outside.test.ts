import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ExportFormat } from '#formats/export/export-file.ts';
import { cover, made, planOf, planWith } from './made.ts';

/* What other programs make of exported files: GDAL, libxml2 and LibreOffice, where this machine has them (Debian: gdal-bin, libxml2-utils, libreoffice-calc-nogui). */
const folder = mkdtempSync(join(tmpdir(), 'picket-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const has = (tool: string, ...args: string[]) => { try { execFileSync(tool, args, { stdio: 'pipe' }); return true; } catch { return false; } };
const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 });
const put = (name: string, body: string | Uint8Array) => writeFileSync(join(folder, name), body);
/** A test that is left out, and says so, where a tool is not there. */
const testWith = (there: boolean, tool: string) => (name: string, check: () => void) => test(name, (context) => {
  if (!there) context.skip(`${tool} is not installed`);
  check();
});

const plans = [['ussuri', planOf('data/ussuri-border.geojson'), 'night'], ['suiyang', planOf('data/suiyang-71km.geojson'), undefined], ['fuzhou', planOf('data/fuzhou-street.geojson'), 'night']] as const;

describe.each(plans)('%s', (name, plan, shift) => {
  const withGdal = testWith(has('ogrinfo', '--version'), 'ogrinfo');
  const coverage = cover(plan, shift);

  withGdal('GDAL reads the gaps with lengths and areas of its own within 0.1 % of ours', () => {
    put(`${name}.geojson`, made(plan, { what: 'gaps', format: 'geojson', decimals: 7 }, { coverage }).text);
    /* Lengths on the ellipsoid; areas in the equal-area projection of that ellipsoid. */
    run('ogr2ogr', '-f', 'CSV', `${name}.out.csv`, `${name}.geojson`, '-dialect', 'SQLite', '-sql', `select rank, lengthM, ST_Length(geometry, 1) as gdal_length, areaM2, ST_Area(ST_Transform(geometry, 6933)) as gdal_area from "${name}" where gapKind <> 'place'`);
    const rows = readFileSync(join(folder, `${name}.out.csv`), 'utf8').trim().split('\n').slice(1).map((line) => line.replaceAll('"', '').split(',').map(Number));
    const gaps = coverage.result.gaps.filter(({ kind }) => kind !== 'place');
    expect(rows).toHaveLength(gaps.length);
    const apart = rows.map(([, length = 0, gdalLength = 0, area = 0, gdalArea = 0]) => (length > 0 ? { of: length, by: gdalLength - length, line: true } : { of: area, by: gdalArea - area, line: false }));
    const worst = (line: boolean) => (100 * Math.max(0, ...apart.filter((one) => one.line === line).map(({ of, by }) => Math.abs(by) / of))).toFixed(4);
    const all = (of: 'of' | 'by') => apart.filter(({ line }) => !line).reduce((sum, one) => sum + one[of], 0);
    process.stdout.write(`${name}: ${gaps.length} gaps; GDAL at most ${worst(true)} % apart in length, ${worst(false)} % in area, ${((100 * all('by')) / (all('of') || 1)).toFixed(4)} % in all area\n`);
    expect(apart.every(({ of }) => of > 0)).toBe(true);
    expect(apart.filter(({ of, by }) => Math.abs(by) > 0.001 * of)).toEqual([]);
    /* What is bare is never drawn smaller than it is. */
    expect(apart.filter(({ of, by, line }) => !line && by < -1e-6 * of)).toEqual([]);
  });

  withGdal('GDAL counts in every format what the plan and its gaps have', () => {
    const count = (file: string) => [...run('ogrinfo', '-so', '-al', file).matchAll(/Feature Count: (\d+)/g)].reduce((sum, [, n]) => sum + Number(n), 0);
    const formats: readonly ExportFormat[] = ['geojson', 'kml', 'gpx'];
    for (const format of formats) put(`${name}-plan.${format}`, made(plan, { what: 'plan', format }).text);
    const shaped = plan.features.filter(({ geometry }) => geometry !== null);
    expect(count(`${name}-plan.geojson`)).toBe(plan.features.length);
    expect(count(`${name}-plan.kml`)).toBe(shaped.length);
    expect(run('ogrinfo', '-so', `${name}-plan.gpx`, 'routes')).toContain(`Feature Count: ${shaped.filter(({ kind }) => ['patrolRoute', 'inspectionRoute', 'borderLine'].includes(kind)).length}`);
    put(`${name}-gaps.kml`, made(plan, { what: 'gaps', format: 'kml' }, { coverage }).text);
    put(`${name}-gaps.xlsx`, made(plan, { what: 'gaps', format: 'xlsx' }, { coverage }).body);
    expect(count(`${name}-gaps.kml`)).toBe(coverage.result.gaps.length);
    expect(run('ogrinfo', '-so', `${name}-gaps.xlsx`, '盲区')).toContain(`Feature Count: ${coverage.result.gaps.length}`);
  });

  testWith(has('xmllint', '--version'), 'xmllint')('libxml2 finds KML and GPX well formed, and GPX valid by the schema where PICKET_GPX_SCHEMA names it', () => {
    for (const format of ['kml', 'gpx'] as const) {
      put(`${name}-x.${format}`, made(plan, { what: 'plan', format }).text);
      const schema = format === 'gpx' ? process.env.PICKET_GPX_SCHEMA : undefined;
      run('xmllint', '--noout', ...(schema ? ['--schema', schema] : []), `${name}-x.${format}`);
      if (format === 'gpx') process.stdout.write(`${name}: GPX ${schema ? 'validates' : 'is well formed (no schema named)'}\n`);
    }
  });
});

testWith(has('soffice', '--version'), 'soffice')('LibreOffice opens CSV and XLSX with Chinese intact, numbers as numbers and no formula', () => {
  const names = ['=1+1', '=HYPERLINK("http://x.y","z")', '+2', '@SUM(1)', '甲乙丙', '-128.2'];
  const plan = planWith(names.map((name, index) => ({ type: 'Feature', id: `p${index}`, geometry: { type: 'Point', coordinates: [-128.2, 5.5] }, properties: { kind: 'post', postType: 'dutyPoint', name, radiusM: 100 } })));
  for (const [format, filter] of [['csv', ['--infilter=CSV:44,34,UTF8,1']], ['xlsx', []]] as const) {
    put(`names-${format}.${format}`, made(plan, { what: 'plan', format }).body);
    run('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, ...filter, '--convert-to', 'fods', `names-${format}.${format}`);
    const sheet = readFileSync(join(folder, `names-${format}.fods`), 'utf8');
    expect(sheet, format).not.toContain('table:formula');
    expect(sheet.match(/office:value="-128.2"/g), format).toHaveLength(names.length);
    for (const name of ['甲乙丙', '执勤卡点', '=1+1']) expect(sheet, format).toContain(name);
    process.stdout.write(`LibreOffice, ${format}: ${sheet.match(/office:value-type="float"/g)!.length} numbers, ${sheet.match(/office:value-type="string"/g)!.length} texts, 0 formulas\n`);
  }
});
