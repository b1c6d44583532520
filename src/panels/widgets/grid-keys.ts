/** What keys mean in a grid. */

/** Row -1 is the head. */
export interface GridPlace { readonly row: number; readonly column: number }
export interface GridSize { readonly rows: number; readonly columns: number; /** Rows that one page shows. */ readonly page: number }
/** Where the focus goes when a cell has been changed: stays, a row down, a column on or back. */
export type After = 'stay' | 'down' | 'next' | 'back';
/** A cell whose field is open. */
export interface EditedCell { readonly row: string; readonly column: string; /** What was typed to begin with. */ readonly typed: string | null }

type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The cell that a key leads to, never outside the grid; null for a key that does not move. Home and End go along the row, with Ctrl to the corners. */
export function nextPlace({ row, column }: GridPlace, { code, ctrlKey, metaKey, altKey }: Press, { rows, columns, page }: GridSize): GridPlace | null {
  if (altKey) return null;
  const far = ctrlKey || metaKey;
  const to = (r: number, c: number): GridPlace => ({ row: Math.max(-1, Math.min(rows - 1, r)), column: Math.max(0, Math.min(columns - 1, c)) });
  switch (code) {
    case 'ArrowDown': return to(far ? rows - 1 : row + 1, column);
    case 'ArrowUp': return to(far ? 0 : row - 1, column);
    case 'ArrowRight': return to(row, far ? columns - 1 : column + 1);
    case 'ArrowLeft': return to(row, far ? 0 : column - 1);
    case 'Home': return to(far ? 0 : row, 0);
    case 'End': return to(far ? rows - 1 : row, columns - 1);
    case 'PageDown': return to(row + page, column);
    case 'PageUp': return to(Math.max(Math.min(row, 0), row - page), column);
    default: return null;
  }
}

/** The cell after one that was changed; the last row and the last column are stayed in. */
export function placeAfter({ row, column }: GridPlace, after: After, { rows, columns }: GridSize): GridPlace {
  if (after === 'down') return { row: Math.min(rows - 1, row + 1), column };
  return { row, column: after === 'next' ? Math.min(columns - 1, column + 1) : after === 'back' ? Math.max(0, column - 1) : column };
}

type Typing = Press & Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing'>;

/** What an input method sends in place of a key while it composes. */
const COMPOSING = 229;

/**
 * What a press in a cell types: its sign, '' where an input method begins to compose (it goes on in the field that is opened), null where
 * it types nothing. The space bar chooses and the question mark asks for help.
 */
export function typedBy({ key, keyCode, isComposing, ctrlKey, metaKey, altKey }: Typing): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (keyCode === COMPOSING || isComposing) return '';
  return [...key].length === 1 && !/[\s?\uff1f]/u.test(key) ? key : null;
}

/** The ids from one row to another, that one last; both included. */
export function idsBetween(rows: readonly { readonly id: string }[], from: number, to: number): string[] {
  const ids = rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(({ id }) => id);
  return from > to ? ids.reverse() : ids;
}
