import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';

/** What a ring is called: the outermost says that roads are not looked at. */
const labels = {
  zh: (minutes: number, outermost: boolean) => `${minutes} 分${outermost ? '（直线）' : ''}`,
  en: (minutes: number, outermost: boolean) => `${minutes} min${outermost ? ', straight line' : ''}`,
};

/** Rings of response, the smallest the strongest; at the top of each its minutes. */
export function drawRings({ overlay, lang }: PictureInput): Drawing {
  const rings = overlay?.rings;
  return { madeFrom: [rings, rings && lang], draw: () => collection((rings?.posts ?? []).flatMap(({ rings: each }) => each.flatMap(({ minutes, line }, order) => {
    const north = line[0];
    return north ? [feature({ type: 'LineString', coordinates: line }, { order }), feature({ type: 'Point', coordinates: north }, { order, label: labels[lang](minutes, order === each.length - 1) })] : [];
  }))) };
}
