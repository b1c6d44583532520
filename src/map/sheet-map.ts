/** The map of a printed sheet: at a true scale, at the dots of paper, and larger than one canvas where need be. */
import type { Position } from '#core/geometry/position.ts';
import { drawnKey, keyedLayers, type DrawnKey } from './drawn-keys.ts';
import type { MapLibreMap } from './maplibre.ts';
import type { Overlay } from './laid-over.ts';
import { offPage, type Under } from './off-page.ts';
import { paperAt } from './paper-layers.ts';
import type { PictureInput } from './picture.ts';
import { sheetPasses, type Pass, type Piece } from './sheet-passes.ts';
import { atWorldPx, scaleStatement, sheetBounds, worldPx, zoomForScale, type ScaleStatement, type SheetMm } from './sheet-scale.ts';
import type { Bounds } from './view-options.ts';

export interface SheetOrder {
  readonly input: PictureInput;
  readonly under: Under;
  /** What is laid over the plan, by name: what a comparison has gained and lost. */
  readonly overlays?: Readonly<Record<string, Overlay>>;
  readonly centre: Position;
  readonly denominator: number;
  readonly sheetMm: SheetMm;
  /** Dots to the inch, a whole number; 300 without it. */
  readonly dpi?: number;
  /** No canvas is made longer than this, whatever the graphics card promises. */
  readonly maxSidePx?: number;
  /** Nothing but ground that is not covered, in one colour without edges, hatch or anything over it. */
  readonly gapsAlone?: boolean;
}

export interface SheetMap {
  /** As large as the sheet at its dpi. The page's policy lets no picture of a blob: the canvas itself is put into a document, or made a file. */
  readonly canvas: HTMLCanvasElement;
  /** Dots to the inch of the ground. */
  readonly dpi: number;
  /** And of lines, symbols and names: lower where the sheet is too large for one canvas. */
  readonly overDpi: number;
  readonly zoom: number;
  readonly scale: ScaleStatement;
  readonly bounds: Bounds;
  /** What is on the sheet, for its legend. */
  readonly drawn: ReadonlySet<DrawnKey>;
  /** What a sheet of the reader's own says of its origin; "" for those that come with the app. */
  readonly attribution: string;
  /** Why the basemap could not be read, which leaves the plan on empty paper; null where it could. */
  readonly groundMissing: string | null;
}

/** Pieces of the sheet: done, of all. */
export type OnSheetProgress = (done: number, of: number) => void;

const DPI = 300;
/** First layer over the ground; own sheets and roads lie below it too. */
const OVER_FROM = 'name-river';
/** No machine that draws the map takes less. */
const LEAST_SIDE_PX = 512;
/** Looked at for holes: as many spots on a side. */
const SPOTS = 128;

