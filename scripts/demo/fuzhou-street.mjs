/**
 * The street demo: a city centre patrolled in eight beats, with planted faults. Nothing in it is real but
 * the rounded position of the city centre; everything stands on a chequerboard (fuzhou/grid.mjs).
 */
import { area, beats, loops } from './fuzhou/beats.mjs';
import { activities, compounds, places } from './fuzhou/places.mjs';
import { posts } from './fuzhou/posts.mjs';
import { planFile } from './plan-file.mjs';

const plan = {
  schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'demo-fuzhou-street',
  name: '示例·抚州城区街面巡防方案', 'name:en': 'DEMO: Fuzhou (Jiangxi) street-patrol plan',
  timezone: 'Asia/Shanghai', planDate: '2026-03-01', version: '1', synthetic: true,
  disclaimer: '示例数据，非真实部署；所有点位均为虚构，排在等距方格上。 Synthetic data, not a real deployment; every position is made up and stands on a regular board.',
  sources: '城区中心点（江西抚州）取自 GeoNames（CC BY 4.0），取到 0.001 度；其余均为虚构。巡区不超过 3 km、响应圈 1、3、5 分钟为实践中的数值。 City centre (抚州, Jiangxi) after GeoNames (CC BY 4.0), rounded to 0.001 degrees; everything else is made up. Numbers of practice: beats of at most 3 km, response rings of 1, 3 and 5 minutes.',
  responsibleUnit: 'patrolPolice', dutyLevel: 2,
  shifts: [
    { id: 'night', name: '夜班', 'name:en': 'Night', start: '00:00', end: '08:00' },
    { id: 'day', name: '白班', 'name:en': 'Day', start: '08:00', end: '16:00' },
    { id: 'evening', name: '中班', 'name:en': 'Evening', start: '16:00', end: '24:00' },
  ],
  agencies: [
    { id: 'patrolPolice', name: '特巡警', 'name:en': 'Patrol and special police', type: 'police' },
    { id: 'trafficPolice', name: '交警', 'name:en': 'Traffic police', type: 'police' },
    { id: 'community', name: '社区', 'name:en': 'Community', type: 'localGovernment' },
    { id: 'health', name: '卫健', 'name:en': 'Health service', type: 'health' },
  ],
  targets: { maxGapMin: { place: { 1: 60, 2: 120, 3: 240 } }, responseMin: [1, 3, 5], beatMaxLengthM: 3000 },
};

/** The text of data/fuzhou-street.geojson. */
export async function fuzhouStreet() {
  return planFile(plan, [area(), ...beats(), ...posts(), ...loops(), ...places(), ...compounds(), ...activities()]);
}
