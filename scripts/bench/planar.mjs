// @ts-check
/** A plan in one conformal plane, metres: the same for every planar engine, radii times the local scale. */

/**
 * @param {ReturnType<typeof import('./plans.mjs').benchPlan>} plan
 * @param {any} stereographic
 */
export function planarPlan({ features }, stereographic) {
  const plane = stereographic([133, 47]);
  const out = new Float64Array(3);
  /** @param {[number, number]} position @returns {[number, number]} */
  const project = ([lon, lat]) => { plane.project(lon, lat, out, 0); return [out[0] ?? 0, out[1] ?? 0]; };
  /** @param {string} kind */
  const of = (kind) => features.filter((feature) => feature.kind === kind);
  const posts = of('post').map(({ geometry, properties }) => {
    const at = project(/** @type {[number, number]} */ (geometry.coordinates));
    return { at, r: /** @type {any} */ (properties).radiusM * (out[2] ?? 1) };
  });
  const routes = of('patrolRoute').map(({ geometry, properties }) => {
    const line = /** @type {[number, number][]} */ (geometry.coordinates).map(project);
    return { line, r: /** @type {any} */ (properties).halfWidthM * (out[2] ?? 1) };
  });
  return {
    posts, routes,
    area: /** @type {[number, number][]} */ (/** @type {any} */ (of('areaOfResponsibility')[0]).geometry.coordinates[0]).map(project),
    border: /** @type {[number, number][]} */ (/** @type {any} */ (of('borderLine')[0]).geometry.coordinates).map(project),
    places: of('priorityPlace').map(({ geometry }) => project(/** @type {[number, number]} */ (geometry.coordinates))),
  };
}
