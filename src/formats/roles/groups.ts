/** Groups the features of foreign files by form and by the values that tell them apart, each with what it may be. */
import { guess, safest } from './guess.ts';
import type { Layer, LayerFeature } from './layer.ts';
import { matchRule, specificity } from './match-rule.ts';
import type { Pattern, Rule } from './mapping.ts';
import { recognise } from './osm-tags.ts';
import { sampleNames, sampleProperties } from './samples.ts';
import { schemaTarget } from './schemas.ts';
import { splitBy } from './split.ts';
import type { Split } from './split.ts';
import type { Form, Target } from './target.ts';

/** Why a group is suggested as what it is. `unsure` ones are to be looked at. */
export type Why =
  | { readonly code: 'osm' | 'value' | 'file' | 'property'; readonly word: string }
  | { readonly code: 'noMeaning' | 'unsure' | 'mapping' | 'noRule' | 'needsArea' | 'kept' | 'noShape' };

export interface Group {
  /** Stable for the same files: what it is found by. */
  readonly key: string;
  readonly geometry: Form | 'kept' | 'none';
  readonly pattern: Pattern | null;
  /** Names of the files in which its features lie. */
  readonly files: readonly string[];
  readonly count: number;
  /** How many of them have no shape that could be placed: the door refuses these. */
  readonly broken: number;
  /** How many of the others were repaired. */
  readonly repaired: number;
  /** How many of them state hours of duty that are not understood. */
  readonly hoursUnread: number;
  readonly names: readonly string[];
  readonly properties: readonly (readonly [string, readonly string[]])[];
  /** Null: leave out. */
  readonly suggestion: Target | null;
  readonly why: Why;
}

/**
 * The groups, points first, then lines and areas, each in the order of the rules; every feature is in exactly one. Features that already
 * say their kind and features without a shape form groups that cannot be mapped.
 */
export function groups(layers: readonly Layer[], split: Split = { by: 'auto' }): Group[] {
  const candidates = patternsOf(layers, split);
  const members = new Map<string, { rule: Rule | null; members: LayerFeature[]; layers: Set<Layer> }>();
  for (const rule of candidates) members.set(keyOf(rule), { rule, members: [], layers: new Set() });
  for (const layer of layers) {
    for (const feature of layer.features) {
      const rule = feature.form === 'kept' || feature.form === 'none' ? null : matchRule(candidates, feature.form, feature.properties, layer.keys);
      const key = rule === null ? feature.form : keyOf(rule);
      const group = members.get(key) ?? { rule, members: [], layers: new Set<Layer>() };
      members.set(key, group);
      group.members.push(feature);
      group.layers.add(layer);
    }
  }
  const found = [...members].filter(([, group]) => group.members.length > 0).map(([key, group]): Group => ({
    key, geometry: group.rule?.geometry ?? (key === 'kept' ? 'kept' : 'none'), pattern: group.rule,
    files: [...group.layers].map(({ name }) => name), count: group.members.length, broken: group.members.filter(({ sound }) => !sound).length, repaired: group.members.filter(({ sound, repaired }) => sound && repaired).length, hoursUnread: group.members.filter(({ sound, hoursUnread }) => sound && hoursUnread).length,
    names: sampleNames(group.members), properties: sampleProperties(group.members),
    ...suggest(group.rule, [...group.layers], split, key, group.members[0]?.properties ?? {}),
  }));
  const inOrder = (['point', 'line', 'polygon', 'kept', 'none'] as const).flatMap((form) => found.filter(({ geometry }) => geometry === form));
  return split.by === 'mapping' ? inOrder : withArea(inOrder);
}

/** The text by which a pattern is known. */
export function keyOf({ geometry, where, having = [] }: Pattern): string {
  return JSON.stringify([geometry, Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)), having]);
}

interface Candidate extends Rule { readonly order: number }

