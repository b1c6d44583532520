/** Finds the property by whose values the features of a layer are best told apart. */
import { isPersonKey } from '#core/plan/person-fields.ts';
import { guess } from './guess.ts';
import type { Layer, LayerFeature } from './layer.ts';
import type { Mapping } from './mapping.ts';
import type { Form } from './target.ts';

/** How to split: by what tells most apart, not at all, by one property, or as a mapping says. */
export type Split = { readonly by: 'auto' | 'none' } | { readonly by: 'property'; readonly property: string } | { readonly by: 'mapping'; readonly mapping: Mapping };

const MOST_VALUES = 24;
/** So many values are taken without being asked for; more would be names, not sorts. */
const MOST_UNASKED = 12;
const LONGEST = 60;
/** Names that say that their values are sorts of thing. */
export const sortLike = /(?:^|_|\b)(?:type|kind|class|category|cat|subtype|fclass)$|类型|类别|种类/i;

export interface Sorts { readonly property: string; /** The values, most frequent first. */ readonly values: readonly string[] }

/** The property and its values, or null where nothing tells the features apart. */
export function splitBy(features: readonly LayerFeature[], form: Form, layer: Layer, split: Split): Sorts | null {
  if (split.by === 'none' || split.by === 'mapping') return null;
  if (split.by === 'property') return sortsOf(features, split.property);
  const all = layer.keys.map((key) => sortsOf(features, key)).filter((sorts) => sorts !== null && sorts.values.length <= MOST_UNASKED) as Sorts[];
  const named = all.find(({ property }) => property === 'kind') ?? all.find(({ property }) => sortLike.test(property));
  if (named !== undefined) return named;
  const hints = { file: '', keys: [] };
  const telling = (sorts: Sorts) => new Set(sorts.values.map((value) => JSON.stringify(guess(form, { ...hints, value })?.to ?? null))).size;
  return all.reduce<Sorts | null>((best, sorts) => (telling(sorts) > (best === null ? 1 : telling(best)) ? sorts : best), null);
}

/** Properties that one may split by, for the choice on screen: two values or more, each of them several times on average or named like a sort. */
export function splitChoices(layers: readonly Layer[]): string[] {
  const found = layers.flatMap((layer) => layer.keys.filter((key) => {
    const sorts = sortsOf(layer.features, key);
    return sorts !== null && sorts.values.length > 1 && (sortLike.test(key) || layer.features.length >= 2 * sorts.values.length);
  }));
  return [...new Set(found)];
}

function sortsOf(features: readonly LayerFeature[], property: string): Sorts | null {
  if (isPersonKey(property) || property.startsWith('@')) return null;
  const counts = new Map<string, number>();
  for (const { properties } of features) {
    const value = Object.hasOwn(properties, property) ? properties[property] : undefined;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const text = String(value).trim();
    if (text === '' || text === '*' || text.length > LONGEST) continue;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.size > MOST_VALUES) return null;
  }
  if (counts.size === 0) return null;
  return { property, values: [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value) };
}
