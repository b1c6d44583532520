import type { Coverage, Gap } from '#core/coverage/result.ts';
import type { Position } from '#core/plan/plan.ts';
import { standsFor } from './along.ts';
import { collection, feature } from './drawing.ts';
import { lengthText } from './length-text.ts';
import { numberedGaps } from './numbered-gaps.ts';
import type { Drawing, PictureInput } from './picture.ts';

/** Numbers of gaps at the deepest point, the middle of a stretch, the corner of a place; with the length of a stretch. */
export function drawBadges({ coverage, focus, selectedId }: PictureInput): Drawing {
  const gaps = numberedGaps(coverage, focus, [selectedId]);
  return { madeFrom: [coverage?.shapes.gaps, ...gaps], draw: () => collection(gaps.map((gap) => {
    const at = placeOf(gap, coverage);
    return at ? feature({ type: 'Point', coordinates: at }, {
      id: gap.id, kind: 'gap', gapKind: gap.kind, number: gap.rank, order: gap.rank,
      text: gap.kind === 'border' && gap.lengthM !== undefined ? lengthText(gap.lengthM) : '',
    }) : [];
  })) };
}

function placeOf(gap: Gap, coverage: Coverage | null): Position | null {
  if (gap.kind === 'area' && gap.deepest) return gap.deepest;
  const shape = coverage?.shapes.gaps.find(({ id }) => id === gap.id);
  return shape ? standsFor(shape.geometry) : null;
}
