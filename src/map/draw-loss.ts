import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** The gaps that would open without one asset: ground, stretches of border, places. */
export function drawLoss({ plan, overlay }: PictureInput): Drawing {
  const loss = overlay?.loss;
  return { madeFrom: [loss, loss && plan], draw: () => collection(loss ? [
    feature(loss.ground, { part: 'ground' }),
    ...loss.border.map(({ line }) => feature({ type: 'LineString', coordinates: line }, { part: 'border' })),
    ...(plan?.features ?? []).filter(({ id }) => loss.placeIds.includes(id)).map(({ geometry }) => feature(geometry, { part: 'place' })),
  ] : []) };
}
