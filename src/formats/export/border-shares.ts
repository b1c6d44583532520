/** How much of each section of a border is bare: what exports say beside a gap, and all that a coarse one says. */
import { linesOf } from '#core/coverage/assets.ts';
import { mergeIntervals } from '#core/coverage/intervals.ts';
import type { Coverage } from '#core/coverage/result.ts';
import { measureLine, subLine } from '#core/geometry/chainage.ts';
import { featuresOf, type Line, type Plan, type PlanFeature, type PlanGeometry } from '#core/plan/plan.ts';
import type { Named } from './wording.ts';

/** A section, or what lies in none (`sectionId` null), or the whole border where it has no sections. Metres; exempt length is in neither figure. */
export interface BorderShare {
  readonly border: PlanFeature<'borderLine'>;
  readonly sectionId: string | null;
  /** `rest`: stretches outside every section; `whole`: the border has none. */
  readonly of: 'section' | 'rest' | 'whole';
  readonly named: Named;
  readonly fromM: number; readonly toM: number;
  readonly coveredM: number; readonly gapM: number;
}

/** Every metre of every border stands in at least one share: no bare stretch is lost between sections. */
export function borderShares(plan: Plan, { result, shapes }: Coverage): BorderShare[] {
  const features = new Map(featuresOf(plan, 'borderLine').map((border) => [border.id, border]));
  return result.borders.flatMap(({ id, lengthM }) => {
    const border = features.get(id);
    if (!border) return [];
    const pieces = shapes.border.filter(({ borderId }) => borderId === id);
    const clipped = (state: 'covered' | 'gap', fromM: number, toM: number) =>
      pieces.reduce((sum, piece) => sum + (piece.state === state ? Math.max(0, Math.min(toM, piece.toM) - Math.max(fromM, piece.fromM)) : 0), 0);
    const share = (head: Pick<BorderShare, 'sectionId' | 'of' | 'named'>, fromM: number, toM: number): BorderShare =>
      ({ border, ...head, fromM, toM, coveredM: clipped('covered', fromM, toM), gapM: clipped('gap', fromM, toM) });
    const sections = (border.properties.sections ?? []).map((section) => share({ sectionId: section.id ?? null, of: 'section', named: section }, section.fromM ?? 0, Math.min(section.toM ?? lengthM, lengthM)));
    if (sections.length === 0) return [share({ sectionId: null, of: 'whole', named: border.properties }, 0, lengthM)];
    return [...sections, ...between(sections, lengthM).map(([fromM, toM]) => share({ sectionId: null, of: 'rest', named: {} }, fromM, toM))];
  });
}

/** What lies in none of the sections, in order. */
function between(sections: readonly BorderShare[], lengthM: number): [number, number][] {
  const merged = mergeIntervals(sections.filter(({ fromM, toM }) => toM > fromM).map(({ fromM, toM }) => ({ fromM, toM })));
  const ends = [0, ...merged.map(({ toM }) => toM)], starts = [...merged.map(({ fromM }) => fromM), lengthM];
  return starts.flatMap((to, at): [number, number][] => (to - ends[at]! > 0.01 ? [[ends[at]!, to]] : []));
}

/** The share that holds a chainage: a section before what lies in none. */
export const shareAt = (shares: readonly BorderShare[], borderId: string, chainageM: number): BorderShare | undefined =>
  shares.find(({ border, fromM, toM }) => border.id === borderId && fromM <= chainageM && chainageM < toM) ?? shares.find(({ border }) => border.id === borderId);

/** The line of a share on the border's own vertices; several where the border has parts. */
export function lineOfShare({ border, fromM, toM }: BorderShare): PlanGeometry {
  const lines = measureLine(linesOf(border)).parts.flatMap((part): Line[] => {
    const [from, to] = [Math.max(fromM, part.fromM), Math.min(toM, part.toM)];
    return to > from ? [subLine(part, from, to)] : [];
  });
  return lines.length === 1 ? { type: 'LineString', coordinates: lines[0]! } : { type: 'MultiLineString', coordinates: lines };
}
