/**
 * The boundary of one asset by itself: of each curve of its rows what no other row of it covers. A route is a
 * chain of capsules that overlap their neighbours; here they are settled once, along the chain, so that the
 * sweep over a plan meets other assets only.
 */
import { coveredSpans } from './crossings.ts';
import { Curve, curveCount, curveOf } from './curves.ts';
import { longer } from './longer.ts';
import { AX, AXIS, AY, BX, BY, CAPSULE, EDGE, LENGTH, RADIUS, UX, UY, type Primitives } from './primitives.ts';
import { NEAR, Rivals, SIDES, WEDGE } from './rivals.ts';

/** Rows to a box of a chain. */
const LINKS = 5;
/** A chain that turns less than a right angle (cosine), and more than this (sine), has an inner side. */
const FORWARD = 0;
const STRAIGHT = 1e-9;
/** No round end wider than this (radians) is told by its two ends alone. */
const NARROW = 3;

/** Gives a stretch of boundary: the piece of the row's n-th curve that the curve looks at. */
export type Expose = (row: number, nth: number, curve: Curve) => void;

export class OwnBoundary {
  readonly #shapes: Primitives;
  /** Boxes of the axes of `LINKS` rows each: west, south, east, north, widest radius. */
  #boxes = new Float64Array(5 * 64);
  /** Runs of places in the chain that come near the rows of one box. */
  #near = new Int32Array(64);
  /** All rows are capsules or discs with some radius. */
  #plain = true;
  /** Stretches that own rows cover, a list for each of a row's curves. */
  readonly #spans = [0, 1, 2, 3].map(() => new Float64Array(64));
  readonly #counts = new Int32Array(4);
  readonly #curves = [0, 1, 2, 3].map(() => new Curve());

  readonly #rivals: Rivals;

  constructor(shapes: Primitives) {
    this.#shapes = shapes;
    this.#rivals = new Rivals(shapes);
  }

  /** Calls `expose` with what the rows show, row by row along the chain, and `pause` after every few: always after the same ones. */
  each(rows: Int32Array, expose: Expose, pause: () => void = () => undefined): void {
    if (rows.length === 1 || this.#shapes.is[rows[0]!] === EDGE) {
      /* A disc, a sector, or the edges of a drawn reach, which do not cross. */
      rows.forEach((row, at) => {
        this.#whole(row, expose);
        if ((at + 1) % LINKS === 0) pause();
      });
      return;
    }
    const boxes = Math.ceil(rows.length / LINKS);
    this.#fillBoxes(rows, boxes);
    for (let box = 0; box < boxes; box++) {
      const near = this.#gather(rows, box, boxes);
      const last = Math.min(rows.length, (box + 1) * LINKS);
      for (let at = box * LINKS; at < last; at++) this.#row(rows, at, near, expose);
      pause();
    }
  }

