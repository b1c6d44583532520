/** A report of any template from its material, in the language shown. */
import { dailyReport } from './daily.ts';
import type { ReportDocument, ReportMaterial, Template } from './document.ts';

type Builder = (material: ReportMaterial) => ReportDocument;

const builders: Partial<Record<Template, Builder>> = { daily: dailyReport };

/** The document; it speaks of every answer of the material in its order. */
export function buildReport(template: Template, material: ReportMaterial): ReportDocument {
  const build = builders[template];
  if (!build) throw new Error(`there is no report ${template}`);
  return build(material);
}
