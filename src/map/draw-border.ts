/** The plan's border by chainage: what is watched, what is not, where a gap begins and ends. */
import type { Position } from '#core/plan/plan.ts';
import { bearing, linesOf, pointAt } from './along.ts';
import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';

/** Pieces on the plan's own vertices; `state` covered, gap, exempt, plain (no answer yet) or planned. */
export function drawBorder({ plan, coverage }: PictureInput): Drawing {
  const borders = kept(plan, ['borderLine']);
  return { madeFrom: [coverage?.shapes.border, ...borders], draw: () => {
    /* A border in the hand is drawn apart, its pieces too. */
    const pieces = coverage?.shapes.border.filter(({ borderId }) => borders.some(({ id }) => id === borderId));
    const cut = new Set(pieces?.map(({ borderId }) => borderId));
    const whole = borders.filter(({ id }) => !cut.has(id)).map(({ id, geometry, properties }) =>
      feature(geometry, { id, kind: 'borderLine', gapId: '', state: (properties.status ?? 'active') === 'active' ? 'plain' : 'planned' }));
    return collection([...whole, ...(pieces ?? []).map(({ borderId, state, gapId, line }) => feature({ type: 'LineString', coordinates: line },
      { id: borderId, kind: 'borderLine', gapId: gapId ?? '', state }))]);
  } };
}

/** Both ends of each listed stretch, with the line's direction there: a bar across says "from here to here". */
export function drawBorderEnds({ coverage }: PictureInput): Drawing {
  const shapes = coverage?.shapes.gaps;
  return { madeFrom: [shapes, coverage?.result.gaps], draw: () => {
    const stretches = new Set(coverage?.result.gaps.filter(({ kind }) => kind === 'border').map(({ id }) => id));
    return collection((shapes ?? []).filter(({ id }) => stretches.has(id)).map(({ id, geometry }) => {
      const lines = linesOf(geometry);
      const [first, last] = [lines[0], lines.at(-1)];
      return [...end(first?.[0], first?.[1], id), ...end(last?.at(-1), last?.at(-2), id)];
    }));
  } };
}

function end(at: Position | undefined, next: Position | undefined, id: string) {
  return at && next ? feature({ type: 'Point', coordinates: at }, { id, kind: 'gap', bearing: bearing(at, next) }) : [];
}

/** Beginnings of sections: a tick on the home side with the section's name. */
export function drawSections({ plan, coverage, lang }: PictureInput): Drawing {
  const borders = kept(plan, ['borderLine']);
  const pieces = coverage?.shapes.border;
  return { madeFrom: [lang, pieces, ...borders], draw: () => collection(borders.flatMap(({ id, properties }) =>
    (properties.sections ?? []).map((section) => {
      const fromM = section.fromM ?? 0;
      const piece = pieces?.find((found) => found.borderId === id && found.fromM <= fromM && fromM < found.toM);
      const found = piece && pointAt(piece.line, (fromM - piece.fromM) / (piece.toM - piece.fromM));
      if (!found) return [];
      const side = properties.homeSide === 'right' ? 90 : -90;
      return feature({ type: 'Point', coordinates: found.at }, { id, kind: 'borderLine', name: nameOf(section, lang) || (section.id ?? ''), bearing: (found.bearing + side + 360) % 360 });
    }))) };
}