/** The side that a canvas of this machine may have, asked of the graphics card. Throws without WebGL 2. */
function canvasSidePx(): number {
  const gl = document.createElement('canvas').getContext('webgl2');
  if (!gl) throw new Error('no WebGL 2');
  const side = Math.min(gl.getParameter(gl.MAX_TEXTURE_SIZE) as number, gl.getParameter(gl.MAX_RENDERBUFFER_SIZE) as number, ...(gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return side;
}

/** A canvas came out smaller than it was asked for. */
class Lowered extends Error {}

/**
 * Draws the map of a sheet. Rejects when it is cancelled (with the signal's reason), where there is no WebGL 2, where the map does
 * not come to rest, and where the picture has a hole or is bare. Nothing of it stays on the page.
 */
export async function sheetMap(order: SheetOrder, signal?: AbortSignal, onProgress: OnSheetProgress = () => undefined): Promise<SheetMap> {
  for (let side = Math.min(canvasSidePx(), order.maxSidePx ?? Infinity); ; side = Math.floor(side / 2)) {
    try {
      return await drawnWithin(order, side, signal, onProgress);
    } catch (error) {
      /* What the card promises it does not always have; less is tried, and the dpi says so. */
      if (!(error instanceof Lowered) || side / 2 < LEAST_SIDE_PX) throw error;
    }
  }
}

async function drawnWithin(order: SheetOrder, sidePx: number, signal: AbortSignal | undefined, onProgress: OnSheetProgress): Promise<SheetMap> {
  const { input, under, overlays = {}, centre, denominator, sheetMm, dpi = DPI, gapsAlone = false } = order;
  const zoom = zoomForScale(centre[1], denominator);
  const { width, height, passes } = sheetPasses(sheetMm, dpi, { sidePx });
  const [first] = passes;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d', { alpha: true });
  if (!pen || !first) throw new Error('no 2D canvas');
  const drawn = new Set<DrawnKey>();
  const all = passes.reduce((sum, { pieces }) => sum + pieces.length, 0);
  const hidden = new Set<string>();
  let done = 0;
  onProgress(done, all);
  const told = await offPage({ ...first.css, input, under, overlays, ...(signal ? { signal } : {}), options: { paper: paperAt(zoom, gapsAlone), pixelRatio: ratioOf(first), maxCanvasPx: sidePx } }, async (page) => {
    const map = page.view.engine!;
    for (const pass of passes) {
      if (pass.part !== 'all') hideBut(map, pass.part, hidden);
      page.resize(pass.css.width, pass.css.height, ratioOf(pass));
      for (const piece of pass.pieces) {
        const middle = worldPx(centre, zoom);
        const [lng, lat] = atWorldPx({ x: middle.x - (width * 48) / dpi + piece.left + pass.css.width / 2, y: middle.y - (height * 48) / dpi + piece.top + pass.css.height / 2 }, zoom);
        page.view.look({ lng, lat, zoom });
        const { from, to } = piece;
        const picture = whole(await page.picture(), pass);
        pen.drawImage(picture, from.x, from.y, from.width, from.height, to.x, to.y, to.width, to.height);
        for (const key of keysOf(map, pass, piece)) drawn.add(key);
        onProgress(++done, all);
      }
    }
    return { attribution: page.attribution(), groundMissing: page.missing() };
  });
  if (hasHoles(canvas) || (!gapsAlone && isBare(canvas))) throw new Error('the picture of the map is blank');
  const view = { centre, denominator, sheetMm };
  return { canvas, dpi, overDpi: passes.at(-1)!.dpi, zoom, scale: scaleStatement(view), bounds: sheetBounds(view), drawn, ...told };
}

/** Device pixels to a CSS pixel; a hair more, or a whole number of pixels would be cut by one. */
const ratioOf = ({ dpi }: Pass): number => (dpi / 96) * (1 + 1e-12);

/** Shows the layers of one part. They go by their place in the style, so that sheets of the reader's own are among them; `hidden` keeps what was shown before. */
function hideBut(map: MapLibreMap, part: 'ground' | 'over', hidden: Set<string>): void {
  const ids = map.getLayersOrder();
  const from = ids.indexOf(OVER_FROM);
  for (const [at, id] of ids.entries()) {
    const wanted = (at >= from) === (part === 'over');
    if (!wanted) { if (map.getLayoutProperty(id, 'visibility') !== 'none') { hidden.add(id); map.setLayoutProperty(id, 'visibility', 'none'); } }
    else if (hidden.delete(id)) map.setLayoutProperty(id, 'visibility', 'visible');
  }
}

/** The map's canvas, if it is as large as it was asked for. */
function whole(canvas: HTMLCanvasElement, { css, dpi }: Pass): HTMLCanvasElement {
  const [width, height] = [Math.round((css.width * dpi) / 96), Math.round((css.height * dpi) / 96)];
  if (canvas.width !== width || canvas.height !== height) throw new Lowered(`asked for ${width} x ${height}, got ${canvas.width} x ${canvas.height} pixels`);
  return canvas;
}

function keysOf(map: MapLibreMap, { dpi }: Pass, { from }: Piece): DrawnKey[] {
  const corner = (x: number, y: number): [number, number] => [(x * 96) / dpi, (y * 96) / dpi];
  const found = map.queryRenderedFeatures([corner(from.x, from.y), corner(from.x + from.width, from.y + from.height)], { layers: [...keyedLayers] });
  return found.map(({ layer, properties }) => drawnKey(layer.id, properties)).filter((key) => key !== null);
}

/** The canvas at few spots, to be looked at. */
function spots(canvas: HTMLCanvasElement): Uint8ClampedArray {
  const small = document.createElement('canvas');
  small.width = small.height = SPOTS;
  const pen = small.getContext('2d', { willReadFrequently: true })!;
  pen.drawImage(canvas, 0, 0, SPOTS, SPOTS);
  return pen.getImageData(0, 0, SPOTS, SPOTS).data;
}

/** Paper is opaque: a spot that is not was not drawn. */
const hasHoles = (canvas: HTMLCanvasElement): boolean => spots(canvas).some((value, at) => at % 4 === 3 && value < 255);

/** One colour throughout: of a plan nothing was drawn. */
function isBare(canvas: HTMLCanvasElement): boolean {
  const seen = spots(canvas);
  return seen.every((value, at) => value === seen[at % 4]);
}
