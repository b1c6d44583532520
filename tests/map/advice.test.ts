import { describe, expect, test } from 'vitest';
import type { Feature } from 'geojson';
import { layers } from '#map/layers.ts';
import { allShown, type Look } from '#map/look.ts';
import type { MapOverlay } from '#map/overlay.ts';
import { picture, sourceNames, type SourceName } from '#map/picture.ts';
import { inputOf, planOf, post } from './sample.ts';

const square = { type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]] } as const;
const nothing: MapOverlay = { ghosts: [], surface: null, loss: null, depth: null };
const drawn = (name: SourceName, overlay: Partial<MapOverlay>, plan = planOf(post('p', {}))): Feature[] => picture(inputOf({ plan, overlay: { ...nothing, ...overlay } }))[name].draw().features;
const fields = (name: SourceName, overlay: Partial<MapOverlay>) => drawn(name, overlay).map(({ properties }) => properties ?? {});
const day: Look = { theme: 'light', lang: 'zh', focus: 'border', shown: allShown, scale: 1, names: null, sheet: 'builtIn', ownBorder: false };

describe('over the plan', () => {
  test('lies nothing when there is nothing', () => {
    for (const name of ['ghosts', 'surface', 'loss', 'depth', 'depthBorder', 'spot', 'rings'] as const) {
      expect(sourceNames).toContain(name);
      expect(drawn(name, {})).toEqual([]);
    }
  });
  test('a post that might be put has its reach and the number of its row; the one looked at is drawn last', () => {
    const ghost = (order: number, chosen: boolean) => ({ feature: post(`g${order}`, {}), reach: square, order, chosen });
    expect(fields('ghosts', { ghosts: [ghost(1, true), ghost(2, false)] })).toEqual([
      { part: 'reach', chosen: false }, { part: 'post', number: 2, chosen: false }, { part: 'reach', chosen: true }, { part: 'post', number: 1, chosen: true }]);
  });
  test('a ring of response is a line about its post with its minutes at the top, the outermost named a straight line; one without a radius is not drawn', () => {
    const rings = { minutes: [1, 3, 5], places: [], posts: [{ id: 'p', position: [131, 0], speedKmh: 30, mobiliseMin: 1, rings: [{ minutes: 1, radiusM: 0, line: [] }, { minutes: 3, radiusM: 1000, line: [[131, 0.01], [131.01, 0], [131, 0.01]] }, { minutes: 5, radiusM: 2000, line: [[131, 0.02], [131.02, 0], [131, 0.02]] }] }] } as const;
    expect(fields('rings', { rings }).map(({ order, label }) => [order, label])).toEqual([[1, undefined], [1, '3 分'], [2, undefined], [2, '5 分（直线）']]);
    expect(drawn('spot', { spot: [131, 0] })[0]!.geometry).toEqual({ type: 'Point', coordinates: [131, 0] });
  });
  test('a cell of gains is as wide as it says, and as strong as its share of the best', () => {
    const surface = { objective: 'area', radiusM: 1000, cellM: 500, cellLon: 0.01, cellLat: 0.02, most: 8, cells: [{ at: [10, 20], worth: 8 }, { at: [10.01, 20], worth: 2 }] } as const;
    const [first, second] = drawn('surface', { surface });
    expect(first!.geometry).toEqual({ type: 'Polygon', coordinates: [[[9.995, 19.99], [10.005, 19.99], [10.005, 20.01], [9.995, 20.01], [9.995, 19.99]]] });
    expect([first!.properties, second!.properties]).toEqual([{ share: 1 }, { share: 0.25 }]);
  });
  test('a loss is ground, stretches and the places of the plan', () => {
    const loss = { id: 'x', ground: square, border: [{ borderId: 'b', fromM: 0, toM: 5, line: [[0, 0], [1, 1]] as const }], placeIds: ['p', 'gone'] };
    expect(fields('loss', { loss })).toEqual([{ part: 'ground' }, { part: 'border' }, { part: 'place' }]);
  });
  test('depth is drawn by how many cover, and what nobody reaches stays a gap', () => {
    const stretch = (depth: 0 | 1 | 2 | 3) => ({ borderId: 'b', depth, fromM: 0, toM: 1, line: [[0, 0], [1, 1]] as const });
    const depth = { loose: 0, ground: [{ atLeast: 1, geometry: square, areaM2: 1 }, { atLeast: 3, geometry: square, areaM2: 1 }], border: [stretch(0), stretch(1), stretch(3)] } as const;
    expect(fields('depth', { depth })).toEqual([{ atLeast: 1 }, { atLeast: 3 }]);
    expect(fields('depthBorder', { depth }).map(({ depth: deep }) => deep)).toEqual([1, 3]);
  });
  test('ground coloured by something else is not coloured as covered too', () => {
    const hidden = (look: Look) => layers(look).filter(({ layout }) => layout?.visibility === 'none').map(({ id }) => id).filter((id) => !id.startsWith('base-'));
    expect(hidden(day)).toEqual([]);
    expect(hidden({ ...day, coverHidden: true }).toSorted()).toEqual(['corridor-fill', 'covered-fill']);
  });
});
