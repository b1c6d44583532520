/** Heights of blocks as the browser lays them out, in CSS pixels. */
import type { Block } from '#panels/report/document.ts';
import { PX_PER_MM } from '#map/sheet-scale.ts';
import type { Measured } from '#panels/report/paginate.ts';

/** `nodes` has one element for each block, in order; the rows of a table are those of its body. */
export function measured(blocks: readonly Block[], nodes: readonly Element[]): Measured[] {
  return blocks.map((block, at): Measured => {
    if (block.type === 'page') return block;
    const node = nodes[at], height = node?.getBoundingClientRect().height ?? 0;
    if (block.type === 'table' && block.rows.length > 0 && node) {
      const rows = [...node.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().height);
      return { type: 'rows', head: height - rows.reduce((sum, row) => sum + row, 0), rows };
    }
    return { type: 'whole', height, keep: block.type === 'heading' };
  });
}

/** Numbers of the blocks that stand side by side: maps that follow each other `across` to a row, every other block alone. */
export function inRows(blocks: readonly Block[], across: number): number[][] {
  const rows: number[][] = [];
  for (const [at, block] of blocks.entries()) {
    const last = rows.at(-1);
    if (across > 1 && block.type === 'map' && last && last.length < across && blocks[last[0]!]?.type === 'map') last.push(at);
    else rows.push([at]);
  }
  return rows;
}

/** A map's caption, legend and scale, which come with its picture; and the least and most of a page that a map takes: millimetres and shares. */
const ABOUT_MAP_MM = 28, LEAST_SHARE = 0.4, MOST_SHARE = 0.8;

/** The height in millimetres that the map at `mapAt` has so that all blocks given stand on one page of `pageMm`; null where the others leave too little of it. */
export function mapMmBeside(all: readonly Measured[], mapAt: number, pageMm: number): number | null {
  const others = all.reduce((sum, one, at) => sum + (at === mapAt ? 0 : one.type === 'whole' ? one.height : one.type === 'rows' ? one.head + one.rows.reduce((rows, row) => rows + row, 0) : 0), 0) / PX_PER_MM;
  const left = Math.floor(pageMm - others - ABOUT_MAP_MM);
  return left < LEAST_SHARE * pageMm ? null : Math.min(left, Math.floor(MOST_SHARE * pageMm));
}
