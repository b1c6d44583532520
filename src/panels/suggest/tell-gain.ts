/** What the figures of suggestions rest on: gains, their sum, and what no choice would exceed. */
import type { Gain, SuggestAsk, Suggestion, Suggestions } from '#core/coverage/suggest/ask.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, metres, position } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told, ToldInput } from '#session/told.ts';
import { exactChange, exactSize, told } from '../explain/told-input.ts';
import { typeFeature } from '../name-feature.ts';
import { gainText } from './gain-text.ts';

const TERMS = ['basis', 'gap', 'radiusM', 'assumption'];
const words = () => toldWords[language.code];

/** A gain by its kinds, in whole units; of what the plan lacks nothing. */
export function gainInputs(gain: Gain): ToldInput[] {
  const { gain: said } = words();
  const line = (label: string, size: number | null, of: 'area' | 'border' | 'places') => told(label, size === null ? null : exactChange(size, of));
  return [...line(said.area, gain.areaM2, 'area'), ...line(said.border, gain.borderM, 'border'), ...line(said.places, gain.places, 'places'), ...line(said.weight, gain.placeWeight, 'places')];
}

const radiusText = ({ properties, kind }: AnyFeature): string => (kind === 'post' && properties.radiusM !== undefined ? metres(properties.radiusM) : words().gain.drawn);

/** One suggestion: where, what with, what it brings and what stood before it. */
export function tellSuggestion(order: number, { suggestions, objective }: Suggestions): Told | null {
  const one = suggestions.find((each) => each.order === order);
  if (!one) return null;
  const said = words(), { gain } = said;
  const before = suggestions.filter((each) => each.order < order);
  return {
    name: gain.name(order), formula: `${gain.formula} ${gain.clock}`, rounding: said.down, second: [gain.second], terms: TERMS,
    inputs: [
      { label: gain.at, text: position(one.position[0], one.position[1]) }, { label: gain.type, text: typeFeature(one.feature) }, { label: gain.radius, text: radiusText(one.feature) },
      ...gainInputs(one.gain), ...before.map((each) => ({ label: `${gain.before} ${each.order}`, text: gainText(each.gain, objective) })),
    ],
  };
}

/** All suggestions together; the sums of square metres, metres, places and weights. */
export function sumOfGains(suggestions: readonly Suggestion[]): Gain {
  const sum = (of: keyof Gain) => suggestions.reduce<number | null>((all, { gain }) => (gain[of] === null || all === null ? null : all + gain[of]), 0);
  return { areaM2: sum('areaM2'), borderM: sum('borderM'), places: sum('places'), placeWeight: sum('placeWeight') };
}

export function tellSum({ suggestions, objective }: Suggestions): Told {
  const said = words(), { gain } = said;
  return {
    name: gain.sumName(suggestions.length), formula: `${gain.sum} ${gain.formula} ${gain.clock}`, rounding: said.down, second: [gain.second], terms: TERMS,
    inputs: [...suggestions.map((each) => ({ label: gain.nth(each.order), text: gainText(each.gain, objective) })), ...gainInputs(sumOfGains(suggestions))],
  };
}

/** The bound (`bound`) or the least number of posts (`least`) of an answer; null where it has none. */
export function tellLimit(of: 'bound' | 'least', { suggestions, objective, bound, looked, left, leastPosts }: Suggestions, ask: SuggestAsk): Told | null {
  const said = words(), { gain } = said;
  const common = [{ label: gain.type, text: language.words.terms.postType[ask.post.postType] }, { label: gain.radius, text: ask.where === 'planned' ? gain.drawn : metres(ask.post.radiusM) }, { label: gain.left, text: exactSize(left, objective, 'up') }];
  if (of === 'least') {
    return leastPosts === null ? null : { name: gain.leastName, formula: objective === 'area' ? gain.least.area : gain.least.far, rounding: said.asShown, second: [gain.second], terms: TERMS, inputs: common };
  }
  return bound && {
    name: gain.boundName, formula: gain.bound[bound.of], rounding: said.up, second: [gain.second], terms: TERMS,
    inputs: [...common, { label: said.exact, text: exactSize(bound.value, objective, 'up') }, { label: gain.count, text: count(suggestions.length) }, { label: gain.looked, text: count(looked) }],
  };
}

/** The largest value of the surface of gains, in the unit of its objective; cells of so many metres. */
export function tellSurface(surface: { readonly cellM: number; readonly most: number; readonly objective: Suggestions['objective'] }, ask: SuggestAsk): Told {
  const said = words(), { gain } = said;
  return {
    name: gain.surfaceName, formula: gain.surface, rounding: said.down, second: [gain.second], terms: TERMS,
    inputs: [{ label: said.exact, text: exactSize(surface.most, surface.objective, 'down') }, { label: gain.cell, text: length(surface.cellM) }, { label: gain.type, text: language.words.terms.postType[ask.post.postType] }, { label: gain.radius, text: metres(ask.post.radiusM) }],
  };
}
