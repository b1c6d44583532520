/** What a view of a part of the plan looks at, and the one fact it says of it. */
import { measureLine, linesBetween } from '#core/geometry/chainage.ts';
import { linesOf } from '#core/coverage/assets.ts';
import type { Coverage, Gap } from '#core/coverage/result.ts';
import { featuresOf, type Line, type Plan, type PlanGeometry } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, percent } from '#i18n/quantity.ts';
import { wallWords } from '#i18n/wall-words.ts';
import { nameAgency, nameFeature } from '#panels/name-feature.ts';
import type { View } from '#session/wall/views.ts';
import { sectionBare } from './wall-text.ts';

export interface ViewFacts { readonly name: string; readonly fact: string | null; readonly target: PlanGeometry | null }

/** The gaps that a view is about: those of a section or a unit, else all. */
export function gapsOf(view: View, plan: Plan, gaps: readonly Gap[]): readonly Gap[] {
  if (view.kind === 'agencies') return gaps.filter(({ responsibleUnit }) => responsibleUnit === view.part);
  if (view.kind !== 'sections') return gaps;
  const section = featuresOf(plan, 'borderLine').find(({ id }) => id === view.borderId)?.properties.sections?.find(({ id }) => id === view.part);
  return gaps.filter(({ kind, featureId, fromM = 0, toM = 0 }) => kind === 'border' && featureId === view.borderId && fromM < (section?.toM ?? Infinity) && toM > (section?.fromM ?? 0));
}

/** Name, fact and geometry of a view of the map; the whole plan has no geometry of its own. */
export function viewFacts(view: View, plan: Plan, { result, shapes }: Coverage): ViewFacts {
  const said = wallWords[language.code];
  if (view.kind === 'sections' && view.borderId !== null) {
    const border = featuresOf(plan, 'borderLine').find(({ id }) => id === view.borderId), section = border?.properties.sections?.find(({ id }) => id === view.part);
    if (border?.geometry && section) {
      const measured = measureLine(linesOf(border));
      const [fromM, toM] = [section.fromM ?? 0, Math.min(section.toM ?? measured.lengthM, measured.lengthM)], { bareM, lengthM } = sectionBare(result, border.id, fromM, toM);
      const lines: Line[] = linesBetween(measured, fromM, toM);
      return { name: language.nameOf(section) ?? section.id ?? '', fact: lengthM === 0 ? said.exempt : bareM > 0 ? said.bare(length(bareM, 'up')) : said.covered, target: { type: 'MultiLineString', coordinates: lines } };
    }
  }
  if (view.kind === 'areas') {
    const area = featuresOf(plan, 'areaOfResponsibility').find(({ id }) => id === view.part), figures = result.areas.find(({ id }) => id === view.part);
    if (area) return { name: nameFeature(area), fact: figures ? said.areaFact(percent(figures.coveredPct)) : null, target: area.geometry };
  }
  if (view.kind === 'agencies' && view.part !== null) {
    const own = plan.features.filter(({ properties }) => 'agencies' in properties && properties.agencies?.includes(view.part!));
    const posts = own.filter(({ kind, properties }) => kind === 'post' && (properties.status ?? 'active') === 'active'), gaps = result.gaps.filter(({ responsibleUnit }) => responsibleUnit === view.part).length;
    const reaching = new Set(shapes.reach.map(({ id }) => id));
    const points = own.flatMap(({ geometry }) => (geometry?.type === 'Point' ? [geometry.coordinates] : []));
    return { name: nameAgency(plan, view.part), fact: said.agencyFact(posts.filter(({ id }) => reaching.has(id)).length, posts.length, gaps), target: points.length > 1 ? { type: 'LineString', coordinates: points } : null };
  }
  return { name: view.kind === 'branches' ? said.views.branches : said.views.plan, fact: null, target: null };
}
