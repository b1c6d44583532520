// @ts-check
/** Seeded plans of the bench: S1, S2, S3 on one area of 100 x 200 km; C3, C4 at the density of S2 on areas ten and a hundred times as large. */

/** @type {[number, number]} */
const CENTRE = [133, 47];
const KM_LON = 76.06;
const KM_LAT = 111.2;

/** Posts, routes and the sides of the area in kilometres. @type {Record<string, { posts: number, routes: number, width: number, height: number }>} */
export const sizes = {
  S1: { posts: 100, routes: 10, width: 100, height: 200 },
  S2: { posts: 1000, routes: 100, width: 100, height: 200 },
  S3: { posts: 10_000, routes: 1000, width: 100, height: 200 },
  C3: { posts: 10_000, routes: 1000, width: 316, height: 632 },
  C4: { posts: 100_000, routes: 10_000, width: 1000, height: 2000 },
};

/** Mulberry32: the same plan on every machine. @param {number} seed */
export function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A position some kilometres east and north of the middle, near enough to place things. @param {number} x @param {number} y @returns {[number, number]} */
export const at = (x, y) => [CENTRE[0] + x / KM_LON, CENTRE[1] + y / KM_LAT];

/**
 * A plan of a name in `sizes`, about half covered at S2: an area of 2 000 vertices, a border of 300 km with 3 000 vertices, posts of
 * 0.5-3.2 km, routes of 260 vertices and 26 km with 300 m to either side, 1 000 places. Synthetic.
 * @param {string} name
 */
export function benchPlan(name) {
  const size = sizes[name];
  if (!size) throw new Error(`no plan ${name}`);
  const { posts, routes, width, height } = size;
  const random = seeded(20261122);
  /** @param {number} share */
  const anywhere = (share) => at(width * share * (random() - 0.5), height * share * (random() - 0.5));
  /** @param {string} id @param {string} kind @param {string} type @param {unknown} coordinates @param {object} properties */
  const feature = (id, kind, type, coordinates, properties) => ({ id, kind, geometry: { type, coordinates }, properties });
  const edge = Array.from({ length: 2000 }, (_, k) => {
    const angle = (2 * Math.PI * k) / 2000;
    const reach = (1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)))) * (1 - 0.03 * random());
    return at((width / 2) * reach * Math.cos(angle), (height / 2) * reach * Math.sin(angle));
  });
  const features = [
    feature('area', 'areaOfResponsibility', 'Polygon', [[...edge, edge[0]]], {}),
    feature('border', 'borderLine', 'LineString', Array.from({ length: 3000 }, (_, k) => at(0.3 * 100 + 3.25 * Math.sin((2 * Math.PI * k * 0.0647) / 12), -97 + k * 0.0647)), {}),
  ];
  for (let k = 0; k < 1000; k += 1) features.push(feature(`place-${k}`, 'priorityPlace', 'Point', anywhere(0.98), { priority: 1 + (k % 3) }));
  for (let k = 0; k < posts; k += 1) features.push(feature(`post-${k}`, 'post', 'Point', anywhere(1), { radiusM: Math.round(500 + 2700 * random()), status: 'active' }));
  for (let k = 0; k < routes; k += 1) {
    let x = width * 0.9 * (random() - 0.5), y = height * 0.95 * (random() - 0.5), heading = 2 * Math.PI * random();
    const line = [];
    for (let step = 0; step < 260; step += 1) {
      line.push(at(x, y));
      heading += 0.5 * (random() - 0.5);
      x += 0.1 * Math.cos(heading);
      y += 0.1 * Math.sin(heading);
    }
    features.push(feature(`route-${k}`, 'patrolRoute', 'LineString', line, { halfWidthM: 300, status: 'active' }));
  }
  return { meta: { id: `bench-${name}`, planDate: '2026-01-15' }, features, foreign: {} };
}
