import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { direct } from '#core/geometry/geodesic.ts';
import type { Asked, SheetPage, Told } from '../sheet-page/page.ts';
import { openTestPage } from './test-page.ts';

/* The map of a sheet in a page of its own, measured as with a ruler. The report room prints the same map. */
const PATIENCE = 400_000;
const BADGE = [0x0b, 0x5c, 0xad] as const;
const BARE = [0xd6, 0x3f, 0x00] as const;
const WATCHED = [0x17, 0x4f, 0x82] as const;
const GAP = [0xc2, 0x3a, 0x00] as const;
const A3 = { width: 420, height: 297 };
let page: Page, close: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ page, close } = await openTestPage('tests/sheet-page', 'sheetPage', { width: 800, height: 600 }, { publicDir: resolve('public'), worker: { format: 'es' }, build: { target: 'es2023', assetsInlineLimit: 0 } }));
}, 420_000);
afterAll(() => close?.());

type Held = typeof globalThis & { sheetPage: SheetPage };
const open = (plan: string, roads: string | null = null) => page.evaluate(([text, lines]) => (globalThis as Held).sheetPage.open(text!, lines!), [plan, roads]);
const demo = (name: string) => open(readFileSync(`data/${name}.geojson`, 'utf8'), readFileSync(`data/${name}.roads.geojson`, 'utf8'));
const draw = (asked: Asked): Promise<Told> => page.evaluate((given) => (globalThis as Held).sheetPage.draw(given), asked);
const blob = (...asked: Parameters<SheetPage['blob']>) => page.evaluate((given) => (globalThis as Held).sheetPage.blob(...given), asked);
const runs = (...asked: Parameters<SheetPage['runs']>) => page.evaluate((given) => (globalThis as Held).sheetPage.runs(...given), asked);
const place = (at: readonly [number, number]) => page.evaluate((given) => (globalThis as Held).sheetPage.place(given), at);
const keep = (name: string) => page.evaluate((given) => (globalThis as Held).sheetPage.keep(given), name);
const picture = async (name: string) => writeFileSync(`.cache/${name}.png`, Buffer.from((await page.evaluate(() => (globalThis as Held).sheetPage.picture())).split(',')[1]!, 'base64'));

/** Posts without reach at given places. */
function ruled(at: readonly (readonly [number, number])[]): string {
  return planText(at.map((coordinates, i) => ({ type: 'Feature', id: `p${i}`, geometry: { type: 'Point', coordinates }, properties: { kind: 'post', postType: 'dutyPoint', radiusM: 0 } })));
}
const planText = (features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', plan: { id: 'ruler', name: 'ruler' }, features });

/** Looks every quarter of a second at the memory of the browser (Linux: of all that this process started); the answer ends it and gives the most, MB. */
function watchMemory(): () => number {
  let most = 0;
  const timer = setInterval(() => { most = Math.max(most, startedMb()); }, 250);
  return () => { clearInterval(timer); return most; };
}

function startedMb(): number {
  const read = (path: string) => { try { return readFileSync(path, 'utf8'); } catch { return ''; } };
  const parents = new Map(readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => { const said = read(`/proc/${pid}/stat`); return [Number(pid), Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[1])]; }));
  const mine = [...parents.keys()].filter((pid) => { let at = parents.get(pid) ?? 0; while (at > 0 && at !== process.pid) at = parents.get(at) ?? 0; return at === process.pid; });
  return mine.reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024, 0);
}

const centre = [133.6, 46.1] as const;
test('two posts 10 km apart stand 100 mm apart on a sheet at 1:100 000, whatever way they lie', async () => {
  for (const azimuth of [0, 90, 45]) {
    const ends = [azimuth, azimuth + 180].map((way) => direct(centre, way, 5000));
    await open(ruled(ends));
    const told = await draw({ sheetMm: { width: 130, height: 130 }, centre, denominator: 100_000 });
    expect([told.width, told.height, told.dpi, told.overDpi]).toEqual([1535, 1535, 300, 300]);
    const middles = [];
    for (const end of ends) {
      const { x, y } = await place(end);
      middles.push(await blob(x - 3, y - 3, 6, 6, BADGE));
    }
    const mm = Math.hypot(middles[0]!.x - middles[1]!.x, middles[0]!.y - middles[1]!.y);
    process.stdout.write(`10 km at 1:100 000, azimuth ${azimuth}: ${mm.toFixed(2)} mm, ${told.seconds.toFixed(1)} s; scale true within ${told.scale.driftPct} %\n`);
    expect(Math.abs(mm - 100)).toBeLessThan(0.5);
  }
}, PATIENCE);

