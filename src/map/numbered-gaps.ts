import type { Coverage, Gap } from '#core/coverage/result.ts';
import type { Focus } from './look.ts';

/** More numbers than this on one sheet are no longer read. */
export const MOST_NUMBERS = 5;
const kindOf = { area: 'area', border: 'border', places: 'place' } as const satisfies Record<Focus, Gap['kind']>;

/**
 * The gaps that carry their number on the map: the first five rows of the kind in focus, by rank. Rows
 * chosen beside them take the last of the five places, so that list and map still point at each
 * other. The number is the row's `rank`, never its place among the five.
 */
export function numberedGaps(coverage: Coverage | null, focus: Focus, chosen: readonly (string | null)[]): Gap[] {
  const rows = (coverage?.result.gaps ?? []).filter((gap) => gap.kind === kindOf[focus]).toSorted((a, b) => a.rank - b.rank);
  const first = rows.slice(0, MOST_NUMBERS);
  const wanted = (coverage?.result.gaps ?? []).filter((gap) => chosen.includes(gap.id) && !first.includes(gap)).slice(0, MOST_NUMBERS);
  return [...first.slice(0, MOST_NUMBERS - wanted.length), ...wanted];
}
