import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { writeGeoJson } from '#formats/write-geojson.ts';
import { applyMapping } from '#formats/roles/apply-mapping.ts';
import { assumedValues } from '#formats/roles/assumed-values.ts';
import { middleOf } from '#formats/roles/fit-geometry.ts';
import { groups } from '#formats/roles/groups.ts';
import { layerOf, shapeOf, type Layer } from '#formats/roles/layer.ts';
import { mappingOf, tallyOf } from '#formats/roles/tally.ts';
import { kindsOfForm, type Form, type Target } from '#formats/roles/target.ts';
import { splitChoices } from '#formats/roles/split.ts';

const point = (properties: object | null, more: object = {}) => ({ type: 'Feature', geometry: { type: 'Point', coordinates: [10, 50] }, properties, ...more });
const square = [[[0, 0], [0.01, 0], [0.01, 0.01], [0, 0.01], [0, 0]]];
const layer = (features: unknown[], name = 'file', more: object = {}): Layer => layerOf({ type: 'FeatureCollection', features, ...more }, name);
/** Everything to one target a form. */
const all = (layers: Layer[], to: Partial<Record<Form, Target>>) => {
  const found = groups(layers, { by: 'none' });
  const targets = new Map(found.map(({ key, geometry }) => [key, to[geometry as Form] ?? null]));
  return { found, targets, made: applyMapping(layers, mappingOf(found, targets)) };
};

describe('read = placed + left out + refused', () => {
  const geometry = fc.oneof(
    fc.constantFrom<unknown>({ type: 'Point', coordinates: [1, 2] }, { type: 'MultiPoint', coordinates: [[1, 2], [3, 4]] }, { type: 'LineString', coordinates: [[0, 0], [1, 1]] },
      { type: 'Polygon', coordinates: square }, { type: 'MultiPolygon', coordinates: [square] }, { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [0, 0] }, { type: 'LineString', coordinates: [[0, 0], [0, 1]] }] },
      { type: 'Point', coordinates: [1, null] }, { type: 'Point', coordinates: [40, 120] }, { type: 'LineString', coordinates: [[0, 0]] }, { type: 'Polygon', coordinates: [] }, { type: 'Circle' }, null, 7, undefined));
  const properties = fc.oneof(fc.constantFrom<unknown>(null, {}, { kind: 'post' }, { kind: 'castle' }, { kind: 'borderLine' }, { TYPE: 'Station' }, { status: 'Open', radiusM: 'far' }, { amenity: 'police' }, 'text'));
  const feature = fc.oneof({ weight: 9, arbitrary: fc.record({ type: fc.constantFrom('Feature', 'Feature', 'Feature', 'Thing'), geometry, properties, id: fc.constantFrom(undefined, 'a', 'b', 1) }) }, { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, 'x') });
  const target = (form: Form) => fc.option(fc.constantFrom(...kindsOfForm[form]).map((kind): Target => ({ kind })), { nil: undefined });
  test('for any file and any choice, before and after', () => {
    fc.assert(fc.property(fc.array(fc.array(feature, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), target('point'), target('line'), target('polygon'), fc.option(fc.jsonValue(), { nil: undefined }), (files, p, l, a, plan) => {
      const layers = files.map((features, at) => layer(features, `f${at}`, plan === undefined ? {} : { plan, bbox: plan }));
      const { found, targets, made } = all(layers, { ...(p ? { point: p } : {}), ...(l ? { line: l } : {}), ...(a ? { polygon: a } : {}) });
      const before = tallyOf(found, targets);
      expect(before.placed + before.leftOut + before.refused).toBe(before.read);
      if (made.ok) expect(made.value.tally).toEqual(before);
      else expect(before.placed).toBe(0);
    }), { seed: 11, numRuns: 400 });
  });
});

