/** The box that is pulled up over the map, and what it takes. */
import { isUnannounced } from '#core/duties/unannounced-rounds.ts';
import type { AnyFeature, Position } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import type { Pixel, Surface } from '#map/surface.ts';
import type { LayerName, Session } from '#session/session.svelte.ts';
import type { Feature } from 'geojson';

/** The switch that a kind obeys: what is not shown is not taken. */
const layerOf: Readonly<Partial<Record<Kind, LayerName>>> = {
  post: 'posts', patrolRoute: 'routes', inspectionRoute: 'routes', borderLine: 'border', boundaryMarker: 'border', areaOfResponsibility: 'areas', sector: 'areas',
  compound: 'areas', priorityPlace: 'places', obstacle: 'obstacles', activityPoint: 'border',
};

/** Whether a feature is to be seen on the map: its switch is on, and an unannounced round is told or chosen. */
export function isSeen(feature: AnyFeature, { layers, overlay, selection }: Session): boolean {
  const layer = layerOf[feature.kind];
  return layer !== undefined && layers[layer] && (overlay.unannounced || !isUnannounced(feature) || selection.ids.includes(feature.id));
}

/** Ids of the features that lie wholly in the box between two corners, in the order of the plan; what is not shown is left out. */
export function within(session: Session, a: Position, b: Position): string[] {
  const [west, east, south, north] = [Math.min(a[0], b[0]), Math.max(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[1], b[1])];
  const holds = ([lon, lat]: Position) => lon >= west && lon <= east && lat >= south && lat <= north;
  return (session.plan?.features ?? []).filter((feature) => isSeen(feature, session) && positionsOf(feature).length > 0 && positionsOf(feature).every(holds)).map(({ id }) => id);
}

function positionsOf({ geometry }: AnyFeature): readonly Position[] {
  switch (geometry?.type) {
    case 'Point': return [geometry.coordinates];
    case 'LineString': return geometry.coordinates;
    case 'MultiLineString': case 'Polygon': return geometry.coordinates.flat();
    case 'MultiPolygon': return geometry.coordinates.flat(2);
    default: return [];
  }
}

/** The box as it is drawn while it is pulled up. */
export function boxPart({ unproject }: Surface, a: Pixel, b: Pixel): Feature {
  const ring = [[a.x, a.y], [b.x, a.y], [b.x, b.y], [a.x, b.y], [a.x, a.y]].map(([x = 0, y = 0]) => [...unproject({ x, y })]);
  return { type: 'Feature', properties: { part: 'box' }, geometry: { type: 'Polygon', coordinates: [ring] } };
}
