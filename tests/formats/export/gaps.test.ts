import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { kml } from '@tmcw/togeojson';
import { featuresOf } from '#core/plan/plan.ts';
import { borderShares } from '#formats/export/border-shares.ts';
import { wholeSecond } from '#formats/export/whole-second.ts';
import { cover, csvOf, made, planOf, planWith, sheetOf } from './made.ts';

const ussuri = planOf('data/ussuri-border.geojson'), fuzhou = planOf('data/fuzhou-street.geojson');
const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);

describe.each([['ussuri', ussuri, undefined], ['ussuri', ussuri, 'night'], ['fuzhou', fuzhou, 'night']] as const)('the gaps of %s, shift %s', (_, plan, shift) => {
  const coverage = cover(plan, shift);
  const { gaps } = coverage.result;
  const told = { lengthM: sum(gaps.map(({ lengthM = 0 }) => lengthM)), areaM2: sum(gaps.map(({ areaM2 = 0 }) => areaM2)) };
  const go = (format: 'geojson' | 'kml' | 'xlsx' | 'csv') => made(plan, { what: 'gaps', format, decimals: 5 }, { coverage, lang: 'en', ...(shift ? { shift } : {}) });
  const column = (rows: readonly (readonly unknown[])[], name: string) => { const at = rows[0]!.indexOf(name); return rows.slice(1).map((row) => Number(row[at] ?? 0)); };

  test('have the same figures in every format, to the last digit, as the answer of the engine', () => {
    expect(gaps.length).toBeGreaterThan(5);
    const csv = csvOf(go('csv').text), xlsx = sheetOf(go('xlsx'), 2);
    const collection = JSON.parse(go('geojson').text) as { features: { id: string; properties: Record<string, number | undefined> }[] };
    const marks = kml(new DOMParser().parseFromString(go('kml').text, 'text/xml') as unknown as Document).features;
    for (const name of ['lengthM', 'areaM2'] as const) {
      expect(sum(column(csv, name)), name).toBe(told[name]);
      expect(sum(column(xlsx, name)), name).toBe(told[name]);
      expect(sum(collection.features.map(({ properties }) => properties[name] ?? 0)), name).toBe(told[name]);
      /* Folders part the kinds of gaps: put in the order of the ranks the sum is of the same terms. */
      expect(sum(marks.toSorted((a, b) => Number(a.properties!.rank) - Number(b.properties!.rank)).map(({ properties }) => Number(properties![name] ?? 0))), name).toBe(told[name]);
    }
    expect([csv.length - 1, xlsx.length - 1, collection.features.length, marks.length]).toEqual([gaps.length, gaps.length, gaps.length, gaps.length]);
  });

  test('carry ArcGIS\'s columns with what they speak of, and the hours only where there are any', () => {
    const { features } = JSON.parse(go('geojson').text) as { features: { properties: Record<string, unknown> }[] };
    for (const { properties } of features) {
      expect((properties.percent_visible as number) + (properties.percent_blind as number)).toBeCloseTo(100, 9);
      expect(properties.basis).toBe(shift ? `shift ${shift}` : 'reach');
      const { from, to } = coverage.result.basis;
      expect([properties.time_start, properties.time_end]).toEqual(shift ? [from, to] : [null, null]);
      if (shift) expect(from).toMatch(/\+08:00$/);
      if (properties.gapKind === 'area') expect(properties.percent_visible).toBe(coverage.result.areas.find(({ id }) => id === properties.featureId)!.coveredPct);
    }
  });
});

test('tables say of every stretch and ground in which areas it lies, rounded up, and nothing of a place', () => {
  const coverage = cover(ussuri), rows = csvOf(made(ussuri, { what: 'gaps', format: 'csv', decimals: 5 }, { coverage, lang: 'en' }).text), at = rows[0]!.indexOf('areaShares');
  expect(at).toBe(rows[0]!.indexOf('responsibleUnit') + 1);
  for (const [row, gap] of coverage.result.gaps.entries()) {
    const said = String(rows[row + 1]![at] ?? '');
    if (gap.kind === 'place') { expect(said).toBe(''); continue; }
    const shares = said.split('; ').map((one) => Number(/ (\d+) m²?$/.exec(one)?.[1]));
    expect(sum(shares), said).toBeGreaterThanOrEqual((gap.lengthM ?? gap.areaM2 ?? 0) - 0.01);
  }
});

