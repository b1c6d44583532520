/** What one cell says of a position. */
import { readAngles, type Angle } from '../coordinates/angles.ts';
import { findPairs, type Pair } from '../coordinates/pairs.ts';
import { plainText } from '../coordinates/plain-text.ts';
import { findShared } from '../coordinates/share-link.ts';

/** No coordinate is longer; a longer cell is not looked at. */
const LONGEST_CELL = 2500;
const LONGEST_ANGLE = 60;

/** The one angle that a cell is, decimal comma included; null where the cell is anything else. */
export function angleOf(cell: string): Angle | null {
  if (cell === '' || cell.length > LONGEST_ANGLE) return null;
  const plain = plainText(cell).trim();
  for (const comma of [false, true]) {
    const angles = readAngles(plain, comma);
    const [angle] = angles;
    // A sign of degrees may follow; a word may not.
    if (angles.length === 1 && angle && angle.from === 0 && angle.to === plain.length) return angle;
  }
  return null;
}

/** The pair that a cell holds, alone or in a link; null where it holds none or several. */
export function pairIn(cell: string): Omit<Pair, 'from' | 'to'> | null {
  if (cell === '' || cell.length > LONGEST_CELL) return null;
  const shared = findShared(cell);
  if (shared.length > 0) return shared.length === 1 && shared[0] ? { lon: shared[0].lon, lat: shared[0].lat, order: 'said' } : null;
  const { pairs } = findPairs(cell);
  return pairs.length === 1 && pairs[0] ? pairs[0] : null;
}
