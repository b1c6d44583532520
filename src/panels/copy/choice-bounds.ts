import type { Coverage } from '#core/coverage/result.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { boundsOf } from '#map/along.ts';
import type { Bounds } from '#map/view.ts';

/** Half the side (degrees) of the ground shown around a lone point. */
const AROUND = 0.04;

/** The box of what is chosen, features or gaps, with ground around a point; null where nothing chosen has a shape. */
export function choiceBounds(ids: readonly string[], coverage: Coverage | null, featureById: (id: string) => AnyFeature | null): Bounds | null {
  const boxes = ids.flatMap((id) => {
    const geometry = coverage?.shapes.gaps.find((gap) => gap.id === id)?.geometry ?? featureById(id)?.geometry;
    const box = geometry ? boundsOf(geometry) : null;
    return box ? [box] : [];
  });
  if (boxes.length === 0) return null;
  const [west, south, east, north] = [Math.min(...boxes.map((one) => one[0])), Math.min(...boxes.map((one) => one[1])), Math.max(...boxes.map((one) => one[2])), Math.max(...boxes.map((one) => one[3]))];
  return west === east && south === north ? [west - AROUND, south - AROUND, east + AROUND, north + AROUND] : [west, south, east, north];
}
