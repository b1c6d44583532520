/** Lines of latitude and longitude with their names: on a sheet without roads they tell size and place. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';

export interface View { readonly west: number; readonly south: number; readonly east: number; readonly north: number; readonly zoom: number }
export interface Graticule {
  /** Step between lines, seconds of arc; null below the zoom from which lines are drawn. */
  readonly stepSec: number | null;
  readonly lines: FeatureCollection<LineString, { name: string }>;
  /** One name a line, on the upper or right edge of the view. */
  readonly names: FeatureCollection<Point, { name: string; edge: 'top' | 'right' }>;
}

/** Zoom from which the sheet carries a graticule. */
export const GRATICULE_FROM = 10;
/** Steps in seconds of arc: from 10° on a blank sheet to 10". */
const STEPS = [36_000, 18_000, 7200, 3600, 1800, 1200, 600, 300, 120, 60, 30, 10] as const;
/** Lines nearer than this many pixels are a grey haze, not an aid. */
const LEAST_SPACING_PX = 110;
/** MapLibre's world is 512 px wide at zoom 0. */
const WORLD_PX = 512;
const MOST_LINES = 200;

/**
 * The graticule of a view: the finest step whose meridians are at least 110 px apart, from zoom `fromZoom` on.
 * Degrees in, degrees out; empty below that zoom and for a view without extent.
 */
export function graticule(view: View, fromZoom: number = GRATICULE_FROM): Graticule {
  const { west, south, east, north, zoom } = view;
  if (zoom < fromZoom || !(east > west) || !(north > south)) return empty;
  const pxPerSec = (WORLD_PX * 2 ** zoom) / (360 * 3600);
  const stepSec = STEPS.findLast((step) => step * pxPerSec >= LEAST_SPACING_PX) ?? STEPS[0];
  const lines: Feature<LineString, { name: string }>[] = [];
  const names: Feature<Point, { name: string; edge: 'top' | 'right' }>[] = [];
  for (const sec of multiples(west, east, stepSec)) {
    const lon = sec / 3600;
    const name = arc(wrapped(sec), stepSec, wrapped(sec) < 0 ? 'W' : 'E');
    lines.push(line([[lon, south], [lon, north]], name));
    names.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, north] }, properties: { name, edge: 'top' } });
  }
  for (const sec of multiples(Math.max(south, -89), Math.min(north, 89), stepSec)) {
    const lat = sec / 3600;
    const name = arc(sec, stepSec, sec < 0 ? 'S' : 'N');
    lines.push(line([[west, lat], [east, lat]], name));
    names.push({ type: 'Feature', geometry: { type: 'Point', coordinates: [east, lat] }, properties: { name, edge: 'right' } });
  }
  return { stepSec, lines: { type: 'FeatureCollection', features: lines }, names: { type: 'FeatureCollection', features: names } };
}

const empty: Graticule = { stepSec: null, lines: { type: 'FeatureCollection', features: [] }, names: { type: 'FeatureCollection', features: [] } };

function line(coordinates: number[][], name: string): Feature<LineString, { name: string }> {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates }, properties: { name } };
}

/** Whole multiples of the step strictly inside (from, to), in seconds: integers, so no line drifts. */
function multiples(from: number, to: number, stepSec: number): number[] {
  const first = Math.floor((from * 3600) / stepSec) + 1;
  const last = Math.ceil((to * 3600) / stepSec) - 1;
  return Array.from({ length: Math.max(0, Math.min(last - first + 1, MOST_LINES)) }, (_, i) => (first + i) * stepSec);
}

/** Seconds of longitude in [-180, 180) degrees: a view may hang over the date line. */
function wrapped(sec: number): number {
  const round = 360 * 3600;
  return ((((sec + round / 2) % round) + round) % round) - round / 2;
}

/** "133°52′E", with seconds where the step needs them. */
function arc(sec: number, stepSec: number, side: string): string {
  const all = Math.abs(sec);
  const two = (value: number) => String(value).padStart(2, '0');
  const seconds = stepSec < 60 ? `${two(all % 60)}″` : '';
  return `${Math.floor(all / 3600)}°${two(Math.floor((all % 3600) / 60))}′${seconds}${side}`;
}
