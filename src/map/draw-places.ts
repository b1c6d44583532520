import { standsFor } from './along.ts';
import { collection, feature, kept, type Drawing, type PictureInput } from './drawing.ts';
import { nameOf } from './name-of.ts';

export type PlaceState = 'met' | 'missed' | 'plain' | 'off';

/**
 * Priority places as hexagons: `state` met, missed, plain (no answer yet) or off (not active).
 * A place with an outline gets it besides, with the hexagon in its middle.
 */
export function drawPlaces({ plan, coverage, selectedId, lang }: PictureInput): Drawing {
  const places = kept(plan, ['priorityPlace']);
  const found = coverage?.result.places;
  return { madeFrom: [lang, selectedId, found, ...places], draw: () => {
    const covered = new Map(found?.map((place) => [place.id, place.covered]));
    return collection(places.flatMap(({ id, geometry, properties }) => {
      const answer = covered.get(id);
      const active = (properties.status ?? 'active') === 'active';
      const state: PlaceState = !active ? 'off' : answer === undefined ? 'plain' : answer ? 'met' : 'missed';
      const priority = properties.priority ?? 3;
      const at = standsFor(geometry);
      const fields = { id, kind: 'priorityPlace', state, priority, name: nameOf(properties, lang), chosen: id === selectedId,
        order: id === selectedId ? -1 : state === 'missed' ? 0 : priority };
      return [
        ...(geometry.type === 'Point' ? [] : [feature(geometry, fields)]),
        at ? feature({ type: 'Point', coordinates: at }, fields) : [],
      ];
    }));
  } };
}
