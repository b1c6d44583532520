// npm run bench: our engine beside GEOS in one run, interleaved, so that the ratio counts and not the machine.
// The answer of both is compared too. Written to .cache/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import initGeos from 'geos-wasm';
import { geojsonToGeosGeom } from 'geos-wasm/helpers';
import { cache, importBundled } from './bundle.mjs';

const REPEATS = Number(process.argv[2] ?? 3);
const KM_LON = 76.06;
const KM_LAT = 111.2;
const CENTRE = [133, 47];

/** Mulberry32: the same plan on every machine. */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const at = (x, y) => [CENTRE[0] + x / KM_LON, CENTRE[1] + y / KM_LAT];

/** S1: an area of 100 x 200 km with 2 000 vertices, its east side and more as a border of 300 km, posts and routes at random. */
function plan(posts, routes, { area = true } = {}) {
  const random = seeded(1);
  const edge = [];
  for (let k = 0; k < 2000; k += 1) {
    const angle = (2 * Math.PI * k) / 2000;
    const reach = 1 / Math.max(Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle)));
    edge.push(at(50 * reach * Math.cos(angle) * (1 + 0.004 * random()), 100 * reach * Math.sin(angle) * (1 + 0.004 * random())));
  }
  const feature = (id, kind, type, coordinates, properties = {}) => ({ id, kind, geometry: { type, coordinates }, properties });
  const features = [feature('b', 'borderLine', 'LineString', Array.from({ length: 3000 }, (_, k) => at(49 + Math.sin(k / 40) + 0.05 * random(), -148 + k * 0.0975)))];
  if (area) features.push(feature('a', 'areaOfResponsibility', 'Polygon', [[...edge, edge[0]]]));
  for (let k = 0; k < posts; k += 1) features.push(feature(`p${k}`, 'post', 'Point', at(-50 + 100 * random(), -100 + 200 * random()), { radiusM: 500 + 2500 * random(), status: 'active' }));
  for (let k = 0; k < routes; k += 1) {
    let [x, y, heading] = [-45 + 90 * random(), -95 + 190 * random(), 2 * Math.PI * random()];
    const line = [];
    for (let step = 0; step < 280; step += 1) {
      line.push(at(x, y));
      heading += 0.5 * (random() - 0.5);
      x += 0.1 * Math.cos(heading);
      y += 0.1 * Math.sin(heading);
    }
    features.push(feature(`r${k}`, 'patrolRoute', 'LineString', line, { halfWidthM: 300, status: 'active' }));
  }
  return { meta: { id: 'bench', planDate: '2026-01-15' }, features, foreign: {} };
}

const question = { mode: 'reach', includePlanned: false, agencies: [] };
const { computeCoverage } = await importBundled('src/core/coverage/coverage.ts', 'engine');
const geos = await initGeos();

/** The same job by GEOS: buffers of 256 sides, union, area and border less the union; planar metres, one scale for the plan. */
function byGeos({ features }) {
  const metres = ([lon, lat]) => [(lon - CENTRE[0]) * KM_LON * 1000, (lat - CENTRE[1]) * KM_LAT * 1000];
  const planar = ({ type, coordinates }) => ({ type, coordinates: type === 'Point' ? metres(coordinates) : type === 'Polygon' ? coordinates.map((ring) => ring.map(metres)) : coordinates.map(metres) });
  const made = (feature) => geojsonToGeosGeom(planar(feature.geometry), geos);
  const parts = features.filter(({ kind }) => kind === 'post' || kind === 'patrolRoute')
    .map((feature) => geos.GEOSBuffer(made(feature), feature.properties.radiusM ?? feature.properties.halfWidthM, 64));
  const pointers = geos.Module._malloc(parts.length * 4);
  parts.forEach((part, index) => geos.Module.setValue(pointers + index * 4, part, 'i32'));
  const union = geos.GEOSUnaryUnion(geos.GEOSGeom_createCollection(7, pointers, parts.length));
  const number = (call, geometry) => {
    const out = geos.Module._malloc(8);
    call(geometry, out);
    return geos.Module.getValue(out, 'double');
  };
  const area = number(geos.GEOSArea, geos.GEOSDifference(made(features.find(({ kind }) => kind === 'areaOfResponsibility')), union));
  return { gapM2: area, gapM: number(geos.GEOSLength, geos.GEOSDifference(made(features[0]), union)) };
}

const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];
const timed = (job) => {
  const start = performance.now();
  const value = job();
  return { ms: performance.now() - start, value };
};

const s1 = plan(100, 10);
const ours = [];
const theirs = [];
let answers;
for (let k = 0; k < REPEATS; k += 1) {
  const mine = timed(() => computeCoverage(s1, question));
  const other = timed(() => byGeos(s1));
  ours.push(mine.ms);
  theirs.push(other.ms);
  answers = { ours: mine.value.result.totals, geos: other.value };
}
// Only the border: that many reaches on one ground are more than polygon clipping is for.
const [{ borderCoverage }, { assetsOf }] = [await importBundled('src/core/coverage/border.ts', 'border'), await importBundled('src/core/coverage/assets.ts', 'assets')];
const crowd = plan(10_000, 1000, { area: false });
const wide = timed(() => borderCoverage(crowd.features[0], { assets: assetsOf(crowd, question), minGapM: 10,
  nearestPost: () => ({ nearestPostId: null, nearestPostM: null }), responsibleUnit: () => null }));

const result = {
  s1: { ms: { ours: median(ours), geos: median(theirs) }, ratio: median(ours) / median(theirs),
    gapKm2: { ours: answers.ours.area.gapM2 / 1e6, geosPlanar: answers.geos.gapM2 / 1e6 }, gapKm: { ours: answers.ours.border.gapM / 1e3, geosPlanar: answers.geos.gapM / 1e3 } },
  border3000x11000: { ms: wide.ms },
};
mkdirSync(cache, { recursive: true });
writeFileSync(join(cache, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
console.log(`S1 (100 posts, 10 routes of 280 vertices, area of 2 000, border of 3 000), median of ${REPEATS}:`);
console.log(`  ours ${median(ours).toFixed(0)} ms, GEOS ${median(theirs).toFixed(0)} ms, ratio ${result.s1.ratio.toFixed(1)}`);
console.log(`  gap ${result.s1.gapKm2.ours.toFixed(2)} km2 on WGS 84, ${result.s1.gapKm2.geosPlanar.toFixed(2)} km2 planar; border gap ${result.s1.gapKm.ours.toFixed(2)} km and ${result.s1.gapKm.geosPlanar.toFixed(2)} km`);
console.log(`Border of 3 000 vertices met with 10 000 posts and 1 000 routes: ${wide.ms.toFixed(0)} ms`);
