/** What to call a feature, an agency or a gap on screen. */
import type { CoverageResult, Gap } from '#core/coverage/result.ts';
import { insideArea } from '#core/plan/inside-area.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { area as areaText, stretch, stretchLength } from '#i18n/quantity.ts';
import type { Focus } from '#session/first-look.ts';
import { areaM2Of, partOfArea } from './part-of-area.ts';

/** The feature's name in the language shown, else its code, else its type and id. */
export function nameFeature(feature: AnyFeature | null, id: string | null = null): string {
  if (!feature) return id ?? '—';
  return language.nameOf(feature.properties) ?? feature.properties.code ?? `${typeFeature(feature)} ${feature.id}`;
}

/** The kind, or the finer type where the kind has one. */
export function typeFeature(feature: AnyFeature, { terms } = language.words): string {
  if (feature.kind === 'post' && feature.properties.postType) return terms.postType[feature.properties.postType];
  if (feature.kind === 'priorityPlace' && feature.properties.placeType) return terms.placeType[feature.properties.placeType];
  if (feature.kind === 'patrolRoute' && feature.properties.mode) return terms.mode[feature.properties.mode];
  if (feature.kind === 'obstacle' && feature.properties.obstacleType) return terms.obstacleType[feature.properties.obstacleType];
  return terms.kind[feature.kind];
}

/** An agency by id. */
export function nameAgency(plan: Plan, id: string): string {
  const agency = plan.meta.agencies?.find((one) => one.id === id);
  return (agency && language.nameOf(agency)) ?? id;
}

/** What kind of gap it is, in the four words that never mean each other. */
export function kindOfGap(gap: Gap): string {
  const { gaps } = language.words;
  if (gap.passage) return gaps.passage;
  return gap.kind === 'area' ? gaps.areaGap : gap.kind === 'border' ? gaps.borderGap : gaps.placeGap;
}

/** Which headline figure a gap belongs to. */
export function focusOf(gap: Gap): Focus {
  return gap.kind === 'area' ? 'area' : gap.kind === 'border' ? 'border' : 'places';
}

/** The innermost area that holds a position: the one without a child that also holds it. */
export function areaAt(plan: Plan, position: Position): AnyFeature | null {
  const holding = featuresOf(plan, 'areaOfResponsibility').filter(({ geometry }) => geometry && insideArea(position, geometry));
  return holding.find(({ id }) => !holding.some((other) => other.properties.parentId === id && other.id !== id)) ?? null;
}

/** A gap that takes more of its area than this is not in a part of it. */
const WIDE_SHARE = 1 / 3;

/** The smallest-sounding name of a position in an area: the beat or other sector that holds it, else which part of the area it is. */
function placeInArea(plan: Plan, area: AnyFeature, position: Position): string {
  const sector = featuresOf(plan, 'sector').find(({ geometry }) => geometry && insideArea(position, geometry)) as AnyFeature | undefined;
  if (sector) return nameFeature(sector);
  const part = partOfArea(area.geometry, position);
  return part ? language.words.gaps.within(nameFeature(area), language.words.gaps.part[part]) : nameFeature(area);
}

/** Where a gap is: its stretch by chainage, the innermost area of its deepest point and where in it or that it reaches beyond it, or the place itself. */
export function placeOfGap(gap: Gap, feature: AnyFeature | null, plan: Plan | null = null): string {
  if (gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined) return stretch(gap.fromM, gap.toM, language.code);
  const area = plan && gap.deepest ? areaAt(plan, gap.deepest) ?? feature : null;
  const areaM2 = area ? areaM2Of(area.geometry) : 0, wide = (gap.areaM2 ?? 0) > WIDE_SHARE * areaM2;
  /* What is larger than the area cannot lie in it alone. */
  if (area && areaM2 > 0 && (gap.areaM2 ?? 0) > areaM2) return language.words.gaps.beyond(nameFeature(area));
  return area && plan && gap.deepest && !wide ? placeInArea(plan, area, gap.deepest) : nameFeature(area ?? feature, gap.featureId);
}

/** How large a gap is, or null for a place: never shown smaller than it is; a stretch is as long as its shown ends are apart. */
export function sizeOfGap(gap: Gap): { path: 'lengthM' | 'areaM2'; value: number; text: string } | null {
  if (gap.lengthM !== undefined) return { path: 'lengthM', value: gap.lengthM, text: stretchLength(gap.fromM ?? 0, gap.toM ?? gap.lengthM) };
  if (gap.areaM2 !== undefined) return { path: 'areaM2', value: gap.areaM2, text: areaText(gap.areaM2, 'up') };
  return null;
}

/** The section of the border in which the middle of a stretch lies, if it has a name. */
export function sectionOfGap(gap: Gap, border: AnyFeature | null): string | null {
  if (border?.kind !== 'borderLine' || gap.fromM === undefined || gap.toM === undefined) return null;
  const middle = (gap.fromM + gap.toM) / 2;
  const section = border.properties.sections?.find((one) => (one.fromM ?? 0) <= middle && middle < (one.toM ?? Infinity));
  return (section && (language.nameOf(section) ?? section.id)) ?? null;
}

/** A gap by its id. */
export function gapById(result: CoverageResult | undefined, id: string | null): Gap | null {
  return (id && result?.gaps.find((gap) => gap.id === id)) || null;
}
