/** Seeded layouts in the plane for tests and benches of the kernel. */
import { Areas } from '#core/coverage/kernel/areas.ts';
import type { AreaForm } from '#core/coverage/kernel/area-form.ts';
import { Grid } from '#core/coverage/kernel/grid.ts';
import { Kernel } from '#core/coverage/kernel/kernel.ts';
import type { Depths } from '#core/coverage/kernel/part.ts';
import { snap, type Given } from '#core/coverage/kernel/primitives.ts';

/** mulberry32: a small generator with a seed, numbers in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A plane without distortion: area is area. */
export const flat: AreaForm = {
  along: ({ arc, cx, cy, r, u, v, x0, y0, x1, y1 }) => (arc ? 0.5 * r * (r * (v - u) + cx * (Math.sin(v) - Math.sin(u)) - cy * (Math.cos(v) - Math.cos(u))) : flat.line(x0, y0, x1, y1)),
  line: (x0, y0, x1, y1) => 0.5 * (x0 * y1 - y0 * x1),
};

export const disc = (x: number, y: number, r: number): Given => ({ xy: [x, y], r });
export const capsules = (line: readonly (readonly [number, number])[], r: number): Given[] =>
  [{ xy: line.flat(), r }];

/** The points of a shape. */
export const pointsOf = ({ xy }: Given): [number, number][] => Array.from({ length: xy.length / 2 }, (_, i) => [xy[2 * i]!, xy[2 * i + 1]!]);

export type Ring = readonly (readonly [number, number])[];

/** A kernel over areas given as rings (outer counterclockwise, holes clockwise). */
export function kernelOver(areas: readonly (readonly Ring[])[], cell: number, form: AreaForm = flat, deepest: Depths = 3): Kernel {
  const filed = new Areas(areas.length);
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  areas.forEach((rings, area) => rings.forEach((ring) => ring.forEach(([x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length]!;
    filed.addEdge(area, snap(x), snap(y), snap(nx), snap(ny));
    x0 = Math.min(x0, x); y0 = Math.min(y0, y); x1 = Math.max(x1, x); y1 = Math.max(y1, y);
  })));
  return new Kernel(filed, new Grid(x0, y0, x1, y1, cell), form, deepest);
}

/** A star-shaped ring about a point, counterclockwise. */
export function star(rand: () => number, x: number, y: number, low: number, high: number, n: number): Ring {
  return Array.from({ length: n }, (_, i) => {
    const r = low + rand() * (high - low);
    return [x + r * Math.cos((2 * Math.PI * i) / n), y + r * Math.sin((2 * Math.PI * i) / n)] as const;
  });
}