test('strokes have the widths of print: border 0.5 and 1.2 mm, hatch 0.35 mm every 1.6 mm, outline 0.5 mm', async () => {
  const [west, south, east, north] = [133.55, 46.06, 133.65, 46.14];
  const feature = (id: string, geometry: object, properties: object) => ({ type: 'Feature', id, geometry, properties });
  await open(planText([
    feature('aor', { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] }, { kind: 'areaOfResponsibility' }),
    feature('aor-2', { type: 'Polygon', coordinates: [[[133.7, south], [133.72, south], [133.72, 46.075], [133.7, 46.075], [133.7, south]]] }, { kind: 'areaOfResponsibility' }),
    feature('line', { type: 'LineString', coordinates: [[west, 46.15], [133.7, 46.15]] }, { kind: 'borderLine', homeSide: 'right' }),
    feature('post', { type: 'Point', coordinates: [133.69, 46.152] }, { kind: 'post', postType: 'dutyPoint', radiusM: 1500 }),
  ]));
  const told = await draw({ sheetMm: { width: 150, height: 130 }, centre: [133.63, 46.11], denominator: 100_000, focus: 'border' });
  await picture('sheet-strokes');
  expect(told.drawn).toEqual(expect.arrayContaining(['borderCovered', 'borderUncovered', 'gap']));
  const across = async (lon: number, colour: typeof BARE | typeof WATCHED) => {
    const { x, y } = await place([lon, 46.15]);
    return (await runs(x, y - 2, 'down', 4, colour)).reduce((most, { long }) => Math.max(most, long), 0);
  };
  const widths = { bare: await across(133.575, BARE), watched: await across(133.697, WATCHED) };
  const { x, y } = await place([133.57, 46.09]);
  const hatch = (await runs(x, y, 'right', 24, [0xd9, 0x88, 0x66])).filter(({ long }) => long > 0.2);
  const steps = hatch.slice(1).map(({ at }, i) => (at - hatch[i]!.at) / Math.SQRT2);
  const pitch = steps.reduce((sum, step) => sum + step, 0) / steps.length;
  const stroke = hatch.reduce((sum, { long }) => sum + long / Math.SQRT2, 0) / hatch.length;
  await draw({ sheetMm: { width: 150, height: 130 }, centre: [133.63, 46.11], denominator: 100_000, focus: 'area' });
  let outline = Infinity;
  for (const lon of [133.704, 133.707, 133.711, 133.715]) {
    const edge = await place([lon, 46.06]);
    outline = Math.min(outline, (await runs(edge.x, edge.y - 1, 'down', 2, GAP)).reduce((most, { long }) => Math.max(most, long), 0));
  }
  process.stdout.write(`mm on paper: outline ${outline.toFixed(2)}, uncovered border ${widths.bare.toFixed(2)}, covered ${widths.watched.toFixed(2)}, hatch ${stroke.toFixed(2)} every ${pitch.toFixed(2)}\n`);
  expect(Math.abs(widths.bare - 1.2)).toBeLessThan(0.12);
  expect(Math.abs(widths.watched - 0.5)).toBeLessThan(0.12);
  expect(Math.abs(outline - 0.5)).toBeLessThan(0.12);
  expect(Math.abs(pitch - 1.6)).toBeLessThan(0.08);
  expect(Math.abs(stroke - 0.35)).toBeLessThan(0.12);
}, PATIENCE);

