/** Twenty-five priority places: eight passages over the river, the rest in and around six villages. */
import { coarse, feature, point, polygon, two } from '../plan-file.mjs';
import { VILLAGES } from './posts.mjs';

/** Passages at these kilometres; the one at km 70.7 has only a planned post beside it: it is bare. */
const PASSAGES = [4.1, 11.5, 18.9, 32.5, 41.1, 59.6, 70.7, 78.1];

const place = (n, geometry, placeType, priority, name, en, more) => feature(`place-${n}`, 'priorityPlace', geometry, {
  placeType, priority, name, 'name:en': en, code: `DEMO-L${two(n)}`, ...more });

function passages({ landward }) {
  return PASSAGES.map((km, i) => place(i + 1, point(landward(km * 1000, 150, { wet: true })), 'borderPassage', 1, `示例${i + 1}号通边要道`, `Demo border passage ${i + 1}`, {
    visitRadiusM: 300, requiredIntervalMin: i === 3 ? 180 : 240 }));
}

/** Village, degrees of latitude from its middle, km from the border, type, priority, names. */
const IN_VILLAGES = [
  [0, 0.008, 7.0, 'forestFarm', 2, '示例一林场场部', 'Demo forest farm 1 office'],
  [2, 0.008, 7.0, 'forestFarm', 2, '示例二林场场部', 'Demo forest farm 2 office'],
  [4, 0.008, 7.0, 'forestFarm', 2, '示例三林场场部', 'Demo forest farm 3 office'],
  [1, 0.003, 6.1, 'government', 2, '示例南江乡政府', 'Demo south-river township office'],
  [4, -0.003, 6.1, 'government', 2, '示例北江乡政府', 'Demo north-river township office'],
  [0, 0.002, 5.9, 'plaza', 2, '示例一屯广场', 'Demo village 1 square'],
  [1, 0.002, 5.9, 'businessPremises', 3, '示例二屯商店街', 'Demo village 2 shops'],
  [3, 0.002, 5.9, 'serviceWindow', 3, '示例四屯便民服务点', 'Demo village 4 service point'],
  [4, 0.002, 5.9, 'governmentHall', 2, '示例政务服务厅', 'Demo service hall'],
  [0, -0.009, 8.0, 'railwayStation', 1, '示例林区火车站', 'Demo forest railway station'],
  [1, -0.007, 7.2, 'school', 2, '示例南江学校', 'Demo south-river school'],
  [4, 0.011, 6.6, 'school', 2, '示例北江学校', 'Demo north-river school'],
  [0, -0.003, 5.8, 'hospital', 2, '示例林区医院', 'Demo forest hospital'],
  [3, -0.008, 6.8, 'hospital', 3, '示例卫生所', 'Demo health post'],
];

/** Village, metres from its middle westwards, half side in degrees, type, names. */
const BLOCKS = [
  [2, 6.0, 0.003, 'residentialArea', '示例三屯居民区', 'Demo village 3 homes'],
  [5, 6.0, 0.003, 'residentialArea', '示例六屯居民区', 'Demo village 6 homes'],
  [3, 5.6, 0.002, 'commercialDistrict', '示例四屯集市', 'Demo village 4 market'],
];

export function places(ground) {
  const { inland } = ground;
  const villages = IN_VILLAGES.map(([v, dLat, km, type, priority, name, en], i) => place(9 + i, point(inland(VILLAGES[v] + dLat, km)), type, priority, name, en, {
    visitRadiusM: 200, requiredIntervalMin: { 1: 60, 2: 120, 3: 240 }[priority] }));
  const blocks = BLOCKS.map(([v, km, half, type, name, en], i) => {
    const [lon, lat] = inland(VILLAGES[v], km);
    const ring = [[-1, -1], [1, -1], [1, 1], [-1, 1]].map(([sx, sy]) => coarse([lon + sx * half * 1.4, lat + sy * half]));
    return place(23 + i, polygon(ring), type, 3, name, en, { visitRadiusM: 100, requiredIntervalMin: 240, ...(type === 'commercialDistrict' && { crowdHours: [{ start: '07:00', end: '11:00' }] }) });
  });
  return [...passages(ground), ...villages, ...blocks];
}
