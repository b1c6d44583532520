/** The six branches inland: disinfection, a detention facility, a depot, gates in tiers, posts on duty round the clock, service windows. */
import { ALL_DAY, THREE_SHIFTS } from '../plan-file.mjs';
import { Branch, everywhere } from './grid.mjs';

const DAYTIME = [{ start: '07:00', end: '23:00' }];
const OFFICE_HOURS = [{ start: '08:00', end: '17:00' }];

/** M71: disinfection every three days. Planted: the school was last done on 15 April. */
export function dahailin() {
  const branch = new Branch(3), spots = [['governmentHall', [0.5, 0.495], '政务大厅', 'government hall', '2020-04-22'], ['railwayStation', [0.48, 0.5], '火车站', 'railway station', '2020-04-21'], ['school', [0.5, 0.6], '学校', 'school', '2020-04-15']];
  return [
    ...everywhere(branch),
    branch.post('forestCheckpoint', [0.2, 0.5], 500, '护林检查站', 'forest checkpoint', { agencies: ['dahailin', 'forestFarm'], checks: ['vehicle', 'temperature'] }),
    branch.post('dutyPoint', [0.485, 0.5], 200, '车站执勤点', 'station duty point', { dutyWindows: THREE_SHIFTS }),
    ...spots.map(([type, where, zh, en]) => branch.place(type, 2, where, zh, en)),
    branch.place('forestFarm', 2, [0.2, 0.51], '三林场场部', 'forest farm 3 office', { visitRadiusM: 500 }),
    ...spots.map(([, [x, y], zh, en, lastDone]) => branch.activity('disinfection', [x, y + 0.005], `${zh}消杀点`, `${en} disinfection`, { agencies: ['dahailin', 'health'], everyDays: 3, lastDone })),
  ];
}

/** M06, M08, M25, M60: a closed compound, plaza, hall and homes, a detention facility in three shifts, gear. Planted: the western gate has nobody from 23:00 to 07:00. */
export function suiling() {
  const branch = new Branch(4);
  return [
    ...everywhere(branch),
    branch.compound([0.45, 0.45], 0.02, [['staffed', 1, ALL_DAY], ['sealed', 2], ['staffed', 1, DAYTIME], ['sealedEmergency', 2]], '封闭小区', 'closed compound', { agencies: ['suiling', 'community'] }),
    branch.place('plaza', 2, [0.505, 0.5], '广场', 'plaza'), branch.place('governmentHall', 2, [0.505, 0.495], '政务大厅', 'government hall'), branch.place('residentialArea', 3, [0.45, 0.45], '居民小区', 'residential area', { visitRadiusM: 600 }),
    branch.place('detentionFacility', 1, [0.6, 0.3], '看守所', 'detention facility', { visitRadiusM: 100, requiredPresencePct: 100 }),
    branch.post('dutyPoint', [0.6, 0.3], 200, '看守所执勤点', 'detention-facility duty point', { dutyWindows: THREE_SHIFTS, staffPerShift: 4, supplies: [{ item: '口罩 mask', unit: '只', onHand: 500, dailyUse: 50, minDays: 3 }, { item: '消毒液 disinfectant', unit: 'L', onHand: 20, dailyUse: 4, minDays: 3 }] }),
    branch.post('campGate', [0.6, 0.305], 50, '看守所门岗', 'detention-facility gate', { dutyWindows: THREE_SHIFTS, tier: 2 }),
    branch.post('policeKiosk', [0.505, 0.505], 150, '广场警务站', 'plaza police kiosk', { dutyWindows: THREE_SHIFTS }),
    branch.route('street', 'foot', [[0.47, 0.46], [0.52, 0.46], [0.52, 0.49], [0.47, 0.49], [0.47, 0.46]], '街面步巡线', 'street foot patrol', { speedKmh: 4, halfWidthM: 50, pattern: 'loop', schedule: { firstDeparture: '00:00', lastDeparture: '23:00', headwayMin: 60 }, agencies: ['suiling', 'community'] }),
  ];
}

