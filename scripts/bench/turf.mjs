// @ts-check
/** Turf 7.4: buffer, union, difference; the border split by the union, places tried against it. Degrees, as Turf wants them. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { buffer } from '@turf/buffer';
import { difference } from '@turf/difference';
import { featureCollection, lineString, point, polygon } from '@turf/helpers';
import { lineSplit } from '@turf/line-split';
import { union } from '@turf/union';

/** @param {ReturnType<typeof import('./plans.mjs').benchPlan>} plan */
export function turf({ features }) {
  /** @param {string} kind @returns {any[]} */
  const of = (kind) => features.filter((feature) => feature.kind === kind);
  const area = polygon(of('areaOfResponsibility')[0].geometry.coordinates);
  const border = lineString(of('borderLine')[0].geometry.coordinates);
  const inputs = [...of('post').map(({ geometry, properties }) => ({ from: point(geometry.coordinates), r: properties.radiusM })),
    ...of('patrolRoute').map(({ geometry, properties }) => ({ from: lineString(geometry.coordinates), r: properties.halfWidthM }))];
  const places = of('priorityPlace').map(({ geometry }) => geometry.coordinates);
  return () => {
    const reach = inputs.map(({ from, r }) => /** @type {any} */ (buffer(from, r, { units: 'meters', steps: 16 })));
    const covered = /** @type {any} */ (union(featureCollection(reach)));
    const gap = /** @type {any} */ (difference(featureCollection([area, covered])));
    const bare = lineSplit(border, covered).features.filter(({ geometry: { coordinates } }) => {
      const at = coordinates.length >> 1, a = /** @type {number[]} */ (coordinates[at - 1]), b = /** @type {number[]} */ (coordinates[at]);
      return !booleanPointInPolygon([(/** @type {number} */ (a[0]) + /** @type {number} */ (b[0])) / 2, (/** @type {number} */ (a[1]) + /** @type {number} */ (b[1])) / 2], covered);
    });
    return { polygons: gap.geometry.coordinates.length, stretches: bare.length, places: places.filter((at) => booleanPointInPolygon(at, covered)).length };
  };
}
