import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';
import type { Plan } from '#core/plan/plan.ts';
import { isTurned, roomAround } from '#formats/coordinates/axes.ts';
import { examined, points } from './make.ts';

const DC = '../shared/corpora/dc';
const DEMOS = 'data';
interface Given { readonly name: string; readonly text: string; readonly plan: Plan }

const collections = (folder: string): { name: string; text: string }[] => (existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.geojson')).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })) : []);

function asPlan(text: string): Plan {
  const raw = JSON.parse(text) as { features: { properties: Record<string, unknown>; geometry: { type: string } }[] };
  const kindOf = (type: string) => (type.includes('Point') ? 'priorityPlace' : type.includes('Line') ? 'borderLine' : 'areaOfResponsibility');
  const admitted = admitPlan({ ...raw, features: raw.features.map((one) => ({ ...one, properties: { ...one.properties, kind: one.properties.kind ?? kindOf(one.geometry.type) } })) });
  if (!admitted.ok) throw new Error('no plan');
  return admitted.value.plan;
}

/** The same file with the axes of the features `which` the wrong way round. */
function swapped(text: string, which: (at: number) => boolean): string {
  const raw = JSON.parse(text) as { features: { geometry: { coordinates: unknown } | null }[] };
  const flip = (value: unknown): unknown => (Array.isArray(value) ? (typeof value[0] === 'number' ? [value[1], value[0], ...value.slice(2)] : value.map(flip)) : value);
  return JSON.stringify({ ...raw, features: raw.features.map((one, at) => (which(at) && one.geometry ? { ...one, geometry: { ...one.geometry, coordinates: flip(one.geometry.coordinates) } } : one)) });
}

/** Whether each feature is flagged; null for one without a shape. */
const flags = (text: string, plan: Plan | null): (boolean | null)[] => examined({ 'set.geojson': text }, { duplicates: false }, plan).checked.flatMap(({ records }) => records.map(({ swapped, read }) => read && swapped));

const sets: Given[] = [...collections(DC), ...collections(DEMOS)].map((one) => ({ ...one, plan: asPlan(one.text) }));

describe.skipIf(sets.length === 0).each(sets)('$name', ({ name, text, plan }) => {
  test('unswapped, nothing is flagged: with its plan open, with no plan, with the plan of another place', () => {
    const other = sets.find((one) => !one.name.startsWith(name.slice(0, 2)))?.plan ?? null;
    for (const open of [plan, null, other]) expect(flags(text, open).filter(Boolean)).toEqual([]);
  });

  test('swapped, every feature is flagged where the area is known, all of them or any of them', () => {
    expect(flags(swapped(text, () => true), plan).filter((one) => one === false)).toEqual([]);
    const count = flags(text, plan).length;
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (pattern) => {
      const which = (at: number) => pattern[at % pattern.length] === true;
      const found = flags(swapped(text, which), plan);
      return found.length === count && found.every((flag, at) => flag === null || flag === which(at));
    }), { numRuns: 10, seed: 7 });
  });
});

test('turned records lie where the true ones do', () => {
  const [set] = sets;
  if (!set) return;
  const taken = (text: string) => examined({ 'set.geojson': text }, { duplicates: false }, set.plan).checked.flatMap(({ records }) => records.map(({ taken }) => taken));
  expect(taken(swapped(set.text, () => true))).toEqual(taken(set.text));
});

test('with nothing to compare, the side of the earth where nobody patrols tells', () => {
  expect(isTurned([38.9, -77, 38.9, -77], [])).toBe(true);
  expect(isTurned([-77, 38.9, -77, 38.9], [])).toBe(false);
  expect(isTurned([46, 133, 46, 133], [])).toBe(true);
  expect(isTurned([45, 40, 45, 40], [])).toBe(false);
});

test('a box and its turned self are never both turned, wherever the plan is', () => {
  const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
  fc.assert(fc.property(degrees(180), degrees(90), degrees(179), degrees(89), (lon, lat, west, south) => {
    const nears = [roomAround([west, south, west + 1, south + 1])];
    return !(isTurned([lon, lat, lon, lat], nears) && isTurned([lat, lon, lat, lon], nears));
  }), { numRuns: 3000, seed: 5 });
});

test('what is not turned stays as it is', () => {
  const given = examined({ 'a.geojson': points([[133.1, 46.1], [46.2, 133.2], [133.3, 46.3]]) }, { turn: false });
  expect(given.checked[0]?.records.map(({ swapped, reason }) => [swapped, reason])).toEqual([[false, null], [true, 'swapped'], [false, null]]);
  expect(given.findings.swapped).toBe(1);
});
