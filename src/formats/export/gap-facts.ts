/** A gap with what other systems want to know beside it; every writer of gaps takes its figures from here. */
import { coveredPct } from '#core/coverage/covered-pct.ts';
import type { Basis, Coverage, Gap } from '#core/coverage/result.ts';
import { gapSharer } from '#core/duties/gap-shares.ts';
import { measureLine, partAt, positionAt, type MeasuredLine } from '#core/geometry/chainage.ts';
import type { AnyFeature, Line, Plan, PlanGeometry, Position } from '#core/plan/plan.ts';
import type { CsvCell } from '../csv-text.ts';
import { borderShares, shareAt } from './border-shares.ts';
import { roundGeometry, roundPosition, type Decimals } from './round-positions.ts';
import { nameIn, type Wording } from './wording.ts';

export interface GapFacts {
  readonly gap: Gap;
  /** Null for a gap without a shape. */
  readonly geometry: PlanGeometry | null;
  readonly featureName: string | null;
  readonly section: string | null;
  /** The name of the unit that answers for it. */
  readonly unitName: string | null;
  readonly nearestPostName: string | null;
  /** The areas that it lies in, with how much of it; told when it is asked for, since large ground takes a moment to be cut. */
  readonly shares: () => readonly SharedGap[] | null;
  /** Of a gap in a border: its two ends and its middle by chainage; null for any other. */
  readonly along: { readonly start: Position; readonly middle: Position; readonly end: Position } | null;
  /** Columns under the names that ArcGIS gives to blind spots, and what they speak of; raw numbers. */
  readonly aliases: {
    readonly percent_visible: number | null; readonly percent_blind: number | null;
    /** What the percentage is a share of, and the id of that. */
    readonly percent_of: 'area' | 'border' | 'section' | 'place'; readonly percent_of_id: string;
    /** The hours of the basis, ISO 8601 with offset; null where time is ignored. */
    readonly time_start: string | null; readonly time_end: string | null;
    /** On what the percentage rests: none stands without it. */
    readonly basis: string;
  };
}
/** What of a gap lies in an area, by name; metres or square metres. Of what none of the areas holds `areaId` is null. */
export interface SharedGap { readonly areaId: string | null; readonly name: string | null; readonly unit: 'm' | 'm2'; readonly size: number }
export type AliasColumn = keyof GapFacts['aliases'];
export const aliasColumns = ['percent_visible', 'percent_blind', 'percent_of', 'percent_of_id', 'time_start', 'time_end', 'basis'] as const satisfies readonly AliasColumn[];

/** One entry a gap in the order of their ranks. `basis` says in words on what the figures rest; positions have so many decimals, figures all of theirs. A place that is a gap is blind as a whole. */
export function gapFacts(plan: Plan, coverage: Coverage, basis: string, lang: Wording['lang'], decimals: Decimals): GapFacts[] {
  const { result, shapes } = coverage;
  const geometries = new Map(shapes.gaps.map(({ id, geometry }) => [id, geometry]));
  const features = new Map(plan.features.map((feature) => [feature.id, feature]));
  const areas = new Map(result.areas.map((area) => [area.id, area.coveredPct]));
  const shares = borderShares(plan, coverage);
  const hours = hoursOf(result.basis);
  const agencies = new Map((plan.meta.agencies ?? []).map((agency) => [agency.id, agency]));
  const unitOf = (id: string | null) => { const agency = id === null ? undefined : agencies.get(id); return agency ? nameIn(lang, agency) : null; };
  const along = alongBorders(), sharer = gapSharer(plan);
  const sharesOf = (gap: Gap) => { const told = sharer(gap, geometries.get(gap.id) ?? null); return told && told.shares.map(({ areaId, size }): SharedGap => ({ areaId, size, unit: told.unit, name: areaId === null ? null : nameIn(lang, features.get(areaId)?.properties ?? {}) })); };
  return result.gaps.map(({ deepest, ...rest }): GapFacts => {
    const gap: Gap = { ...rest, ...(deepest ? { deepest: roundPosition(deepest, decimals) } : {}) }, geometry = geometries.get(rest.id);
    const properties = features.get(gap.featureId)?.properties ?? {};
    const share = gap.kind === 'border' ? shareAt(shares, gap.featureId, ((gap.fromM ?? 0) + (gap.toM ?? 0)) / 2) : undefined;
    const inSection = share?.of === 'section';
    const visible = gap.kind === 'place' ? 0 : gap.kind === 'area' ? areas.get(gap.featureId) ?? null : share ? coveredPct(share.coveredM, share.gapM) : null;
    return {
      gap, geometry: geometry ? roundGeometry(geometry, decimals) : null, featureName: nameIn(lang, properties), section: share && inSection ? nameIn(lang, share.named) ?? share.sectionId : null, unitName: unitOf(gap.responsibleUnit), shares: () => sharesOf(rest),
      nearestPostName: gap.nearestPostId === null ? null : nameIn(lang, features.get(gap.nearestPostId)?.properties ?? {}), along: gap.kind === 'border' ? along(features.get(gap.featureId), gap, decimals) : null,
      aliases: {
        percent_visible: visible, percent_blind: visible === null ? null : 100 - visible,
        percent_of: inSection ? 'section' : gap.kind, percent_of_id: inSection && share.sectionId !== null ? `${gap.featureId}/${share.sectionId}` : gap.featureId,
        ...hours, basis,
      },
    };
  });
}

/** Finds ends and middle of stretches; each border is measured once. */
function alongBorders(): (border: AnyFeature | undefined, gap: Gap, decimals: Decimals) => GapFacts['along'] {
  const measured = new Map<string, MeasuredLine>();
  return (border, { fromM, toM }, decimals) => {
    const lines: readonly Line[] = border?.geometry?.type === 'LineString' ? [border.geometry.coordinates] : border?.geometry?.type === 'MultiLineString' ? border.geometry.coordinates : [];
    if (!border || lines.length === 0 || fromM === undefined || toM === undefined) return null;
    const line = measured.get(border.id) ?? measureLine(lines);
    measured.set(border.id, line);
    /* A stretch that begins at a joint of parts begins on the later one. */
    const first = line.parts.find((part) => fromM < part.toM) ?? partAt(line, fromM), middle = (fromM + toM) / 2;
    const at = (part: ReturnType<typeof partAt>, chainageM: number) => (part ? roundPosition(positionAt(part, chainageM), decimals) : null);
    const [start, half, end] = [at(first, fromM), at(partAt(line, middle), middle), at(partAt(line, toM), toM)];
    return start && half && end ? { start, middle: half, end } : null;
  };
}

function hoursOf({ mode, at, from, to }: Basis): Pick<GapFacts['aliases'], 'time_start' | 'time_end'> {
  if (mode === 'instant') return { time_start: at ?? null, time_end: at ?? null };
  return mode === 'window' ? { time_start: from ?? null, time_end: to ?? null } : { time_start: null, time_end: null };
}

/** A column of the table of gaps: its identifier, and its cell. */
export type GapColumn = readonly [string, (facts: GapFacts) => CsvCell];
