/**
 * Noto Sans SC in slices: MapLibre fetches a slice only when a label needs one of its
 * characters, so Chinese labels work without a glyph server and without system fonts.
 */

export const REGULAR = 'Noto Sans SC';
export const BOLD = 'Noto Sans SC Bold';

type Face = { url: string; 'unicode-range': string[] };

/** The slices of one weight in the style sheets of the page. */
function faces(sheets: Iterable<CSSStyleSheet>, weight: string): Face[] {
  const found: Face[] = [];
  for (const sheet of sheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const said = (name: string) => rule.style.getPropertyValue(name);
      if (said('font-family').replace(/["']/g, '') !== REGULAR || said('font-weight') !== weight) continue;
      const file = /url\(["']?([^"')]+)/.exec(said('src'))?.[1];
      if (file) found.push({ url: new URL(file, sheet.href ?? document.baseURI).href, 'unicode-range': said('unicode-range').split(/,\s*/).map((part) => part.toUpperCase()) });
    }
  }
  return found;
}

/**
 * The `font-faces` member of a style: absolute addresses, one entry a slice. Read from the page's own style
 * sheets, which name the same slices for the panels: a second table would be 30 kB of script before the first map.
 */
export function fontFaces(): Record<string, Face[]> {
  const own = [...document.styleSheets].filter(({ href }) => !href || new URL(href).origin === location.origin);
  return { [REGULAR]: faces(own, '400'), [BOLD]: faces(own, '700') };
}