test('the shares of a border by sections add up to its figures, also where sections leave some of it out', () => {
  const coverage = cover(ussuri);
  const [border] = coverage.result.borders;
  const shares = borderShares(ussuri, coverage);
  expect(shares.map(({ sectionId }) => sectionId)).toEqual(['S1', 'S2', 'S3', 'SX', 'S4']);
  expect(sum(shares.map(({ gapM }) => gapM))).toBeCloseTo(border!.gapM, 6);
  expect(sum(shares.map(({ coveredM }) => coveredM))).toBeCloseTo(border!.coveredM, 6);
  const holey = { ...ussuri, features: ussuri.features.map((feature) => (feature.kind === 'borderLine' ? { ...feature, properties: { ...feature.properties, sections: feature.properties.sections!.filter(({ id }) => id !== 'S2') } } : feature)) };
  const rest = borderShares(holey, cover(holey)).filter(({ of }) => of === 'rest');
  expect(rest.map(({ fromM, toM }) => [fromM, toM])).toEqual([[22_000, 46_000]]);
  expect(rest[0]!.gapM).toBeCloseTo(shares[1]!.gapM, 6);
});

test('a table headed in Chinese has its words in Chinese, and the same figures', () => {
  const coverage = cover(ussuri, 'night');
  const [zh, en] = (['zh', 'en'] as const).map((lang) => csvOf(made(ussuri, { what: 'gaps', format: 'csv' }, { coverage, lang, shift: 'night' }).text));
  const at = (rows: string[][], name: string) => rows[0]!.indexOf(name);
  expect(new Set(zh!.slice(1).map((row) => row[at(zh!, '种类')]))).toEqual(new Set(['辖区盲区', '边境空白段', '未覆盖要点']));
  expect(zh!.slice(1).map((row) => row[at(zh!, '原因')])).not.toContain('noAsset');
  expect(zh!.slice(1).map((row) => row[at(zh!, '责任单位')])).toContain('林区公安');
  expect(zh!.slice(1).map((row) => row[at(zh!, '长度(m)')])).toEqual(en!.slice(1).map((row) => row[at(en!, 'lengthM')]));
});

