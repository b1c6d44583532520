import type { Coverage, Gap } from '#core/coverage/result.ts';
import type { Position } from '#core/plan/plan.ts';
import { linesOf, pointAt, standsFor } from './along.ts';
import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';
import { lengthText } from './length-text.ts';
import { numberedGaps } from './numbered-gaps.ts';

/** Distance of a stretch's number from the line, in CSS pixels: a short stretch must not vanish under its own number. */
const ASIDE_PX = 24;
/** The layer whose switch a number obeys: that of what it numbers. */
const layerOf = { area: 'gaps', border: 'border', place: 'places' } as const;
const ON_CORNER: Offset = [15, -15];
type Offset = readonly [rightPx: number, downPx: number];

/**
 * Numbers of gaps: at the deepest point of ground, beside the middle of a stretch on the far side of the
 * border (posts stand on the home side), at the corner of a place. With the length of a stretch.
 */
export function drawBadges({ plan, coverage, focus, selectedId, layers }: PictureInput): Drawing {
  /* The heaviest gap of all carries its number whatever is looked at: the list begins with it. */
  const heaviest = coverage?.result.gaps.find(({ rank }) => rank === 1)?.id ?? null;
  const gaps = numberedGaps(coverage, focus, [heaviest, selectedId]).filter(({ kind }) => layers[layerOf[kind]]);
  const borders = kept(plan, ['borderLine']);
  return { madeFrom: [coverage?.shapes.gaps, ...borders, ...gaps], draw: () => collection(gaps.map((gap) => {
    const homeSide = borders.find(({ id }) => id === gap.featureId)?.properties.homeSide;
    const spot = spotOf(gap, coverage, homeSide === 'right' ? -90 : 90);
    if (!spot) return [];
    const [right, down] = spot.offset;
    return feature({ type: 'Point', coordinates: spot.at }, {
      id: gap.id, kind: 'gap', gapKind: gap.kind, number: gap.rank, order: gap.rank, right, down, side: right < 0 ? 'right' : 'left',
      text: gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined ? lengthText(gap.fromM, gap.toM) : '',
    });
  })) };
}

function spotOf(gap: Gap, coverage: Coverage | null, farSide: number): { at: Position; offset: Offset } | null {
  if (gap.kind === 'area' && gap.deepest) return { at: gap.deepest, offset: [0, 0] };
  const shape = coverage?.shapes.gaps.find(({ id }) => id === gap.id);
  if (gap.kind === 'border' && shape) {
    const middle = pointAt(linesOf(shape.geometry)[0] ?? [], 0.5);
    if (!middle) return null;
    const angle = ((middle.bearing + farSide) * Math.PI) / 180;
    return { at: middle.at, offset: [Math.round(ASIDE_PX * Math.sin(angle)), Math.round(-ASIDE_PX * Math.cos(angle))] };
  }
  const at = shape ? standsFor(shape.geometry) : null;
  return at && { at, offset: gap.kind === 'place' ? ON_CORNER : [0, 0] };
}
