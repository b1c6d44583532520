/** KML 2.2 in folders, with what the file says of itself as the description of the document. */
import { foldersToKML } from '@placemarkio/tokml';
import type { Geometry } from 'geojson';
import type { PlanGeometry } from '#core/plan/plan.ts';
import { withoutTags, xmlText } from '../inert-text.ts';
import { statementText, type Statement } from './statement.ts';

export interface Placemark {
  readonly name: string;
  /** Lines of plain text; viewers show a description as HTML, so tags are taken apart. */
  readonly description: readonly string[];
  readonly data: Readonly<Record<string, string | number | boolean>>;
  readonly geometry: PlanGeometry;
}
export interface KmlFolder { readonly name: string; readonly placemarks: readonly Placemark[] }

/** Empty folders are left out. No style: every viewer draws by its own. */
export function kmlText(title: string, statement: Statement, folders: readonly KmlFolder[]): string {
  const children = folders.filter(({ placemarks }) => placemarks.length > 0).map(({ name, placemarks }) => ({
    type: 'folder' as const, meta: { name: withoutTags(name) }, children: placemarks.map(featureOf),
  }));
  // The library knows no name and no description of the document.
  const head = `<Document><name>${xmlText(withoutTags(title))}</name><description>${xmlText(withoutTags(statementText(statement)))}</description>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${foldersToKML({ type: 'root', children }).replace('<Document>', () => head)}\n`;
}

/* The library asks for arrays that could be changed, and changes none. */
function featureOf({ name, description, data, geometry }: Placemark) {
  const clean = Object.entries(data).map(([key, value]) => [key, typeof value === 'string' ? withoutTags(value) : value] as const);
  return { type: 'Feature' as const, geometry: geometry as unknown as Geometry,
    properties: { name: withoutTags(name), description: withoutTags(description.filter((line) => line !== '').join('\n')), ...Object.fromEntries(clean) } };
}
