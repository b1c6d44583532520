// @ts-check
/** geos-wasm: buffers of 64 sides, cascaded union, differences, places by a prepared union. Inputs are made beforehand. */
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';

const geos = /** @type {any} */ (await initGeos());
const SIDES_A_QUARTER = 16;

/** @param {ReturnType<typeof import('./planar.mjs').planarPlan>} plan */
export function geosWasm({ posts, routes, area, border, places }) {
  /** @param {string} type @param {any} coordinates */
  const made = (type, coordinates) => geojsonToGeosGeom({ type, coordinates }, geos);
  const inputs = [...posts.map(({ at, r }) => ({ from: made('Point', at), r })), ...routes.map(({ line, r }) => ({ from: made('LineString', line), r }))];
  const whole = made('Polygon', [area]), line = made('LineString', border);
  const out = geos.Module._malloc(8);
  /** @param {any} call @param {any} geometry */
  const number = (call, geometry) => { call(geometry, out); return geos.Module.getValue(out, 'double'); };
  return () => {
    const pointers = geos.Module._malloc(inputs.length * 4);
    inputs.forEach(({ from, r }, at) => geos.Module.setValue(pointers + at * 4, geos.GEOSBuffer(from, r, SIDES_A_QUARTER), 'i32'));
    const collection = geos.GEOSGeom_createCollection(7, pointers, inputs.length);
    const union = geos.GEOSUnaryUnion(collection);
    const gap = geos.GEOSDifference(whole, union), bare = geos.GEOSDifference(line, union);
    const prepared = geos.GEOSPrepare(union);
    let inside = 0;
    for (const [x, y] of places) inside += geos.GEOSPreparedIntersectsXY(prepared, x, y);
    const answer = { gapM2: number(geos.GEOSArea, gap), gapM: number(geos.GEOSLength, bare), places: inside };
    geos.GEOSPreparedGeom_destroy(prepared);
    for (const each of [gap, bare, union, collection]) geos.GEOSGeom_destroy(each);
    geos.Module._free(pointers);
    return answer;
  };
}