  #whole(row: number, expose: Expose): void {
    const curve = this.#curves[0]!;
    const count = curveCount(this.#shapes, row);
    for (let n = 0; n < count; n++) {
      curveOf(this.#shapes, row, n, curve, true);
      if (curve.to <= curve.from) continue;
      curve.look(curve.from, curve.to);
      expose(row, n, curve);
    }
  }

  #fillBoxes(rows: Int32Array, boxes: number): void {
    while (this.#boxes.length < 5 * boxes) this.#boxes = longer(this.#boxes);
    const { axis, is } = this.#shapes;
    this.#plain = true;
    for (let box = 0; box < boxes; box++) {
      let [x0, y0, x1, y1, widest] = [Infinity, Infinity, -Infinity, -Infinity, 0];
      const last = Math.min(rows.length, (box + 1) * LINKS);
      for (let at = box * LINKS; at < last; at++) {
        const row = rows[at]!;
        const ex = axis[row * AXIS + AX]!, ey = axis[row * AXIS + AY]!, fx = axis[row * AXIS + BX]!, fy = axis[row * AXIS + BY]!;
        x0 = Math.min(x0, ex, fx); x1 = Math.max(x1, ex, fx);
        y0 = Math.min(y0, ey, fy); y1 = Math.max(y1, ey, fy);
        widest = Math.max(widest, axis[row * AXIS + RADIUS]!);
        if (is[row] !== CAPSULE || axis[row * AXIS + RADIUS] === 0) this.#plain = false;
      }
      const to = 5 * box;
      this.#boxes[to] = x0; this.#boxes[to + 1] = y0; this.#boxes[to + 2] = x1; this.#boxes[to + 3] = y1; this.#boxes[to + 4] = widest;
    }
  }

  /** Fills `#near` with runs of places (from, to) whose rows may cover something of a box's rows, and gives the count of numbers. */
  #gather(rows: Int32Array, box: number, boxes: number): number {
    const b = this.#boxes, own = 5 * box;
    const west = b[own]!, south = b[own + 1]!, east = b[own + 2]!, north = b[own + 3]!, reach = b[own + 4]! + NEAR;
    let count = 0;
    for (let other = 0, o = 0; other < boxes; other++, o += 5) {
      const wide = reach + b[o + 4]!;
      if (b[o]! - east > wide || west - b[o + 2]! > wide || b[o + 1]! - north > wide || south - b[o + 3]! > wide) continue;
      const first = other * LINKS, last = Math.min(rows.length, first + LINKS);
      if (count > 0 && this.#near[count - 1] === first) { this.#near[count - 1] = last; continue; }
      if (count + 2 > this.#near.length) this.#near = longer(this.#near);
      this.#near[count++] = first;
      this.#near[count++] = last;
    }
    return count;
  }

  #row(rows: Int32Array, at: number, near: number, expose: Expose): void {
    const { axis, capAWidth, capBWidth } = this.#shapes;
    const row = rows[at]!;
    const curves = curveCount(this.#shapes, row);
    for (let n = 0; n < curves; n++) {
      this.#counts[n] = 0;
      /* Most rows go on where another ends: nothing of that round end is shown. */
      if (n === 2 && capAWidth[row] === 0) this.#curves[n]!.setArc(0, 0, 0, 0, 0);
      else curveOf(this.#shapes, row, n, this.#curves[n]!, true);
    }
    const plain = curves === 4 && this.#plain;
    /* Only a joint leaves no round end at its beginning. */
    const before = at > 0 && capAWidth[row] === 0 ? at - 1 : -1;
    const after = at + 1 < rows.length && capAWidth[rows[at + 1]!] === 0 ? at + 1 : -1;
    const next = plain && after >= 0 && capBWidth[row]! < NARROW ? rows[after]! : -1;
    const showsA = capAWidth[row]! > 0, showsB = capBWidth[row]! > 0;
    const ends = showsA || (showsB && next < 0);
    const rivals = this.#rivals;
    const count = plain && !ends ? rivals.find(rows, at, this.#near, near, next) : rivals.all(at, this.#near, near);
    for (let i = 0; i < count; i++) {
      const place = rivals.place[i]!, may = rivals.may[i]!, other = rows[place]!;
      if (!plain) {
        if (axis[other * AXIS + RADIUS]! > 0) for (let n = 0; n < curves; n++) this.#cover(n, row, other);
        continue;
      }
      if (place === after || place === before) this.#trim(row, other, place === after);
      else if ((may & SIDES) !== 0) {
        if (meetsSide(axis, row, other, 1)) this.#cover(1, row, other);
        if (meetsSide(axis, row, other, -1)) this.#cover(3, row, other);
      }
      if (showsB && (next < 0 || (place !== after && (may & WEDGE) !== 0 && this.#meetsWedge(row, next, other)))) this.#cover(0, row, other);
      if (showsA) this.#cover(2, row, other);
    }
    for (let n = 0; n < curves; n++) this.#expose(n, row, expose);
  }

  /**
   * Whether another row may cover something of the wedge at b. A point of the wedge is J + R·n, J the joint and n a direction between
   * the outward normals n0 and n1 of the two rows. A point q = J + d of another axis covers it with its radius ρ when R² − 2R·n·d + d² < ρ².
   * Any n is a combination of n0 and n1 with positive weights of sum at most m = 1 / cos(half the bend), so n·d is at most m times the larger
   * of n0·d and n1·d, where that is positive. Along the other axis m·n·d − d²/2R is a parabola, and its top tells.
   */
  #meetsWedge(row: number, next: number, other: number): boolean {
    const { axis, capBWidth } = this.#shapes;
    const a = row * AXIS, b = other * AXIS, c = next * AXIS;
    const side = axis[a + UX]! * axis[c + UY]! - axis[a + UY]! * axis[c + UX]! > 0 ? -1 : 1;
    const R = axis[a + RADIUS]!, reach = axis[b + RADIUS]!;
    const px = axis[b + AX]! - axis[a + BX]!, py = axis[b + AY]! - axis[a + BY]!;
    const ex = axis[b + UX]!, ey = axis[b + UY]!, long = axis[b + LENGTH]!;
    const along = px * ex + py * ey, square = px * px + py * py;
    const most = 1 / Math.cos(capBWidth[row]! / 2);
    const least = (R * R - reach * reach) / (2 * R) - NEAR;
    for (let n = 0; n < 2; n++) {
      const of = n === 0 ? a : c;
      const nx = -side * axis[of + UY]! * most, ny = side * axis[of + UX]! * most;
      const slope = nx * ex + ny * ey;
      const s = Math.max(0, Math.min(long, R * slope - along));
      if (nx * px + ny * py + s * slope - (square + s * (2 * along + s)) / (2 * R) > least) return true;
    }
    return false;
  }

  /**
   * What the next link of the chain, or the one before, covers of a row's sides: of the side inside the bend the stretch up to
   * where the two offset lines meet, R·tan(bend / 2) from the joint; of the outer side nothing. Where a link is too short for that its round end counts.
   */
  #trim(row: number, other: number, after: boolean): void {
    const { axis } = this.#shapes;
    const a = row * AXIS, b = other * AXIS;
    const cross = axis[a + UX]! * axis[b + UY]! - axis[a + UY]! * axis[b + UX]!, dot = axis[a + UX]! * axis[b + UX]! + axis[a + UY]! * axis[b + UY]!;
    /* The inner side is the left one where the way turns left, whichever of the two is looked at. */
    const side = (after ? cross : -cross) > 0 ? 1 : 3;
    const long = axis[a + LENGTH]!, cut = (axis[a + RADIUS]! * Math.abs(cross)) / (1 + dot);
    if (!(dot > FORWARD && Math.abs(cross) > STRAIGHT && cut < Math.min(long, axis[b + LENGTH]!) - NEAR)) {
      this.#cover(1, row, other);
      this.#cover(3, row, other);
      return;
    }
    /* The right side runs with the axis, the left one against it. */
    const atEnd = after === (side === 3);
    this.#put(side, atEnd ? long - cut : 0, atEnd ? long : cut);
  }

  #put(n: number, from: number, to: number): void {
    const at = this.#counts[n]!;
    if (at + 16 > this.#spans[n]!.length) this.#spans[n] = longer(this.#spans[n]!);
    this.#spans[n]![at] = from;
    this.#spans[n]![at + 1] = to;
    this.#counts[n] = at + 2;
  }

  #cover(n: number, row: number, by: number): void {
    const curve = this.#curves[n]!;
    if (curve.to <= curve.from) return;
    curve.look(curve.from, curve.to);
    curve.findMiddle();
    const at = this.#counts[n]!;
    if (at + 16 > this.#spans[n]!.length) this.#spans[n] = longer(this.#spans[n]!);
    this.#counts[n] = coveredSpans(curve, this.#shapes, by, row, this.#spans[n]!, at);
  }

  /** Gives what the spans of a curve leave over. */
  #expose(n: number, row: number, expose: Expose): void {
    const curve = this.#curves[n]!, { from, to } = curve;
    if (to <= from) return;
    const spans = this.#spans[n]!, count = this.#counts[n]!;
    if (count > 2) sortPairs(spans, count);
    let start = from;
    for (let i = 0; i < count; i += 2) {
      if (spans[i]! > start) { curve.look(start, spans[i]!); expose(row, n, curve); }
      if (spans[i + 1]! > start) start = spans[i + 1]!;
    }
    if (to <= start) return;
    curve.look(start, to);
    expose(row, n, curve);
  }
}

/**
 * Whether a capsule may cover something of the left (side 1) or right (-1) side of a row, the line at the distance R from its axis. The other axis
 * runs from p to q, in metres along the row and to that side; its radius is ρ. Where it lies beyond an end of the row, it must cover the
 * end of the line: R² − 2R·l + d² < ρ² for a point at d from the row's end, l of it to the side. That is a parabola along the axis.
 */
function meetsSide(axis: Float64Array, row: number, other: number, side: 1 | -1): boolean {
  const own = row * AXIS, to = other * AXIS;
  const ux = axis[own + UX]!, uy = axis[own + UY]!, vx = -side * uy, vy = side * ux, long = axis[own + LENGTH]!, R = axis[own + RADIUS]!, reach = axis[to + RADIUS]!;
  const px = axis[to + AX]! - axis[own + AX]!, py = axis[to + AY]! - axis[own + AY]!, qx = axis[to + BX]! - axis[own + AX]!, qy = axis[to + BY]! - axis[own + AY]!;
  const pLeft = vx * px + vy * py, qLeft = vx * qx + vy * qy;
  if (pLeft < R - reach - NEAR && qLeft < R - reach - NEAR) return false;
  const pAlong = ux * px + uy * py, qAlong = ux * qx + uy * qy;
  const low = Math.min(pAlong, qAlong);
  if (low < long && Math.max(pAlong, qAlong) > 0) return true;
  const from = low < long ? 0 : long;
  const x = pAlong - from, dx = qAlong - pAlong, dy = qLeft - pLeft;
  const square = dx * dx + dy * dy;
  const t = square > 0 ? Math.max(0, Math.min(1, (R * dy - x * dx - pLeft * dy) / square)) : 0;
  const along = x + t * dx, left = pLeft + t * dy;
  return left - (along * along + left * left) / (2 * R) > (R * R - reach * reach) / (2 * R) - NEAR;
}

/** Sorts the first `count` numbers as pairs by their first: few, so by insertion. */
function sortPairs(values: Float64Array, count: number): void {
  for (let i = 2; i < count; i += 2) {
    const from = values[i]!, to = values[i + 1]!;
    let j = i - 2;
    while (j >= 0 && values[j]! > from) { values[j + 2] = values[j]!; values[j + 3] = values[j + 1]!; j -= 2; }
    values[j + 2] = from; values[j + 3] = to;
  }
}
