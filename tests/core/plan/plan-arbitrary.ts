/** Random plans made from the schema itself, as they are after the door. */
import fc from 'fast-check';
import { clean } from '#core/plan/clean.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import type { Field, Fields } from '#core/plan/field.ts';
import { Findings } from '#core/plan/findings.ts';
import type { AnyFeature, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { kinds, planFields } from '#core/plan/schema.ts';
import type { GeometryType, Kind } from '#core/plan/schema.ts';

const forbidden = ['__proto__', 'constructor', 'prototype'];
const key = fc.string({ maxLength: 8 }).filter((text) => !forbidden.includes(text) && !isPersonKey(text));
const two = (max: number, min = 0) => fc.integer({ min, max }).map((n) => String(n).padStart(2, '0'));
const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true }).map((x) => x + 0);

function fieldArbitrary(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text': case 'ref': return fc.string({ maxLength: 12 });
    case 'flag': return fc.boolean();
    case 'number': {
      const min = field.min ?? field.above ?? -1e6;
      const max = field.max ?? 1e6;
      if (field.integer) return fc.integer({ min, max });
      return fc.double({ min, max, noNaN: true, minExcluded: field.above !== undefined }).map((x) => x + 0);
    }
    case 'oneOf': return fc.constantFrom(...field.values);
    case 'time': return fc.tuple(two(23), two(59)).map((parts) => parts.join(':'));
    case 'date': return fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(12, 1), two(28, 1)).map((parts) => parts.join('-'));
    case 'monthDay': return fc.tuple(two(12, 1), two(28, 1)).map((parts) => parts.join('-'));
    case 'position': return fc.tuple(degrees(180), degrees(90));
    case 'region': return fc.oneof(geometries.Polygon, geometries.MultiPolygon);
    case 'list': return fc.array(fieldArbitrary(field.of), { maxLength: 3 });
    case 'map': return fc.dictionary(key, fieldArbitrary(field.of), { maxKeys: 3, noNullPrototype: true });
    case 'record': return recordArbitrary(field.fields, field.required);
  }
}

function recordArbitrary(fields: Fields, required: readonly string[] = []): fc.Arbitrary<Record<string, unknown>> {
  const model = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldArbitrary(field)]));
  return fc.record(model, { requiredKeys: [...required], noNullPrototype: true });
}

const position = fc.tuple(degrees(170), degrees(80));
const line = fc.tuple(position, fc.integer({ min: 2, max: 6 })).map(([[lon, lat], n]) =>
  Array.from({ length: n }, (_, i): Position => [lon + i, lat + (i % 2)]));
const rings = fc.tuple(position, fc.integer({ min: 3, max: 9 })).map(([[lon, lat], n]) => {
  const ring = Array.from({ length: n }, (_, i): Position => [lon + Math.cos((2 * Math.PI * i) / n), lat + Math.sin((2 * Math.PI * i) / n)]);
  return [[...ring, ring[0] as Position]];
});

const geometries: Record<GeometryType | 'none', fc.Arbitrary<PlanGeometry | null>> = {
  none: fc.constant(null),
  Point: position.map((coordinates) => ({ type: 'Point', coordinates })),
  LineString: line.map((coordinates) => ({ type: 'LineString', coordinates })),
  MultiLineString: fc.array(line, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiLineString', coordinates })),
  Polygon: rings.map((coordinates) => ({ type: 'Polygon', coordinates })),
  MultiPolygon: fc.array(rings, { minLength: 1, maxLength: 3 }).map((coordinates) => ({ type: 'MultiPolygon', coordinates })),
};

const unknown = (taken: Fields) => fc.dictionary(key.filter((name) => !Object.hasOwn(taken, name) && name !== 'kind'), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 3, noNullPrototype: true })
  .map((record) => clean(JSON.parse(JSON.stringify(record)), { featureId: null, field: null }, new Findings()) as Record<string, unknown>);

function featureArbitrary(kind: Kind): fc.Arbitrary<Omit<AnyFeature, 'id'>> {
  const fields = fieldsOf(kind);
  return fc.record({
    kind: fc.constant(kind),
    geometry: fc.oneof(...kinds[kind].geometry.map((type) => geometries[type])),
    properties: fc.tuple(recordArbitrary(fields), unknown(fields)).map(([known, more]) => ({ ...known, ...more })),
  }) as unknown as fc.Arbitrary<Omit<AnyFeature, 'id'>>;
}

const anyFeature = fc.oneof(...(Object.keys(kinds) as Kind[]).map(featureArbitrary));

export const planArbitrary: fc.Arbitrary<Plan> = fc.record({
  meta: fc.tuple(recordArbitrary(planFields), unknown(planFields)).map(([known, more]) => ({ ...known, ...more, schema: 'patrol-coverage-plan', schemaVersion: 1 })),
  foreign: unknown({}).map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => !/^(type|features|plan|bbox|crs|coordinates|geometr.*|properties)$/.test(name)))),
  features: fc.array(anyFeature, { minLength: 1, maxLength: 6 }).map((features) => features.map((feature, index) => ({ id: `f${index}`, ...feature }))),
}) as unknown as fc.Arbitrary<Plan>;