describe('a table of gaps for people', () => {
  const coverage = cover(ussuri, 'night');
  const rowsOf = (lang: 'zh' | 'en', decimals: 5 | 7 | null = 7) => { const [head, ...rows] = csvOf(made(ussuri, { what: 'gaps', format: 'csv', decimals }, { coverage, lang, shift: 'night' }).text); return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at]!]))); };

  test('rounds minutes up to a tenth and hours outwards to the second; GeoJSON stays raw', () => {
    const rows = rowsOf('en'), { gaps } = coverage.result;
    for (const [at, { maxGapMin, since, until }] of gaps.entries()) {
      const row = rows[at]!;
      if (maxGapMin !== undefined && maxGapMin !== null) { expect(row.maxGapMin).toMatch(/^\d+(\.\d)?$/); expect(Number(row.maxGapMin) - maxGapMin).toBeGreaterThanOrEqual(-1e-6); expect(Number(row.maxGapMin) - maxGapMin).toBeLessThan(0.1); }
      if (!since || !until) continue;
      expect([row.since, row.until].join()).toMatch(/^[-\dT:]{19}\+08:00,[-\dT:]{19}\+08:00$/);
      expect([Date.parse(row.since!) <= Date.parse(since), Date.parse(since) - Date.parse(row.since!) < 1000, Date.parse(row.until!) >= Date.parse(until), Date.parse(row.until!) - Date.parse(until) < 1000]).toEqual([true, true, true, true]);
    }
    expect(gaps.filter(({ since }) => since?.includes('.')).length).toBeGreaterThan(0);
    expect(rows.map(({ parts }) => parts).join()).not.toMatch(/:\d\d\.\d/);
    const { features } = JSON.parse(made(ussuri, { what: 'gaps', format: 'geojson' }, { coverage, lang: 'en', shift: 'night' }).text) as { features: { properties: { since?: string; maxGapMin?: number } }[] };
    expect(features.map(({ properties: { since, maxGapMin } }) => [since, maxGapMin])).toEqual(gaps.map(({ since, maxGapMin }) => [since, maxGapMin]));
  });

  test('names the nearest post and the cause, and says where a stretch is by chainage and by position', () => {
    const names = new Map(featuresOf(ussuri, 'post').map(({ id, properties }) => [id, properties.name]));
    const zh = rowsOf('zh'), en = rowsOf('en');
    expect(zh.map((row) => row.最近点位)).toEqual(coverage.result.gaps.map(({ nearestPostId }) => names.get(nearestPostId ?? '') ?? ''));
    expect(new Set(en.map(({ cause, causeText }) => `${cause}: ${causeText}`)).has('noAsset: undefined')).toBe(false);
    expect(en.every(({ cause, causeText }) => causeText !== '' && causeText !== cause)).toBe(true);
    expect(zh.map((row) => row.分段).join()).not.toMatch(/noAsset|tooInfrequent|offDuty/);
    for (const [at, gap] of coverage.result.gaps.entries()) {
      const row = zh[at]!, place = [row.里程, row.起点经度, row.中点纬度, row.终点经度];
      if (gap.kind !== 'border') { expect(place).toEqual(['', '', '', '']); continue; }
      expect(row.里程).toMatch(/^K\d+\+\d{3}–K\d+\+\d{3}$/);
      const positionsOfGap = coverage.shapes.gaps.find(({ id }) => id === gap.id)!.geometry.coordinates.flat(2) as number[];
      expect([Number(row.起点经度), Number(row.起点纬度)]).toEqual(positionsOfGap.slice(0, 2).map((one) => Number(one.toFixed(7))));
      expect([Number(row.终点经度), Number(row.终点纬度)]).toEqual(positionsOfGap.slice(-2).map((one) => Number(one.toFixed(7))));
    }
    expect(rowsOf('en', 5).filter(({ middleLon }) => middleLon !== '').every(({ middleLon, endLat }) => /^\d+(\.\d{1,5})?$/.test(middleLon!) && /^\d+(\.\d{1,5})?$/.test(endLat!))).toBe(true);
  });

  test.each([['2026-01-15T23:59:59.001+08:00', true, '2026-01-16T00:00:00+08:00'], ['2026-01-15T23:59:59.999+08:00', false, '2026-01-15T23:59:59+08:00'], ['2026-01-15T08:00:00+08:00', true, '2026-01-15T08:00:00+08:00'], ['2026-01-15T08:00:00.000Z', true, '2026-01-15T08:00:00Z']])('%s, up %s', (instant, up, shown) => { expect(wholeSecond(instant, up)).toBe(shown); });
});

test('a plan without a gap gives a valid file of none, in every format', () => {
  const plan = planOf('tests/worked/WE29a.geojson');
  expect(JSON.parse(made(plan, { what: 'gaps', format: 'geojson' }).text)).toMatchObject({ type: 'FeatureCollection', features: [] });
  expect(csvOf(made(plan, { what: 'gaps', format: 'csv' }).text)).toHaveLength(1);
  expect(sheetOf(made(plan, { what: 'gaps', format: 'xlsx' }), 2)).toHaveLength(1);
  expect(made(plan, { what: 'gaps', format: 'kml' }).text).not.toContain('<Placemark');
});

