/** Sources for tests of the import doctor. */
import type { Plan } from '#core/plan/plan.ts';
import { noChoices, type Choices } from '#formats/doctor/choices.ts';
import { examine, type Examined } from '#formats/doctor/examine.ts';
import { readTableFile } from '#formats/source/read-table-file.ts';
import type { Source } from '#formats/source/source.ts';

/** The sources of texts by file name: features as they stand in a GeoJSON, tables by their reader; throws where one is not read. */
export function sourcesOf(files: Readonly<Record<string, string | Uint8Array>>): readonly Source[] {
  return Object.entries(files).flatMap(([file, text]): readonly Source[] => {
    const name = file.replace(/\.\w+$/, '');
    if (file.endsWith('json') && typeof text === 'string') {
      const { features } = JSON.parse(text) as { features: unknown[] };
      return [{ name, format: 'geojson', encoding: null, system: { code: 'wgs84', by: 'GeoJSON' }, read: features.length, features, repairs: new Map(), refused: [], foreign: {} }];
    }
    const { sources, refusals } = readTableFile(typeof text === 'string' ? new TextEncoder().encode(text) : text, file, null, {});
    if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
    return sources;
  });
}

export const points = (positions: readonly (readonly number[])[], properties: (at: number) => Record<string, unknown> = (at) => ({ name: `p${at}` })): string =>
  JSON.stringify({ type: 'FeatureCollection', features: positions.map((coordinates, at) => ({ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: properties(at) })) });

export const examined = (files: Readonly<Record<string, string | Uint8Array>>, choices: Partial<Choices> = {}, plan: Plan | null = null): Examined => examine(sourcesOf(files), { ...noChoices, ...choices }, plan);

/** Records of the first source by what became of them. */
export function states({ checked }: Examined): string[] {
  return checked.flatMap(({ records }) => records.map(({ state, reason, repairs }) => (reason ?? ([state, ...repairs].join('+')))));
}

/** Every record is in exactly one state, and what is kept or repaired is in a layer or an update. */
export function addsUp({ checked, layers, updates }: Examined): boolean {
  const records = checked.flatMap((one) => one.records);
  const taken = records.filter(({ state }) => state !== 'refused');
  return taken.every(({ feature, reason }) => feature !== null && reason === null) && records.every(({ state, reason, feature }) => state !== 'refused' || (reason !== null && feature === null))
    && taken.length === layers.reduce((sum, { features }) => sum + features.length, 0) + updates.length;
}
