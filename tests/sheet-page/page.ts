/** A page around the map of a printed sheet: draws one when it is asked and measures its pixels, as a person with a ruler would. */
import '../../src/app.css';
import { allowScripts } from '../../src/allow-scripts.ts';
import { computeCoverage } from '#core/coverage/coverage.ts';
import type { Coverage } from '#core/coverage/result.ts';
import type { Plan, Position } from '#core/plan/plan.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { allShown } from '#map/look.ts';
import { mapWorkerUrl } from '#map/maplibre.ts';
import { atWorldPx, fitScale, placeOnSheet, pxAreaM2, worldPx, type SheetMm } from '#map/sheet-scale.ts';
import { sheetMap, type SheetMap, type SheetOrder } from '#map/sheet-map.ts';

allowScripts([mapWorkerUrl]);

export interface Asked { denominator?: number; centre?: Position; sheetMm: SheetMm; dpi?: number; gapsAlone?: boolean; focus?: 'area' | 'border' | 'places'; lang?: 'zh' | 'en'; abortAfter?: number; maxSidePx?: number; bare?: boolean; roads?: boolean }
export interface Told { width: number; height: number; dpi: number; overDpi: number; zoom: number; scale: SheetMap['scale']; bounds: SheetMap['bounds']; drawn: string[]; seconds: number; progress: string[]; denominator: number; mapsLeft: number }

let plan: Plan | undefined, coverage: Coverage | undefined, roads: SheetOrder['under']['roads'] = null;
let last: (SheetMap & { readonly centre: Position; readonly denominator: number; readonly sheetMm: SheetMm }) | undefined;

async function open(text: string, roadText: string | null): Promise<void> {
  const read = readGeoJson(text, 'plan.geojson');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  plan = read.value.plan;
  const answer = computeCoverage(plan, { includePlanned: false, agencies: [] });
  if (answer === 'cancelled') throw new Error(answer);
  coverage = answer;
  roads = roadText === null ? null : JSON.parse(roadText);
}

