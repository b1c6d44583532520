/**
 * What a printed sheet measures. Web Mercator draws latitudes and longitudes of the ellipsoid on a sphere, so at one place a metre
 * to the north and one to the east are drawn 0.0 to 0.7 % apart, and both grow with the latitude: a scale is true at one latitude
 * and in the mean of both ways there, and the drift over the sheet is said.
 */
import { metresPerDegree, RADIAN } from '#core/geometry/ellipsoid.ts';
import type { Position } from '#core/geometry/position.ts';
import { graticule } from './graticule.ts';
import type { Bounds } from './view-options.ts';

/** A CSS pixel is 1/96 inch. */
export const PX_PER_MM = 96 / 25.4;
/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD_PX = 512;

/** Denominators that are offered, and that the fit takes first. */
export const SCALES = [25_000, 50_000, 75_000, 100_000, 150_000, 200_000, 250_000, 300_000, 400_000, 500_000, 750_000, 1_000_000] as const;
/** Compounds are smaller, whole regions larger. */
const FITTING = [1000, 2000, 2500, 5000, 10_000, 15_000, ...SCALES, 1_500_000, 2_000_000, 2_500_000, 5_000_000, 10_000_000] as const;
const POINT_SCALE = SCALES[0];

export interface SheetMm { readonly width: number; readonly height: number }
/** What a sheet of paper shows: north is up. */
export interface SheetView {
  readonly centre: Position;
  /** The 100 000 of 1:100 000, true at the centre in the mean of north and east. */
  readonly denominator: number;
  readonly sheetMm: SheetMm;
}

/** How true a scale is: at `lat` (degrees) in the mean; anywhere on the sheet and in any direction within `driftPct` percent, rounded up to a tenth. */
export interface ScaleStatement { readonly denominator: number; readonly lat: number; readonly driftPct: number }
/** `stepM` is one of the bar's parts. */
export interface ScaleBar { readonly lengthM: number; readonly mm: number; readonly stepM: number }
/** A line of the graticule where it meets the frame: millimetres from the left or the upper edge. */
export interface FrameMark { readonly name: string; readonly edge: 'top' | 'bottom' | 'left' | 'right'; readonly atMm: number }

/** Metres on the ground of a CSS pixel at zoom 0: eastwards and northwards. The projection stretches both by 1/cos(lat) (Snyder 1987, eq. 7-1, 7-2). */
function groundPerPx(lat: number): { east: number; north: number } {
  const degree = metresPerDegree(lat);
  return { east: (degree.lon * 360) / WORLD_PX, north: (degree.lat * Math.cos(lat * RADIAN) * 360) / WORLD_PX };
}

const meanPerPx = (lat: number): number => { const { east, north } = groundPerPx(lat); return Math.sqrt(east * north); };

/** The zoom at which a sheet whose scale is true at `lat` (degrees) has 1:`denominator`. */
export function zoomForScale(lat: number, denominator: number): number {
  return Math.log2(meanPerPx(lat) * PX_PER_MM * 1000 / denominator);
}

/** Square metres on the ground of a CSS pixel at a latitude and zoom. */
export function pxAreaM2(lat: number, zoom: number): number {
  const { east, north } = groundPerPx(lat);
  return (east * north) / 4 ** zoom;
}

/** Position in CSS pixels of the world at a zoom; `y` grows southwards. */
export function worldPx([lon, lat]: Position, zoom: number): { x: number; y: number } {
  const size = WORLD_PX * 2 ** zoom;
  return { x: ((lon + 180) / 360) * size, y: (0.5 - Math.asinh(Math.tan(lat * RADIAN)) / (2 * Math.PI)) * size };
}

/** The position at a pixel of the world: the other way round. Longitudes may run beyond 180. */
export function atWorldPx({ x, y }: { readonly x: number; readonly y: number }, zoom: number): Position {
  const size = WORLD_PX * 2 ** zoom;
  return [(x / size) * 360 - 180, Math.atan(Math.sinh((0.5 - y / size) * 2 * Math.PI)) / RADIAN];
}

const zoomOf = ({ centre, denominator }: SheetView): number => zoomForScale(centre[1], denominator);

/** Where a position lies on the sheet: millimetres from its left and upper edges. */
export function placeOnSheet(view: SheetView, position: Position): { x: number; y: number } {
  const [at, centre] = [worldPx(position, zoomOf(view)), worldPx(view.centre, zoomOf(view))];
  return { x: view.sheetMm.width / 2 + (at.x - centre.x) / PX_PER_MM, y: view.sheetMm.height / 2 + (at.y - centre.y) / PX_PER_MM };
}

