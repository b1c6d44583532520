/**
 * The published case in one picture: 71.3 km of border, three forest farms, six fixed posts in two
 * shifts of two police and one forest worker, eight patrols. Only these numbers are published;
 * every position, name and hour here is made up.
 */
import { fileURLToPath } from 'node:url';
import { openArchive } from '../basemap/archive.mjs';
import { borderLine } from '../basemap/border-line.mjs';
import { chainages, lengthOf, pointAt } from './geodesy.mjs';
import { ground, waterIn } from './ground.mjs';
import { suiyangRoads } from './suiyang-roads.mjs';
import { DISCLAIMER, SOURCES, TWO_SHIFTS, feature, line, planFile, point, polygon, two } from './plan-file.mjs';

const BOX = [130.8, 43.9, 131.5, 44.9];
const LENGTH_M = 71_300;
/** Western edge of the made-up district, south to north. */
const WEST = [[131.11, 44], [131.11, 44.2], [131.05, 44.4], [130.99, 44.6]];

const plan = {
  schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'demo-suiyang-71km',
  name: '示例·71公里边境段六点八队', 'name:en': 'DEMO: 71 km of border, six posts, eight patrols',
  timezone: 'Asia/Shanghai', planDate: '2020-05-06', version: '1', synthetic: true, disclaimer: DISCLAIMER,
  sources: `${SOURCES} 3 个林场、71.3 km、6 个点、2 班、8 支巡逻队的数目取自 2020 年 5 月的公开报道，位置均不取自报道。 The counts (3 forest farms, 71.3 km, 6 posts, 2 shifts, 8 patrols) follow a published report of May 2020; no position does.`,
  responsibleUnit: 'police',
  shifts: [
    { id: 'day', name: '白班', 'name:en': 'Day', start: '08:00', end: '20:00' },
    { id: 'night', name: '夜班', 'name:en': 'Night', start: '20:00', end: '08:00' },
  ],
  agencies: [
    { id: 'police', name: '林区公安', 'name:en': 'Forest-district police', type: 'police' },
    { id: 'forestFarm', name: '林场', 'name:en': 'Forest farm', type: 'forestFarm' },
  ],
};

/** The first 71.3 km of the border north of 44 degrees, cut to the centimetre. */
function trimmed(border) {
  const along = chainages(border);
  const whole = border.filter((_, i) => along[i] < LENGTH_M);
  const ending = (metres) => [...whole, pointAt(border, metres, along).map((value) => Math.round(value * 1e7) / 1e7)];
  // A share of a long edge in degrees is not quite the same share of its metres: cut once, correct by what is over.
  const over = lengthOf(ending(LENGTH_M)) - LENGTH_M;
  return ending(LENGTH_M - over);
}

const BOTH = { agencies: ['police', 'forestFarm'] };

/** The branch and three farms that fill it; the farms meet on lines due west of border vertices. */
function areas({ border, along }) {
  const vertexAt = (metres) => along.findIndex((s) => s >= metres);
  const [a, b] = [vertexAt(20_000), vertexAt(45_000)];
  const edge = (i) => [WEST[1], WEST[2]][i];
  const farm = (n, ring) => feature(`aor-${n + 1}`, 'areaOfResponsibility', polygon(ring), {
    name: `示例${'一二三'[n - 1]}林场辖区`, 'name:en': `Demo forest farm ${n} area`, level: 'station', parentId: 'aor-1', code: `DEMO-AOR-${n + 1}`, ...BOTH });
  return [
    feature('aor-1', 'areaOfResponsibility', polygon([...border, WEST[3], WEST[2], WEST[1], WEST[0]]), {
      name: '示例林区分局辖区', 'name:en': 'Demo forest-branch area', level: 'branch', code: 'DEMO-AOR-1', agencies: ['police'] }),
    farm(1, [...border.slice(0, a + 1), edge(0), WEST[0]]),
    farm(2, [...border.slice(a, b + 1), edge(1), edge(0)]),
    farm(3, [...border.slice(b), WEST[3], edge(1)]),
  ];
}

/** Evenly spaced: the middle of each of `count` equal parts of the border. */
const middle = (i, count) => ((i + 0.5) * LENGTH_M) / count;

