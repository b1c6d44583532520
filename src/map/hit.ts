/** What lies under the pointer: the nearest symbol first, then the most pressing line, then ground. */
import type { Kind } from '#core/plan/schema.ts';
import type { MapLibreMap } from './maplibre.ts';

export interface Hit {
  /** Id of the feature, or of the gap's row. */
  readonly id: string;
  readonly kind: Kind;
  /** Row of `gaps` where a gap was hit. */
  readonly gapId?: string;
  readonly lngLat: readonly [number, number];
}

/** Layers that answer, most pressing first; a layer with `box` is hit in the whole hit area, the others at the point only. */
const ASKED = [
  { layer: 'gap-number', box: true }, { layer: 'post-icon', box: true }, { layer: 'place-icon', box: true }, { layer: 'marker', box: true },
  { layer: 'border-gap', box: true }, { layer: 'route-line', box: true }, { layer: 'route-planned', box: true }, { layer: 'route-rests', box: true },
  { layer: 'obstacle-line', box: true },
  { layer: 'border-covered', box: true }, { layer: 'border-exempt', box: true }, { layer: 'border-plain', box: true }, { layer: 'border-planned', box: true },
  { layer: 'place-shape', box: true }, { layer: 'area-line', box: true }, { layer: 'area-line-planned', box: true },
  { layer: 'gap-ranked-tint', box: false }, { layer: 'gap-field-tint', box: false },
] as const;
const MOST_SYMBOL = 4;
/** Symbols whose middles are this near each other lie in one place: then the more pressing one is meant. */
const SAME_PX = 3;

/** The thing at a point of the screen, or null. `reachPx` is half the side of the hit area; lines and gaps get half of it. */
export function hitAt(map: MapLibreMap, point: { x: number; y: number }, reachPx: number): Hit | null {
  const around = (reach: number): [[number, number], [number, number]] => [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
  const passes = [
    { reach: reachPx, layers: ASKED.slice(0, MOST_SYMBOL) },
    { reach: reachPx / 2, layers: ASKED.slice(MOST_SYMBOL).filter(({ box }) => box) },
    { reach: 0, layers: ASKED.filter(({ box }) => !box) },
  ];
  for (const { reach, layers } of passes) {
    const names = layers.map(({ layer }) => layer).filter((layer) => map.getLayer(layer));
    const found = map.queryRenderedFeatures(reach === 0 ? [point.x, point.y] : around(reach), { layers: names });
    const nearest = found.map((feature) => ({ feature, rank: names.indexOf(feature.layer.id as never), far: distance(map, feature.geometry, point) }))
      .toSorted((a, b) => (Math.abs(a.far - b.far) > SAME_PX ? a.far - b.far : a.rank - b.rank))[0]?.feature;
    if (nearest) return hitOf(nearest.properties, map.unproject([point.x, point.y]).toArray());
  }
  return null;
}

function hitOf(properties: Record<string, unknown>, lngLat: readonly [number, number]): Hit {
  const gapId = properties.kind === 'gap' ? String(properties.id) : String(properties.gapId ?? '');
  return gapId ? { id: gapId, kind: 'gap', gapId, lngLat } : { id: String(properties.id), kind: properties.kind as Kind, lngLat };
}

/** Pixels from a point feature; 0 for lines and surfaces, which the query has already brought near. */
function distance(map: MapLibreMap, geometry: { type: string }, point: { x: number; y: number }): number {
  if (geometry.type !== 'Point') return 0;
  const at = map.project((geometry as unknown as { coordinates: [number, number] }).coordinates);
  return Math.hypot(at.x - point.x, at.y - point.y);
}
