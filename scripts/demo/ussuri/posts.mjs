/**
 * Sixty posts on an arithmetic pattern. Border posts stand every 3.7 km from km 0.4; the two that
 * would stand at km 52.2 and 55.9 are left out: that is the planted hole.
 */
import { ALL_DAY, THREE_SHIFTS, feature, point, two } from '../plan-file.mjs';

const START = 400;
const SPACING = 3700;
const SLOTS = 22;
const LEFT_OUT = [14, 15];
/** Chainage of a slot, in metres. */
const slotM = (k) => START + k * SPACING;

const DAY_EVENING = [{ start: '08:00', end: '16:00' }, { start: '16:00', end: '24:00' }];

/** What is out of the ordinary about a slot: most of it is a planted fault. */
const SPECIAL = {
  3: { radiusM: 1500, dutyWindows: DAY_EVENING, note: '夜间（00–08时）无人值守 / nobody on duty at night' },
  6: { status: 'closed', radiusM: 1500, note: '站房停用 / the hut is out of use' },
  9: { radiusM: 1500, dutyWindows: [{ start: '00:00', end: '08:00' }, { start: '08:00', end: '16:00' }, { start: '16:10', end: '24:00' }], note: '16时交接班空档10分钟 / ten minutes between shifts at 16:00' },
  11: { dutyWindows: [{ start: '00:00', end: '24:00', breaks: [{ start: '12:00', end: '12:30' }] }], note: '午餐时段无人替岗 / nobody stands in at midday' },
  12: { supplies: [{ item: 'disinfectant', unit: 'L', onHand: 4, dailyUse: 2, minDays: 3 }] },
  13: { radiusM: 1500 },
  16: { radiusM: 1500, agencies: ['borderGuard'] },
  17: { agencies: ['borderGuard'] },
  19: { status: 'planned', note: '拟建 / to be built' },
};

const post = (n, geometry, postType, name, en, more) => feature(`post-${n}`, 'post', geometry, {
  postType, name, 'name:en': en, code: `DEMO-P${two(n)}`, status: 'active', ...more });

function borderPosts({ landward }) {
  const slots = Array.from({ length: SLOTS }, (_, k) => k).filter((k) => !LEFT_OUT.includes(k));
  return slots.map((k, i) => post(i + 1, point(landward(slotM(k), 400)), 'borderPost', `示例${i + 1}号抵边执勤点`, `Demo border post ${i + 1}`, {
    agencies: ['borderGuard', 'forestFarm'], radiusM: 1000, dutyWindows: ALL_DAY, staffPerShift: 3,
    supplies: [{ item: 'mask', onHand: 200, dailyUse: 60, minDays: 3 }], ...SPECIAL[k] }));
}

/** So many posts of a type, numbered on, at places made from their number. */
function row(first, count, at, postType, name, en, more) {
  return Array.from({ length: count }, (_, i) => post(first + i, point(at(i)), postType, `示例${i + 1}号${name}`, `Demo ${en} ${i + 1}`,
    typeof more === 'function' ? more(i) : more));
}

/** Latitudes of the six villages; each lies 6 km west of the border. */
export const VILLAGES = [45.97, 46.05, 46.12, 46.19, 46.27, 46.35];
/** Beside a village, so many hundredths of a degree of latitude away. */
const nearVillage = ({ inland }, i, dLat, km = 6) => inland(VILLAGES[i] + dLat, km);

export function posts(ground) {
  const { inland, landward } = ground;
  const pair = { agencies: ['forestPolice', 'forestFarm'] };
  return [
    ...borderPosts(ground),
    ...row(21, 12, (i) => inland(45.95 + 0.0365 * i, 4), 'dutyPoint', '执勤卡点', 'duty point', (i) => ({
      ...pair, radiusM: 200, dutyWindows: i % 3 === 2 ? DAY_EVENING : THREE_SHIFTS, staffPerShift: 3, requiredAgencies: { police: 2, forestFarm: 1 }, checks: ['vehicle', 'code', 'temperature'] })),
    ...row(33, 3, (i) => landward(18_900 + 22_200 * i, 700), 'borderInspectionStation', '边防检查站', 'border inspection station', (i) => ({
      agencies: ['borderGuard', 'forestPolice'], radiusM: 500, dutyWindows: [{ start: '08:00', end: '18:00' }], staffPerShift: 4, checks: ['document', 'vehicle'], backupPostId: `post-${21 + 4 * i}` })),
    ...row(36, 8, (i) => inland(45.955 + 0.055 * i, 14), 'forestCheckpoint', '护林检查站', 'forest checkpoint', { agencies: ['forestFarm'], dutyWindows: [{ start: '06:00', end: '18:00' }], staffPerShift: 2, checks: ['vehicle', 'fire'] }),
    ...row(44, 5, (i) => inland(45.98 + 0.085 * i, 10), 'watchtower', '瞭望塔', 'watchtower', (i) => ({
      agencies: ['forestFarm'], radiusM: 3000, dutyWindows: [{ start: '06:00', end: '20:00' }], staffPerShift: 2, ...(i === 4 && { viewBearingDeg: 90, viewAngleDeg: 180 }) })),
    ...row(49, 6, (i) => nearVillage(ground, i, 0.002), 'policeStation', '派出所', 'police station', { agencies: ['forestPolice'], dutyWindows: ALL_DAY, staffPerShift: 4 }),
    ...row(55, 4, (i) => nearVillage(ground, [0, 1, 3, 4][i], -0.004), 'standbyPoint', '快反点', 'standby point', {
      agencies: ['forestPolice'], radiusM: 150, dutyWindows: THREE_SHIFTS, staffPerShift: 4, vehicles: { patrolCar: 1 }, responseSpeedKmh: 30, mobiliseMin: 1 }),
    ...row(59, 2, (i) => nearVillage(ground, [0, 4][i], 0.006), 'supplyDepot', '物资库', 'supply depot', {
      agencies: ['forestPolice'], dutyWindows: [{ start: '08:00', end: '18:00' }], staffPerShift: 1, supplies: [{ item: 'disinfectant', unit: 'L', onHand: 200, dailyUse: 8, minDays: 7 }, { item: 'mask', onHand: 9000, dailyUse: 600, minDays: 7 }] }),
  ];
}
