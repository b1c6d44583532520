/** Heights of blocks as the browser lays them out, in CSS pixels. */
import type { Block } from '#panels/report/document.ts';
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
