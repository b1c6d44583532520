import { direct } from '#core/geometry/geodesic.ts';
import type { Position } from '#core/plan/plan.ts';
import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** Corners of a drawn ring: the chord of a ring of 10 km is then within 6 m of it. */
const CORNERS = 96;

/** What a ring is called: the outermost says that roads are not looked at. */
const labels = {
  zh: (minutes: number, outermost: boolean) => `${minutes} 分${outermost ? '（直线）' : ''}`,
  en: (minutes: number, outermost: boolean) => `${minutes} min${outermost ? ', straight line' : ''}`,
};

/** Rings of response, the smallest the strongest; at the top of each its minutes. */
export function drawRings({ overlay, lang }: PictureInput): Drawing {
  const rings = overlay?.rings;
  return { madeFrom: [rings, rings && lang], draw: () => collection((rings?.posts ?? []).flatMap(({ position, rings: each }) => each.flatMap(({ minutes, radiusM }, order) => (radiusM <= 0 ? [] : [
    feature({ type: 'LineString', coordinates: Array.from({ length: CORNERS + 1 }, (_, k): Position => direct(position, (360 * (k % CORNERS)) / CORNERS, radiusM)) }, { order }),
    feature({ type: 'Point', coordinates: direct(position, 0, radiusM) }, { order, label: labels[lang](minutes, order === each.length - 1) }),
  ])))) };
}
