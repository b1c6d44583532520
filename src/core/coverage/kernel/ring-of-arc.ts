import { unwrapLon } from '../../geometry/longitude.ts';
import type { ConformalPlane } from '../../geometry/stereographic.ts';
import type { Point } from '../ground/polygons.ts';
import type { Given } from './primitives.ts';

/** Chords of drawn arcs lie at most so far (metres) inside the reach: what is drawn never covers more than is covered. */
export const SAGITTA_M = 0.5;
/** The same where there is little to draw: of a gap of a hectare half a metre along its edge is more than a thousandth. */
export const FINE_SAGITTA_M = 0.1;
/** The outline of one reach is there to be seen: its chords may lie this share of the radius inside. */
const OUTLINE_SHARE = 1 / 1000;
/** A full circle is at least so many chords, however small. */
const LEAST_CHORDS = 16;

/** The ring of a disc or of a sector in degrees, longitudes near a meridian, counterclockwise, closed. Must be no capsule. */
export function ringOfArc({ xy, r, from = 0, width = 2 * Math.PI }: Given, plane: ConformalPlane, nearLon: number): Point[] {
  const ax = xy[0]!, ay = xy[1]!;
  /* Sagitta of a chord over an angle a: r (1 - cos(a/2)). */
  const widest = Math.min((2 * Math.PI) / LEAST_CHORDS, 2 * Math.acos(Math.max(0, 1 - Math.max(SAGITTA_M / r, OUTLINE_SHARE))));
  const chords = Math.ceil(width / widest);
  const whole = width >= 2 * Math.PI;
  const ring: Point[] = [];
  const add = (x: number, y: number) => {
    const [lon, lat] = plane.unproject(x, y);
    ring.push([unwrapLon(lon, nearLon), lat]);
  };
  if (!whole) add(ax, ay);
  for (let i = 0; i < (whole ? chords : chords + 1); i++) add(ax + r * Math.cos(from + (width * i) / chords), ay + r * Math.sin(from + (width * i) / chords));
  ring.push(ring[0]!);
  return ring;
}
