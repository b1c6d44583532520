/**
 * Area of ground inside a closed curve of the conformal plane, as an integral along the curve.
 *
 * Ground has density w = 1/k² in the plane. With G(x,y) = ∫₀¹ t·w(tx,ty) dt (the homotopy of the
 * Poincaré lemma) the form G·(x dy − y dx) has w dx dy as its differential, so by Green's theorem
 * its integral along the boundary is the ground enclosed. w is smooth, so G is a polynomial.
 */
import type { ConformalPlane } from '../../geometry/stereographic.ts';
import type { Curve } from './curves.ts';

/** Nodes of the fit on each axis: w over 2 000 km is met to parts in 10^10. */
const N = 9;

/* Gauss-Legendre nodes and weights on [-1, 1] (Abramowitz and Stegun, table 25.4): of two nodes, and of three and four the
   nodes above 0 and the weights of all: of each node above 0, of its like below, and of 0 last. */
const TWO = 0.5773502691896257;
const THREE = Float64Array.of(0.7745966692414834), WEIGHTS_OF_THREE = Float64Array.of(5 / 9, 5 / 9, 8 / 9);
const FOUR = Float64Array.of(0.3399810435848563, 0.8611363115940526), WEIGHTS_OF_FOUR = Float64Array.of(0.6521451548625461, 0.6521451548625461, 0.3478548451374538, 0.3478548451374538);
const MOST_NODES = 4;
/** Half an arc no wider than this (radians) needs three nodes: cos is met to 10^-10. */
const NARROW = 0.15;

export interface AreaForm {
  /** ∫ along the piece that a curve looks at, its ends known (`findEnds`; of an arc they are not needed): at most an eighth of a turn, and short against the plan. */
  along(piece: Curve): number;
  /** ∫ along the straight line from (x0, y0) to (x1, y1), short against the plan. */
  line(x0: number, y0: number, x1: number, y1: number): number;
}

/** The form for a plane and the half side (metres) of the square about its centre that it must serve. */
export const areaForm = (plane: ConformalPlane, halfSide: number): AreaForm => new PolynomialForm(homotopy(plane, halfSide), halfSide);

class PolynomialForm implements AreaForm {
  /** Coefficients of G − ½ as Horner's scheme meets them: rows of falling powers of x, in each falling powers of y. */
  readonly #h: Float64Array;
  readonly #unit: number;
  readonly #order: number;
  /** The points at which the excess is asked, x and y in turn, and its answers: handed on in an array, since numbers would be boxed. */
  readonly #asked = new Float64Array(2 * MOST_NODES);
  readonly #excess = new Float64Array(MOST_NODES);

  constructor(h: Float64Array, halfSide: number) {
    const order = orderOf(h);
    this.#unit = 1 / halfSide;
    this.#order = order;
    this.#h = Float64Array.from(Array.from({ length: order + 1 }, (_, row) => Array.from({ length: row + 1 }, (__, n) => h[(order - row) * N + row - n]!)).flat());
  }

  /* The form along an arc is (½ + excess)·r·(r + cx cos + cy sin) dθ: the ½ in closed form, the rest by nodes about the middle. */
  along(piece: Curve): number {
    if (!piece.arc) return this.line(piece.x0, piece.y0, piece.x1, piece.y1);
    const { cx, cy, r, u, v } = piece;
    const middle = (u + v) / 2, half = (v - u) / 2, cos = Math.cos(middle), sin = Math.sin(middle);
    const plain = r * (r * half + sinOf(half) * (cx * cos + cy * sin));
    const narrow = half <= NARROW, nodes = narrow ? THREE : FOUR, weights = narrow ? WEIGHTS_OF_THREE : WEIGHTS_OF_FOUR;
    const asked = this.#asked, excess = this.#excess;
    let count = 0;
    for (let n = 0; n < nodes.length; n++) {
      const x = half * nodes[n]!, c = cosOf(x), s = sinOf(x), along = r * c * cos, aside = r * s * sin, up = r * c * sin, over = r * s * cos;
      asked[count++] = cx + along - aside; asked[count++] = cy + up + over;
      asked[count++] = cx + along + aside; asked[count++] = cy + up - over;
    }
    if (narrow) { asked[count++] = cx + r * cos; asked[count++] = cy + r * sin; }
    this.#find(weights.length);
    let bent = 0;
    for (let n = 0; n < weights.length; n++) bent += weights[n]! * excess[n]! * (r * r + cx * (asked[2 * n]! - cx) + cy * (asked[2 * n + 1]! - cy));
    return plain + half * bent;
  }

