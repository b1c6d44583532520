import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import type { CoverageResult } from '#core/coverage/result.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { demoFiles } from '../../scripts/demo/demo-files.mjs';
import { lengthOf } from '../../scripts/demo/geodesy.mjs';
import { inRing, metresToLine } from '../../scripts/demo/ground.mjs';
import alternatives from '../../data/demo-alternatives.json';
import demos from '../../data/demos.json';
import { active, reachOf, runs, walk } from './by-hand.ts';
import type { At, Raw } from './by-hand.ts';

const text = (id: string) => readFileSync(`data/${id}.geojson`, 'utf8');
const raw = (id: string) => JSON.parse(text(id)) as { plan: { synthetic?: boolean; disclaimer?: string }; features: Raw[] };
const ofKind = (features: readonly Raw[], kind: string) => features.filter(({ properties }) => properties.kind === kind);
const find = (features: readonly Raw[], id: string) => features.find((one) => one.id === id)!;

/** The engine's answer on a demo, in reach. */
function answer(id: string): CoverageResult {
  const read = readGeoJson(text(id), id);
  if (!read.ok) throw new Error(`${id} does not pass the door`);
  const coverage = computeCoverage(read.value.plan, reachQuestion);
  if (coverage === 'cancelled') throw new Error('nobody cancelled');
  return coverage.result;
}

const generators = demoFiles as Record<string, () => Promise<string>>;

describe.each([...demos, ...alternatives])('the demo $id', ({ id, file, ...words }) => {
  test('is the file that its generator writes, byte for byte', async () => {
    expect(file).toBe(`data/${id}.geojson`);
    expect(text(id) === (await generators[`${id}.geojson`]!())).toBe(true);
  });

  test('passes the door without an error', () => {
    const read = readGeoJson(text(id), file);
    expect(read.ok).toBe(true);
    expect(read.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.problems.map(({ code }) => code).filter((code) => code !== 'defaultUsed')).toEqual([]);
  });

  test('says that it is made up, in the plan, in every feature and in every name', () => {
    const { plan, features } = raw(id);
    expect(plan.synthetic).toBe(true);
    expect(plan.disclaimer).toMatch(/示例数据.*Synthetic/);
    for (const one of features) {
      expect(one.properties.synthetic, one.id).toBe(true);
      expect(one.properties['name:en'], one.id).toMatch(/^Demo /);
      expect(one.properties.code, one.id).toMatch(/^DEMO-/);
    }
    for (const word of Object.values(words)) expect(word).not.toBe('');
  });
});

describe.each(demos.filter(({ id }) => find(raw(id).features, 'border-1')))('the border of the demo $id', ({ id }) => {
  test('keeps everything at home: inside the area, on this side of the border', () => {
    const { features } = raw(id);
    const border = find(features, 'border-1').geometry!.coordinates as [number, number][];
    const home = (find(features, 'aor-1').geometry!.coordinates as [number, number][][])[0]!;
    for (const one of features) {
      if (['borderLine', 'areaOfResponsibility', 'boundaryMarker'].includes(one.properties.kind) || !one.geometry) continue;
      const points = (one.geometry.type === 'Point' ? [one.geometry.coordinates] : (one.geometry.coordinates as unknown[]).flat(one.geometry.type === 'Polygon' ? 1 : 0)) as At[];
      for (const at of points) expect(inRing(at, home) && metresToLine(at, border) > 75, `${one.id} ${at.join()}`).toBe(true);
    }
  });

  test('gives its areas the border\'s own vertices as their eastern edge, and those nested in the first fill it', () => {
    const { features } = raw(id);
    const border = find(features, 'border-1').geometry!.coordinates as [number, number][];
    const areas = ofKind(features, 'areaOfResponsibility'), ringOf = (one: Raw) => (one.geometry!.coordinates as [number, number][][])[0]!;
    expect(ringOf(areas[0]!).slice(0, border.length)).toEqual(border);
    const nested = new Set(areas.filter(({ properties }) => properties.parentId === areas[0]!.id).flatMap(ringOf).map(String));
    for (const vertex of ringOf(areas[0]!)) expect(nested.has(String(vertex)), String(vertex)).toBe(true);
  });
});

