/** In which pieces a sheet is drawn: one where a canvas takes it, else the ground in tiles and names, lines and symbols in one piece over it. */
import { PX_PER_MM, type SheetMm } from './sheet-scale.ts';

export interface Piece {
  /** Left upper corner of the piece's map, in CSS pixels from that of the sheet; outside it where there is a rim. */
  readonly left: number; readonly top: number;
  /** What of the map's canvas is taken, and where on the sheet's canvas it goes, both in pixels of theirs. */
  readonly from: Box; readonly to: Box;
}
export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

export interface Pass {
  /** `ground` ends below the names of the basemap, `over` is the rest. */
  readonly part: 'all' | 'ground' | 'over';
  readonly dpi: number;
  /** Size of each piece's map, CSS pixels. */
  readonly css: { readonly width: number; readonly height: number };
  readonly pieces: readonly Piece[];
}
export interface SheetPasses { readonly width: number; readonly height: number; readonly passes: readonly Pass[] }

/** What a canvas takes: pixels on a side. */
export interface CanvasLimit { readonly sidePx: number }

/** Chromium gives the picture of a graphics card at most 4 x 3840 x 2160 pixels, whatever the card takes on a side, and makes larger ones smaller without a word. */
const MOST_PX = 4 * 3840 * 2160;
/** A tile has no longer side than this. */
const TILE_PX = 5120;
/** Tiles are drawn with more ground around them than is taken: what stands beyond a seam reaches across it. */
const RIM_PX = 64;
const LEAST_DPI = 36;

/** The passes for a sheet at a dpi (a whole number), given the side that a canvas may have. Throws where names cannot be drawn at 36 dpi. */
export function sheetPasses(sheetMm: SheetMm, dpi: number, { sidePx }: CanvasLimit): SheetPasses {
  const [width, height] = [dots(sheetMm.width, dpi), dots(sheetMm.height, dpi)];
  const whole = (part: Pass['part'], at: number): Pass | null => {
    const css = { width: cssFor((width * at) / dpi, at), height: cssFor((height * at) / dpi, at) };
    const [w, h] = [toDots(css.width, at), toDots(css.height, at)];
    if (w > sidePx || h > sidePx || w * h > MOST_PX) return null;
    return { part, dpi: at, css, pieces: [{ left: 0, top: 0, from: { x: 0, y: 0, width: (width * at) / dpi, height: (height * at) / dpi }, to: { x: 0, y: 0, width, height } }] };
  };
  const one = whole('all', dpi);
  if (one) return { width, height, passes: [one] };
  for (let lower = dpi; lower >= LEAST_DPI; lower--) {
    const over = whole('over', lower);
    if (over) return { width, height, passes: [tiled(width, height, dpi, sidePx), over] };
  }
  throw new Error(`a canvas of ${sidePx} pixels is too small for a sheet of ${sheetMm.width} x ${sheetMm.height} mm`);
}

function tiled(width: number, height: number, dpi: number, sidePx: number): Pass {
  const step = wholeCss(dpi);
  const most = Math.min(TILE_PX, sidePx) - toDots(step, dpi) - 2 * RIM_PX;
  const [columns, rows] = [Math.ceil(width / most), Math.ceil(height / most)];
  const [wide, tall] = [Math.ceil(width / columns), Math.ceil(height / rows)];
  const pieces = Array.from({ length: columns * rows }, (_, at) => {
    const [x, y] = [(at % columns) * wide, Math.floor(at / columns) * tall];
    const size = { width: Math.min(wide, width - x), height: Math.min(tall, height - y) };
    return { left: ((x - RIM_PX) * 96) / dpi, top: ((y - RIM_PX) * 96) / dpi, from: { x: RIM_PX, y: RIM_PX, ...size }, to: { x, y, ...size } };
  });
  return { part: 'ground', dpi, css: { width: cssFor(wide + 2 * RIM_PX, dpi), height: cssFor(tall + 2 * RIM_PX, dpi) }, pieces };
}

const dots = (mm: number, dpi: number): number => Math.round(((mm * PX_PER_MM) / 96) * dpi);
const toDots = (css: number, dpi: number): number => Math.round((css * dpi) / 96);

/** CSS pixels whose number of dots is whole: a map of another size would be drawn a fraction of a pixel too wide. */
function wholeCss(dpi: number): number {
  let [a, b] = [96, dpi];
  while (b > 0) [a, b] = [b, a % b];
  return 96 / a;
}
/** The least such size that has room for so many dots. */
function cssFor(px: number, dpi: number): number {
  const step = wholeCss(dpi);
  return Math.ceil((px * 96) / dpi / step - 1e-9) * step;
}
