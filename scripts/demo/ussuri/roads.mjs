/** Roads under the Ussuri demo: a trunk road through the villages, a road from each to the river, tracks into the forest. */
import { road, roadsFile } from '../roads-file.mjs';
import { VILLAGES } from './posts.mjs';

const ENDS = [45.94, 46.365];

/** The text of data/ussuri-border.roads.geojson. */
export function ussuriRoads({ inland, beside }) {
  const trunk = [ENDS[0], ...VILLAGES, ENDS[1]].map((lat) => inland(lat, 6));
  const forest = [ENDS[0], ...VILLAGES, ENDS[1]].map((lat) => inland(lat, 14));
  const between = VILLAGES.slice(1).map((lat, i) => (lat + VILLAGES[i]) / 2);
  return roadsFile('示例·乌苏里江林区示意道路', 'DEMO: illustrative roads of a forest district', [
    road('major', trunk, '示例林区公路', 'Demo forest highway'),
    road('minor', beside(1000, 79_000, 400), '示例沿江路', 'Demo river road'),
    ...VILLAGES.map((lat, i) => road('minor', [inland(lat, 14), inland(lat, 6), inland(lat, 1)], `示例${'一二三四五六'[i]}屯路`, `Demo village road ${i + 1}`)),
    road('track', forest, '示例林道', 'Demo forest track'),
    ...between.map((lat) => road('track', [inland(lat, 16), inland(lat, 10), inland(lat, 4)])),
  ]);
}
