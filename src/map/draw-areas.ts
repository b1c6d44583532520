import { nameOf } from './name-of.ts';
import { collection, feature, kept } from './drawing.ts';
import type { Drawing, PictureInput } from './picture.ts';

/** Outlines of areas of responsibility, sectors and compounds; `kind` and `status` choose the line. */
export function drawAreas({ plan, lang }: PictureInput): Drawing {
  const areas = kept(plan, ['areaOfResponsibility', 'sector', 'compound']);
  return { madeFrom: [lang, ...areas], draw: () => collection(areas.map(({ id, kind, geometry, properties }) =>
    feature(geometry, { id, kind, name: nameOf(properties, lang), planned: properties.status === 'planned' }))) };
}
