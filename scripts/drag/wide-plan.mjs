// @ts-check
/** Seeded plans at one density, whatever their size: ten posts and one route to 200 square kilometres, a border, places. Synthetic. */
import { seeded } from '../bench/plans.mjs';

/** Degrees to kilometres at the plan's middle, near enough to place things. */
const CENTRE = { lon: 133, lat: 47 };
const KM_LON = 76.06;
const KM_LAT = 111.2;

/** @param {number} x @param {number} y kilometres east and north of the middle */
const at = (x, y) => [round(CENTRE.lon + x / KM_LON), round(CENTRE.lat + y / KM_LAT)];
/** @param {number} degrees */
const round = (degrees) => Math.round(degrees * 1e7) / 1e7;

/**
 * A plan file of so many posts and a tenth as many routes (280 vertices each), twice as high as wide, with a border down
 * its east side, 1 000 places and an area of 2 000 vertices, the first post in the very middle: 1 000 posts make 100 x 200 km, 10 000 make 316 x 632 km.
 * @param {number} posts
 */
export function widePlan(posts) {
  const random = seeded(1);
  const half = 50 * Math.sqrt(posts / 1000);
  const edge = Array.from({ length: 2000 }, (_, k) => {
    const angle = (2 * Math.PI * k) / 2000;
    const reach = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    return at(half * reach * Math.cos(angle) * (1 + 0.004 * random()), 2 * half * reach * Math.sin(angle) * (1 + 0.004 * random()));
  });
  /** @param {string} id @param {string} kind @param {string} type @param {unknown} coordinates @param {object} properties */
  const feature = (id, kind, type, coordinates, properties) => ({ type: 'Feature', id, geometry: { type, coordinates }, properties: { kind, ...properties } });
  const anywhere = (share = 1) => at(half * share * (2 * random() - 1), 2 * half * share * (2 * random() - 1));
  const features = [
    feature('area', 'areaOfResponsibility', 'Polygon', [[...edge, edge[0]]], { name: '责任区', 'name:en': 'Area' }),
    feature('border', 'borderLine', 'LineString', Array.from({ length: 3000 }, (_, k) => at(0.98 * half + Math.sin(k / 40) + 0.05 * random(), half * (k / 750 - 2))), { name: '边界', 'name:en': 'Border', homeSide: 'left' }),
  ];
  for (let k = 0; k < 1000; k += 1) features.push(feature(`place-${k}`, 'priorityPlace', 'Point', anywhere(), { priority: 1 + (k % 3) }));
  for (let k = 0; k < posts; k += 1) features.push(feature(`post-${k}`, 'post', 'Point', k === 0 ? at(0, 0) : anywhere(), { postType: 'dutyPoint', radiusM: Math.round(500 + 2500 * random()), status: 'active' }));
  for (let k = 0; k < posts / 10; k += 1) {
    let [x, y, heading] = [0.9 * half * (2 * random() - 1), 1.9 * half * (2 * random() - 1), 2 * Math.PI * random()];
    const line = [];
    for (let step = 0; step < 280; step += 1) {
      line.push(at(x, y));
      heading += 0.5 * (random() - 0.5);
      x += 0.1 * Math.cos(heading);
      y += 0.1 * Math.sin(heading);
    }
    features.push(feature(`route-${k}`, 'patrolRoute', 'LineString', line, { mode: 'foot', halfWidthM: 300, status: 'active' }));
  }
  return { type: 'FeatureCollection', plan: { id: `wide-${posts}`, name: `合成方案 ${posts}`, 'name:en': `Synthetic ${posts}`, planDate: '2026-01-15', synthetic: true }, features };
}