  /* Along a line x dy − y dx is one number; the excess is as good as a cubic on it. */
  line(x0: number, y0: number, x1: number, y1: number): number {
    const mx = (x0 + x1) / 2, my = (y0 + y1) / 2, dx = ((x1 - x0) / 2) * TWO, dy = ((y1 - y0) / 2) * TWO;
    const asked = this.#asked, excess = this.#excess;
    asked[0] = mx - dx; asked[1] = my - dy; asked[2] = mx + dx; asked[3] = my + dy;
    this.#find(2);
    return (0.5 + (excess[0]! + excess[1]!) / 2) * (x0 * y1 - y0 * x1);
  }

  /** G − ½ at the points asked, by Horner in both variables; ½ is what is left where k = 1. */
  #find(count: number): void {
    const h = this.#h, order = this.#order, asked = this.#asked;
    for (let n = 0; n < count; n++) {
      const u = asked[2 * n]! * this.#unit, v = asked[2 * n + 1]! * this.#unit;
      let sum = h[0]!;
      for (let i = 1, at = 1; i <= order; i++) {
        let row = h[at++]!;
        for (let j = 0; j < i; j++) row = row * v + h[at++]!;
        sum = sum * u + row;
      }
      this.#excess[n] = sum;
    }
  }
}

/* Sine and cosine of at most a sixteenth of a turn by Taylor's series: to 10^-14, and many times as quick as for any angle. */
function sinOf(x: number): number {
  const s = x * x;
  return x * (1 - s * (1 / 6 - s * (1 / 120 - s * (1 / 5040 - s * (1 / 362_880 - s / 39_916_800)))));
}

function cosOf(x: number): number {
  const s = x * x;
  return 1 - s * (1 / 2 - s * (1 / 24 - s * (1 / 720 - s * (1 / 40_320 - s / 3_628_800))));
}

/** Terms smaller than this change the density by parts in 10^10 at most. No sum suffers: what is left is the exact form of a density. */
const NEGLIGIBLE = 1e-11;

/** The highest order i + j of a term that matters: small plans need few. */
function orderOf(coefficients: Float64Array): number {
  let order = 0;
  coefficients.forEach((value, at) => { if (Math.abs(value) > NEGLIGIBLE) order = Math.max(order, Math.floor(at / N) + (at % N)); });
  return Math.min(order, N - 1);
}

/** Coefficients of G − ½ in powers of x and y over the half side: those of w divided by i + j + 2. */
function homotopy(plane: ConformalPlane, halfSide: number): Float64Array {
  /* Values at the nodes become coefficients in y for each node in x, and these then in x too. */
  const mixed = new Float64Array(N * N), coefficients = new Float64Array(N * N);
  for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) {
    const k = plane.scaleAt(NODES[i]! * halfSide, NODES[j]! * halfSide);
    for (let b = 0; b < N; b++) mixed[i * N + b]! += LAGRANGE[j * N + b]! / (k * k);
  }
  for (let a = 0; a < N; a++) for (let b = 0; b < N; b++) {
    let sum = 0;
    for (let i = 0; i < N; i++) sum += mixed[i * N + b]! * LAGRANGE[i * N + a]!;
    coefficients[a * N + b] = sum / (a + b + 2);
  }
  coefficients[0]! -= 0.5;
  return coefficients;
}

/** Chebyshev's nodes on [-1, 1], and the polynomials through them. */
const NODES = Float64Array.from({ length: N }, (_, i) => Math.cos(((2 * i + 1) * Math.PI) / (2 * N)));
const LAGRANGE = monomials(NODES);

/** Row i: the coefficients of the Lagrange polynomial that is 1 at node i and 0 at the others. */
function monomials(nodes: Float64Array): Float64Array {
  const rows = new Float64Array(N * N);
  for (let i = 0; i < N; i++) {
    let row = [1];
    let scale = 1;
    for (let j = 0; j < N; j++) {
      if (j === i) continue;
      scale *= nodes[i]! - nodes[j]!;
      const next = Array.from({ length: row.length + 1 }, () => 0);
      row.forEach((c, p) => { next[p]! -= c * nodes[j]!; next[p + 1]! += c; });
      row = next;
    }
    row.forEach((c, p) => { rows[i * N + p] = c / scale; });
  }
  return rows;
}
