/** Features and plan files as text: one feature a line, so that a change is read line by line. */

/** Longitude and latitude to 1e-5 degrees, about 1 m: finer would pretend to know a site. */
export const coarse = ([lon, lat]) => [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];

export const point = (at) => ({ type: 'Point', coordinates: coarse(at) });
export const line = (points) => ({ type: 'LineString', coordinates: points.map(coarse) });

/** A polygon whose vertices are kept as given: neighbours and the border share them exactly. */
export const polygon = (ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]]] });

/** A feature of the plan; every one says that it is made up. */
export function feature(id, kind, geometry, properties) {
  return { type: 'Feature', id, geometry, properties: { kind, ...properties, synthetic: true } };
}

/** Two digits, for ids and codes that sort as they count. */
export const two = (n) => String(n).padStart(2, '0');

export const ALL_DAY = [{ start: '00:00', end: '24:00' }];
export const THREE_SHIFTS = [{ start: '00:00', end: '08:00' }, { start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' }];
export const TWO_SHIFTS = [{ start: '08:00', end: '20:00' }, { start: '20:00', end: '08:00' }];

export const DISCLAIMER = '示例数据，非真实部署；边界线仅为示意，不作为划界依据。 Synthetic data, not a real deployment; the border line is illustrative and has no legal meaning.';
export const SOURCES = '边界顶点取自底图的边界层，© OpenStreetMap contributors（ODbL），其余均为虚构。 Border vertices: © OpenStreetMap contributors (ODbL), from the border layer of the basemap; everything else is made up.';

/** The text of a plan file. */
export function planFile(plan, features) {
  const lines = features.map((one) => JSON.stringify(one)).join(',\n');
  return `{"type":"FeatureCollection",\n"plan":${JSON.stringify(plan)},\n"features":[\n${lines}\n]}\n`;
}
