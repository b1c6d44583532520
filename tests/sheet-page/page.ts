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

interface Asked { denominator?: number; centre?: Position; sheetMm: SheetMm; dpi?: number; gapsAlone?: boolean; focus?: 'area' | 'border' | 'places'; lang?: 'zh' | 'en'; abortAfter?: number; bare?: boolean; roads?: boolean }
interface Told { width: number; height: number; dpi: number; overDpi: number; zoom: number; scale: SheetMap['scale']; bounds: SheetMap['bounds']; drawn: string[]; seconds: number; progress: string[]; denominator: number; mapsLeft: number }

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
  const made = await sheetMap({ ...order, ...(asked.dpi ? { dpi: asked.dpi } : {}), gapsAlone: asked.gapsAlone ?? false, under: { sheet: bare ? { kind: 'blank' } : { kind: 'builtIn' }, roads: withRoads ? roads : null },
    input: { plan: bare ? null : plan!, coverage: bare ? null : coverage!, selectedId: null, hoveredId: null, focus, layers: bare ? { ...allShown, graticule: false } : allShown, lang } }, control.signal, (done, of) => {
    progress.push(`${done}/${of}`);
    if (abortAfter !== undefined && done >= abortAfter) control.abort(new Error('cancelled by hand'));
  });
  last = { ...made, ...order };
  document.body.replaceChildren(made.canvas);
  const { canvas: { width, height }, dpi, overDpi, zoom, scale, bounds, drawn } = made;
  return { width, height, dpi, overDpi, zoom, scale, bounds, drawn: [...drawn].toSorted(), seconds: (performance.now() - began) / 1000, progress, denominator: order.denominator, mapsLeft: document.querySelectorAll('.maplibregl-map').length };
}

/** Pixels of a box in millimetres. */
function pixels(x: number, y: number, width: number, height: number): { data: number[]; width: number; height: number } {
  const perMm = last!.dpi / 25.4;
  const [w, h] = [Math.max(1, Math.round(width * perMm)), Math.max(1, Math.round(height * perMm))];
  const { data } = last!.canvas.getContext('2d')!.getImageData(Math.round(x * perMm), Math.round(y * perMm), w, h);
  return { data: [...data], width: w, height: h };
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

const figures = () => coverage!.result;
const feature = (id: string) => plan!.features.find((one) => one.id === id);
const posts = () => plan!.features.filter(({ kind, geometry }) => kind === 'post' && geometry?.type === 'Point').map(({ id, geometry, properties }) => ({ id, at: geometry!.coordinates as Position, properties }));

Object.assign(globalThis, { sheetPage: { open, draw, pixels, place, gapAreaM2, figures, feature, posts, png: () => new Promise<number[]>((done) => { last!.canvas.toBlob((blob) => { void blob!.arrayBuffer().then((bytes) => done([...new Uint8Array(bytes)])); }); }), data: () => last!.canvas.toDataURL('image/png') } });
