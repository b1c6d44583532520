/**
 * Area of ground inside a closed curve of the conformal plane, as an integral along the curve.
 *
 * Ground has density w = 1/k² in the plane. With G(x,y) = ∫₀¹ t·w(tx,ty) dt (the homotopy of the
 * Poincaré lemma) the form G·(x dy − y dx) has w dx dy as its differential, so by Green's theorem
 * its integral along the boundary is the ground enclosed. w is smooth, so G is a polynomial.
 */
import type { ConformalPlane } from '../../geometry/stereographic.ts';

/** Nodes of the fit on each axis: w over 2 000 km is met to parts in 10^10. */
const N = 9;

/* Gauss-Legendre, four nodes on [-1, 1] (Abramowitz and Stegun, table 25.4). */
const X0 = 0.3399810435848563;
const X1 = 0.8611363115940526;
const W0 = 0.6521451548625461;
const W1 = 0.3478548451374538;

export interface AreaForm {
  /** ∫ along the arc about (cx, cy) with radius r from angle u to v, counterclockwise, at most a quarter turn. */
  readonly arc: (cx: number, cy: number, r: number, u: number, v: number) => number;
  /** ∫ along the straight line from (x0, y0) to (x1, y1), short against the plan. */
  readonly line: (x0: number, y0: number, x1: number, y1: number) => number;
}

/** The form for a plane and the half side (metres) of the square about its centre that it must serve. */
export function areaForm(plane: ConformalPlane, halfSide: number): AreaForm {
  const h = homotopy(plane, halfSide);
  const unit = 1 / halfSide;
  const order = orderOf(h);

  /* G − ½ by Horner in both variables; ½ is what is left where k = 1. */
  const excess = (x: number, y: number): number => {
    const u = x * unit;
    const v = y * unit;
    let sum = 0;
    for (let i = order; i >= 0; i--) {
      let row = 0;
      for (let j = order - i; j >= 0; j--) row = row * v + h[i * N + j]!;
      sum = sum * u + row;
    }
    return sum;
  };

  const arc: AreaForm['arc'] = (cx, cy, r, u, v) => {
    const half = (v - u) / 2;
    const middle = (u + v) / 2;
    const at = (angle: number) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      return excess(cx + r * cos, cy + r * sin) * r * (r + cx * cos + cy * sin);
    };
    const bent = W0 * (at(middle - half * X0) + at(middle + half * X0)) + W1 * (at(middle - half * X1) + at(middle + half * X1));
    const plain = 0.5 * r * (r * (v - u) + cx * (Math.sin(v) - Math.sin(u)) - cy * (Math.cos(v) - Math.cos(u)));
    return plain + half * bent;
  };

  const line: AreaForm['line'] = (x0, y0, x1, y1) => {
    const [mx, my, dx, dy] = [(x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0) / 2, (y1 - y0) / 2];
    const at = (s: number) => excess(mx + s * dx, my + s * dy);
    const mean = (W0 * (at(-X0) + at(X0)) + W1 * (at(-X1) + at(X1))) / 2;
    return (0.5 + mean) * (x0 * y1 - y0 * x1);
  };
  return { arc, line };
}

/** Terms smaller than this change no area by more than a part in 10^13. */
const NEGLIGIBLE = 1e-14;

/** The highest order i + j of a term that matters: small plans need few. */
function orderOf(coefficients: Float64Array): number {
  let order = 0;
  coefficients.forEach((value, at) => { if (Math.abs(value) > NEGLIGIBLE) order = Math.max(order, Math.floor(at / N) + (at % N)); });
  return Math.min(order, N - 1);
}

/** Coefficients of G − ½ in powers of x and y over the half side: those of w divided by i + j + 2. */
function homotopy(plane: ConformalPlane, halfSide: number): Float64Array {
  const nodes = Float64Array.from({ length: N }, (_, i) => Math.cos(((2 * i + 1) * Math.PI) / (2 * N)));
  const lagrange = monomials(nodes);
  const values = new Float64Array(N * N);
  for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) {
    const k = plane.scaleAt(nodes[i]! * halfSide, nodes[j]! * halfSide);
    values[i * N + j] = 1 / (k * k);
  }
  const coefficients = new Float64Array(N * N);
  for (let a = 0; a < N; a++) for (let b = 0; b < N; b++) {
    let sum = 0;
    for (let i = 0; i < N; i++) for (let j = 0; j < N; j++) sum += values[i * N + j]! * lagrange[i * N + a]! * lagrange[j * N + b]!;
    coefficients[a * N + b] = sum / (a + b + 2);
  }
  coefficients[0]! -= 0.5;
  return coefficients;
}

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