async function draw({ abortAfter, bare, roads: withRoads, focus = 'area', lang = 'zh', ...asked }: Asked): Promise<Told> {
  const box = (plan?.features ?? []).flatMap(({ geometry }) => (geometry ? [JSON.stringify(geometry).matchAll(/\[(-?[\d.]+),(-?[\d.]+)/g)] : [])).flatMap((found) => [...found].map(([, lon, lat]) => [Number(lon), Number(lat)] as const));
  const [lons, lats] = [box.map(([lon]) => lon), box.map(([, lat]) => lat)];
  const extent = (values: number[], pick: (a: number, b: number) => number) => values.reduce((a, b) => pick(a, b));
  const fit = fitScale([extent(lons, Math.min), extent(lats, Math.min), extent(lons, Math.max), extent(lats, Math.max)], asked.sheetMm, 5);
  const order = { centre: asked.centre ?? fit!.centre, denominator: asked.denominator ?? fit!.denominator, sheetMm: asked.sheetMm };
  const control = new AbortController();
  const progress: string[] = [];
  const began = performance.now();
  const made = await sheetMap({ ...order, ...(asked.dpi ? { dpi: asked.dpi } : {}), ...(asked.maxSidePx ? { maxSidePx: asked.maxSidePx } : {}), gapsAlone: asked.gapsAlone ?? false, under: { sheet: bare ? { kind: 'blank' } : { kind: 'builtIn' }, roads: withRoads ? roads : null },
    input: { plan: bare ? null : plan!, coverage: bare ? null : coverage!, selectedId: null, hoveredId: null, focus, layers: bare ? { ...allShown, graticule: false } : allShown, lang } }, control.signal, (done, of) => {
    progress.push(`${done}/${of}`);
    if (abortAfter !== undefined && done >= abortAfter) control.abort(new Error('cancelled by hand'));
  });
  last = { ...made, ...order };
  document.body.replaceChildren(made.canvas);
  const { canvas: { width, height }, dpi, overDpi, zoom, scale, bounds, drawn } = made;
  return { width, height, dpi, overDpi, zoom, scale, bounds, drawn: [...drawn].toSorted(), seconds: (performance.now() - began) / 1000, progress, denominator: order.denominator, mapsLeft: document.querySelectorAll('.maplibregl-map').length };
}

type Colour = readonly [red: number, green: number, blue: number];
const PIXELS = new Map<string, Uint8ClampedArray>();

/** All pixels of the sheet drawn last, kept under a name to be compared. */
function keep(name: string): void {
  const { canvas } = last!;
  PIXELS.set(name, canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data);
}

/** How much two kept pictures of one width differ (mean of red, green and blue, 0 to 255) in the columns from `from` to before `to`. */
function difference(one: string, other: string, from: number, to: number): number {
  const [a, b] = [PIXELS.get(one)!, PIXELS.get(other)!];
  const { width, height } = last!.canvas;
  if (a.length !== b.length) throw new Error('the pictures have not one size');
  let sum = 0;
  for (let y = 0; y < height; y++) for (let x = from; x < to; x++) for (let c = 0; c < 3; c++) sum += Math.abs(a[4 * (y * width + x) + c]! - b[4 * (y * width + x) + c]!);
  return sum / (3 * height * (to - from));
}

const near = (data: Uint8ClampedArray, at: number, colour: Colour, by: number) => colour.every((value, c) => Math.abs(data[at + c]! - value) <= by);

/** A box of the sheet in millimetres as pixels. */
function box(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray; width: number; height: number; perMm: number } {
  const perMm = last!.dpi / 25.4;
  const [w, h] = [Math.max(1, Math.round(width * perMm)), Math.max(1, Math.round(height * perMm))];
  return { data: last!.canvas.getContext('2d')!.getImageData(Math.round(x * perMm), Math.round(y * perMm), w, h).data, width: w, height: h, perMm };
}

/** What share of a box has a colour, and where the middle of those pixels lies on the sheet; all in millimetres. */
function blob(x: number, y: number, width: number, height: number, colour: Colour): { share: number; x: number; y: number } {
  const seen = box(x, y, width, height);
  let [count, right, down] = [0, 0, 0];
  for (let at = 0; at < seen.width * seen.height; at++) {
    if (!near(seen.data, 4 * at, colour, 12)) continue;
    count++;
    right += at % seen.width + 0.5;
    down += Math.floor(at / seen.width) + 0.5;
  }
  return { share: count / (seen.width * seen.height), x: (Math.round(x * seen.perMm) + right / count) / seen.perMm, y: (Math.round(y * seen.perMm) + down / count) / seen.perMm };
}

/** Lengths in millimetres of the stretches of one colour down a column or along a row, half-tones counted by half: where they begin and how long they are. */
function runs(x: number, y: number, along: 'right' | 'down', lengthMm: number, colour: Colour): { at: number; long: number }[] {
  const seen = box(x, y, along === 'right' ? lengthMm : 0, along === 'down' ? lengthMm : 0);
  const found: { at: number; long: number }[] = [];
  let begun: number | null = null;
  const all = seen.width * seen.height;
  for (let at = 0; at <= all; at++) {
    const inside = at < all && near(seen.data, 4 * at, colour, 70);
    if (inside) begun ??= at;
    else if (begun !== null) { found.push({ at: begun / seen.perMm, long: (at - begun) / seen.perMm }); begun = null; }
  }
  return found;
}

const place = (position: Position) => placeOnSheet(last!, position);

/** Ground of all pixels that have the colour of gaps, square metres: each row has the size of a pixel at its latitude. */
function gapAreaM2(): number {
  const { canvas, dpi, zoom, centre } = last!;
  const ratio = dpi / 96, middle = worldPx(centre, zoom);
  const pen = canvas.getContext('2d')!;
  let sum = 0;
  for (let y = 0; y < canvas.height; y++) {
    const { data } = pen.getImageData(0, y, canvas.width, 1);
    let count = 0;
    for (let x = 0; x < data.length; x += 4) if (data[x] === 0xc2 && data[x + 1] === 0x3a && data[x + 2] === 0) count++;
    if (count > 0) sum += (count * pxAreaM2(atWorldPx({ x: middle.x, y: middle.y + (y + 0.5 - canvas.height / 2) / ratio }, zoom)[1], zoom)) / ratio ** 2;
  }
  return sum;
}

const figures = () => coverage!.result.totals;
const posts = () => plan!.features.flatMap((found) => (found.kind === 'post' && found.geometry?.type === 'Point' ? [{ at: found.geometry.coordinates, type: found.properties.postType ?? '' }] : []));

const sheetPage = { open, draw, keep, difference, blob, runs, place, gapAreaM2, figures, posts, picture: () => last!.canvas.toDataURL('image/png') };
export type SheetPage = typeof sheetPage;
Object.assign(globalThis, { sheetPage });
