/** Reads lines and rings: repeats dropped, rings closed, winding set. */
import { checkPosition, isRefusal } from './check-position.ts';
import type { Mending, Refusal } from './check-position.ts';
import { shown } from './findings.ts';
import type { Position, Ring } from './plan.ts';

/** The positions of a line without consecutive repeats; at least two different ones. Longitudes as written. */
export function checkLine(raw: unknown, field: string, mending: Mending): Position[] | Refusal {
  const line = positions(raw, field, mending);
  if (isRefusal(line) || line.length >= 2) return line;
  return bad(`${field} has fewer than two different positions, so it is no line`, raw, field);
}

/** A closed ring of at least four positions that encloses something. Longitudes as written. */
export function checkRing(raw: unknown, field: string, mending: Mending): Position[] | Refusal {
  const ring = positions(raw, field, mending);
  if (isRefusal(ring)) return ring;
  const first = ring[0];
  const last = ring[ring.length - 1];
  if (first === undefined || last === undefined) return bad(`${field} is empty`, raw, field);
  const closed = same(first, last) && ring.length > 1;
  if (!closed && ring.length >= 3) {
    ring.push(first);
    mending.repairs.add('a ring that was not closed was closed');
  }
  if (ring.length < 4) return bad(`${field} has fewer than three different positions, so it is no ring`, raw, field);
  if (isFlat(ring)) return bad(`${field} has all its positions on one line, so it encloses nothing`, raw, field);
  return ring;
}

/** Twice the signed area in square degrees; above zero when counter-clockwise. Shoelace, about the first position. */
export function signedArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [ax, ay] = ring[i - 1] as Position;
    const [bx, by] = ring[i] as Position;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** Outer ring counter-clockwise, holes clockwise (RFC 7946 3.1.6); common in files and harmless, so only counted. */
export function wind(rings: readonly Ring[], mending: Mending): Ring[] {
  return rings.map((ring, index) => {
    const area = signedArea(ring);
    if (area === 0 || (area > 0) === (index === 0)) return ring;
    mending.turned++;
    return [...ring].reverse();
  });
}

function positions(raw: unknown, field: string, mending: Mending): Position[] | Refusal {
  if (!Array.isArray(raw)) return bad(`${field} is ${shown(raw)}, not a list of positions`, raw, field);
  const out: Position[] = [];
  let last: Position | undefined;
  for (let index = 0; index < raw.length; index++) {
    const position = checkPosition(raw[index], `${field}[${index}]`, mending);
    if (isRefusal(position)) return position;
    if (last !== undefined && same(last, position)) continue;
    out.push(position);
    last = position;
  }
  return out;
}

function same(a: Position, b: Position): boolean { return a[0] === b[0] && a[1] === b[1]; }

function isFlat(ring: Ring): boolean {
  const [ax, ay] = ring[0] as Position;
  const [bx, by] = ring[1] as Position;
  return ring.every(([x, y]) => (bx - ax) * (y - ay) === (x - ax) * (by - ay));
}

/** A refusal of the shape, not of a number. */
export function bad(message: string, raw: unknown, field: string): Refusal {
  return { code: 'badGeometry', message, value: shown(raw), field };
}
