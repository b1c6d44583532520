/** The three headline rows as values: what each shows for an answer of the engine. */
import type { LiveTotals } from '#core/coverage/live.ts';
import type { Words } from '#i18n/zh.ts';
import { areaParts, length, lengthParts, percent } from '#i18n/quantity.ts';
import type { Focus } from '#session/first-look.ts';
import type { FigurePath } from './figure-path.ts';

export interface FigureRow {
  readonly focus: Focus;
  readonly name: string;
  /** Null where the plan has no such thing; `missing` says so. */
  readonly pct: number | null;
  readonly pctText: string;
  readonly missing: string;
  readonly detail: readonly { readonly path: FigurePath; readonly value: number; readonly label: string; readonly text: string; readonly gap?: boolean }[];
}

/** Rows for area, border and places, in that order. */
export function figureRows({ area, border, places }: LiveTotals, words: Words): FigureRow[] {
  const { figures } = words;
  const ground = area && areaParts(area.areaM2, area.coveredM2, area.gapM2);
  const line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM);
  return [
    { focus: 'area', name: figures.areaName, pct: area?.coveredPct ?? null, pctText: percent(area?.coveredPct), missing: figures.noArea,
      detail: area && ground ? [
        { path: 'totals.area.gapM2', value: area.gapM2, label: figures.uncovered, text: ground.gap, gap: true },
        { path: 'totals.area.areaM2', value: area.areaM2, label: figures.total, text: ground.total },
      ] : [] },
    { focus: 'border', name: figures.borderName, pct: border?.coveredPct ?? null, pctText: percent(border?.coveredPct), missing: figures.noBorder,
      detail: border && line ? [
        { path: 'totals.border.gapM', value: border.gapM, label: figures.uncovered, text: line.gap, gap: true },
        { path: 'totals.border.longestGapM', value: border.longestGapM, label: figures.longest, text: length(border.longestGapM, 'up') },
      ] : [] },
    { focus: 'places', name: figures.placesName, pct: places?.coveredPct ?? null, pctText: percent(places?.coveredPct), missing: figures.noPlaces,
      detail: places ? [
        { path: 'totals.places.covered', value: places.covered, label: figures.covered, text: `${places.covered}/${places.count}` },
        { path: 'totals.places.weightedPct', value: places.weightedPct, label: figures.weighted, text: percent(places.weightedPct) },
      ] : [] },
  ];
}