function patternsOf(layers: readonly Layer[], split: Split): Rule[] {
  const rest = layers.flatMap((layer) => formsOf(layer).map((geometry): Candidate => ({ geometry, where: {}, ...having(layer, geometry, layers, split), to: null, order: 1e6 })));
  const own: Candidate[] = split.by === 'mapping' ? split.mapping.rules.map((rule, order) => ({ ...rule, order }))
    : layers.flatMap((layer) => formsOf(layer).flatMap((geometry) => (layer.osm && split.by === 'auto' ? osmPatterns(layer, geometry) : valuePatterns(layer, geometry, layers, split))));
  const byKey = new Map<string, Candidate>();
  for (const candidate of [...own, ...rest]) if (!byKey.has(keyOf(candidate))) byKey.set(keyOf(candidate), candidate);
  return [...byKey.values()].sort((a, b) => a.order - b.order || specificity(b) - specificity(a)).map(({ geometry, where, having, to }) => ({ geometry, where, ...(having === undefined ? {} : { having }), to }));
}

function osmPatterns(layer: Layer, geometry: Form): Candidate[] {
  return layer.features.filter(({ form }) => form === geometry).flatMap(({ properties }) => {
    const found = recognise(properties, geometry);
    return found === null ? [] : [{ geometry, where: found.where, to: found.to, order: found.order }];
  });
}

function valuePatterns(layer: Layer, geometry: Form, layers: readonly Layer[], split: Split): Candidate[] {
  const features = layer.features.filter(({ form }) => form === geometry);
  const chosen = splitBy(features, geometry, layer, split);
  return (chosen?.values ?? []).map((value, order) => ({ geometry, where: { [chosen?.property ?? '']: value }, ...having(layer, geometry, layers, split), to: null, order: 2000 + order }));
}

/** The property names that only this layer has among those with the same form; nothing where they are alike or come from OSM. */
function having(layer: Layer, geometry: Form, layers: readonly Layer[], split: Split): { having?: readonly string[] } {
  if ((layer.osm && split.by === 'auto') || split.by === 'mapping') return {};
  const others = layers.filter((other) => other !== layer && formsOf(other).includes(geometry));
  const own = others.length === 0 ? [] : layer.keys.filter((key) => others.every(({ keys }) => !keys.includes(key)));
  return own.length === 0 ? {} : { having: own.slice(0, 3) };
}

const formsOf = ({ features }: Layer): Form[] => (['point', 'line', 'polygon'] as const).filter((wanted) => features.some(({ form }) => form === wanted));

function suggest(rule: Rule | null, layers: readonly Layer[], split: Split, key: string, first: LayerFeature['properties']): { suggestion: Target | null; why: Why } {
  if (rule === null) return { suggestion: null, why: { code: key === 'kept' ? 'kept' : 'noShape' } };
  if (split.by === 'mapping') return { suggestion: rule.to, why: { code: split.mapping.rules.some((one) => keyOf(one) === keyOf(rule)) ? 'mapping' : 'noRule' } };
  const tags = Object.entries(rule.where).map(([name, value]) => `${name}=${value}`).join(' + ');
  if (rule.to !== null) return { suggestion: rule.to, why: { code: 'osm', word: tags } };
  if (layers.every(({ osm }) => osm) && split.by === 'auto') return { suggestion: null, why: { code: 'noMeaning' } };
  const [schema] = layers.map((layer) => layer.schema);
  const known = schema && split.by === 'auto' && layers.every((layer) => layer.schema === schema) ? schemaTarget(schema, rule.geometry, first) : null;
  if (known !== null && schema) return { suggestion: known, why: { code: 'property', word: schema } };
  const [value = ''] = Object.values(rule.where);
  const found = guess(rule.geometry, { value, file: layers.map(({ name }) => name).join(' '), keys: layers.flatMap(({ keys }) => keys) });
  return found === null ? { suggestion: safest[rule.geometry], why: { code: 'unsure' } } : { suggestion: found.to, why: { code: found.from, word: found.word } };
}

/** Where nothing would be an area of responsibility, the largest group of sectors is: without an area there is no share of it. */
function withArea(found: readonly Group[]): Group[] {
  const sectors = found.filter(({ suggestion }) => suggestion?.kind === 'sector');
  if (sectors.length === 0 || found.some(({ suggestion, geometry }) => geometry === 'kept' || suggestion?.kind === 'areaOfResponsibility')) return [...found];
  const largest = sectors.reduce((best, group) => (group.count > best.count ? group : best));
  return found.map((group) => (group === largest ? { ...group, suggestion: { kind: 'areaOfResponsibility', level: 'station' }, why: { code: 'needsArea' } } : group));
}
