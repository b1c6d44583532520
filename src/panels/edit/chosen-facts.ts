/** The facts of one feature, or what several have in common. */
import { defaultOf } from '#core/plan/default-of.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { NOTHING } from '#i18n/quantity.ts';
import { factOf, fieldNames, isEditable, statedFields, type Fact } from './facts.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { valueText, type Names } from './field-words.ts';
import { labelOf } from './label-of.ts';

export interface ChosenFact extends Fact {
  /** They do not all have the same: then `value` is undefined and `text` says nothing of it. */
  readonly mixed: boolean;
  readonly editable: boolean;
  /** At least one states it. */
  readonly stated: boolean;
}

/** Fields that all of the features can have, in reading order; `all` gives those too that none of them states. */
function namesFor(features: readonly AnyFeature[], all: boolean): string[] {
  const stated = statedFields(features);
  const [first, ...others] = [...new Set(features.map(({ kind }) => kind))];
  if (!first) return [];
  return fieldNames(first, stated, all).filter((name) => others.every((kind) => fieldsOf(kind)[name] === fieldsOf(first)[name]));
}

/** The facts to be listed, and the names of fields that may be added to them. */
export function chosenFacts(features: readonly AnyFeature[], names: Names): { readonly facts: ChosenFact[]; readonly more: string[] } {
  const [first] = features;
  if (!first) return { facts: [], more: [] };
  const shown = namesFor(features, false);
  const facts = shown.map((name) => chosenFact(features, first, name, names));
  const more = namesFor(features, true).filter((name) => !shown.includes(name) && isEditable(first.kind, fieldsOf(first.kind)[name] ?? { type: 'region', doc: '' }));
  return { facts, more };
}

/** One field of the features. */
export function chosenFact(features: readonly AnyFeature[], first: AnyFeature, name: string, names: Names): ChosenFact {
  const fact = factOf(first, name, names);
  const valueOf = ({ properties }: AnyFeature) => (properties as Readonly<Record<string, unknown>>)[name];
  const same = (one: AnyFeature) => (one === first || (fact.value === undefined
    ? valueOf(one) === undefined && defaultOf(one, name, names.plan.meta) === defaultOf(first, name, names.plan.meta)
    : JSON.stringify(valueOf(one)) === JSON.stringify(fact.value)));
  const mixed = !features.every(same);
  const stated = features.some((one) => valueOf(one) !== undefined);
  /* Drawn ground is not typed, but it can be given up. */
  return { ...fact, mixed, editable: isEditable(first.kind, fact.field) || (fact.field.type === 'region' && stated), stated, ...(mixed ? { value: undefined, text: NOTHING, assumed: false } : {}) };
}

/** The default of a field as it is read, or null where there is none or they do not share one. */
export function defaultText(features: readonly AnyFeature[], { name, field }: Fact, names: Names): string | null {
  const [first] = features;
  const value = first && defaultOf(first, name, names.plan.meta);
  if (value === undefined || !features.every((one) => defaultOf(one, name, names.plan.meta) === value)) return null;
  return valueText(field, name, value, names);
}

/** Fields whose default follows another one. */
const FOLLOWERS: Readonly<Record<string, string>> = { postType: 'radiusM', mode: 'halfWidthM' };

/** What another type or mode does to the reach of a feature, said before it is taken; null where it does nothing. */
export function followText(features: readonly AnyFeature[], name: string, draft: unknown, names: Names): string | null {
  const [first, ...others] = features;
  const follower = FOLLOWERS[name];
  if (!first || others.length > 0 || !follower || !fieldsOf(first.kind)[follower] || draft === (first.properties as Readonly<Record<string, unknown>>)[name]) return null;
  const fact = factOf({ ...first, properties: { ...first.properties, [name]: draft } } as AnyFeature, follower, names);
  if (fact.text === '') return null;
  const said = editWords[language.code];
  return (fact.assumed ? said.follows : said.stays)(labelOf(follower), fact.text);
}
