import type { Coverage } from '#core/coverage/result.ts';
import type { Focus } from '#map/look.ts';

const KIND = { area: 'area', border: 'border', places: 'place' } as const;

/**
 * The answer without the rows of the kind in focus: its gaps are drawn all the same, but carry no number. A number is that of a row in
 * a list, and this room has none. Ground in focus keeps its rows, for it is drawn from them.
 */
export function withoutNumbers(coverage: Coverage, focus: Focus): Coverage {
  if (focus === 'area') return coverage;
  return { ...coverage, result: { ...coverage.result, gaps: coverage.result.gaps.filter(({ kind }) => kind !== KIND[focus]) } };
}