describe('the Ussuri demo', () => {
  const { features } = raw('ussuri-border');
  const border = find(features, 'border-1');
  const assets = [...ofKind(features, 'post'), ...ofKind(features, 'patrolRoute')].map(reachOf);
  const exempt = border.properties.sections!.find((section) => section.exempt)!;
  const samples = walk(border, assets).filter(({ atM }) => atM < exempt.fromM || atM > exempt.toM!);
  const bare = runs(samples, (sample) => active(sample).length === 0);
  const postAt = (name: string) => features.find(({ properties }) => properties['name:en'] === name)!;

  test('has what the demonstration needs of every kind', () => {
    const count = (kind: string) => ofKind(features, kind).length;
    expect([count('post'), count('patrolRoute') + count('inspectionRoute'), count('priorityPlace'), count('obstacle'), count('areaOfResponsibility')]).toEqual([60, 40, 25, 6, 6]);
    expect(features.filter(({ properties }) => properties.placeType === 'borderPassage')).toHaveLength(8);
    expect(features.filter(({ properties }) => properties.postType === 'borderPost')).toHaveLength(20);
    expect(border.properties.sections!.filter((section) => !section.exempt)).toHaveLength(4);
  });

  test('is covered in part: between 40 and 75 per cent, four to eight gaps', () => {
    const share = samples.filter((sample) => active(sample).length > 0).length / samples.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.75);
    expect(bare.length).toBeGreaterThanOrEqual(4);
    expect(bare.length).toBeLessThanOrEqual(8);
  });

  test('has a hole from km 50 to km 58 that nothing of any status reaches, the longest such', () => {
    const nothing = runs(samples, (sample) => sample.by.length === 0).toSorted((a, b) => b.toM - b.fromM - (a.toM - a.fromM));
    expect(Math.abs(nothing[0]!.fromM - 50_000)).toBeLessThan(300);
    expect(Math.abs(nothing[0]!.toM - 58_000)).toBeLessThan(300);
    expect(nothing[1]!.toM - nothing[1]!.fromM).toBeLessThan(6000);
  });

  test('has a stretch that only a closed post reaches', () => {
    const closed = bare.filter((run) => run.samples.every(({ by }) => by.length > 0 && by.every(({ status }) => status === 'closed')));
    expect(closed).toHaveLength(1);
    expect(closed[0]!.samples.every(({ by }) => by.every(({ id }) => id === postAt('Demo border post 7').id))).toBe(true);
  });

  test('has one passage that nothing active reaches, beside a post that is only planned', () => {
    const passages = features.filter(({ properties }) => properties.placeType === 'borderPassage');
    const reached = (place: Raw) => assets.filter((asset) => asset.far(place.geometry!.coordinates) <= (asset.kind === 'post' ? asset.reachM : (place.properties.visitRadiusM ?? asset.reachM)));
    const unguarded = passages.filter((place) => !reached(place).some(({ status }) => status === 'active'));
    expect(unguarded.map(({ id }) => id)).toEqual(['place-7']);
    expect(reached(unguarded[0]!).map(({ status }) => status)).toEqual(['planned']);
  });

  test('has a stretch held by one agency only', () => {
    const single = runs(samples, (sample) => active(sample).length > 0 && new Set(active(sample).flatMap(({ agencies }) => agencies)).size === 1);
    expect(single.some((run) => run.toM - run.fromM > 4000)).toBe(true);
  });

  test.each([
    ['Demo border post 4', 'is off duty at night', (at: Raw) => at.properties.dutyWindows!.every(({ start }) => start >= '08:00')],
    ['Demo border post 10', 'hands over ten minutes late', (at: Raw) => at.properties.dutyWindows!.some(({ start }) => start === '16:10')],
    ['Demo border post 12', 'takes its meal unrelieved', (at: Raw) => at.properties.dutyWindows![0]!.breaks!.length === 1],
  ])('%s %s and is alone on a stretch', (name, _what, fault) => {
    const post = postAt(name);
    expect(fault(post)).toBe(true);
    expect(samples.filter((sample) => active(sample).length === 1 && active(sample)[0]!.id === post.id).length).toBeGreaterThan(20);
  });

  test('has one post short of supplies', () => {
    const short = features.filter(({ properties }) => properties.supplies?.some((item) => item.onHand / item.dailyUse < item.minDays));
    expect(short.map(({ properties }) => properties['name:en'])).toEqual(['Demo border post 13']);
  });

  test('has an ice patrol that at 2 km/h comes back later than its section and its passage ask', () => {
    const patrol = features.find(({ properties }) => properties['name:en'] === 'Demo ice foot patrol 1')!;
    const section = border.properties.sections!.find(({ id }) => id === 'S2')!;
    const runMin = (2 * lengthOf(patrol.geometry!.coordinates)) / ((patrol.properties.speedKmh! * 1000) / 60);
    expect(patrol.properties.speedKmh).toBe(2);
    expect(patrol.properties.schedule!.headwayMin).toBeGreaterThan(section.maxGapMin!);
    expect(runMin).toBeLessThanOrEqual(patrol.properties.schedule!.headwayMin!);
    expect(runMin / 2).toBeLessThan(section.maxGapMin!);
    expect(samples.filter((sample) => active(sample).length === 1 && active(sample)[0]!.id === patrol.id).length).toBeGreaterThan(50);
  });
});