describe('the demo at the Ussuri', () => {
  test('the pixels of its gaps, weighted by latitude, are the area that the figures say within a hundredth (R27)', async () => {
    await demo('ussuri-border');
    for (const asked of [{ dpi: 150 }, { dpi: 150, maxSidePx: 1400 }]) {
      const told = await draw({ sheetMm: A3, gapsAlone: true, ...asked });
      const [seen, said] = await page.evaluate(() => { const { gapAreaM2, figures } = (globalThis as Held).sheetPage; return [gapAreaM2(), figures().area!.gapM2] as const; });
      process.stdout.write(`gaps at 1:${told.denominator}: ${(seen / 1e6).toFixed(2)} km² in pixels, ${(said / 1e6).toFixed(2)} km² as a figure, ${((seen / said - 1) * 100).toFixed(3)} %\n`);
      expect(Math.abs(seen / said - 1)).toBeLessThan(0.01);
    }
  }, PATIENCE);

  test('tiles join without a seam: the picture is that of one canvas, at the joints as elsewhere', async () => {
    await demo('ussuri-border');
    const sheetMm = { width: 180, height: 150 };
    const whole = await draw({ sheetMm, dpi: 144, denominator: 100_000 });
    await keep('whole');
    const tiles = await draw({ sheetMm, dpi: 144, denominator: 100_000, maxSidePx: 800 });
    await keep('tiles');
    await picture('sheet-tiles');
    expect([whole.progress.at(-1), tiles.progress.at(-1)]).toEqual(['1/1', '5/5']);
    expect([whole.overDpi, tiles.dpi]).toEqual([144, 144]);
    expect(tiles.overDpi).toBeLessThan(144);
    const apart = (from: number, to: number) => page.evaluate(([a, b]) => (globalThis as Held).sheetPage.difference('whole', 'tiles', a!, b!), [from, to]);
    const joint = Math.ceil(whole.width / 2);
    const [everywhere, there] = [await apart(0, whole.width), await apart(joint - 3, joint + 3)];
    process.stdout.write(`tiles against one canvas: ${everywhere.toFixed(2)} of 255 apart, at the joint ${there.toFixed(2)}\n`);
    expect(everywhere).toBeLessThan(8);
    expect(there).toBeLessThan(everywhere * 1.5 + 1);
    /* Without names and lines nothing is left but what the tiles have drawn. */
    await draw({ sheetMm, dpi: 144, denominator: 100_000, gapsAlone: true });
    await keep('whole');
    await draw({ sheetMm, dpi: 144, denominator: 100_000, gapsAlone: true, maxSidePx: 800 });
    await keep('tiles');
    expect(await apart(0, whole.width)).toBeLessThan(0.1);
    expect(tiles.drawn).toEqual(whole.drawn);
  }, PATIENCE);

  test('a sheet that is cancelled ends at once and leaves nothing on the page; one without anything on it is an error', async () => {
    await demo('ussuri-border');
    await expect(draw({ sheetMm: A3, dpi: 96, maxSidePx: 900, abortAfter: 1 })).rejects.toThrow('cancelled by hand');
    expect(await page.locator('.maplibregl-map').count()).toBe(0);
    await expect(draw({ sheetMm: A3, dpi: 96, bare: true })).rejects.toThrow('blank');
    expect(await page.locator('.maplibregl-map').count()).toBe(0);
  }, PATIENCE);

  /* Memory is that of all processes of the browser together, pages that they share counted once. */
  const large = process.env.PICKET_LARGE === undefined;
  test.each([['A3', A3, 150, 5]] as const)('five posts stand where they are on a sheet of %s, drawn within 2 GB', fivePosts, PATIENCE);
  test.skipIf(large).each([['A1', { width: 841, height: 594 }, 300, 5]] as const)(`five posts stand where they are on a sheet of %s, drawn within 2 GB${large ? ' (skipped: takes minutes; npm run test:large)' : ''}`, fivePosts, PATIENCE);

  async function fivePosts(name: string, sheetMm: { readonly width: number; readonly height: number }, dpi: number, wanted: number) {
    await demo('ussuri-border');
    const memory = watchMemory();
    const told = await draw({ sheetMm, dpi, roads: true });
    const peakMb = memory();
    process.stdout.write(`${name} at ${told.dpi} dpi (over the ground ${told.overDpi}): ${told.width} x ${told.height}, ${told.seconds.toFixed(0)} s, ${peakMb.toFixed(0)} MB at most\n`);
    await picture(`sheet-${name.toLowerCase()}`);
    expect([told.width, told.height]).toEqual([Math.round((sheetMm.width / 25.4) * dpi), Math.round((sheetMm.height / 25.4) * dpi)]);
    expect(peakMb).toBeLessThan(2000);
    const posts = (await page.evaluate(() => (globalThis as Held).sheetPage.posts())).filter(({ type }) => ['watchtower', 'forestCheckpoint'].includes(type)).slice(0, wanted);
    expect(posts.length).toBe(wanted);
    for (const { at } of posts) {
      const { x, y } = await place(at);
      expect((await blob(x - 1.5, y - 1.5, 3, 3, BADGE)).share).toBeGreaterThan(0.25);
      expect((await blob(x - 8, y - 1.5, 3, 3, BADGE)).share).toBeLessThan(0.25);
    }
    expect(told.drawn.filter((key) => key.startsWith('post:watchtower'))).toEqual(['post:watchtower:solid']);
  }
});
