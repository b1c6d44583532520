/** Posts with a drawn reach on the small plans' grid: rings in kilometres east of 131 degrees and north of 0. */
import type { AnyFeature } from '#core/plan/plan.ts';
import { at, post } from './small-plan.ts';

export type KmRing = readonly (readonly [number, number])[];

/** The ring of a box, kilometres. */
export const box = (west: number, south: number, east: number, north: number): [number, number][] => [[west, south], [east, south], [east, north], [west, north], [west, south]];

/** A post at `eastKm` on the equator that reaches one polygon: an outer ring and holes. */
export const drawnPost = (id: string, eastKm: number, rings: readonly KmRing[], properties: Record<string, unknown> = {}): AnyFeature =>
  post(id, eastKm, { reach: { type: 'Polygon', coordinates: rings.map((ring) => ring.map(([x, y]) => at(x, y))) }, ...properties });
