import type { PlanGeometry } from '#core/plan/plan.ts';
import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** What is chosen and what is under the pointer: `strength` selected or hovered. Gaps by their shape, features by their own geometry. */
export function drawChoice({ plan, coverage, selectedId, chosenIds, hoveredId }: PictureInput): Drawing {
  const wanted = new Set(chosenIds ?? (selectedId === null ? [] : [selectedId]));
  const hovered = hoveredId !== null && !wanted.has(hoveredId) ? new Set([hoveredId]) : new Set<string>();
  const find = (ids: ReadonlySet<string>): Chosen[] => (ids.size === 0 ? [] : [
    ...(coverage?.shapes.gaps ?? []).filter(({ id }) => ids.has(id)).map(({ geometry }) => ({ geometry, kind: 'gap' })),
    ...(plan?.features ?? []).filter(({ id }) => ids.has(id)).map(({ geometry, kind }) => ({ geometry, kind })),
  ]);
  const [selected, under] = [find(wanted), find(hovered)];
  const drawn = (strength: string) => ({ geometry, kind }: Chosen) => feature(geometry, { strength, kind, ground: isGround(geometry) });
  return { madeFrom: [under.length, ...under.map(({ geometry }) => geometry), ...selected.map(({ geometry }) => geometry)], draw: () => collection([...under.map(drawn('hovered')), ...selected.map(drawn('selected'))]) };
}

interface Chosen { readonly geometry: PlanGeometry | null; readonly kind: string }

/** Ground is ringed thinly: a wide band around every island of a large gap would hide the sheet. */
const isGround = (geometry: PlanGeometry | null): boolean => geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
