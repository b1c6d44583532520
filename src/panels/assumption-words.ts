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

/** The posts and routes that count (`ids`), those of one type and reach together, the most frequent first. */
export function tellAssets(plan: Plan, ids: readonly string[], featureOf: (id: string) => AnyFeature | null, words: ExplainWords): string[] {
  const found = new Map<string, { type: string; reach: string; count: number }>();
  for (const id of ids) {
    const said = tellAsset(featureOf(id), plan, words);
    if (said === null) continue;
    const before = found.get(said.join('|'));
    found.set(said.join('|'), { type: said[0], reach: said[1], count: (before?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ type, reach, count: n }) => words.asset(type, count(n), reach));
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
