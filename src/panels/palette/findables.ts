/** What the palette can find: commands, tables of duties, layers, demos, the features and gaps of the plan, and spots on its borders by chainage. */
import { measureLine, partAt, positionAt } from '#core/geometry/chainage.ts';
import type { Gap } from '#core/coverage/result.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '#core/plan/plan.ts';
import { actionWords } from '#i18n/action-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { dutyWords } from '#i18n/duty-words.ts';
import { en } from '#i18n/en.ts';
import { knownWords } from '#i18n/known-words.ts';
import { actionSynonyms, dutySynonyms, paletteWords, typeSynonyms } from '#i18n/palette-words.ts';
import { chainage } from '#i18n/quantity.ts';
import { zh } from '#i18n/zh.ts';
import { demoPlans } from '#session/demo-plans.ts';
import { layerNames, type LayerName, type Session } from '#session/session.svelte.ts';
import { actionIds, type ActionId } from '#tools/actions.ts';
import type { Findable } from '#tools/find.ts';
import { readChainage } from '#tools/read-chainage.ts';
import { actionLabel } from '../action-label.ts';
import { kindOfGap, nameFeature, placeOfGap, sizeOfGap, typeFeature } from '../name-feature.ts';
import { toldNames } from '../told-name.ts';

/** Something the palette lists; `id` is unique among all kinds. */
export type Found = Findable & { readonly label: string; readonly detail: string } & (
  | { readonly kind: 'action'; readonly action: ActionId } | { readonly kind: 'layer'; readonly layer: LayerName } | { readonly kind: 'demo'; readonly demo: string } | { readonly kind: 'duty'; readonly tab: string }
  | { readonly kind: 'feature' | 'gap'; readonly of: string } | { readonly kind: 'chainage'; readonly of: string; readonly at: Position });

/** The palette does not list itself, nor what only makes sense where the focus is. */
const UNLISTED: readonly ActionId[] = ['palette', 'menu', 'close', 'placeHere', 'measureHere'];

/** Commands, found by their name in either language. */
export function commands(session: Session): Found[] {
  const said = paletteWords[language.code];
  const { layers } = language.words;
  const other = actionWords[language.code === 'zh' ? 'en' : 'zh'].labels;
  return [
    ...actionIds.filter((id) => !UNLISTED.includes(id)).map((action): Found => ({ kind: 'action', id: `action:${action}`, action, label: actionLabel(action), detail: '', texts: [actionLabel(action), other[action], ...actionSynonyms[action] ?? []] })),
    ...(session.plan ? Object.entries(dutyWords[language.code].tab) : []).map(([tab, name]): Found => {
      const both: readonly Readonly<Record<string, string>>[] = [dutyWords.zh.tab, dutyWords.en.tab], label = said.duty(name);
      return { kind: 'duty', id: `duty:${tab}`, tab, label, detail: '', texts: [label, ...both.map((names) => names[tab] ?? ''), ...dutySynonyms[tab] ?? []] };
    }),
    ...(session.plan ? layerNames : []).map((layer): Found => {
      const label = session.layers[layer] ? said.hide(layers[layer]) : said.show(layers[layer]);
      return { kind: 'layer', id: `layer:${layer}`, layer, label, detail: '', texts: [label, layers[layer]] };
    }),
    ...demoPlans.map((demo): Found => {
      const label = said.demo(language.nameOf(demo) ?? demo.id);
      return { kind: 'demo', id: `demo:${demo.id}`, demo: demo.id, label, detail: '', texts: [label, demo.name, demo['name:en'], demo.id] };
    }),
  ];
}

/** What a feature is and does, in both languages: its type, its kind, the purpose of a patrol, what a post checks, its tags. */
function whatItIs(feature: AnyFeature): string[] {
  const checks = feature.kind === 'post' ? feature.properties.checks ?? [] : [], purpose = feature.kind === 'patrolRoute' ? feature.properties.purpose : undefined;
  const inWords = ([[zh, 'zh'], [en, 'en']] as const).flatMap(([words, lang]) => { const known: Readonly<Record<string, string>> = knownWords[lang].checks; return [typeFeature(feature, words), words.terms.kind[feature.kind], ...(purpose ? [words.terms.purpose[purpose]] : []), ...checks.map((check) => known[check] ?? check)]; });
  const { postType, placeType } = feature.properties as { readonly postType?: string; readonly placeType?: string };
  return [...new Set([...inWords, ...typeSynonyms[postType ?? placeType ?? ''] ?? [], ...feature.properties.tags ?? []])];
}

/** Features of the plan, found by either name, code or id; an unannounced round by its number alone, unless such rounds are `told`. */
export function features(plan: Plan, told: boolean): Found[] {
  const called = toldNames(plan, told);
  return plan.features.map((feature: AnyFeature): Found => {
    const { name, 'name:en': english, code } = feature.properties;
    const label = called.name(feature);
    if (called.isHidden(feature)) return { kind: 'feature', id: `feature:${feature.id}`, of: feature.id, label, detail: typeFeature(feature), texts: [label, ...dutySynonyms.inspections ?? []] };
    const texts = new Set([label, name, english, code, feature.id].filter((text): text is string => typeof text === 'string' && text !== ''));
    return { kind: 'feature', id: `feature:${feature.id}`, of: feature.id, label, detail: [typeFeature(feature), code].filter((part) => part).join(' · '), texts: [...texts], also: whatItIs(feature) };
  });
}

/** Gaps by their number, their place and their kind. */
export function gaps(session: Session): Found[] {
  return (session.coverage?.result.gaps ?? []).map((gap: Gap): Found => {
    const place = placeOfGap(gap, session.featureById(gap.featureId), session.plan);
    return { kind: 'gap', id: `gap:${gap.id}`, of: gap.id, label: `${gap.rank} · ${place}`, detail: [kindOfGap(gap), sizeOfGap(gap)?.text].filter((part) => part).join(' · '), texts: [place, String(gap.rank), `#${gap.rank}`, kindOfGap(gap)] };
  });
}

/** The spots on the borders of the plan that a chainage names; none where it is no chainage or beyond the end. A gap there is named. */
export function spots(session: Session, query: string): Found[] {
  const metres = readChainage(query);
  if (metres === null || !session.plan) return [];
  return featuresOf(session.plan, 'borderLine').flatMap((border): Found[] => {
    const { geometry } = border;
    const lines = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'MultiLineString' ? geometry.coordinates : [];
    const measured = measureLine(lines);
    const part = partAt(measured, metres);
    if (!part || metres > measured.lengthM) return [];
    const gap = session.coverage?.result.gaps.find(({ featureId, fromM = Infinity, toM = -Infinity }) => featureId === border.id && fromM <= metres && metres <= toM);
    const label = `${chainage(metres, language.code)} · ${nameFeature(border as AnyFeature)}`;
    return [{ kind: 'chainage', id: `chainage:${border.id}`, of: gap?.id ?? border.id, at: positionAt(part, metres), label, detail: gap ? `${kindOfGap(gap)} ${gap.rank}` : '', texts: [label] }];
  });
}