describe('the engine on the Ussuri demo', () => {
  let result: CoverageResult;
  beforeAll(() => {
    result = answer('ussuri-border');
  }, 60_000);

  test('finds the bare passage first and the hole from km 50 to km 58 next', () => {
    const [first, second] = result.gaps;
    expect(first).toMatchObject({ rank: 1, kind: 'place', featureId: 'place-7', passage: true, cause: 'closedOrPlanned' });
    expect(second).toMatchObject({ rank: 2, kind: 'border', featureId: 'border-1', impactLevel: 'critical', cause: 'noAsset' });
    expect(Math.abs(second!.fromM! - 50_000)).toBeLessThan(300);
    expect(Math.abs(second!.toM! - 58_000)).toBeLessThan(300);
    expect(result.borders[0]!.longestGapM).toBe(second!.lengthM);
  });

  test('finds the stretch of the closed post', () => {
    const closed = result.borders[0]!.gaps.filter(({ cause }) => cause === 'closedOrPlanned');
    expect(closed).toHaveLength(1);
    expect(closed[0]!.causes).toHaveLength(1);
    expect(closed[0]!.fromM).toBeGreaterThan(21_000);
    expect(closed[0]!.toM).toBeLessThan(24_000);
  });

  test('agrees with the walk along the border on every end of a gap, within two steps', () => {
    const { features } = raw('ussuri-border');
    const border = find(features, 'border-1');
    const exempt = border.properties.sections!.find((section) => section.exempt)!;
    const samples = walk(border, [...ofKind(features, 'post'), ...ofKind(features, 'patrolRoute')].map(reachOf)).filter(({ atM }) => atM < exempt.fromM || atM > exempt.toM!);
    const byHand = runs(samples, (sample) => active(sample).length === 0);
    const byEngine = result.borders[0]!.gaps.toSorted((a, b) => a.fromM - b.fromM);
    expect(byEngine).toHaveLength(byHand.length);
    for (const [i, run] of byHand.entries()) {
      expect(Math.abs(byEngine[i]!.fromM - run.fromM)).toBeLessThan(40);
      expect(Math.abs(byEngine[i]!.toM - run.toM)).toBeLessThan(40);
    }
  });

  test('has ground between 5 and 30 per cent, places in part, and no problem', () => {
    expect(result.totals.area!.coveredPct).toBeGreaterThan(5);
    expect(result.totals.area!.coveredPct).toBeLessThan(30);
    expect(result.totals.border!.exemptM).toBe(2200);
    expect(result.totals.places!.covered).toBeGreaterThan(8);
    expect(result.totals.places!.covered).toBeLessThan(20);
    expect(result.totals.posts).toEqual({ active: 58, planned: 1 });
  });
});

describe('the 71 km demo', () => {
  const { features } = raw('suiyang-71km');
  const border = find(features, 'border-1');

  test('is 71.3 km long to the metre', () => {
    expect(Math.abs(lengthOf(border.geometry!.coordinates) - 71_300)).toBeLessThan(1);
  });

  test('has three forest farms, six posts of two police and one forest worker in two shifts, eight patrols', () => {
    const posts = ofKind(features, 'post');
    expect(posts.map(({ properties }) => properties.requiredAgencies)).toEqual(Array.from({ length: 6 }, () => ({ police: 2, forestFarm: 1 })));
    expect(posts.every(({ properties }) => properties.dutyWindows!.length === 2 && properties.staffPerShift === 3 && properties.radiusM === 1000)).toBe(true);
    expect([ofKind(features, 'patrolRoute').length, features.filter(({ properties }) => properties.placeType === 'forestFarm').length, ofKind(features, 'areaOfResponsibility').length]).toEqual([8, 3, 4]);
  });

  test('shows that the posts alone reach no more than 16.8 per cent, and with the patrols still far from all', () => {
    const read = readGeoJson(JSON.stringify({ ...raw('suiyang-71km'), features: features.filter(({ properties }) => ['post', 'borderLine'].includes(properties.kind)) }), 'posts alone');
    const coverage = read.ok ? computeCoverage(read.value.plan, reachQuestion) : 'cancelled';
    const reached = coverage === 'cancelled' ? null : coverage.result.totals.border!;
    expect(Math.abs(reached!.lengthM - 71_300)).toBeLessThan(1);
    expect(reached!.coveredPct).toBeLessThanOrEqual(16.8);
    expect(reached!.coveredPct).toBeGreaterThan(15);
    const posts = walk(border, ofKind(features, 'post').map(reachOf), 5);
    const share = posts.filter(({ by }) => by.length > 0).length / posts.length;
    expect(share).toBeLessThanOrEqual(0.168);
    expect(share).toBeGreaterThan(0.15);
    const all = walk(border, [...ofKind(features, 'post'), ...ofKind(features, 'patrolRoute')].map(reachOf));
    expect(all.filter(({ by }) => by.length > 0).length / all.length).toBeLessThan(0.4);
  });
});
