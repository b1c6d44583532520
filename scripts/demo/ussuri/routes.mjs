/** Forty routes: beside the river by car and on foot, by boat or snowmobile by season, in the forest, in villages, and two inspection rounds. */
import { feature, line, two } from '../plan-file.mjs';
import { VILLAGES } from './posts.mjs';

const ICE = { from: '11-15', to: '04-10' };
const DAYTIME = { firstDeparture: '08:30', lastDeparture: '20:30', headwayMin: 240 };
const ROUND_THE_CLOCK = { firstDeparture: '00:30', lastDeparture: '20:30', headwayMin: 240 };

const route = (n, points, name, en, more) => feature(`route-${n}`, 'patrolRoute', line(points), {
  name, 'name:en': en, code: `DEMO-R${two(n)}`, status: 'active', pattern: 'outAndBack', units: 1, ...more });

/** Stretches driven beside the river, in km of the border; what is not here or at a post is a gap. */
const RIVER_ROADS = [
  [1.2, 3.3], [4.9, 7.0], [8.6, 10.4], [12.5, 14.4], [19.7, 21.0], [24.3, 25.5], [27.1, 29.2],
  [34.9, 36.6], [41.9, 44.0], [45.6, 47.7], [60.2, 62.7], [75.2, 77.3],
  [0.6, 8.0], [35.0, 37.6],
];
/** The stretch beside the posts at km 59.6 and 63.3 is held by the border guard alone. */
const ONE_AGENCY = 10;

function riverRoads({ beside }) {
  return RIVER_ROADS.map(([from, to], i) => route(i + 1, beside(from * 1000, to * 1000, 400), `示例沿江车巡${i + 1}线`, `Demo river-road car patrol ${i + 1}`, {
    agencies: i === ONE_AGENCY ? ['borderGuard'] : ['forestPolice', 'borderGuard'], purpose: 'border', mode: 'car', speedKmh: 25, halfWidthM: 800,
    schedule: i >= 12 ? { departures: ['02:00', '22:00'] } : i === 3 ? DAYTIME : ROUND_THE_CLOCK }));
}

/** Foot patrols on the ice; the first is alone on its stretch, and at 2 km/h it misses the 180 min asked of section 2. */
const ICE_WALKS = [[30.2, 33.0], [3.2, 4.8], [18.1, 19.9], [36.6, 38.2], [44.0, 45.6], [77.4, 79.0]];
const TRAILS = [[15.4, 16.2], [28.4, 29.6], [48.3, 49.2], [5.4, 6.6]];

function footPatrols({ beside }) {
  const ice = ICE_WALKS.map(([from, to], i) => route(15 + i, beside(from * 1000, to * 1000, 150, { wet: true }), `示例冰面步巡${i + 1}线`, `Demo ice foot patrol ${i + 1}`, {
    agencies: ['borderGuard', 'forestFarm'], purpose: 'border', mode: 'foot', speedKmh: 2, halfWidthM: i === 0 ? 500 : 200, season: ICE,
    schedule: i === 0 ? { firstDeparture: '00:00', lastDeparture: '20:00', headwayMin: 240 } : { departures: ['09:00', '14:00'] },
    ...(i === 0 && { mustVisit: ['place-4'], note: '冰期步行2公里/小时，达不到180分钟一巡 / at 2 km/h on ice it misses 180 min' }) }));
  const trails = TRAILS.map(([from, to], i) => route(21 + i, beside(from * 1000, to * 1000, 500), `示例江岸步巡${i + 1}线`, `Demo bank foot patrol ${i + 1}`, {
    agencies: ['borderGuard', 'forestFarm'], purpose: 'border', mode: 'foot', speedKmh: 4, halfWidthM: 200, schedule: { departures: ['07:00', '15:00', '23:00'] } }));
  return [...ice, ...trails];
}

/** Forest rounds 12-16 km inland, on foot, on horseback and by car in turn. */
function forestPatrols({ inland }) {
  return Array.from({ length: 6 }, (_, i) => {
    const lat = 45.965 + 0.065 * i;
    const mode = ['foot', 'horse', 'car'][i % 3];
    const [lon] = inland(lat, 12);
    const points = [[0, 0], [0.02, -0.013], [0.03, -0.039], [0.01, -0.052], [0, 0]].map(([dLat, dLon]) => [lon + dLon, lat + dLat]);
    return route(25 + i, points, `示例护林巡护${i + 1}线`, `Demo forest patrol ${i + 1}`, {
      agencies: ['forestFarm'], purpose: 'forest', mode, pattern: 'loop', schedule: { departures: ['08:00'] } });
  });
}

const BOAT = { from: '05-10', to: '10-31' };
const SNOW = { from: '12-01', to: '03-15' };

function seasonal({ beside }) {
  const one = (n, from, to, mode, name, en, season) => route(n, beside(from * 1000, to * 1000, 150, { wet: true }), name, en, {
    agencies: ['borderGuard', 'forestPolice'], purpose: 'border', mode, season, schedule: { departures: ['08:00', '15:00'] } });
  return [
    one(31, 26, 34, 'boat', '示例船巡一线', 'Demo boat patrol 1', BOAT),
    one(32, 41.5, 47.5, 'boat', '示例船巡二线', 'Demo boat patrol 2', BOAT),
    one(33, 0.8, 7.4, 'snowmobile', '示例雪地摩托巡逻一线', 'Demo snowmobile patrol 1', SNOW),
    one(34, 74.6, 78.2, 'snowmobile', '示例雪地摩托巡逻二线', 'Demo snowmobile patrol 2', SNOW),
  ];
}

/** Loops of about 2 km round four of the villages. */
function villageStreets({ inland }) {
  return [0, 1, 3, 4].map((v, i) => {
    const corners = [[-0.002, 6.2], [0.002, 6.2], [0.002, 5.7], [-0.002, 5.7], [-0.002, 6.2]].map(([dLat, km]) => inland(VILLAGES[v] + dLat, km));
    return route(35 + i, corners, `示例屯街巡逻${i + 1}线`, `Demo village street patrol ${i + 1}`, {
      agencies: ['forestPolice', 'township'], purpose: 'street', mode: i % 2 ? 'car' : 'foot', pattern: 'loop', halfWidthM: 100,
      schedule: { firstDeparture: '08:00', lastDeparture: '20:00', headwayMin: 120 }, stops: [{ placeId: `place-${14 + i}`, dwellMin: 10 }] });
  });
}

/** Two rounds by car over border posts and duty points; the second is not announced. */
function inspections() {
  const round = (n, ids, name, en, more) => feature(`insp-${n}`, 'inspectionRoute', null, {
    name, 'name:en': en, code: `DEMO-I${two(n)}`, status: 'active', agencies: ['forestPolice'], stops: ids.map((id) => ({ postId: `post-${id}`, dwellMin: 20 })), speedKmh: 50, ...more });
  return [
    round(1, [1, 3, 5, 7, 9], '示例督导检查一线', 'Demo inspection round 1', { departure: '09:00', unannounced: false, maxIntervalDays: 7 }),
    round(2, [21, 24, 27, 30], '示例督导检查二线', 'Demo inspection round 2', { departure: '20:00', unannounced: true, maxIntervalDays: 14 }),
  ];
}

export function routes(ground) {
  return [...riverRoads(ground), ...footPatrols(ground), ...forestPatrols(ground), ...seasonal(ground), ...villageStreets(ground), ...inspections()];
}
