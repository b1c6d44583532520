/** Deals blocks out to pages: a heading stays with what it heads, a row is never cut, a table says its heading again on every page. */

/** Heights in any one unit. */
export type Measured =
  | { readonly type: 'whole'; readonly height: number; /** It must not be the last thing of a page. */ readonly keep?: boolean }
  /** `head` is title and column names, which every page repeats; `foot` comes after the last row. */
  | { readonly type: 'rows'; readonly head: number; readonly rows: readonly number[] }
  /** `unlessFits`: only where the rest of the page is too small for so many of the blocks that follow, of a table for its beginning. */
  | { readonly type: 'page'; readonly unlessFits?: number };

/** A block on a page, of a table the rows `from` to before `to`. */
export interface Slice { readonly block: number; readonly from: number; readonly to: number }

/** Rows that a table must have on a page before it goes on on the next one, where it has so many. */
const FEWEST_ROWS = 2;

/** The blocks of each page, at least one page; what is higher than a page has one of its own and runs over its edge. */
export function paginate(blocks: readonly Measured[], room: number): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [[]];
  let left = room;
  const turn = () => { if (pages.at(-1)!.length > 0) pages.push([]); left = room; };
  const put = (slice: Slice, height: number) => { pages.at(-1)!.push(slice); left -= height; };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'page') { if (!block.unlessFits || together(blocks.slice(at + 1, at + 1 + block.unlessFits)) > left) turn(); continue; }
    if (least(blocks, at) > left) turn();
    if (block.type === 'whole') { put({ block: at, from: 0, to: 0 }, block.height); continue; }
    for (let from = 0; from < block.rows.length;) {
      let [to, height] = [from, block.head];
      while (to < block.rows.length && (to === from || height + block.rows[to]! <= left)) { height += block.rows[to]!; to += 1; }
      /* A last row alone would look forgotten: one of those before it comes along. */
      if (to === block.rows.length - 1 && to - from > FEWEST_ROWS) to -= 1;
      put({ block: at, from, to }, height);
      from = to;
      if (from < block.rows.length) turn();
    }
  }
  if (pages.length > 1 && pages.at(-1)!.length === 0) pages.pop();
  return pages;
}

/** The room of blocks that stay together: of a table its beginning. */
const together = (blocks: readonly Measured[]): number => blocks.reduce((sum, block, at) => sum + (block.type === 'whole' ? block.height : least(blocks, at)), 0);

/** The room that a block needs to begin on a page: of a heading with the beginning of what it heads. */
function least(blocks: readonly Measured[], at: number): number {
  const block = blocks[at];
  if (!block || block.type === 'page') return 0;
  if (block.type === 'rows') return block.head + block.rows.slice(0, FEWEST_ROWS).reduce((sum, row) => sum + row, 0);
  return block.height + (block.keep ? least(blocks, at + 1) : 0);
}
