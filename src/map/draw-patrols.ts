import { collection, feature, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';

/** Where a plan says it: nobody has been seen there. */
const SAID = { zh: '计划位置', en: 'planned position' } as const;

/** Units of patrols where their timetable has them at the moment asked about, each with the name of its route and the words that it is a plan. */
export function drawPatrols({ plan, coverage, lang }: PictureInput): Drawing {
  const patrols = coverage?.shapes.patrols ?? [];
  return { madeFrom: [lang, coverage?.shapes.patrols], draw: () => {
    const routes = new Map(patrols.length === 0 ? [] : plan?.features.filter(({ kind }) => kind === 'patrolRoute').map((route) => [route.id, route]));
    return collection(patrols.map(({ id, position }) => {
      const route = routes.get(id);
      return feature({ type: 'Point', coordinates: position }, { id, kind: 'patrolRoute', name: `${(route && nameOf(route.properties, lang)) || id}\n${SAID[lang]}` });
    }));
  } };
}
