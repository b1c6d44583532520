import { distanceM } from '../../geometry/geodesic.ts';
import { polygonsAreaM2 } from '../../geometry/ellipsoid-area.ts';
import type { PlanGeometry } from '../../plan/plan.ts';
import type { Coverage, ProfilePiece } from '../result.ts';

/** Drawn edges lie at most so far (metres) from the true ones. */
const DRAWN_M = 0.5;
/** Sums of lengths agree to this, metres. */
const SUM_M = 0.1;

/** Whether the figures are those of what is drawn: covered area of the polygons, covered and gap of the profiles, parts and whole. */
export function figuresAgree({ result, shapes }: Coverage): boolean {
  const { area } = result.totals;
  if (area) {
    const { areaM2, edgeM } = measure(shapes.covered);
    if (Math.abs(areaM2 - area.coveredM2) > DRAWN_M * edgeM + 1) return false;
    if (Math.abs(area.coveredM2 + area.gapM2 - area.areaM2) > 1e-6 * area.areaM2 + 1) return false;
  }
  return result.borders.every(({ profile, lengthM, exemptM, coveredM, gapM }) => {
    /* What is not covered has a cause, also where somebody comes too seldom. */
    const sum = (test: (piece: ProfilePiece) => boolean) => profile.reduce((metres, piece) => metres + (test(piece) ? piece.toM - piece.fromM : 0), 0);
    return Math.abs(sum(({ depth, cause }) => depth !== null && cause === undefined) - coveredM) < SUM_M && Math.abs(sum(({ cause }) => cause !== undefined) - gapM) < SUM_M
      && Math.abs(exemptM + coveredM + gapM - lengthM) < SUM_M;
  });
}

function measure(geometry: PlanGeometry | null): { areaM2: number; edgeM: number } {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  const edgeM = polygons.flat().reduce((sum, ring) => ring.reduce((length, to, at) => length + (at > 0 ? distanceM(ring[at - 1]!, to) : 0), sum), 0);
  return { areaM2: polygonsAreaM2(polygons), edgeM };
}
