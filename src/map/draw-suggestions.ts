import type { PlanGeometry } from '#core/plan/plan.ts';
import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** Posts that somebody might put: their reach, and a number where they would stand. The one looked at is drawn last. */
export function drawGhosts({ overlay }: PictureInput): Drawing {
  const ghosts = overlay?.ghosts ?? [];
  return { madeFrom: [overlay?.ghosts], draw: () => collection([...ghosts].sort((a, b) => Number(a.chosen) - Number(b.chosen)).flatMap(({ feature: post, reach, order, chosen }) => [
    feature(reach, { part: 'reach', chosen }),
    feature(post.geometry, { part: 'post', number: order, chosen }),
  ])) };
}

/** Where on the border the ribbon is looked at. */
export function drawRibbonAt({ overlay }: PictureInput): Drawing {
  const at = overlay?.ribbonAt ?? null;
  return { madeFrom: [at], draw: () => collection(at ? [feature({ type: 'Point', coordinates: at }, {})] : []) };
}

/** What one more post would gain, cell by cell: `share` of the best cell. Nothing is drawn between the cells. */
export function drawSurface({ overlay }: PictureInput): Drawing {
  const surface = overlay?.surface;
  return { madeFrom: [surface], draw: () => collection((surface?.cells ?? []).map(({ at: [lon, lat], worth }) => {
    const [x, y] = [(surface?.cellLon ?? 0) / 2, (surface?.cellLat ?? 0) / 2];
    const cell: PlanGeometry = { type: 'Polygon', coordinates: [[[lon - x, lat - y], [lon + x, lat - y], [lon + x, lat + y], [lon - x, lat + y], [lon - x, lat - y]]] };
    return feature(cell, { share: surface && surface.most > 0 ? worth / surface.most : 0 });
  })) };
}
