/** The positions of a geometry of unknown quality. */
import { isRecord } from '#core/plan/clean.ts';
import type { Position } from '#core/plan/plan.ts';
import type { Box } from '../coordinates/axes.ts';

/** All positions whose first two members are finite numbers, in order. */
export function positionsOf(geometry: unknown): Position[] {
  const found: Position[] = [];
  if (isRecord(geometry)) collect(geometry.coordinates, found);
  return found;
}

function collect(value: unknown, found: Position[]): void {
  if (!Array.isArray(value)) return;
  const [x, y] = value as unknown[];
  if (typeof x !== 'number') { for (const part of value) collect(part, found); return; }
  if (typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)) found.push([x, y]);
}

/** The geometry with every position given to `change`; further numbers stay, what is no position stays as it is. */
export function withPositions(geometry: unknown, change: (position: Position) => Position): unknown {
  return isRecord(geometry) ? { ...geometry, coordinates: changed(geometry.coordinates, change) } : geometry;
}

function changed(value: unknown, change: (position: Position) => Position): unknown {
  if (!Array.isArray(value)) return value;
  const [x, y, ...rest] = value as unknown[];
  if (typeof x !== 'number') return value.map((part) => changed(part, change));
  return typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y) ? [...change([x, y]), ...rest] : value;
}

/** The box around positions; null without any. */
export function boxAround(positions: readonly Position[]): Box | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of positions) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return west <= east ? [west, south, east, north] : null;
}

/** The middle of a box. */
export const middleOfBox = ([west, south, east, north]: Box): Position => [(west + east) / 2, (south + north) / 2];
