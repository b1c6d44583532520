/**
 * Brings lines and polygons into longitudes [-180, 180]. What crosses the antimeridian is cut there
 * into a Multi geometry, as RFC 7946 3.1.9 asks; what came cut already stays as it is.
 */
import type { Line, Position, Ring } from './plan.ts';
import { clipToBand } from './clip-to-band.ts';

/** The longitude in [-180, 180]; values inside are not touched, so 180 stays 180. */
export function wrapLongitude(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  const turned = ((lon + 180) % 360 + 360) % 360 - 180;
  return turned;
}

/**
 * The line with its longitudes made continuous: a step of more than 180 degrees is taken the short way
 * round, across the antimeridian. A step of 360 exactly is the edge of a world map and stays.
 */
export function unwrap(line: Line): Line {
  let turn = 0;
  let jumped = false;
  const out = line.map((position, index): Position => {
    const before = line[index - 1];
    const step = before === undefined ? 0 : position[0] - before[0];
    if (Math.abs(step) > 180 && Math.abs(step) !== 360) { turn -= 360 * Math.round(step / 360); jumped = true; }
    return turn === 0 ? position : [position[0] + turn, position[1]];
  });
  return jumped ? out : line;
}

/** Whether all longitudes are legal already. */
export function isInside(line: Line): boolean { return line.every(([lon]) => lon >= -180 && lon <= 180); }

/** Number of the world that holds a longitude: 0 for (-180, 180). */
function worldOf(lon: number): number { return Math.floor((lon + 180) / 360); }

/** The worlds that a line with continuous longitudes passes through. */
function worldsOf(line: Line): { readonly first: number; readonly last: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const [lon] of line) { low = Math.min(low, lon); high = Math.max(high, lon); }
  const first = worldOf(low);
  // A line that only touches the next antimeridian is not in the next world.
  return { first, last: Math.max(first, Math.ceil((high + 180) / 360) - 1) };
}

function shift(line: Line, world: number): Line {
  return world === 0 ? line : line.map(([lon, lat]): Position => [lon - 360 * world, lat]);
}

/** A continuous line in legal longitudes: one piece for each crossing of the antimeridian more. */
export function cutLine(line: Line): Line[] {
  const { first, last } = worldsOf(line);
  if (first === last) return [shift(line, first)];
  const pieces: Line[] = [];
  let piece: Position[] = [line[0] as Position];
  const finish = (): void => {
    const middle = ((piece[0] as Position)[0] + (piece[piece.length - 1] as Position)[0]) / 2;
    const inner = piece.find(([lon]) => (lon + 180) % 360 !== 0)?.[0] ?? middle;
    if (piece.length > 1) pieces.push(shift(piece, worldOf(inner)));
  };
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1] as Position;
    const to = line[i] as Position;
    for (const cut of cutsBetween(from[0], to[0])) {
      const at: Position = [cut, from[1] + (to[1] - from[1]) * (cut - from[0]) / (to[0] - from[0])];
      if (piece[piece.length - 1]?.[0] !== cut) piece.push(at);
      finish();
      piece = [at];
    }
    if (piece[piece.length - 1]?.[0] !== to[0] || piece[piece.length - 1]?.[1] !== to[1]) piece.push(to);
  }
  finish();
  return pieces;
}

/** Antimeridians from one longitude (included) to another (excluded), in order of travel. */
function cutsBetween(from: number, to: number): number[] {
  const cuts: number[] = [];
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  for (let k = Math.floor((low + 180) / 360); 360 * k - 180 <= high; k++) {
    const cut = 360 * k - 180;
    if (cut >= low && cut !== to && (cut > low || cut === from)) cuts.push(cut);
  }
  return from <= to ? cuts : cuts.reverse();
}

/** A polygon of continuous rings in legal longitudes: one polygon for each world it reaches into. */
export function cutPolygon(rings: readonly Ring[]): Ring[][] {
  const outer = rings[0] as Ring;
  const { first, last } = worldsOf(outer);
  if (first === last) return [rings.map((ring) => shift(ring, first) as Ring)];
  const parts: Ring[][] = [];
  for (let world = first; world <= last; world++) {
    const clipped = rings.map((ring) => clipToBand(ring, 360 * world - 180, 360 * world + 180));
    if (clipped[0] === undefined || clipped[0].length < 4) continue;
    parts.push(clipped.filter((ring) => ring.length >= 4).map((ring) => shift(ring, world) as Ring));
  }
  return parts;
}

/** Holes moved by whole turns until they lie nearest to the outer ring; one that leaves it, by however much, stays beside it. */
export function alignHoles(rings: readonly Ring[]): Ring[] {
  const middleOf = (ring: Ring): number => { const [low, high] = bounds(ring); return (low + high) / 2; };
  const middle = middleOf(rings[0] as Ring);
  return rings.map((ring, index) => (index === 0 ? ring : shift(ring, Math.round((middleOf(ring) - middle) / 360)) as Ring));
}

function bounds(ring: Ring): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const [lon] of ring) { low = Math.min(low, lon); high = Math.max(high, lon); }
  return [low, high];
}
