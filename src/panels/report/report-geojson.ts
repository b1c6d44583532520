/** The gaps of a report as GeoJSON, with the figures of the report beside them. */
import { featureLines } from '#formats/export/collection-text.ts';
import { gapFacts } from '#formats/export/gap-facts.ts';
import { gapFeature } from '#formats/export/gaps-geojson.ts';
import { language } from '#i18n/language.svelte.ts';
import { sizeOfGap } from '../name-feature.ts';
import { basisText } from '../basis-text.ts';
import type { ReportDocument, ReportMaterial } from './document.ts';

/** Raw figures of each gap with its size as shown (`shown`); of several answers their features bear the place of the answer in their ids. Headlines stand in the member `figures`, as shown. */
export function reportGeoJson({ title, facts, marking, synthetic, fingerprint, blocks }: ReportDocument, { plan, answers }: ReportMaterial): string {
  const figures = blocks.flatMap((block) => (block.type === 'figures' ? [{ basis: block.basis, items: block.items.map(({ name, main, rest }) => ({ name, shown: main.text, path: main.figure?.path ?? null, value: main.figure?.value ?? null, rest: rest.map(({ text, figure }) => ({ shown: text, path: figure?.path ?? null, value: figure?.value ?? null })) })) }] : []));
  const features = answers.flatMap(({ question, coverage }, at) => gapFacts(plan, coverage, basisText(question, plan, coverage.result.basis), language.code, null).map((one) => {
    const { id, properties, ...feature } = gapFeature(one);
    return { ...feature, id: answers.length > 1 ? `${at + 1}/${id}` : id, properties: { ...properties, shown: sizeOfGap(one.gap)?.text ?? null } };
  }));
  return featureLines({ marking, title, facts, ...(synthetic === null ? {} : { synthetic }), fingerprint, figures }, features);
}
