/** Finds many records at one very position: placeholders rather than places. */
import type { Position } from '#core/plan/plan.ts';

/** So many at one position are a pile; of whole degrees two are. */
const MANY = 3;

export interface Pile {
  readonly key: string;
  /** As the file has it. */
  readonly position: Position;
  readonly count: number;
  /** Whole degrees, or the same number twice: nobody surveys that. */
  readonly doubtful: boolean;
}

export const pileKey = ([x, y]: Position): string => `${x},${y}`;

/** The piles among positions as read, largest first; null stands for what has none. */
export function pilesOf(positions: readonly (Position | null)[]): Pile[] {
  const counts = new Map<string, { position: Position; count: number }>();
  for (const position of positions) {
    if (!position) continue;
    const key = pileKey(position);
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { position, count: 1 });
  }
  return [...counts].flatMap(([key, { position, count }]): Pile[] => {
    const [x, y] = position;
    const doubtful = (Number.isInteger(x) && Number.isInteger(y)) || x === y;
    return count >= (doubtful ? MANY - 1 : MANY) ? [{ key, position, count, doubtful }] : [];
  }).sort((a, b) => b.count - a.count);
}