function posts({ landward }) {
  return Array.from({ length: 6 }, (_, i) => feature(`post-${i + 1}`, 'post', point(landward(middle(i, 6), i === 0 ? 650 : 200)), {
    postType: 'borderPost', name: `示例${i + 1}号抵边执勤点`, 'name:en': `Demo border post ${i + 1}`, code: `DEMO-P${two(i + 1)}`, status: 'active', ...BOTH,
    radiusM: 1000, dutyWindows: TWO_SHIFTS, staffPerShift: 3, requiredAgencies: { police: 2, forestFarm: 1 } }));
}

/** Eight patrols: from 1.2 km inland to a passage, then 1 km beside the border. Every third goes to a mountain pass, on foot. */
function patrols({ landward }) {
  return Array.from({ length: 8 }, (_, i) => {
    const at = middle(i, 8);
    const foot = i % 3 === 2;
    const points = [landward(at, 1200), landward(at, 150), landward(at + 1000, 150)];
    return feature(`route-${i + 1}`, 'patrolRoute', line(points), {
      name: `示例巡逻${i + 1}队路线`, 'name:en': `Demo patrol ${i + 1}`, code: `DEMO-R${two(i + 1)}`, status: 'active', ...BOTH,
      purpose: 'border', mode: foot ? 'foot' : 'car', speedKmh: foot ? 4 : 25, halfWidthM: foot ? 200 : 300, pattern: 'outAndBack', units: 1,
      schedule: { departures: foot ? ['09:00', '15:00'] : ['08:30', '14:30', '20:30', '02:30'] }, mustVisit: [`place-${i + 1}`] });
  });
}

function places({ landward, inland }) {
  const passages = Array.from({ length: 8 }, (_, i) => feature(`place-${i + 1}`, 'priorityPlace', point(landward(middle(i, 8), 100)), {
    placeType: 'borderPassage', priority: 1, name: i % 3 === 2 ? `示例${i + 1}号通外山口` : `示例${i + 1}号通边要道`,
    'name:en': i % 3 === 2 ? `Demo mountain pass ${i + 1}` : `Demo border passage ${i + 1}`, code: `DEMO-L${two(i + 1)}`, visitRadiusM: 200, requiredIntervalMin: 360 }));
  const farms = [44.1, 44.3, 44.5].map((lat, i) => feature(`place-${9 + i}`, 'priorityPlace', point(inland(lat, 6)), {
    placeType: 'forestFarm', priority: 2, name: `示例${'一二三'[i]}林场场部`, 'name:en': `Demo forest farm ${i + 1} office`, code: `DEMO-L${two(9 + i)}`, visitRadiusM: 300, requiredIntervalMin: 720 }));
  return [...passages, ...farms];
}

const markers = ({ at }) => Array.from({ length: 8 }, (_, i) => feature(`marker-${i + 1}`, 'boundaryMarker', point(at(i * 10_000)), {
  name: `示例${i + 1}号界标`, 'name:en': `Demo marker ${i + 1}`, code: `DEMO-M${two(i + 1)}` }));

/** The border and the ground beside it. */
async function land() {
  const archive = openArchive(fileURLToPath(new URL('../../public/basemap/basemap.pmtiles', import.meta.url)));
  const border = trimmed(await borderLine(archive, { box: BOX, fromLat: 44, toLat: 44.85 }));
  return ground(border, [...border, ...WEST.toReversed()], await waterIn(archive, BOX));
}

/** The text of data/suiyang-71km.geojson. */
export async function suiyang71km() {
  const here = await land();
  const reach = feature('border-1', 'borderLine', { type: 'LineString', coordinates: here.border }, {
    name: '示例边境段（71.3公里）', 'name:en': 'Demo border (71.3 km)', code: 'DEMO-B1', borderType: 'land', homeSide: 'left', agencies: ['police'],
    sections: [{ id: 'S1', name: '全段', 'name:en': 'Whole reach', fromM: 0, toM: null, impactLevel: 'high', maxGapMin: 480, agencies: ['police'] }] });
  return planFile(plan, [reach, ...areas(here), ...posts(here), ...patrols(here), ...places(here), ...markers(here)]);
}

/** The text of data/suiyang-71km.roads.geojson. */
export const suiyang71kmRoads = async () => suiyangRoads(await land(), Array.from({ length: 8 }, (_, i) => middle(i, 8)));
