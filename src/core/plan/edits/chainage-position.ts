import { measureLine, partAt, positionAt } from '../../geometry/chainage.ts';
import { direct, distanceM, inverse } from '../../geometry/geodesic.ts';
import { normaliseLon } from '../../geometry/longitude.ts';
import { nearestOnLines } from '../../geometry/nearest-on-line.ts';
import type { AnyFeature, Position } from '../plan.ts';
import { chainageOf } from './follow-line.ts';
import { partsOf } from './line-parts.ts';

/** Metres over which the direction of a line at a point is told. */
const STEP_M = 1;

/** The position at a chainage of a line, and metres to the right of it (left: below 0); null beyond its ends, or where it is no line. */
export function positionAtChainage(line: AnyFeature, chainageM: number, asideM: number): Position | null {
  const measured = measureLine(partsOf(line));
  const part = partAt(measured, chainageM);
  if (!part || chainageM < 0 || chainageM > measured.lengthM) return null;
  const at = positionAt(part, chainageM);
  if (asideM === 0) return at;
  const back = chainageM + STEP_M > part.toM;
  const { azimuthDeg } = inverse(back ? positionAt(part, chainageM - STEP_M) : at, back ? at : positionAt(part, chainageM + STEP_M));
  const [lon, lat] = direct(at, azimuthDeg + 90, asideM);
  return [normaliseLon(lon), lat];
}

/** Where a position stands to a line: the chainage of the nearest point of it, and metres to the right of it (left: below 0). Null where it is no line. */
export function chainageAtPosition(line: AnyFeature, position: Position): { chainageM: number; asideM: number } | null {
  const parts = partsOf(line);
  const found = nearestOnLines(parts, position);
  if (!found) return null;
  const [from, to] = [parts[found.part]?.[found.edge], parts[found.part]?.[found.edge + 1]];
  const metres = distanceM(found.at, position);
  const turn = from && to ? (inverse(found.at, position).azimuthDeg - inverse(from, to).azimuthDeg + 720) % 360 : 0;
  return { chainageM: chainageOf(parts, found), asideM: turn > 180 ? -metres : metres };
}
