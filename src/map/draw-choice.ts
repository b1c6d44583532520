import type { PlanGeometry } from '#core/plan/plan.ts';
import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** What is chosen and what is under the pointer: `strength` selected or hovered. Gaps by their shape, features by their own geometry. */
export function drawChoice({ plan, coverage, selectedId, hoveredId }: PictureInput): Drawing {
  const find = (id: string | null): { geometry: PlanGeometry | null; kind: string } | null => {
    if (id === null) return null;
    const shape = coverage?.shapes.gaps.find((gap) => gap.id === id);
    return shape ? { geometry: shape.geometry, kind: 'gap' } : plan?.features.find((found) => found.id === id) ?? null;
  };
  const [selected, hovered] = [find(selectedId), hoveredId === selectedId ? null : find(hoveredId)];
  return { madeFrom: [selected?.geometry, hovered?.geometry], draw: () => collection([
    feature(hovered?.geometry ?? null, { strength: 'hovered', kind: hovered?.kind ?? '', ground: isGround(hovered?.geometry) }),
    feature(selected?.geometry ?? null, { strength: 'selected', kind: selected?.kind ?? '', ground: isGround(selected?.geometry) }),
  ]) };
}

/** Ground is ringed thinly: a wide band around every island of a large gap would hide the sheet. */
const isGround = (geometry: PlanGeometry | null | undefined): boolean => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
