/**
 * Noto Sans SC in slices: MapLibre fetches a slice only when a label needs one of its
 * characters, so Chinese labels work without a glyph server and without system fonts.
 */
import ranges from '@fontsource/noto-sans-sc/unicode.json';

const regular = import.meta.glob<string>('/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-400-normal.woff2', { query: '?url', import: 'default', eager: true });
const bold = import.meta.glob<string>('/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-700-normal.woff2', { query: '?url', import: 'default', eager: true });

export const REGULAR = 'Noto Sans SC';
export const BOLD = 'Noto Sans SC Bold';

type Face = { url: string; 'unicode-range': string[] };

function faces(files: Record<string, string>, weight: string): Face[] {
  const found: Face[] = [];
  for (const [slice, range] of Object.entries(ranges)) {
    const file = files[`/node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-${slice.replace(/[[\]]/g, '')}-${weight}-normal.woff2`];
    if (file) found.push({ url: new URL(file, location.href).href, 'unicode-range': range.split(',').map((part) => part.toUpperCase()) });
  }
  return found;
}

/** The `font-faces` member of a style: absolute addresses, one entry a slice. */
export function fontFaces(): Record<string, Face[]> {
  return { [REGULAR]: faces(regular, '400'), [BOLD]: faces(bold, '700') };
}
