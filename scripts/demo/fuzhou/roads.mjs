/** Streets under the Fuzhou demo: along the edges of the board and along the loops of the beats. */
import { road, roadsFile } from '../roads-file.mjs';
import { LOOP, at, numeral } from './grid.mjs';

const across = (north, from, to) => [at(from, north), at(to, north)];
const along = (east, from, to) => [at(east, from), at(east, to)];
const unique = (values) => [...new Set(values)];
const [SIDES, ENDS] = [0, 1].map((k) => unique(LOOP.map((corner) => corner[k])));

/** The text of data/fuzhou-street.roads.geojson. */
export async function fuzhouRoads() {
  const major = [
    road('major', across(1.75, -2.5, 2.5), '示例北绕城路', 'Demo north bypass'), road('major', across(-1.75, -2.5, 2.5), '示例南绕城路', 'Demo south bypass'),
    ...[1, 0, -1].map((north, i) => road('major', across(north, -2.5, 2.5), `示例${numeral(i + 1)}横大街`, `Demo avenue ${i + 1}`)),
    ...[-2, 0, 2].map((east, i) => road('major', along(east, -2, 2), `示例${numeral(i + 1)}纵大街`, `Demo boulevard ${i + 1}`)),
    ...[[-1, 1], [1, 1], [1, -1], [-1, -1]].map(([x, y]) => road('major', [at(2.25 * x, 1.75 * y), at(2 * x, y)])),
  ];
  const minor = [
    ...[-2, -1, 0, 1].flatMap((cell) => SIDES.map((x) => road('minor', along(cell + x, -1, 1), `示例${numeral(2 * (cell + 2) + SIDES.indexOf(x) + 1)}号巷`, `Demo lane ${2 * (cell + 2) + SIDES.indexOf(x) + 1}`))),
    ...[-1, 0].flatMap((cell) => ENDS.map((y) => road('minor', across(cell + y, -2, 2), `示例${numeral(2 * (cell + 1) + ENDS.indexOf(y) + 1)}号街`, `Demo street ${2 * (cell + 1) + ENDS.indexOf(y) + 1}`))),
    ...[-1, 1].map((east) => road('minor', along(east, -1, 1))),
  ];
  const tracks = [road('track', along(-0.5, 1, 1.5)), road('track', along(0.5, -1.5, -1)), road('track', across(0, -2.5, -2))];
  return roadsFile('示例·抚州城区示意道路', 'DEMO: illustrative streets of a city centre', [...major, ...minor, ...tracks]);
}
