/** The full demo: a border district on the Ussuri with planted faults. Made up, but for the line of the river border. */
import { fileURLToPath } from 'node:url';
import { openArchive } from '../basemap/archive.mjs';
import { borderLine } from '../basemap/border-line.mjs';
import { ground, waterIn } from './ground.mjs';
import { DISCLAIMER, SOURCES, planFile } from './plan-file.mjs';
import { alternativeOf } from './ussuri-alternative.mjs';
import { areas, borderLineFeature, districtRing, markers, obstacles } from './ussuri/areas.mjs';
import { places } from './ussuri/places.mjs';
import { posts } from './ussuri/posts.mjs';
import { ussuriRoads } from './ussuri/roads.mjs';
import { routes } from './ussuri/routes.mjs';

const BOX = [133.3, 45.8, 134.1, 46.5];

const plan = {
  schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'demo-ussuri-border',
  name: '示例·乌苏里江林区边境巡防方案', 'name:en': 'DEMO: Ussuri forest-district border plan',
  timezone: 'Asia/Shanghai', planDate: '2026-01-15', version: '1', synthetic: true, disclaimer: DISCLAIMER, sources: SOURCES,
  responsibleUnit: 'forestPolice', dutyLevel: 2,
  shifts: [
    { id: 'night', name: '夜班', 'name:en': 'Night', start: '00:00', end: '08:00' },
    { id: 'day', name: '白班', 'name:en': 'Day', start: '08:00', end: '16:00' },
    { id: 'evening', name: '中班', 'name:en': 'Evening', start: '16:00', end: '24:00' },
  ],
  agencies: [
    { id: 'forestPolice', name: '林区公安', 'name:en': 'Forest-district police', type: 'police' },
    { id: 'borderGuard', name: '边境管理', 'name:en': 'Border guard', type: 'borderGuard' },
    { id: 'township', name: '边境乡镇', 'name:en': 'Border township', type: 'localGovernment' },
    { id: 'forestFarm', name: '林场', 'name:en': 'Forest farm', type: 'forestFarm' },
  ],
  targets: { maxGapMin: { border: { low: 720, medium: 480, high: 240, critical: 60 }, place: { 1: 60, 2: 120, 3: 240 } } },
};

/** The border and the ground beside it. */
async function ussuriLand() {
  const archive = openArchive(fileURLToPath(new URL('../../public/basemap/basemap.pmtiles', import.meta.url)));
  const border = await borderLine(archive, { box: BOX, fromLat: 45.93, toLat: 46.3725 });
  return ground(border, districtRing(border), await waterIn(archive, BOX));
}

const features = (land) => [borderLineFeature(land), ...areas(land), ...posts(land), ...routes(land), ...places(land), ...obstacles(land), ...markers(land)];

/** The text of data/ussuri-border.geojson. */
export const ussuriBorder = async () => planFile(plan, features(await ussuriLand()));

/** The text of data/ussuri-border-2.geojson: an alternative to it. */
export async function ussuriBorder2() {
  const land = await ussuriLand();
  const { id, name, 'name:en': english, ...rest } = plan;
  return planFile({ ...rest, id: `${id}-2`, name: `${name}·备选一`, 'name:en': `${english}, alternative 1`, alternativeOf: id }, alternativeOf(features(land), land));
}

/** The text of data/ussuri-border.roads.geojson. */
export const ussuriBorderRoads = async () => ussuriRoads(await ussuriLand());
