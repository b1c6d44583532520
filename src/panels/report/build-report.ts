/** A report of any template from its material, in the language shown. */
import { atlasReport } from './atlas.ts';
import { comparisonReport } from './comparison.ts';
import { dailyReport } from './daily.ts';
import type { ReportDocument, ReportMaterial, ReportOptions, Template } from './document.ts';
import { dutiesReport } from './duties.ts';
import { gapMapReport } from './gap-map.ts';
import { hoursReport } from './hours.ts';

const builders: Readonly<Record<Template, (material: ReportMaterial, options: ReportOptions) => ReportDocument>> = {
  daily: dailyReport, gapMap: gapMapReport, atlas: (material, { by = 'gap' }) => atlasReport(material, by), comparison: comparisonReport, hours: hoursReport, duties: dutiesReport,
};

/** The document; it speaks of every answer of the material in its order. Throws where a comparison is asked for without what two plans differ in. */
export const buildReport = (template: Template, material: ReportMaterial, options: ReportOptions = {}): ReportDocument => builders[template](material, options);
