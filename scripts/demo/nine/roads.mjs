/** Roads under the nine-branch demo: through the middles of the cells, between them, and out to the border. */
import { road, roadsFile } from '../roads-file.mjs';
import { at, BRANCHES } from './grid.mjs';

const across = (north, from = 0.05, to = 2.95) => [at(from, north), at(to, north)];
const along = (east, from = 0.05, to = 2.95) => [at(east, from), at(east, to)];

/** The text of data/nine-branches.roads.geojson. */
export async function nineBranchesRoads() {
  const major = [0, 1, 2].flatMap((k) => [road('major', across(k + 0.5), `示例${k + 1}横路`, `Demo west-east road ${k + 1}`), road('major', along(k + 0.5), `示例${k + 1}纵路`, `Demo south-north road ${k + 1}`)]);
  const minor = BRANCHES.flatMap(({ column, row, zh, en }) => [
    road('minor', across(row + 0.2, column + 0.2, column + 0.8), `示例${zh}林场路`, `Demo ${en} forest-farm road`), road('minor', across(row + 0.85, column + 0.3, column + 0.7)), road('minor', along(column + 0.3, row + 0.5, row + 0.85))]);
  const tracks = [road('track', along(2.985, 0.05, 2.95), '示例沿边便道', 'Demo border track'), road('track', [at(2.5, 0.1), at(2.95, 0.1)])];
  return roadsFile('示例·九分局示意道路', 'DEMO: illustrative roads of nine branches', [...major, ...minor, ...tracks]);
}
