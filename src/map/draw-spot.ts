import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** The spot that is asked about. */
export function drawSpot({ overlay }: PictureInput): Drawing {
  const spot = overlay?.spot;
  return { madeFrom: [spot], draw: () => collection(spot ? [feature({ type: 'Point', coordinates: spot }, {})] : []) };
}
