/** A few values of a group for the eye; never those of keys that may hold data about a person. */
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import type { LayerFeature } from './layer.ts';

const MOST_KEYS = 12;
const MOST_VALUES = 3;
const LONGEST = 40;

/** Names of the first features that have one. */
export function sampleNames(features: readonly LayerFeature[]): string[] {
  return distinct(features, ({ properties }) => nameOf(properties));
}

/** Property names with their first distinct values, short. */
export function sampleProperties(features: readonly LayerFeature[]): [string, string[]][] {
  const keys = new Set<string>();
  for (const { properties } of features.slice(0, 200)) for (const key of Object.keys(properties)) if (!isPersonKey(key)) keys.add(key);
  return [...keys].slice(0, MOST_KEYS).map((key) => [withSignsShown(key), distinct(features, ({ properties }) => properties[key])]);
}

/** What a foreign feature calls itself: `name`, else NAME, Name, name:zh, name:en, 名称. */
export function nameOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  const keys = Object.keys(properties);
  const key = ['name', 'name:zh', 'name:en', '名称'].find((wanted) => keys.includes(wanted)) ?? keys.find((one) => one.toLowerCase() === 'name');
  const value = key === undefined ? undefined : properties[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function distinct(features: readonly LayerFeature[], of: (feature: LayerFeature) => unknown): string[] {
  const found = new Set<string>();
  for (const feature of features) {
    const value = of(feature);
    if (value === undefined || value === null || value === '') continue;
    const text = withSignsShown((typeof value === 'object' ? JSON.stringify(value) : String(value)).slice(0, 2 * LONGEST));
    found.add(text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);
    if (found.size === MOST_VALUES) break;
  }
  return [...found];
}
