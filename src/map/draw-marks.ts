import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';

/** Boundary markers and activity points: small marks that explain, and never compete. */
export function drawMarkers({ plan, lang }: PictureInput): Drawing {
  const markers = kept(plan, ['boundaryMarker', 'activityPoint']);
  return { madeFrom: [lang, ...markers], draw: () => collection(markers.map(({ id, kind, geometry, properties }) =>
    feature(geometry, { id, kind, name: (kind === 'boundaryMarker' && properties.code) || nameOf(properties, lang) }))) };
}

/** Obstacles: reported beside coverage, never part of it, so they are drawn in ink. */
export function drawObstacles({ plan, lang }: PictureInput): Drawing {
  const obstacles = kept(plan, ['obstacle']);
  return { madeFrom: [lang, ...obstacles], draw: () => collection(obstacles.map(({ id, kind, geometry, properties }) =>
    feature(geometry, { id, kind, name: nameOf(properties, lang) }))) };
}