/** M13, M72: a depot with stock, arrivals checked at the motorway exit; an issue that was mended the same day. */
export function yabuli() {
  const branch = new Branch(5);
  const stock = [['口罩 mask', '只', 20_000], ['护目镜 goggles', '副', 200], ['手套 gloves', '双', 5000], ['防护服 suit', '套', 100], ['消毒液 disinfectant', 'L', 300]].map(([item, unit, onHand]) => ({ item, unit, onHand }));
  return [
    ...everywhere(branch),
    branch.post('supplyDepot', [0.5, 0.515], 0, '物资库', 'supply depot', { dutyWindows: OFFICE_HOURS, supplies: stock }),
    branch.post('trafficCheckpoint', [0.3, 0.5], 200, '高速路口检查卡点', 'motorway-exit checkpoint', { agencies: ['yabuli', 'health'], dutyWindows: THREE_SHIFTS, requiredAgencies: { police: 1, health: 1 }, checks: ['vehicle', 'code', 'temperature', 'registration'],
      issues: [{ text: '夜间照明灯损坏 / a lamp does not work at night', openedOn: '2020-04-21', dueOn: '2020-04-22', closedOn: '2020-04-21' }] }),
    branch.post('standbyPoint', [0.505, 0.5], 150, '快反点', 'standby point', { vehicles: { patrolCar: 2, van: 1 }, responseSpeedKmh: 30, mobiliseMin: 1, staffPerShift: 4 }),
    branch.post('standbyPoint', [0.305, 0.5], 150, '2号快反点', 'standby point 2', { vehicles: { patrolCar: 1 }, responseSpeedKmh: 30, mobiliseMin: 1, staffPerShift: 4 }),
    branch.place('motorwayExit', 2, [0.3, 0.505], '高速路口', 'motorway exit'), branch.place('commercialDistrict', 2, [0.505, 0.51], '商圈', 'commercial district', { crowdHours: [{ start: '10:00', end: '20:00' }] }),
    branch.place('hospital', 2, [0.5, 0.6], '医院', 'hospital'),
    branch.activity('dispersal', [0.51, 0.51], '商圈劝导点', 'commercial-district advice point', { agencies: ['yabuli', 'community'], schedule: [{ date: '2020-04-21', start: '10:00', end: '12:00' }] }),
    branch.route('publicHealth', 'foot', [[0.505, 0.515], [0.515, 0.515], [0.515, 0.5]], '劝导巡视线', 'public-health advice round', { speedKmh: 4, halfWidthM: 50, schedule: { departures: ['10:00', '15:00'] } }),
  ];
}

/** M01, M05-M07, M15, M72: gates in three tiers, checkpoints with a second line, a reception room. Planted: an issue that is overdue. */
export function muling() {
  const branch = new Branch(6), checks = { dutyWindows: THREE_SHIFTS, checks: ['vehicle', 'code', 'temperature'], agencies: ['muling', 'health'] };
  const second = branch.post('dutyPoint', [0.3, 0.5], 200, '二线执勤点', 'second-line duty point', { dutyWindows: THREE_SHIFTS, tier: 2 });
  return [
    ...everywhere(branch), second,
    branch.post('trafficCheckpoint', [0.2, 0.5], 200, '1号交通检查卡点', 'traffic checkpoint 1', { ...checks, tier: 1, backupPostId: second.id,
      issues: [{ text: '拦阻设施损坏 / a barrier is broken', openedOn: '2020-04-18', dueOn: '2020-04-22' }] }),
    branch.post('trafficCheckpoint', [0.3, 0.6], 200, '2号交通检查卡点', 'traffic checkpoint 2', { ...checks, tier: 1, backupPostId: second.id }),
    branch.post('receptionRoom', [0.5, 0.52], 50, '外来人员接待室', 'visitor reception room', { dutyWindows: DAYTIME, tier: 3 }),
    branch.post('campGate', [0.5, 0.515], 50, '营区门岗', 'camp gate', { dutyWindows: THREE_SHIFTS, tier: 2 }),
    ...[[0.45, '一号'], [0.55, '二号']].map(([x, zh], i) => branch.compound([x, 0.44], 0.02, [['staffed', 1, ALL_DAY], ['staffed', 2, THREE_SHIFTS], ['sealed', 3], ['sealedEmergency', 3]], `${zh}封闭小区`, `closed compound ${i + 1}`, { agencies: ['muling', 'community'] })),
    branch.place('motorwayExit', 2, [0.2, 0.505], '高速路口', 'motorway exit'), branch.place('residentialArea', 3, [0.5, 0.44], '居民小区', 'residential area'), branch.place('government', 2, [0.5, 0.525], '机关', 'government office'),
  ];
}

