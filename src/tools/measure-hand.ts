/** The hand that measures distance, direction and area on the ellipsoid; the plan is not touched. */
import { direct, distanceM, inverse } from '#core/geometry/geodesic.ts';
import { ringAreaM2 } from '#core/geometry/ellipsoid-area.ts';
import type { Line, Position } from '#core/plan/plan.ts';
import type { Hand, Pointing } from '#map/surface.ts';
import type { Desk } from './desk.ts';
import type { Measured } from './toolbox.svelte.ts';

/** Legs longer than this (metres) are drawn and measured through points in between: on the map a geodesic is bent. */
const LONG_M = 20_000;
const MOST_STEPS = 64;

export class MeasureHand implements Hand {
  readonly #desk: Desk;
  #points: Position[] = [];
  #ended = false;

  constructor(desk: Desk) { this.#desk = desk; }

  press(): boolean { return false; }
  drag(): void { /* The map is moved. */ }
  release(): void { /* As above. */ }
  cancel(): void { this.#clear(); }

  click({ at, alt }: Pointing): void {
    if (this.#ended) this.#clear();
    const point = this.#desk.snap(at, alt);
    const last = this.#points.at(-1);
    if (last && last[0] === point[0] && last[1] === point[1]) return;
    this.#points.push(point);
    this.#show(this.#points);
  }

  doubleClick(): boolean {
    this.#ended = this.#points.length > 1;
    this.#desk.toolbox.cueAt(null);
    this.#show(this.#points);
    return true;
  }

  hover(pointing: Pointing | null): string {
    if (!pointing) this.#desk.toolbox.cueAt(null);
    else if (!this.#ended) {
      const next = this.#desk.snap(pointing.at, pointing.alt);
      if (this.#points.length > 0) this.#show([...this.#points, next]);
    }
    return 'crosshair';
  }

  undo(): boolean {
    if (this.#points.length === 0) return false;
    this.#points.pop();
    this.#ended = false;
    this.#show(this.#points);
    return true;
  }

  leave(): void { this.#clear(); }

  #clear(): void {
    this.#points = [];
    this.#ended = false;
    this.#desk.toolbox.measure(null);
    this.#desk.toolbox.cueAt(null);
    this.#desk.surface.sketch([]);
  }

  #show(points: Line): void {
    this.#desk.toolbox.measure(measured(points));
    const line = points.flatMap((point, at) => { const before = points[at - 1]; return before ? leg(before, point).slice(1) : [point]; });
    this.#desk.surface.sketch([
      ...(points.length > 2 ? [{ type: 'Feature' as const, properties: { part: 'ground' }, geometry: { type: 'Polygon' as const, coordinates: [[...line, ...leg(points.at(-1)!, points[0]!).slice(1)].map((at) => [...at])] } }] : []),
      ...(points.length > 1 ? [{ type: 'Feature' as const, properties: { part: 'line' }, geometry: { type: 'LineString' as const, coordinates: line.map((at) => [...at]) } }] : []),
      ...points.map((at) => ({ type: 'Feature' as const, properties: { part: 'vertex' }, geometry: { type: 'Point' as const, coordinates: [...at] } })),
    ]);
  }
}

/** Length of a line, its last leg with the direction in which it leaves, and the area it closes round; null below two points. */
export function measured(points: Line): Measured | null {
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!before || !last) return null;
  const lengthM = points.reduce((sum, at, index) => sum + (index > 0 ? distanceM(points[index - 1]!, at) : 0), 0);
  const { distanceM: lastM, azimuthDeg } = inverse(before, last);
  const ring = points.length > 2 ? [...points, points[0]!].flatMap((at, index, all) => (index > 0 ? leg(all[index - 1]!, at).slice(1) : [at])) : null;
  return { lengthM, lastM, bearingDeg: lastM > 0 ? (azimuthDeg + 360) % 360 : null, areaM2: ring && Math.abs(ringAreaM2(ring)) };
}

/** A leg along its geodesic; longitudes run on over 180 degrees. */
function leg(from: Position, to: Position): Position[] {
  const { distanceM: metres, azimuthDeg } = inverse(from, to);
  const steps = Math.min(MOST_STEPS, Math.ceil(metres / LONG_M));
  const between = Array.from({ length: Math.max(0, steps - 1) }, (_, at): Position => direct(from, azimuthDeg, (metres * (at + 1)) / steps));
  return [from, ...between, to];
}
