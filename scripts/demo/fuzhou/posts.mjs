/** Four checkpoints at the motorway exits, six standby points, a camp gate and a store. */
import { ALL_DAY, THREE_SHIFTS, feature, two } from '../plan-file.mjs';
import { inBeat, numeral, spot } from './grid.mjs';
import { EXITS } from './places.mjs';

const DAY_EVENING = [{ start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' }];
/** The exit, counted from 0, whose checkpoint nobody mans at night. */
const NO_NIGHT = 2;

/** Masks and alcohol for a week; at the second exit the masks last three days of five. */
const stock = (exit) => [['口罩 mask', '只', exit === 1 ? 240 : 900, 80, 5], ['酒精 alcohol', 'L', 12, 1, 5]].map(([item, unit, onHand, dailyUse, minDays]) => ({ item, unit, onHand, dailyUse, minDays }));

/** One step north of each exit. */
const checkpoints = () => EXITS.map(([x, y], i) => feature(`post-${i + 1}`, 'post', spot(x, y + 0.05), {
  postType: 'trafficCheckpoint', name: `示例${numeral(i + 1)}号交通检查卡点`, 'name:en': `Demo traffic checkpoint ${i + 1}`, code: `DEMO-K${two(i + 1)}`, status: 'active',
  agencies: ['trafficPolice', 'patrolPolice', 'health'], radiusM: 200, dutyWindows: i === NO_NIGHT ? DAY_EVENING : ALL_DAY, staffPerShift: 4,
  requiredAgencies: { police: 2, health: 1 }, checks: ['vehicle', 'code', 'temperature'], supplies: stock(i),
  ...(i === NO_NIGHT && { note: '夜间（00–08时）无人值守 / nobody on duty at night' }) }));

/** In the middle of the beats that have no compound there, and in the middle of the board. */
const STANDBY = [inBeat(1, 0.5, 0.5), inBeat(3, 0.5, 0.5), inBeat(4, 0.5, 0.5), inBeat(6, 0.5, 0.5), inBeat(8, 0.5, 0.5), [0, 0]];

const standbyPoints = () => STANDBY.map((where, i) => feature(`post-${5 + i}`, 'post', spot(...where), {
  postType: 'standbyPoint', name: `示例${numeral(i + 1)}号屯警点`, 'name:en': `Demo standby point ${i + 1}`, code: `DEMO-T${two(i + 1)}`, status: 'active',
  agencies: ['patrolPolice'], radiusM: 150, dutyWindows: THREE_SHIFTS, staffPerShift: 4, vehicles: { patrolCar: 1, motorcycle: 2 }, responseSpeedKmh: 30, mobiliseMin: 0 }));

/** The gate of the camp and the store in it, in the middle of the second row; neither watches any ground. */
const camp = () => [
  feature('post-11', 'post', spot(0.05, 0), { postType: 'campGate', name: '示例营区门岗', 'name:en': 'Demo camp gate', code: 'DEMO-Y01', status: 'active', agencies: ['patrolPolice'], radiusM: 0, dutyWindows: THREE_SHIFTS, staffPerShift: 2 }),
  feature('post-12', 'post', spot(0.1, 0), { postType: 'supplyDepot', name: '示例物资库', 'name:en': 'Demo supply depot', code: 'DEMO-Y02', status: 'active', agencies: ['patrolPolice'], radiusM: 0, dutyWindows: [{ start: '08:00', end: '18:00' }],
    supplies: [{ item: '口罩 mask', unit: '只', onHand: 5000 }, { item: '酒精 alcohol', unit: 'L', onHand: 60 }] }),
];

export const posts = () => [...checkpoints(), ...standbyPoints(), ...camp()];
