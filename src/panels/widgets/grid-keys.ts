/** Where the arrow keys lead in a grid; row -1 is the head. */

export interface GridPlace { readonly row: number; readonly column: number }
export interface GridSize { readonly rows: number; readonly columns: number; /** Rows that one page shows. */ readonly page: number }

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
