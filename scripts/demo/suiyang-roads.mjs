/** Roads under the 71 km demo: one road along the farms, one from each farm to the border, a track to the start of every patrol. */
import { road, roadsFile } from './roads-file.mjs';

const ALONG = [44.01, 44.1, 44.2, 44.3, 44.4, 44.5, 44.58];
const FARMS = [44.1, 44.3, 44.5];

/** The text of data/suiyang-71km.roads.geojson; `starts` are chainages of the patrols. */
export function suiyangRoads({ inland, landward }, starts) {
  return roadsFile('示例·71公里边境段示意道路', 'DEMO: illustrative roads along 71 km of border', [
    road('major', ALONG.map((lat) => inland(lat, 6)), '示例边境公路', 'Demo border highway'),
    ...FARMS.map((lat, i) => road('minor', [inland(lat, 6), inland(lat, 1)], `示例${'一二三'[i]}林场路`, `Demo farm road ${i + 1}`)),
    ...starts.map((metres) => {
      const end = landward(metres, 1200);
      return road('track', [inland(end[1], 6), end]);
    }),
  ]);
}
