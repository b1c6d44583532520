/**
 * What one plan covers more and less than another, drawn over the other's sheet. Gained is filled in the colour of cover with
 * an upward mark, lost is hatched in the colour of what is not covered with a downward one: shape and sign carry it, not colour alone.
 */
import type { ComparisonShapes } from '#core/compare/comparison.ts';
import { polygonsAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import type { PlanGeometry, Position } from '#core/plan/plan.ts';
import type { Feature } from 'geojson';
import { boundsOf, pointAt, standsFor } from './along.ts';
import { collection, feature } from './drawing.ts';
import { BOLD } from './fonts.ts';
import { imageName } from './images.ts';
import { allShown, type Look, type Shown } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import type { Overlay } from './laid-over.ts';
import { themes } from './theme.ts';

export interface DifferenceInput extends ComparisonShapes {
  /** Places that were gained or lost. */
  readonly places: readonly { readonly state: 'gained' | 'lost'; readonly geometry: PlanGeometry }[];
  /** Where posts stood before that now stand elsewhere (`to`) or nowhere (null). */
  readonly was: readonly { readonly from: Position; readonly to: Position | null }[];
  /** How long a stretch is, in words beside it. */
  readonly stretchText: (stretch: ComparisonShapes['border'][number]) => string;
}

/** The sheet under a difference is quiet: no cover, no routes, and posts and places only where something changed. */
export const quietUnder: Shown = { ...allShown, covered: false, gaps: false, corridors: false, routes: false, places: false, obstacles: false };

/** A part of ground smaller than this share of the largest has no mark of its own: it would hide what it marks. */
const MARKED_SHARE = 0.05;
const MARK = { gained: '▲', lost: '▼' } as const;

/** The overlay of a difference; only what there is is drawn. */
export function differenceOverlay({ gained, lost, border, places, was, stretchText }: DifferenceInput): Overlay {
  const ground = [...feature(gained, { state: 'gained' }), ...feature(lost, { state: 'lost' })];
  const marks = [...groundMarks({ gained, lost }), ...places.flatMap(({ state, geometry }) => mark(standsFor(geometry), state, MARK[state], true)),
    ...border.flatMap((stretch) => mark(pointAt(stretch.line, 0.5)?.at ?? null, stretch.state, `${MARK[stretch.state]} ${stretchText(stretch)}`))];
  return {
    sources: {
      differenceGround: collection([ground]),
      differenceBorder: collection(border.map(({ state, line }) => feature({ type: 'LineString', coordinates: line }, { state }))),
      differenceWas: collection(was.map(({ from, to }) => [...feature({ type: 'Point', coordinates: from }, {}), ...(to ? feature({ type: 'LineString', coordinates: [from, to] }, {}) : [])])),
      differenceMarks: collection([marks]),
    },
    layers: ({ paper, ...look }) => (paper ? layersOf(look).map(({ layer, ...place }) => ({ ...place, layer: paper(layer, look) })) : layersOf(look)),
  };
}

/** The box around all of it; null where there is nothing. */
export function differenceBounds({ gained, lost, border, places, was }: DifferenceInput): [number, number, number, number] | null {
  const lines = border.map(({ line }): PlanGeometry => ({ type: 'LineString', coordinates: line }));
  const points = was.flatMap(({ from, to }) => [from, ...(to ? [to] : [])]).map((coordinates): PlanGeometry => ({ type: 'Point', coordinates }));
  const boxes = [gained, lost, ...lines, ...points, ...places.map(({ geometry }) => geometry)].flatMap((geometry) => (geometry ? boundsOf(geometry) ?? [] : []));
  if (boxes.length === 0) return null;
  const column = (at: number) => boxes.filter((_, n) => n % 4 === at);
  return [Math.min(...column(0)), Math.min(...column(1)), Math.max(...column(2)), Math.max(...column(3))];
}

function mark(at: Position | null, state: 'gained' | 'lost', text: string, place = false): Feature[] {
  return at ? feature({ type: 'Point', coordinates: at }, { state, text, place }) : [];
}

/** A mark in each large part of the ground. */
function groundMarks(ground: Pick<ComparisonShapes, 'gained' | 'lost'>): Feature[] {
  const parts = (['gained', 'lost'] as const).flatMap((state) => {
    const geometry = ground[state];
    const all = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
    return all.map((coordinates) => ({ state, coordinates, areaM2: polygonsAreaM2([coordinates]) }));
  });
  const largest = Math.max(0, ...parts.map(({ areaM2 }) => areaM2));
  return parts.filter(({ areaM2 }) => areaM2 >= MARKED_SHARE * largest).flatMap(({ state, coordinates }) => mark(standsFor({ type: 'Polygon', coordinates }), state, MARK[state]));
}

function layersOf(look: Look): ReturnType<Overlay['layers']> {
  const t = themes[look.theme];
  const k = look.scale;
  const is = (state: string) => ['==', ['get', 'state'], state];
  const colour = ['match', ['get', 'state'], 'gained', t.covered, t.gap];
  const ink = ['match', ['get', 'state'], 'gained', t.borderCovered, t.gapText];
  const ground = (id: string, type: string, filter: unknown, paint: object, layout: object = {}) =>
    ({ under: 'obstacle-line', layer: { id, source: 'differenceGround', type, ...(filter ? { filter } : {}), layout, paint } as unknown as LayerSpecification });
  const line = (id: string, source: string, paint: object, filter?: unknown) =>
    ({ under: 'section-tick', layer: { id, source, type: 'line', ...(filter ? { filter } : {}), layout: { 'line-join': 'round' }, paint } as unknown as LayerSpecification });
  const words = (id: string, size: number, filter: unknown, layout: object = {}) => ({ layer: { id, source: 'differenceMarks', type: 'symbol', filter,
    layout: { 'text-field': ['get', 'text'], 'text-font': [BOLD], 'text-size': size * k, 'text-allow-overlap': true, ...layout },
    paint: { 'text-color': ink, 'text-halo-color': t.land, 'text-halo-width': 2 * k } } as unknown as LayerSpecification });
  const isStretch = ['>', ['length', ['get', 'text']], 1];
  return [
    ground('difference-gained', 'fill', is('gained'), { 'fill-color': t.covered, 'fill-opacity': 0.45, 'fill-antialias': false }),
    ground('difference-lost', 'fill', is('lost'), { 'fill-color': t.gap, 'fill-opacity': 0.14, 'fill-antialias': false }),
    ground('difference-lost-hatch', 'fill', is('lost'), { 'fill-pattern': imageName(look.theme, 'hatch', [String(2 * k)], Math.round(8 * k), k) }),
    ground('difference-casing', 'line', null, { 'line-color': t.land, 'line-width': 4.5 * k }, { 'line-join': 'round' }),
    ground('difference-line', 'line', null, { 'line-color': colour, 'line-width': 2 * k }, { 'line-join': 'round' }),
    line('difference-border-casing', 'differenceBorder', { 'line-color': t.land, 'line-width': 11 * k }),
    line('difference-border-gained', 'differenceBorder', { 'line-color': t.borderCovered, 'line-width': 7 * k }, is('gained')),
    /* Cut into strokes, as the hatch is: told from the gained one without its colour. */
    line('difference-border-lost', 'differenceBorder', { 'line-color': t.borderUncovered, 'line-width': 7 * k, 'line-dasharray': [0.6, 0.35] }, is('lost')),
    line('difference-way', 'differenceWas', { 'line-color': t.ink2, 'line-width': 1.5 * k, 'line-dasharray': [2, 2] }, ['==', ['geometry-type'], 'LineString']),
    { layer: { id: 'difference-was', source: 'differenceWas', type: 'circle', filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 6 * k, 'circle-color': t.land, 'circle-stroke-color': t.ink2, 'circle-stroke-width': 2 * k } } as unknown as LayerSpecification, under: 'section-tick' },
    { layer: { id: 'difference-place-ring', source: 'differenceMarks', type: 'circle', filter: ['get', 'place'],
      paint: { 'circle-radius': 8 * k, 'circle-color': t.panel, 'circle-stroke-color': colour, 'circle-stroke-width': 2.5 * k } } as unknown as LayerSpecification },
    words('difference-mark', 16, ['all', ['!', isStretch], ['!', ['get', 'place']]], { 'text-allow-overlap': false }),
    words('difference-place', 13, ['get', 'place']),
    words('difference-length', 13, isStretch, { 'text-variable-anchor': ['left', 'right', 'top', 'bottom'], 'text-radial-offset': 1, 'text-justify': 'auto' }),
  ];
}
