/** Gaps as KML: a folder a kind of gap, names in the reader's language, raw figures as extended data. */
import type { PlanGeometry } from '#core/plan/plan.ts';
import { cleanText } from '../inert-text.ts';
import { gapColumns } from './gaps-csv.ts';
import type { GapFacts } from './gap-facts.ts';
import { kmlText, type Placemark } from './kml-text.ts';
import type { Statement } from './statement.ts';
import type { Wording } from './wording.ts';

const KINDS = ['border', 'place', 'area'] as const;

/** Gaps without a shape cannot stand in KML; `facts` of them are left out. */
export function writeGapsKml(facts: readonly GapFacts[], statement: Statement, wording: Wording): string {
  const { said } = wording;
  return kmlText(`${statement.plan} · ${said.sheets.gaps}`, statement, KINDS.map((kind) => ({
    name: said.gapKinds[kind],
    placemarks: facts.flatMap((one) => (one.gap.kind === kind && one.geometry ? [placemark(one, one.geometry, wording)] : [])),
  })));
}

function placemark(one: GapFacts, geometry: PlanGeometry, wording: Wording): Placemark {
  const { gap, featureName, section, aliases } = one;
  const { said, terms } = wording;
  const where = gap.kind === 'border' && gap.fromM !== undefined && gap.toM !== undefined ? wording.stretch(gap.fromM, gap.toM) : featureName ?? gap.featureId;
  const size = gap.lengthM !== undefined ? wording.length(gap.lengthM) : gap.areaM2 !== undefined ? wording.area(gap.areaM2) : null;
  return {
    name: cleanText(`${gap.rank}. ${where}`), geometry,
    description: [
      `${said.gapKinds[gap.kind]}${size === null ? '' : ` · ${said.uncovered(size)}`}`, [featureName ?? gap.featureId, section].filter(Boolean).join(' · '), [terms.cause[gap.cause] ?? gap.cause, one.unitName ?? gap.responsibleUnit].filter(Boolean).join(' · '),
      ...(aliases.percent_visible === null || gap.kind === 'place' ? [] : [said.visible(wording.percent(aliases.percent_visible), section ?? featureName ?? gap.featureId, aliases.basis)]),
      ...(gap.maxGapMin === undefined ? [] : [said.longest(gap.maxGapMin)]),
    ],
    data: Object.fromEntries(gapColumns.flatMap(([name, of]) => { const value = of(one); return value === null || value === undefined ? [] : [[name, value]]; })),
  };
}