test('settings of any sort beside foreign features never break the import', () => {
  const garbage = fc.record({ defaults: fc.jsonValue(), agencies: fc.jsonValue(), name: fc.jsonValue(), schemaVersion: fc.constantFrom(1, 'x') }, { requiredKeys: [] });
  fc.assert(fc.property(garbage, (plan) => {
    const { made } = all([layer([point({ operator: 'A', '__proto__': { polluted: true } })], 'f', { plan })], { point: { kind: 'post', postType: 'dutyPoint', radiusM: 90 } });
    expect(made.ok && made.value.tally.placed).toBe(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  }), { seed: 3, numRuns: 200 });
});

describe('what the file says of itself', () => {
  test('stays where the schema takes it, and is kept under another name where it means something else', () => {
    const { made } = all([layer([point({ NAME: 'North', status: 'Open', radiusM: 300, level: 'x', code: 7 }, { id: 9 })])], { point: { kind: 'post', postType: 'dutyPoint', radiusM: 900 } });
    expect(made.ok && made.value.plan.features[0]).toMatchObject({ id: '9', properties: { name: 'North', 'source:status': 'Open', radiusM: 300, level: 'x', code: '7', postType: 'dutyPoint' } });
    expect(made.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.problems).toContainEqual(expect.objectContaining({ code: 'fieldRenamed', field: 'status', value: 1 }));
  });

  test('an id that two files use is told apart by the name of the later file', () => {
    const { made } = all([layer([point({}, { id: 'a' })], 'one'), layer([point({}, { id: 'a' })], 'two')], { point: { kind: 'priorityPlace' } });
    expect(made.ok && made.value.plan.features.map(({ id }) => id)).toEqual(['a', 'two/a']);
  });

  test('features with a kind stay as they are beside mapped ones, with the settings of their plan', () => {
    const { made } = all([layer([point({ kind: 'post', postType: 'dutyPoint' })], 'plan', { plan: { name: 'Mine', timezone: 'Asia/Shanghai' } }), layer([point({ a: 1 })], 'more')], { point: { kind: 'post', postType: 'dutyPoint', radiusM: 900 } });
    expect(made.ok && made.value.plan.meta).toMatchObject({ name: 'Mine', timezone: 'Asia/Shanghai' });
    expect(made.ok && made.value.plan.features.map(({ properties }) => (properties as { radiusM?: number }).radiusM)).toEqual([undefined, 900]);
    expect(made.ok && made.value.plan.meta.defaults).toBeUndefined();
  });

  test('the plan made survives a round trip', () => {
    const { made } = all([layer([point({ NAME: 'North' }, { id: 'n' })])], { point: { kind: 'post', postType: 'borderPost', radiusM: 700 } });
    if (!made.ok) throw new Error('not made');
    const again = readGeoJson(writeGeoJson(made.value.plan), 'again');
    expect(again.ok && again.value.plan).toEqual(made.value.plan);
  });
});

describe('edited assumptions', () => {
  const post = (radiusM?: number): Target => ({ kind: 'post', postType: 'policeStation', ...(radiusM === undefined ? {} : { radiusM }) });
  test('stand in the defaults of the plan, so that they stay assumptions', () => {
    const { made } = all([layer([point({ a: 1 })])], { point: post(800) });
    expect(made.ok && made.value.plan.meta.defaults).toEqual({ radiusM: { policeStation: 800 } });
    expect(made.ok && made.value.plan.features[0]?.properties).not.toHaveProperty('radiusM');
  });
  test('two groups of one type that differ carry them on the features', () => {
    const values = assumedValues([post(800), post()]);
    expect(values.defaults).toEqual({});
    expect(values.onFeature(post(800))).toEqual({ radiusM: 800 });
    expect(values.onFeature(post())).toEqual({});
  });
  test('a half width for one purpose does not widen the others of its mode', () => {
    const street: Target = { kind: 'patrolRoute', mode: 'car', purpose: 'street', halfWidthM: 120 };
    const border: Target = { kind: 'patrolRoute', mode: 'car', purpose: 'border' };
    const values = assumedValues([street, border]);
    expect(values.defaults).toEqual({});
    expect(values.onFeature(street)).toEqual({ halfWidthM: 120 });
    expect(values.onFeature(border)).toEqual({});
  });
});

test('the middle of an area lies inside it, also of a horseshoe', () => {
  const horseshoe = { type: 'Polygon', coordinates: [[[0, 0], [3, 0], [3, 3], [2, 3], [2, 1], [1, 1], [1, 3], [0, 3], [0, 0]]] } as const;
  const [lon, lat] = middleOf(horseshoe);
  expect((lon > 0 && lon < 1) || (lon > 2 && lon < 3) || lat < 1).toBe(true);
  expect(middleOf({ type: 'Polygon', coordinates: square as never })).toEqual([expect.closeTo(0.005, 9), expect.closeTo(0.005, 9)]);
});

test('a shape is known by names and forms, never by a value', () => {
  const one = shapeOf([layer([point({ NAME: 'a', PHONE: '1' })])]);
  expect(one).toBe(shapeOf([layer([point({ NAME: 'b', PHONE: '2' }), point({ NAME: 'c' })])]));
  expect(one).toBe('point(NAME)');
  expect(one).not.toBe(shapeOf([layer([point({ NAME: 'a', TYPE: 1 })])]));
});

test('one can split by what occurs several times, never by what may name a person', () => {
  const features = Array.from({ length: 8 }, (_, at) => point({ id2: at, ward: at % 2, OFFICER: at % 2, name: `n${at}` }));
  expect(splitChoices([layer(features)])).toEqual(['ward']);
});
