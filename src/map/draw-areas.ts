import { standsFor } from './along.ts';
import { nameOf } from './name-of.ts';
import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';

/** Outlines of areas of responsibility, sectors and compounds, and a point in each that carries its name; `kind` chooses the line. */
export function drawAreas({ plan, lang }: PictureInput): Drawing {
  const areas = kept(plan, ['areaOfResponsibility', 'sector', 'compound']);
  return { madeFrom: [lang, ...areas], draw: () => collection(areas.flatMap(({ id, kind, geometry, properties }) => {
    const at = standsFor(geometry);
    const fields = { id, kind, name: nameOf(properties, lang), planned: properties.status === 'planned', order: kind === 'areaOfResponsibility' ? 0 : 1 };
    return [feature(geometry, fields), at ? feature({ type: 'Point', coordinates: at }, fields) : []];
  })) };
}