/** M61, M66: posts that say they are on duty round the clock, an upland station. Planted: one of them has nobody over noon. */
export function linkou() {
  const branch = new Branch(7);
  return [
    ...everywhere(branch),
    branch.post('policeStation', [0.3, 0.8], 500, '山上派出所', 'upland police station', { tags: ['upland'], dutyWindows: ALL_DAY, staffPerShift: 3 }),
    branch.post('dutyPoint', [0.5, 0.85], 200, '1号24小时执勤点', '24-hour duty point 1', { tags: ['upland'], dutyWindows: ALL_DAY }),
    branch.post('dutyPoint', [0.5, 0.15], 200, '2号24小时执勤点', '24-hour duty point 2', { tags: ['lowland'], dutyWindows: [{ start: '00:00', end: '24:00', breaks: [{ start: '12:00', end: '12:30' }] }] }),
    branch.place('residentialArea', 2, [0.3, 0.805], '山上居民点', 'upland hamlet'), branch.place('forestFarm', 2, [0.5, 0.845], '四林场场部', 'forest farm 4 office'), branch.place('serviceWindow', 3, [0.5, 0.51], '便民服务窗口', 'service window'),
    branch.activity('disinfection', [0.305, 0.8], '山上派出所消杀点', 'upland-station disinfection', { agencies: ['linkou'], everyDays: 7, lastDone: '2020-04-20' }),
    branch.route('forest', 'foot', [[0.3, 0.8], [0.4, 0.85], [0.5, 0.85]], '山上护林步巡线', 'upland foot patrol', { speedKmh: 4, halfWidthM: 100, schedule: { departures: ['08:00', '14:00'] }, agencies: ['linkou', 'forestFarm'] }),
    branch.area('station', 13, 'aor-9', branch.strip(0, 0.5, 1, 1), '山上派出所辖区', 'upland station area'),
  ];
}

/** M09, M33, M72: service windows, a round over traffic brigade and lowland station; what was found was mended at once. */
export function chaihe() {
  const branch = new Branch(8);
  const brigade = branch.post('trafficCheckpoint', [0.6, 0.5], 200, '交警大队卡点', 'traffic-brigade checkpoint', { dutyWindows: THREE_SHIFTS, checks: ['vehicle', 'code'] });
  const lowland = branch.post('policeStation', [0.5, 0.2], 300, '山下派出所', 'lowland police station', { tags: ['lowland'], staffPerShift: 3,
    issues: [{ text: '值班台缺少登记台账 / no register at the desk', openedOn: '2020-04-23', dueOn: '2020-04-23', closedOn: '2020-04-23' }] });
  const windows = [[0.505, 0.5], [0.505, 0.51], [0.5, 0.7]].map(([x, y], i) => branch.place('serviceWindow', 3, [x, y], `${i + 1}号服务窗口`, `service window ${i + 1}`));
  const hall = branch.post('dutyPoint', [0.505, 0.505], 200, '办事大厅执勤点', 'service-hall duty point', { dutyWindows: OFFICE_HOURS });
  return [
    ...everywhere(branch), brigade, lowland, hall, ...windows,
    branch.place('residentialArea', 3, [0.5, 0.21], '山下居民点', 'lowland hamlet'),
    branch.round([{ postId: brigade.id }, { postId: lowland.id }, { postId: hall.id }, ...windows.map(({ id }) => ({ placeId: id }))], '实地督导检查', 'field inspection round', { departure: '10:00', unannounced: false, maxIntervalDays: 7 }),
    branch.activity('publicity', [0.505, 0.515], '窗口宣传点', 'service-window publicity point', { media: ['poster'], schedule: [{ date: '2020-04-23', start: '09:00', end: '17:00' }] }),
    branch.area('station', 14, 'aor-10', branch.strip(0, 0, 1, 0.5), '山下派出所辖区', 'lowland station area'),
  ];
}