describe('a safe share', () => {
  const share = (plan: typeof ussuri, format: 'geojson' | 'kml' | 'csv') => made(plan, { what: 'safe', format, decimals: 5 }, { shift: 'night' });

  test('has a row a section, sector and area, its own shape, a class and a figure that is never too small', () => {
    const coverage = cover(ussuri, 'night');
    const { features } = JSON.parse(share(ussuri, 'geojson').text) as { features: { id: string; geometry: { coordinates: unknown[] }; properties: Record<string, unknown> }[] };
    expect(features.map(({ id }) => id)).toEqual(['border-1/S1', 'border-1/S2', 'border-1/S3', 'border-1/SX', 'border-1/S4', ...featuresOf(ussuri, 'areaOfResponsibility').map(({ id }) => id)]);
    expect(features[3]!.properties.bare).toBe('exempt');
    /* A line is cut where its section ends and nowhere else: a vertex at the end of a gap would give it away. */
    const own = new Set((featuresOf(ussuri, 'borderLine')[0]!.geometry!.coordinates as unknown as number[][]).map((position) => position.map((value) => Number(value.toFixed(5))).join()));
    for (const { id, geometry } of features.slice(0, 5)) {
      const positions = [...JSON.stringify(geometry.coordinates).matchAll(/\[([\d.]+,[\d.]+)\]/g)].map(([, position]) => position!);
      expect(positions.length, id).toBeGreaterThan(1);
      expect(positions.filter((position) => !own.has(position)).length, id).toBeLessThanOrEqual(2);
    }
    for (const one of borderShares(ussuri, coverage)) {
      const { bareUpToKm, bare } = features.find(({ id }) => id === `border-1/${one.sectionId}`)!.properties;
      expect(Number(bareUpToKm) * 1000).toBeGreaterThanOrEqual(one.gapM);
      expect(Number(bareUpToKm) * 1000 - one.gapM).toBeLessThan(1000.001);
      if (one.gapM > 0) expect(bare).not.toBe('none');
    }
    const sectors = JSON.parse(share(fuzhou, 'geojson').text) as { features: { properties: Record<string, unknown> }[] };
    expect(sectors.features.filter(({ properties }) => properties.unit === 'sector')).toHaveLength(8);
  });

  test.each([['ussuri', ussuri], ['fuzhou', fuzhou]] as const)('of %s gives no gap, post, route, round or position of one away', (_, plan) => {
    const coverage = cover(plan, 'night');
    /* A post may stand on the corner of a sector: that corner is the sector's own. */
    const shared = JSON.stringify(plan.features.filter(({ kind }) => kind === 'sector' || kind === 'areaOfResponsibility').map(({ geometry }) => geometry));
    const secret = [
      ...plan.features.filter(({ kind }) => ['post', 'patrolRoute', 'inspectionRoute', 'priorityPlace'].includes(kind)).flatMap(({ id, properties }) => [`"${id}"`, properties.name!, properties.code ?? id]),
      ...coverage.result.gaps.flatMap(({ id, since, deepest }) => [id, ...(since && since !== coverage.result.basis.from ? [since] : []), ...(deepest ? [String(deepest[0]).slice(0, 9)] : [])]),
      ...featuresOf(plan, 'post').map(({ geometry }) => geometry!.coordinates.map((value) => Number(Number(value).toFixed(5))).join(',')).filter((position) => !shared.includes(position)),
    ];
    for (const format of ['geojson', 'kml', 'csv'] as const) {
      const { text, statement } = share(plan, format);
      expect(secret.filter((one) => text.includes(one)), format).toEqual([]);
      expect(statement.notes[0]).toContain('已概括');
    }
    expect(secret.length).toBeGreaterThan(50);
  });

  test('says "none" only where nothing at all is bare', () => {
    const line = { type: 'Feature', id: 'b', geometry: { type: 'LineString', coordinates: [[0, 0], [0.05, 0]] }, properties: { kind: 'borderLine', homeSide: 'left', sections: [{ id: 'A', fromM: 0, toM: 2000 }] } };
    const post = (radiusM: number) => ({ type: 'Feature', id: 'p', geometry: { type: 'Point', coordinates: [0, 0] }, properties: { kind: 'post', postType: 'dutyPoint', radiusM } });
    const bare = (radiusM: number) => csvOf(made(planWith([line, post(radiusM)]), { what: 'safe', format: 'csv' }, { lang: 'en' }).text).slice(1).map((row) => [row[1], row[3], row[4]]);
    expect(bare(2500)).toEqual([['b/A', 'none bare', '0'], ['b', 'most bare', '3.1']]);
    expect(bare(1999)).toEqual([['b/A', 'some bare', '0.1'], ['b', 'all bare', '3.6']]);
    expect(bare(999)[0]).toEqual(['b/A', 'most bare', '1.1']);
  });
});
