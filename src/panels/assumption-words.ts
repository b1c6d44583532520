/** Assumptions of a result, and the assets that counted, as sentences in the language shown. */
import type { Assumption } from '#core/coverage/result.ts';
import { halfWidthOf, radiusOf } from '#core/plan/defaults.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { ExplainWords } from '#i18n/explain-zh.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, metres } from '#i18n/quantity.ts';

/** One sentence an assumption. */
export function tellAssumption({ code, kind, field, value, count: n }: Assumption, words: ExplainWords): string {
  const { terms } = language.words;
  const name = kind === null ? words.untyped : ((terms.postType as Record<string, string>)[kind] ?? (terms.mode as Record<string, string>)[kind] ?? (terms.kind as Record<string, string>)[kind] ?? kind);
  const shown = typeof value === 'number' && field?.endsWith('M') ? metres(value) : String(value ?? '');
  return words.assumption[code](name, shown, count(n));
}

/** Posts and routes of one type and reach, in words, with their ids. */
export interface AssetSort { readonly text: string; readonly ids: readonly string[] }

/** The posts and routes that count (`ids`), those of one type and reach together, the most frequent first. */
export function tellAssets(plan: Plan, ids: readonly string[], featureOf: (id: string) => AnyFeature | null, words: ExplainWords): AssetSort[] {
  const found = new Map<string, { type: string; reach: string; ids: string[] }>();
  for (const id of ids) {
    const said = tellAsset(featureOf(id), plan, words);
    if (said === null) continue;
    const sort = found.get(said.join('|')) ?? { type: said[0], reach: said[1], ids: [] };
    sort.ids.push(id);
    found.set(said.join('|'), sort);
  }
  return [...found.values()].sort((a, b) => b.ids.length - a.ids.length).map(({ type, reach, ids: alike }) => ({ text: words.asset(type, count(alike.length), reach), ids: alike }));
}

function tellAsset(feature: AnyFeature | null, plan: Plan, words: ExplainWords): [type: string, reach: string] | null {
  const { terms } = language.words;
  if (feature?.kind === 'post') {
    const { value, assumed } = radiusOf(feature, plan.meta);
    if (feature.properties.reach) return [feature.properties.postType ? terms.postType[feature.properties.postType] : words.untyped, words.drawn];
    return [feature.properties.postType ? terms.postType[feature.properties.postType] : words.untyped, words.radius(metres(value)) + (assumed ? words.assumed : '')];
  }
  if (feature?.kind !== 'patrolRoute') return null;
  const { value, assumed } = halfWidthOf(feature, plan.meta);
  return [terms.mode[feature.properties.mode ?? 'foot'], words.halfWidth(metres(value)) + (assumed ? words.assumed : '')];
}