/** What ground the sheet shows. */
export function sheetBounds(view: SheetView): Bounds {
  const zoom = zoomOf(view);
  const { x, y } = worldPx(view.centre, zoom);
  const [right, down] = [(view.sheetMm.width / 2) * PX_PER_MM, (view.sheetMm.height / 2) * PX_PER_MM];
  const [west, north] = atWorldPx({ x: x - right, y: y - down }, zoom);
  const [east, south] = atWorldPx({ x: x + right, y: y + down }, zoom);
  return [west, south, east, north];
}

/** How far the scale drifts on this sheet. */
export function scaleStatement(view: SheetView): ScaleStatement {
  const [, south, , north] = sheetBounds(view);
  const [, lat] = view.centre;
  const nominal = meanPerPx(lat);
  /* Scale falls from the equator to the poles: what lies between the edges matters where the equator does. */
  const worst = [south, lat, north, ...(south < 0 && north > 0 ? [0] : [])].flatMap((at) => Object.values(groundPerPx(at)))
    .reduce((most, real) => Math.max(most, real / nominal - 1, nominal / real - 1), 0);
  return { denominator: view.denominator, lat, driftPct: Math.ceil(worst * 1000) / 10 };
}

/**
 * The largest round scale at which a box lies on a sheet as a whole, `marginMm` clear of its edges, and the centre that the
 * sheet then has; null for a box that no listed scale takes. A box without extent has 1:25 000.
 */
export function fitScale([west, south, east, north]: Bounds, sheetMm: SheetMm, marginMm = 0): { centre: Position; denominator: number } | null {
  const [low, high] = [worldPx([west, south], 0), worldPx([east, north], 0)];
  const centre = atWorldPx({ x: (low.x + high.x) / 2, y: (low.y + high.y) / 2 }, 0);
  const point = west === east && south === north;
  const [wide, tall] = [sheetMm.width - 2 * marginMm, sheetMm.height - 2 * marginMm];
  const denominator = FITTING.find((scale) => {
    if (point) return scale === POINT_SCALE;
    const mmPerPx = 2 ** zoomForScale(centre[1], scale) / PX_PER_MM;
    return (high.x - low.x) * mmPerPx <= wide && (low.y - high.y) * mmPerPx <= tall;
  });
  return denominator === undefined ? null : { centre, denominator };
}

/** Leading figures of a bar's length with those of its parts: the plainest are tried first. */
const BARS = [[[1, 5], [2, 4], [5, 5]], [[3, 3], [4, 4], [6, 3], [8, 4]], [[1.5, 3], [2.5, 5], [7.5, 3]]] as const;
/** A bar shorter than this share of the room that it has is none of the choices. */
const LEAST_BAR = 0.45;

/** A scale bar of a round length that measures a whole number of millimetres, at most `mostMm`: 10 km are 100 mm at 1:100 000. */
export function scaleBar(denominator: number, mostMm = 100): ScaleBar {
  const most = (mostMm * denominator) / 1000;
  for (const wanted of BARS) {
    const found = wanted.flatMap(([figure, parts]) => [0, -1].map((less) => ({ lengthM: figure * 10 ** (Math.floor(Math.log10(most)) + less), parts })))
      .filter(({ lengthM }) => lengthM <= most && lengthM >= most * LEAST_BAR && Number.isInteger((lengthM * 1000) / denominator)).toSorted((one, other) => other.lengthM - one.lengthM)[0];
    if (found) return { lengthM: found.lengthM, mm: (found.lengthM * 1000) / denominator, stepM: found.lengthM / found.parts };
  }
  /* A scale that is not of the list: the length is round, its millimetres are not. */
  const lengthM = [5, 2, 1].map((figure) => figure * 10 ** Math.floor(Math.log10(most))).find((length) => length <= most)!;
  return { lengthM, mm: (lengthM * 1000) / denominator, stepM: lengthM / 2 };
}

/** The graticule's names for the frame: meridians above and below, parallels on both sides. The lines stand on the map. */
export function frameMarks(view: SheetView): FrameMark[] {
  const [west, south, east, north] = sheetBounds(view);
  const { names } = graticule({ west, south, east, north, zoom: zoomOf(view) }, 0);
  return names.features.flatMap(({ geometry, properties: { name, edge } }): FrameMark[] => {
    const { x, y } = placeOnSheet(view, geometry.coordinates as unknown as Position);
    return edge === 'top' ? [{ name, edge, atMm: x }, { name, edge: 'bottom', atMm: x }] : [{ name, edge, atMm: y }, { name, edge: 'left', atMm: y }];
  });
}
