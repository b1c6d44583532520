/** A recording beside the plan, laid over the sheet: its line, what it missed of a route, the stops, its effort by cell. */
import type { TrackCompared } from '#core/coverage/track/compare.ts';
import type { StopVisit } from '#core/coverage/track/against-route.ts';
import type { Effort } from '#core/coverage/track/effort.ts';
import { collection, feature } from './drawing.ts';
import { imageName } from './images.ts';
import type { Overlay } from './laid-over.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

export type EffortMeasure = 'minutes' | 'length';
/** How much is left of what is no longer that of the plan or of what is asked. */
const OLD = 0.3;
/** Classes of effort end at these shares of the cells, the last one at the most. */
const SHARES = [0.5, 0.85] as const;

/** What a cell holds: minutes, or metres; a cell in which not all times are known holds no minutes. */
export const effortOf = ({ minutes, lengthM }: Effort['cells'][number], measure: EffortMeasure): number | null => (measure === 'minutes' ? minutes : lengthM);

/** Upper ends of the classes, the last the most that a cell holds; fewer where cells are alike, none where nothing can be told. */
export function effortClasses({ cells }: Effort, measure: EffortMeasure): number[] {
  const values = cells.map((cell) => effortOf(cell, measure)).filter((value) => value !== null).sort((one, other) => one - other);
  const most = values.at(-1);
  if (most === undefined) return [];
  const ends = SHARES.map((share) => even(values[Math.floor(share * (values.length - 1))]!)).filter((end, at, all) => end > 0 && end < most && all.indexOf(end) === at);
  return [...ends, most];
}

/** Up to the next number of one digit: a legend is read, not computed with. */
function even(value: number): number {
  if (value <= 0) return 0;
  const unit = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / unit - 1e-9) * unit;
}

export type StopState = 'visited' | 'short' | 'missed' | 'unknown';
/** `short`: visited, but for less than planned; `unknown`: the plan has no such place. */
export function stopState({ position, stays, longEnough }: StopVisit): StopState {
  if (position === null) return 'unknown';
  if (stays.length === 0) return 'missed';
  return longEnough === false ? 'short' : 'visited';
}

export function trackSources({ lines, alone, missed, done, effort }: TrackCompared, measure: EffortMeasure | null): Overlay['sources'] {
  const classes = measure ? effortClasses(effort, measure) : [];
  const [w, h] = [effort.cellLon / 2, effort.cellLat / 2];
  return {
    trackCells: collection(measure === null ? [] : effort.cells.map((cell) => {
      const value = effortOf(cell, measure), [x, y] = cell.at;
      return value === null ? [] : feature({ type: 'Polygon', coordinates: [[[x - w, y - h], [x + w, y - h], [x + w, y + h], [x - w, y + h], [x - w, y - h]]] }, { level: classes.findIndex((end) => value <= end) + 3 - classes.length });
    })),
    trackLines: collection([...lines.map((line) => feature({ type: 'LineString', coordinates: line }, { part: 'leg' })), ...missed.map(({ line }) => feature({ type: 'LineString', coordinates: line }, { part: 'missed' }))]),
    trackPoints: collection([
      ...lines.flatMap((line) => [line[0]!, line[line.length - 1]!].map((at) => feature({ type: 'Point', coordinates: at }, { part: 'end' }))), ...alone.map((at) => feature({ type: 'Point', coordinates: at }, { part: 'end' })),
      ...(done?.stops ?? []).map((stop) => (stop.position ? feature({ type: 'Point', coordinates: stop.position }, { part: 'stop', state: stopState(stop) }) : [])),
    ]),
  };
}

/** Dots for what was recorded (a planned route is a solid line with chevrons), the strong line of a gap for what was missed, under the symbols of the plan. */
export function trackLayers(look: Look, old: boolean): ReturnType<Overlay['layers']> {
  const t = themes[look.theme], k = look.scale, left = old ? OLD : 1;
  const is = (part: string) => ['==', ['get', 'part'], part];
  const layer = (id: string, source: string, type: string, under: string | undefined, rest: object) => ({ ...(under === undefined ? {} : { under }), layer: { id: `track-${id}`, source, type, ...rest } as unknown as LayerSpecification });
  const stop = (state: string) => imageName(look.theme, 'stop', [state], 16 * k, k);
  const line = (id: string, part: string, paint: object, cap = 'round') => layer(id, 'trackLines', 'line', 'place-shape', { filter: is(part), layout: { 'line-join': 'round', 'line-cap': cap }, paint: { 'line-opacity': left, ...paint } });
  return [
    layer('cells', 'trackCells', 'fill', 'area-line', { paint: { 'fill-color': ['match', ['get', 'level'], 0, t.depth1, 1, t.depth2, t.depth3], 'fill-opacity': 0.95 * left, 'fill-outline-color': t.land } }),
    line('missed-paper', 'missed', { 'line-color': t.land, 'line-width': 10 * k }, 'butt'),
    line('missed', 'missed', { 'line-color': t.borderUncovered, 'line-width': 6 * k, 'line-opacity': 0.85 * left }, 'butt'),
    line('paper', 'leg', { 'line-color': t.panel, 'line-width': 6 * k, 'line-opacity': 0.85 * left }),
    line('line', 'leg', { 'line-color': t.ink, 'line-width': 3.5 * k, 'line-dasharray': [0.01, 1.8] }),
    layer('end', 'trackPoints', 'circle', 'place-shape', { filter: is('end'), paint: { 'circle-radius': 4 * k, 'circle-color': t.panel, 'circle-opacity': left, 'circle-stroke-color': t.ink, 'circle-stroke-width': 2 * k, 'circle-stroke-opacity': left } }),
    layer('stop', 'trackPoints', 'symbol', 'lifted-reach', { filter: is('stop'), layout: { 'icon-image': ['match', ['get', 'state'], 'visited', stop('visited'), 'short', stop('short'), stop('missed')], 'icon-anchor': 'bottom-left', 'icon-offset': [5 * k, -5 * k], 'icon-allow-overlap': true, 'icon-ignore-placement': true }, paint: { 'icon-opacity': left } }),
  ];
}
