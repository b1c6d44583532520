/**
 * The boundary of a primitive as at most four curves, run counterclockwise so that the inside lies on
 * the left: arcs (angle as parameter) and straight lines (metres as parameter).
 */
import { AX, AXIS, AY, BX, BY, EDGE, LENGTH, RADIUS, SECTOR, UX, UY, type Primitives } from './primitives.ts';

/** One curve, filled anew for each use: no allocation in the inner loops. */
export class Curve {
  arc = true;
  /** Arc: centre and radius. */
  cx = 0; cy = 0; r = 0;
  /** Line: start and unit direction. */
  x = 0; y = 0; dx = 1; dy = 0;
  /** Ends of the parameter. */
  from = 0; to = 0;

  xAt(t: number): number { return this.arc ? this.cx + this.r * Math.cos(t) : this.x + t * this.dx; }
  yAt(t: number): number { return this.arc ? this.cy + this.r * Math.sin(t) : this.y + t * this.dy; }
  /** Outward normal: to the right of the way it is run. */
  nxAt(t: number): number { return this.arc ? Math.cos(t) : this.dy; }
  nyAt(t: number): number { return this.arc ? Math.sin(t) : -this.dx; }
  /** Metres a unit of parameter. */
  get speed(): number { return this.arc ? this.r : 1; }

  setArc(cx: number, cy: number, r: number, from: number, to: number): void {
    this.arc = true; this.cx = cx; this.cy = cy; this.r = r; this.from = from; this.to = to;
  }

  setRay(x: number, y: number, dx: number, dy: number, length: number): void {
    this.arc = false; this.x = x; this.y = y; this.dx = dx; this.dy = dy; this.from = 0; this.to = length;
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
  const bx = axis[at + BX]!, by = axis[at + BY]!;
  const ux = axis[at + UX]!, uy = axis[at + UY]!;
  if (n === 1) curve.setRay(bx - uy * r, by + ux * r, -ux, -uy, length);
  else if (n === 3) curve.setRay(ax + uy * r, ay - ux * r, ux, uy, length);
  else if (n === 0) {
    const from = exposed ? shapes.capB[row]! : shapes.turn[row]! - Math.PI / 2;
    curve.setArc(bx, by, r, from, from + (exposed ? shapes.capBWidth[row]! : Math.PI));
  } else {
    const from = exposed ? shapes.capA[row]! : shapes.turn[row]! + Math.PI / 2;
    curve.setArc(ax, ay, r, from, from + (exposed ? shapes.capAWidth[row]! : Math.PI));
  }
}
