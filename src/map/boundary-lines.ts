import type { Line } from '#core/plan/plan.ts';
import { tileBytes } from './maplibre.ts';
import { linesOfTile } from './tile-lines.ts';

const LAYER = 'border';
const FIRST_ZOOM = 5;
const LAST_ZOOM = 10;

/**
 * The whole boundary of the basemap as lines, at the archive's finest zoom. Goes down only where a
 * coarser tile has a boundary: some hundred tiles, some tens of milliseconds, once.
 */
export async function boundaryLines(archive: string): Promise<Line[]> {
  const side = 2 ** FIRST_ZOOM;
  let tiles = Array.from({ length: side * side }, (_, i) => ({ x: i % side, y: Math.floor(i / side) }));
  for (let z = FIRST_ZOOM; ; z++) {
    const read = await Promise.all(tiles.map(async ({ x, y }) => {
      const bytes = await tileBytes(archive, z, x, y);
      return { x, y, lines: bytes ? linesOfTile(bytes, LAYER, z, x, y) : [] };
    }));
    const found = read.filter(({ lines }) => lines.length > 0);
    if (z === LAST_ZOOM) return found.flatMap(({ lines }) => lines);
    tiles = found.flatMap(({ x, y }) => [0, 1, 2, 3].map((i) => ({ x: 2 * x + (i & 1), y: 2 * y + (i >> 1) })));
  }
}
