/** The three branches on the border: Hebei with joint posts, Suiyang with publicity and a bare passage, Dongfanghong with a hole in the border. */
import { THREE_SHIFTS } from '../plan-file.mjs';
import { Branch, EVERY_FOUR_HOURS, everywhere } from './grid.mjs';

/** So far west of the border, in cells, posts and patrols keep: 200 m. */
const BESIDE = 0.99;

const patrol = (branch, fromY, toY, zh, en, more) => branch.route('border', 'car', [[BESIDE, fromY], [BESIDE, toY]], zh, en, { speedKmh: 30, halfWidthM: 300, schedule: { departures: EVERY_FOUR_HOURS }, ...more });
const passage = (branch, x, y, n) => branch.place('borderPassage', 1, [x, y], `${n}号通边要道`, `border passage ${n}`, { requiredIntervalMin: 360 });

/** M33, M43, M46, M50, M63: an inspection at a forest farm, posts of three agencies, two border townships with 2 km between them. */
export function hebei() {
  const branch = new Branch(0), three = { agencies: ['hebei', 'borderGuard', 'township', 'forestFarm'] };
  const joint = [0.125, 0.375, 0.625, 0.875].map((y, i) => branch.post('borderPost', [BESIDE, y], 1000, `${i + 1}号联勤点`, `joint post ${i + 1}`, { ...three, dutyWindows: THREE_SHIFTS, staffPerShift: 3, requiredAgencies: { police: 1, borderGuard: 1, forestFarm: 1 } }));
  const farm = branch.post('forestCheckpoint', [0.7, 0.3], 500, '林场护林检查站', 'forest-farm checkpoint', { agencies: ['forestFarm'], checks: ['vehicle', 'registration'] });
  return [
    ...everywhere(branch), ...joint, farm,
    branch.place('forestFarm', 2, [0.7, 0.31], '一林场场部', 'forest farm 1 office'), passage(branch, 0.985, 0.375, 1), passage(branch, 0.985, 0.625, 2),
    patrol(branch, 0.01, 0.99, '联合巡边线', 'joint border patrol', { agencies: ['hebei', 'borderGuard'] }),
    branch.round([{ postId: farm.id }, ...joint.map(({ id }) => ({ postId: id }))], '林场督导检查', 'forest-farm inspection round', { departure: '09:00', unannounced: false, maxIntervalDays: 7 }),
    branch.area('township', 11, 'aor-2', branch.strip(0.7, 0, 1, 0.5), '南边境乡辖区', 'south border township', ['township']),
    branch.area('township', 12, 'aor-2', branch.strip(0.7, 0.6, 1, 1), '北边境乡辖区', 'north border township', ['township']),
  ];
}

/** M03, M26, M27, M70: publicity at a forest farm, homes and premises, an inspection station with hours. Planted: a track that nobody watches. */
export function suiyang() {
  const branch = new Branch(1), leaflets = { media: ['leaflet', 'poster', 'banner'], schedule: [{ date: '2020-04-20', start: '09:00', end: '11:00' }] };
  return [
    ...everywhere(branch),
    ...[0.3, 0.7].map((y, i) => branch.post('borderPost', [BESIDE, y], 1000, `${i + 1}号抵边执勤点`, `border post ${i + 1}`, { dutyWindows: THREE_SHIFTS, agencies: ['suiyang', 'borderGuard'] })),
    branch.post('borderInspectionStation', [BESIDE, 0.5], 500, '边防检查站', 'border inspection station', { agencies: ['borderGuard'], dutyWindows: [{ start: '07:00', end: '19:00' }], checks: ['document', 'vehicle', 'temperature'] }),
    branch.post('dutyPoint', [0.505, 0.5], 200, '居民区值守点', 'residential duty point', { agencies: ['suiyang', 'community'] }),
    branch.place('forestFarm', 2, [0.5, 0.3], '二林场场部', 'forest farm 2 office'),
    branch.place('residentialArea', 2, [0.5, 0.495], '一号居民区', 'residential area 1'), branch.place('residentialArea', 3, [0.5, 0.6], '二号居民区', 'residential area 2'),
    branch.place('businessPremises', 3, [0.51, 0.5], '一号营业场所', 'business premises 1'), branch.place('businessPremises', 3, [0.5, 0.7], '二号营业场所', 'business premises 2'),
    passage(branch, 0.985, 0.3, 1), passage(branch, 0.985, 0.7, 2),
    passage(branch, 0.9, 0.1, 3),
    patrol(branch, 0.01, 0.99, '巡边线', 'border patrol', { agencies: ['suiyang', 'borderGuard'] }),
    branch.activity('publicity', [0.5, 0.31], '林场宣传点', 'forest-farm publicity point', leaflets),
    branch.activity('publicity', [0.505, 0.49], '居民区宣传点', 'residential publicity point', leaflets),
    branch.activity('publicity', [0.515, 0.5], '营业场所宣传点', 'business publicity point', { ...leaflets, schedule: [{ date: '2020-04-25', start: '14:00', end: '16:00' }] }),
  ];
}

/** Protective gear at a duty point: item, unit, on hand, used a day; three days are to be held. */
const gear = (rows) => ({ supplies: rows.map(([item, unit, onHand, dailyUse]) => ({ item, unit, onHand, dailyUse, minDays: 3 })) });

/** M02, M12, M21, M34, M51: duty points with a mix of agencies, a railway station, an evening round nobody is told of. Planted: 6 km without a patrol, goggles short, a post without its forest worker. */
export function dongfanghong() {
  const branch = new Branch(2), mix = { requiredAgencies: { police: 2, forestFarm: 1 }, staffPerShift: 3, dutyWindows: THREE_SHIFTS };
  const duty = [
    branch.post('dutyPoint', [0.5, 0.3], 200, '1号执勤卡点', 'duty point 1', { ...mix, agencies: ['dongfanghong', 'forestFarm'], ...gear([['口罩 mask', '只', 600, 60], ['护目镜 goggles', '副', 4, 3], ['手套 gloves', '双', 300, 40]]) }),
    branch.post('dutyPoint', [0.5, 0.7], 200, '2号执勤卡点', 'duty point 2', { ...mix, agencies: ['dongfanghong'], ...gear([['口罩 mask', '只', 240, 60], ['防护服 suit', '套', 12, 2]]) }),
    branch.post('dutyPoint', [0.7, 0.5], 200, '3号执勤卡点', 'duty point 3', { ...mix, agencies: ['dongfanghong', 'forestFarm'] }),
  ];
  const station = branch.post('dutyPoint', [0.52, 0.505], 200, '火车站执勤点', 'railway-station duty point', { agencies: ['dongfanghong', 'health'], dutyWindows: THREE_SHIFTS, checks: ['temperature', 'code', 'registration'] });
  return [
    ...everywhere(branch), ...duty, station,
    ...[0.2, 0.9].map((y, i) => branch.post('borderPost', [BESIDE, y], 1000, `${i + 1}号抵边执勤点`, `border post ${i + 1}`, { agencies: ['dongfanghong', 'borderGuard'], dutyWindows: THREE_SHIFTS })),
    branch.place('railwayStation', 1, [0.52, 0.51], '火车站', 'railway station'), passage(branch, 0.985, 0.2, 1),
    patrol(branch, 0.01, 0.5, '南段巡边线', 'southern border patrol'), patrol(branch, 0.8, 0.99, '北段巡边线', 'northern border patrol'),
    branch.round([...duty.map(({ id }) => ({ postId: id })), { postId: station.id }], '夜间督导检查', 'evening inspection round', { departure: '20:00', unannounced: true, maxIntervalDays: 14 }),
  ];
}
