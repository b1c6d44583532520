/** A hole in a roster: what it is, when, what lies bare then, and the gap that it opens. */
import type { Gap } from '#core/coverage/result.ts';
import type { OpenHole } from '#core/coverage/time/roster-rows.ts';
import { featuresOf, type Plan } from '#core/plan/plan.ts';
import { dockWords } from '#i18n/dock-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { stretch } from '#i18n/quantity.ts';
import { duration } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import type { DayScale } from './day-scale.ts';

/** A hole on the scale of a day or week, minutes since its beginning. */
export interface DrawnHole extends OpenHole { readonly fromMin: number; readonly toMin: number }

/** Stretches and places that are named; of more their number. */
const NAMED = 4;

/** A hole in words: handover or break, its hours, which stretches and places have nobody when it begins. */
export function holeWords(hole: DrawnHole, scale: DayScale, plan: Plan | null): string {
  return openHoleWords(hole, `${scale.clock(hole.fromMin)}–${scale.clock(hole.toMin)}`, plan);
}

/** The same with its hours in words. */
export function openHoleWords({ kind, minutes, stretches, placeIds }: OpenHole, hours: string, plan: Plan | null): string {
  const said = dockWords[language.code];
  const nameOf = (id: string) => nameFeature(plan?.features.find((one) => one.id === id) ?? null, id);
  const several = plan !== null && featuresOf(plan, 'borderLine').length > 1;
  const bare = [...stretches.map(({ borderId, fromM, toM }) => `${several ? `${nameOf(borderId)} ` : ''}${stretch(fromM, toM, language.code)}`), ...placeIds.map(nameOf)];
  const named = bare.length > NAMED ? [...bare.slice(0, NAMED), said.moreBare(bare.length - NAMED)] : bare;
  return `${said.hole(said.holeOf[kind], hours, duration(minutes))}${language.code === 'zh' ? '。' : '. '}${bare.length === 0 ? said.noneBare : said.bare(named.join(language.words.list))}`;
}

/** The gap of an answer to the moment of a hole that the hole has opened: the one that holds most of its stretches, else that of a place; null where there is none. */
export function openedBy(gaps: readonly Gap[], { stretches, placeIds }: Pick<OpenHole, 'stretches' | 'placeIds'>): Gap | null {
  let most: { readonly gap: Gap; readonly metres: number } | null = null;
  for (const gap of gaps) {
    if (gap.kind !== 'border' || gap.fromM === undefined || gap.toM === undefined) continue;
    const metres = stretches.reduce((sum, { borderId, fromM, toM }) => sum + (borderId === gap.featureId ? Math.max(0, Math.min(toM, gap.toM!) - Math.max(fromM, gap.fromM!)) : 0), 0);
    if (metres > (most?.metres ?? 0)) most = { gap, metres };
  }
  return most?.gap ?? gaps.find(({ kind, featureId }) => kind !== 'border' && kind !== 'area' && placeIds.includes(featureId)) ?? null;
}
