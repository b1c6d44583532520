/**
 * An independent computation of depths in the plane: polygons inside and around every round shape,
 * clipped by Clipper2. What is truly covered lies between the two answers; no formula of the kernel is used.
 */
import clipperModule from 'clipper2-wasm';
import type { PathsD } from 'clipper2-wasm';
import type { Given } from '#core/coverage/kernel/primitives.ts';
import { pointsOf, type Ring } from './seeded-plan.ts';

const clipper = await clipperModule();
const { FillRule } = clipper;
/** Decimals of a metre that Clipper2 keeps. */
const PRECISION = 5;
const SIDES = 256;
/** With more assets than this what each alone holds is not computed: it takes a union an asset. */
const FEW = 20;

export interface Bounds { readonly low: number; readonly high: number }
export interface DepthBounds { readonly area: number; readonly atLeast: readonly [Bounds, Bounds, Bounds]; readonly unique: readonly Bounds[] }

/** What lives in the memory of Clipper2 until the answer is read. */
let kept: { delete: () => void }[] = [];
const keep = <T extends { delete: () => void }>(paths: T): T => { kept.push(paths); return paths; };

const pathsOf = (rings: readonly Ring[]): PathsD => {
  const paths = keep(new clipper.PathsD());
  for (const ring of rings) {
    const path = clipper.MakePathD(ring.flat());
    paths.push_back(path);
    path.delete();
  }
  return paths;
};
const areaOf = (paths: PathsD) => clipper.AreaPathsD(paths);
const both = (a: PathsD, b: PathsD) => keep(clipper.IntersectD(a, b, FillRule.NonZero, PRECISION));
const either = (a: PathsD, b: PathsD, rule = FillRule.NonZero) => keep(clipper.BooleanOpD(clipper.ClipType.Union, rule, a, b, PRECISION));

/** An arc as corners on the circle (inside) or where its tangents meet (around), ends included. */
function arc(x: number, y: number, r: number, from: number, width: number, around: boolean): [number, number][] {
  const steps = Math.max(1, Math.ceil((SIDES * width) / (2 * Math.PI)));
  const at = (angle: number, radius: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  const corners: [number, number][] = [at(from, r)];
  for (let i = 1; i <= steps; i++) {
    if (around) corners.push(at(from + (width * (i - 0.5)) / steps, r / Math.cos(width / steps / 2)));
    corners.push(at(from + (width * i) / steps, r));
  }
  return corners;
}

/** Counterclockwise rings of a shape, one a link. */
function ringsOf(given: Given, around: boolean): Ring[] {
  const { r, from = 0, width = 2 * Math.PI } = given;
  if (given.ring) return [pointsOf(given)];
  const [first, ...more] = pointsOf(given);
  const [x, y] = first!;
  if (width < 2 * Math.PI) return [[[x, y], ...arc(x, y, r, from, width, around)]];
  return (more.length === 0 ? [first!] : more).map(([bx, by], link): Ring => {
    const [ax, ay] = link === 0 ? first! : more[link - 1]!;
    const turn = Math.atan2(by - ay, bx - ax);
    return [...arc(bx, by, r, turn - Math.PI / 2, Math.PI, around), ...arc(ax, ay, r, turn + Math.PI / 2, Math.PI, around)];
  });
}

function depths(inside: PathsD, assets: readonly (readonly Given[])[], around: boolean): { atLeast: number[]; without: number[] } {
  const shapes = assets.map((given) => either(pathsOf(given.filter(({ r, ring }) => r > 0 || ring).flatMap((one) => ringsOf(one, around))), pathsOf([])));
  const levels = [pathsOf([]), pathsOf([]), pathsOf([])];
  for (const shape of shapes) for (let k = 2; k >= 0; k--) levels[k] = either(levels[k]!, k === 0 ? shape : both(levels[k - 1]!, shape));
  const without = (shapes.length > FEW ? [] : shapes).map((_, left) => {
    let union = pathsOf([]);
    shapes.forEach((shape, at) => { if (at !== left) union = either(union, shape); });
    return areaOf(both(union, inside));
  });
  return { atLeast: levels.map((level) => areaOf(both(level, inside))), without };
}

/** Square metres of an area (rings, even-odd) that at least 1, 2, 3 assets cover, and that each alone covers, between two bounds. */
export function depthBounds(rings: readonly Ring[], assets: readonly (readonly Given[])[]): DepthBounds {
  const inside = either(pathsOf(rings), pathsOf([]), FillRule.EvenOdd);
  const low = depths(inside, assets, false), high = depths(inside, assets, true);
  const at = (k: number): Bounds => ({ low: low.atLeast[k]!, high: high.atLeast[k]! });
  const bounds: DepthBounds = {
    area: areaOf(inside), atLeast: [at(0), at(1), at(2)],
    unique: low.without.map((_, asset) => ({ low: low.atLeast[0]! - high.without[asset]!, high: high.atLeast[0]! - low.without[asset]! })),
  };
  kept.forEach((paths) => { paths.delete(); });
  kept = [];
  return bounds;
}
