import { metresPerDegree } from '#core/geometry/ellipsoid.ts';
import type { Position } from '#core/geometry/position.ts';

/** Nearer than this (metres) two positions are one place. */
export const samePlaceM = 1;

/** Finds positions within `samePlaceM` of those it was given, by a grid of cells of that size; about constant time each. */
export class SamePlace {
  readonly #cells = new Map<string, Position[]>();

  add(position: Position): void {
    const { x, y } = cellOf(position);
    const key = `${x}/${y}`;
    this.#cells.set(key, [...(this.#cells.get(key) ?? []), position]);
  }

  has(position: Position): boolean {
    const { x, y, scale } = cellOf(position);
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        const found = this.#cells.get(`${x + dx}/${y + dy}`)?.some(([lon, lat]) => Math.hypot((lon - position[0]) * scale.lon, (lat - position[1]) * scale.lat) <= samePlaceM);
        if (found) return true;
      }
    }
    return false;
  }
}

/** Columns are as wide as at the next whole degree of latitude, so that neighbours count alike. */
function cellOf([lon, lat]: Position): { x: number; y: number; scale: { lat: number; lon: number } } {
  const scale = metresPerDegree(lat);
  const wide = Math.max(1, metresPerDegree(Math.round(lat)).lon);
  return { x: Math.floor(lon * wide / samePlaceM), y: Math.floor(lat * 110_574 / samePlaceM), scale };
}
