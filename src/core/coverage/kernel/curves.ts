/**
 * The boundary of a primitive as at most four curves, run counterclockwise so that the inside lies on
 * the left: arcs (angle as parameter) and straight lines (metres as parameter).
 */
import { AX, AXIS, AY, BX, BY, EDGE, LENGTH, RADIUS, SECTOR, UX, UY, type Primitives } from './primitives.ts';

/* Places of a curve's numbers. */
const X = 0, Y = 1, R = 2, DX = 2, DY = 3, FROM = 4, TO = 5, U = 6, V = 7, MX = 8, MY = 9, X0 = 10, Y0 = 11, X1 = 12, Y1 = 13, NUMBERS = 14;

/**
 * One curve, filled anew for each use, and the piece of it that is looked at. Its numbers lie in one typed array, so that calls hand on the
 * curve and no numbers: those would be boxed, and the inner loops allocate nothing.
 */
export class Curve {
  arc = true;
  readonly at = new Float64Array(NUMBERS);

  /** Arc: centre and radius. */
  get cx(): number { return this.at[X]!; }
  get cy(): number { return this.at[Y]!; }
  get r(): number { return this.at[R]!; }
  /** Line: start and unit direction. */
  get x(): number { return this.at[X]!; }
  get y(): number { return this.at[Y]!; }
  get dx(): number { return this.at[DX]!; }
  get dy(): number { return this.at[DY]!; }
  /** Ends of the parameter. */
  get from(): number { return this.at[FROM]!; }
  get to(): number { return this.at[TO]!; }
  /** The piece that is looked at. */
  get u(): number { return this.at[U]!; }
  get v(): number { return this.at[V]!; }
  /** The point in its middle, as `findMiddle` left it. */
  get mx(): number { return this.at[MX]!; }
  get my(): number { return this.at[MY]!; }
  /** The points where it begins and ends, as `findEnds` left them. */
  get x0(): number { return this.at[X0]!; }
  get y0(): number { return this.at[Y0]!; }
  get x1(): number { return this.at[X1]!; }
  get y1(): number { return this.at[Y1]!; }
  /** Metres a unit of parameter. */
  get speed(): number { return this.arc ? this.at[R]! : 1; }

  xAt(t: number): number { return this.arc ? this.at[X]! + this.at[R]! * Math.cos(t) : this.at[X]! + t * this.at[DX]!; }
  yAt(t: number): number { return this.arc ? this.at[Y]! + this.at[R]! * Math.sin(t) : this.at[Y]! + t * this.at[DY]!; }

  /** Looks at the piece from u to v. */
  look(u: number, v: number): void { this.at[U] = u; this.at[V] = v; }

  findMiddle(): void {
    const { at } = this;
    this.#put((at[U]! + at[V]!) / 2, MX);
  }

  findEnds(): void {
    const { at } = this;
    this.#put(at[U]!, X0);
    this.#put(at[V]!, X1);
  }

  /** Writes the point at a parameter to a place and the next. */
  #put(t: number, to: number): void {
    const { at } = this;
    at[to] = this.arc ? at[X]! + at[R]! * Math.cos(t) : at[X]! + t * at[DX]!;
    at[to + 1] = this.arc ? at[Y]! + at[R]! * Math.sin(t) : at[Y]! + t * at[DY]!;
  }

  setArc(cx: number, cy: number, r: number, from: number, to: number): void {
    const { at } = this;
    this.arc = true;
    at[X] = cx; at[Y] = cy; at[R] = r; at[FROM] = from; at[TO] = to;
  }

  setRay(x: number, y: number, dx: number, dy: number, length: number): void {
    const { at } = this;
    this.arc = false;
    at[X] = x; at[Y] = y; at[DX] = dx; at[DY] = dy; at[FROM] = 0; at[TO] = length;
  }

  setLine(x0: number, y0: number, x1: number, y1: number): void {
    const dx = x1 - x0, dy = y1 - y0;
    const length = Math.sqrt(dx * dx + dy * dy);
    this.setRay(x0, y0, dx / length, dy / length, length);
  }
}

/** How many curves a row's boundary has: one for a disc or an edge, four for a capsule, three for a sector, none for a radius or an edge of zero. */
export function curveCount(shapes: Primitives, row: number): number {
  if (shapes.is[row] === EDGE) return shapes.axis[row * AXIS + LENGTH] === 0 ? 0 : 1;
  if (shapes.axis[row * AXIS + RADIUS] === 0) return 0;
  if (shapes.is[row] === SECTOR) return 3;
  return shapes.axis[row * AXIS + LENGTH] === 0 ? 1 : 4;
}

/** Fills `curve` with the row's n-th curve: the whole of it, or with `exposed` only what a joint leaves of a round end (perhaps nothing). */
export function curveOf(shapes: Primitives, row: number, n: number, curve: Curve, exposed = false): void {
  const { axis } = shapes, at = row * AXIS;
  const ax = axis[at + AX]!, ay = axis[at + AY]!, r = axis[at + RADIUS]!;
  if (shapes.is[row] === SECTOR) {
    const from = shapes.from[row]!, to = from + shapes.width[row]!;
    if (n === 0) curve.setArc(ax, ay, r, from, to);
    else if (n === 1) curve.setRay(ax + r * Math.cos(to), ay + r * Math.sin(to), -Math.cos(to), -Math.sin(to), r);
    else curve.setRay(ax, ay, Math.cos(from), Math.sin(from), r);
    return;
  }
  const length = axis[at + LENGTH]!;
  if (shapes.is[row] === EDGE) { curve.setRay(ax, ay, axis[at + UX]!, axis[at + UY]!, length); return; }
  if (length === 0) { curve.setArc(ax, ay, r, 0, 2 * Math.PI); return; }
  /* Written in place: as arguments of a call the numbers would be boxed. */
  const to = curve.at;
  const atB = n < 2, px = axis[at + (atB ? BX : AX)]!, py = axis[at + (atB ? BY : AY)]!;
  curve.arc = n === 0 || n === 2;
  if (curve.arc) {
    const cap = atB ? shapes.capB : shapes.capA, width = atB ? shapes.capBWidth : shapes.capAWidth;
    const from = exposed ? cap[row]! : shapes.turn[row]! + (atB ? -Math.PI : Math.PI) / 2;
    to[X] = px; to[Y] = py; to[R] = r; to[FROM] = from; to[TO] = from + (exposed ? width[row]! : Math.PI);
  } else {
    /* The left side runs against the axis, the right one with it. */
    const way = atB ? -1 : 1, ux = way * axis[at + UX]!, uy = way * axis[at + UY]!;
    to[X] = px + uy * r; to[Y] = py - ux * r; to[DX] = ux; to[DY] = uy; to[FROM] = 0; to[TO] = length;
  }
}
