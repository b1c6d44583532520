/** Ground: what is reached, what is not, and which holes are loud. */
import type { Gap } from '#core/coverage/result.ts';
import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';
import { numberedGaps } from './numbered-gaps.ts';

/** Covered ground as one shape. */
export function drawCovered({ coverage }: PictureInput): Drawing {
  const covered = coverage?.shapes.covered ?? null;
  return { madeFrom: [covered], draw: () => collection([feature(covered, {})]) };
}

/** Reach of what counts, one shape an asset. */
export function drawReach({ coverage }: PictureInput, kind: 'post' | 'patrolRoute'): Drawing {
  const reach = coverage?.shapes.reach;
  return { madeFrom: [reach], draw: () => collection((reach ?? []).filter((shape) => shape.kind === kind)
    .map(({ id, geometry }) => feature(geometry, { id, kind }))) };
}

/** All uncovered ground, quietly. `most` marks a gap of more than half of all ground: there the covered islands carry the edge. */
export function drawFieldGaps({ coverage }: PictureInput): Drawing {
  const shapes = coverage?.shapes.gaps;
  return { madeFrom: [shapes, coverage?.result.gaps], draw: () => {
    const rows = new Map(coverage?.result.gaps.map((gap) => [gap.id, gap]));
    return collection((shapes ?? []).map(({ id, geometry }) => {
      const row = rows.get(id);
      return row?.kind === 'area' ? feature(geometry, { id, kind: 'gap', most: isMost(row, coverage) }) : [];
    }));
  } };
}

/**
 * Gaps drawn at full strength: the numbered ones in focus, the one under the pointer, the chosen one.
 * A gap that is most of the ground stays quiet unless chosen: if everything is loud, nothing is.
 */
export function drawRankedGaps({ coverage, focus, selectedId, hoveredId }: PictureInput): Drawing {
  const loud = numberedGaps(coverage, focus, [selectedId, hoveredId]).filter((gap) => gap.kind === 'area');
  const chosen = [selectedId, hoveredId];
  const drawn = loud.filter((gap) => chosen.includes(gap.id) || !isMost(gap, coverage));
  return { madeFrom: [coverage?.shapes.gaps, ...drawn], draw: () => collection(drawn.map((gap) =>
    feature(coverage?.shapes.gaps.find(({ id }) => id === gap.id)?.geometry ?? null, { id: gap.id, kind: 'gap' }))) };
}

/** Whether a gap is most of all the ground there is to cover: of a plan with many districts each may be bare and none is. */
function isMost(gap: Gap, coverage: PictureInput['coverage']): boolean {
  return (gap.areaM2 ?? 0) > (coverage?.result.totals.area?.areaM2 ?? Infinity) / 2;
}
