/** The basemap's boundary with the part near the plan's own border cut out: two borders side by side read as an error. */
import type { Line } from '#core/plan/plan.ts';

/** Half the width of the strip kept clear, metres. */
export const CLEAR_M = 5000;
/** Pieces into which a long straight segment is cut before it is judged, metres. */
const STEP_M = 500;
const M_PER_DEG = 111_320;

/**
 * The parts of `lines` farther than `clearM` metres from every line of `borders`. Distances on a
 * local plane (drawing only, no figure is made from them); a cut is right to 500 m.
 */
export function awayFrom(lines: readonly Line[], borders: readonly Line[], clearM: number = CLEAR_M): Line[] {
  const kept: Line[] = [];
  const boxes = borders.map((border) => ({ border, box: boxOf(border, clearM) }));
  for (const line of lines) {
    const near = boxes.filter(({ box }) => line.some((at, i) => touches(box, at, line[i + 1] ?? at)));
    if (near.length === 0) { kept.push(line); continue; }
    let run: [number, number][] = [];
    const end = () => { if (run.length > 1) kept.push(run); run = []; };
    for (const at of stepped(line)) {
      if (near.some(({ border }) => isNear(at, border, clearM))) end();
      else run.push(at);
    }
    end();
  }
  return kept;
}

type Box = readonly [west: number, south: number, east: number, north: number];

function boxOf(line: Line, marginM: number): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon, lat] of line) {
    west = Math.min(west, lon); east = Math.max(east, lon);
    south = Math.min(south, lat); north = Math.max(north, lat);
  }
  const lat = marginM / M_PER_DEG;
  const lon = lat / Math.max(0.05, Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180));
  return [west - lon, south - lat, east + lon, north + lat];
}

/** True where the box of the segment meets the box: long segments may cross a box with both ends outside. */
function touches([west, south, east, north]: Box, [x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): boolean {
  return Math.max(x0, x1) >= west && Math.min(x0, x1) <= east && Math.max(y0, y1) >= south && Math.min(y0, y1) <= north;
}

function* stepped(line: Line): Generator<[number, number]> {
  for (const [i, [x1, y1]] of line.entries()) {
    const [x0, y0] = line[i - 1] ?? [x1, y1];
    const lengthM = Math.hypot((x1 - x0) * Math.cos((y1 * Math.PI) / 180), y1 - y0) * M_PER_DEG;
    const pieces = Math.max(1, Math.ceil(lengthM / STEP_M));
    for (let piece = i === 0 ? pieces : 1; piece <= pieces; piece++) {
      const share = piece / pieces;
      yield [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
    }
  }
}

function isNear([lon, lat]: readonly [number, number], border: Line, clearM: number): boolean {
  const kx = M_PER_DEG * Math.cos((lat * Math.PI) / 180);
  return border.some(([bx, by], i) => {
    const [ax, ay] = border[i - 1] ?? [bx, by];
    const [x0, y0, dx, dy] = [(ax - lon) * kx, (ay - lat) * M_PER_DEG, (bx - ax) * kx, (by - ay) * M_PER_DEG];
    const length2 = dx * dx + dy * dy;
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length2));
    return Math.hypot(x0 + t * dx, y0 + t * dy) <= clearM;
  });
}
