import { describe, expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';

/** One good shape of each type; `put` sets one of its positions. */
const shapes = {
  Point: { kind: 'post', put: (p: unknown) => p },
  MultiPoint: { kind: 'post', put: (p: unknown) => [[10, 20], p] },
  LineString: { kind: 'patrolRoute', put: (p: unknown) => [[10, 20], p, [11, 21]] },
  MultiLineString: { kind: 'patrolRoute', put: (p: unknown) => [[[1, 2], [3, 4]], [[10, 20], p]] },
  Polygon: { kind: 'areaOfResponsibility', put: (p: unknown) => [[[10, 20], p, [11, 30], [10, 20]]] },
  MultiPolygon: { kind: 'areaOfResponsibility', put: (p: unknown) => [[[[1, 1], [2, 1], [2, 2], [1, 1]]], [[[10, 20], p, [11, 30], [10, 20]]]] },
  GeometryCollection: { kind: 'post', put: (p: unknown) => p },
} as const;
type Shape = keyof typeof shapes;
const good = [12, 22];

/** JSON in which "@1e400" is the bare number, which JSON.parse turns into infinity. */
const text = (value: unknown): string => JSON.stringify(value).replaceAll(/"@(-?1e\d+)"/g, '$1');

/** What becomes of a position in each type: a code of refusal, or `kept` with the code that says what was mended (`either`: harmless, though a ring may be turned). */
type Outcome = { readonly refused: string } | { readonly kept: string };
const refused = (code: string): Outcome => ({ refused: code });
const kept = (code: string): Outcome => ({ kept: code });

const positions: Record<string, readonly [unknown, Outcome]> = {
  'null instead of a position': [null, refused('badGeometry')],
  'a number instead of a position': [7, refused('badGeometry')],
  'a text instead of a position': ['10,20', refused('badGeometry')],
  'an object instead of a position': [{ lon: 10, lat: 20 }, refused('badGeometry')],
  'a truth value instead of a position': [true, refused('badGeometry')],
  'an empty position': [[], refused('badCoordinate')],
  'a position of one number': [[10], refused('badCoordinate')],
  'a position nested too deep': [[[10, 20]], refused('badGeometry')],
  'two positions in place of one': [[[10, 20], [11, 21]], refused('badGeometry')],
  'null as longitude': [[null, 20], refused('badCoordinate')],
  'null as latitude': [[10, null], refused('badCoordinate')],
  'text as longitude': [['10', 20], refused('badCoordinate')],
  'text as latitude': [[10, '20'], refused('badCoordinate')],
  'an empty text as latitude': [[10, ''], refused('badCoordinate')],
  'the text NaN': [['NaN', 20], refused('badCoordinate')],
  'an object as longitude': [[{}, 20], refused('badCoordinate')],
  'a truth value as latitude': [[10, false], refused('badCoordinate')],
  'infinite longitude': [['@1e400', 20], refused('badCoordinate')],
  'infinite latitude': [[10, '@1e400'], refused('badCoordinate')],
  'minus infinite latitude': [[10, '@-1e400'], refused('badCoordinate')],
  'longitude 1e308': [[1e308, 20], refused('badCoordinate')],
  'latitude just above 90': [[120, 90.0000001], refused('badCoordinate')],
  'latitude 95 where longitude cannot be a latitude': [[100, 95], refused('badCoordinate')],
  'axes swapped': [[40, 120], refused('swappedAxes')],
  'web mercator metres': [[13358338, 4865942], refused('badCoordinate')],
  'UTM metres': [[500000, 4427757], refused('badCoordinate')],
  'longitude 541': [[541, 20], refused('badCoordinate')],
  'longitude 190': [[190, 22], kept('repairedGeometry')],
  'longitude -540': [[-540, 22], kept('repairedGeometry')],
  'a third number': [[12, 22, 350], kept('elevationDropped')],
  'five numbers': [[12, 22, 1, 2, 3], kept('elevationDropped')],
  'null as a third value': [[12, 22, null], kept('elevationDropped')],
  'latitude exactly 90': [[12, 90], kept('either')],
  'longitude exactly 180': [[180, 22], kept('either')],
};

const whole: Record<string, (shape: Shape) => readonly [unknown, Outcome]> = {
  'no geometry': () => [null, refused('badGeometry')],
  'a list as geometry': () => [[10, 20], refused('badGeometry')],
  'a text as geometry': () => ['POINT (10 20)', refused('badGeometry')],
  'no type': (shape) => [{ coordinates: shapes[shape].put(good) }, refused('badGeometry')],
  'a type in small letters': (shape) => [{ type: shape.toLowerCase(), coordinates: shapes[shape].put(good) }, refused('badGeometry')],
  'an unknown type': (shape) => [{ type: 'Circle', coordinates: shapes[shape].put(good) }, refused('badGeometry')],
  'no coordinates': (shape) => [{ type: shape }, refused('badGeometry')],
  'null as coordinates': (shape) => [{ type: shape, coordinates: null }, refused('badGeometry')],
  'text as coordinates': (shape) => [{ type: shape, coordinates: '10 20' }, refused('badGeometry')],
  'empty coordinates': (shape) => [{ type: shape, coordinates: [] }, refused(shape === 'Point' ? 'badCoordinate' : 'badGeometry')],
  'coordinates of one level too few': (shape) => [{ type: shape, coordinates: shape === 'Point' ? 10 : [10, 20] }, refused('badGeometry')],
};

function read(shape: Shape, geometry: unknown) {
  const features = [
    { type: 'Feature', id: 'bad', properties: { kind: shapes[shape].kind }, geometry },
    { type: 'Feature', id: 'good', properties: { kind: 'post', radiusM: 1, dutyWindows: [] }, geometry: { type: 'Point', coordinates: [1, 2] } },
  ];
  return readGeoJson(text({ type: 'FeatureCollection', features }), 'table');
}

function check(shape: Shape, geometry: unknown, outcome: Outcome): void {
  const answer = read(shape, geometry);
  if (!answer.ok) throw new Error('one bad feature refused the whole file');
  const ids = answer.value.plan.features.map(({ id }) => id);
  const errors = answer.problems.filter(({ severity }) => severity === 'error');
  expect(ids).toContain('good');
  if ('refused' in outcome) {
    expect(ids).toEqual(['good']);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: outcome.refused, featureId: 'bad' });
    expect(errors[0]?.message).toMatch(/^bad was left out: .{10,}\.$/);
    return;
  }
  expect(errors).toEqual([]);
  expect(ids.length).toBeGreaterThan(1);
  const codes: string[] = answer.problems.map(({ code }) => code);
  if (outcome.kept !== 'either') expect(codes).toContain(outcome.kept);
  const numbers = JSON.stringify(answer.value.plan.features.map(({ geometry: kept }) => kept?.coordinates));
  expect(numbers).not.toMatch(/null|"/);
}

describe(`row 9: malformed geometry, ${Object.keys(positions).length + Object.keys(whole).length} forms in 7 types`, () => {
  for (const shape of Object.keys(shapes) as Shape[]) {
    describe(shape, () => {
      test('its good form is kept, a collection refused with advice', () => {
        const inner = { type: 'Point', coordinates: good };
        const geometry = shape === 'GeometryCollection' ? { type: shape, geometries: [inner] } : { type: shape, coordinates: shapes[shape].put(good) };
        check(shape, geometry, shape === 'GeometryCollection' ? refused('badGeometry') : kept('either'));
      });
      for (const [name, [position, outcome]] of Object.entries(positions)) {
        test(name, () => {
          if (shape === 'GeometryCollection') { check(shape, { type: shape, geometries: [{ type: 'Point', coordinates: position }] }, refused('badGeometry')); return; }
          check(shape, { type: shape, coordinates: shapes[shape].put(position) }, outcome);
        });
      }
      for (const [name, make] of Object.entries(whole)) {
        test(name, () => {
          const [geometry, outcome] = make(shape);
          check(shape, geometry, shape === 'GeometryCollection' ? refused('badGeometry') : outcome);
        });
      }
    });
  }
});
