/**
 * Pictures that layers ask for by name: `theme|what|...|size|scale`, drawn on a canvas at the screen's own
 * ratio when first needed. No sprite file, crisp at any ratio, any theme.
 */
import type { PostType } from '#core/plan/schema.ts';
import type { PlaceState } from './draw-places.ts';
import { glyphs } from './glyphs.ts';
import { paintPlace, paintPost } from './paint-badge.ts';
import { paintChevron, paintCross, paintEndBar, paintHatch, paintMarker, paintNumberGround, paintStop, paintTick } from './paint-mark.ts';
import { silhouettes, type Silhouette, type Standing } from './symbols.ts';
import { themes, type MapTheme, type ThemeName } from './theme.ts';

type Paint = (pen: CanvasRenderingContext2D, theme: MapTheme, size: number, scale: number, words: readonly string[]) => void;
/** `margin`: canvas width as a multiple of the size; patterns have 1, for they must meet. */
interface ImageSpec { readonly margin: number | ((words: readonly string[]) => number); readonly paint: Paint }

const WIDE: ReadonlySet<Silhouette> = new Set(['pill', 'bar']);

const images = {
  post: { margin: ([type]) => (WIDE.has(silhouettes[type as PostType]) ? 1.65 : 1.45), paint: (pen, theme, size, scale, [type, standing]) => {
    if (type && type in glyphs) paintPost(pen, theme, type as PostType, standing as Standing, size, scale);
  } },
  place: { margin: 1.4, paint: (pen, theme, size, scale, [state]) => paintPlace(pen, theme, state as PlaceState, size, scale) },
  number: { margin: 1.3, paint: paintNumberGround },
  bar: { margin: 1.4, paint: paintEndBar },
  chevron: { margin: 1.6, paint: paintChevron },
  cross: { margin: 1.3, paint: paintCross },
  tick: { margin: 1, paint: paintTick },
  marker: { margin: 1.5, paint: paintMarker },
  stop: { margin: 1.4, paint: (pen, theme, size, scale, [state]) => paintStop(pen, theme, size, scale, state) },
  weave: { margin: 1, paint: (pen, theme, size, _scale, [width]) => { pen.scale(-1, 1); paintHatch(pen, theme.land, size, Number(width)); } },
  hatch: { margin: 1, paint: (pen, theme, size, _scale, [width]) => paintHatch(pen, theme.gap, size, Number(width)) },
} as const satisfies Record<string, ImageSpec>;

export type ImageName = keyof typeof images;

/** The name of an image; sizes in CSS pixels with the scale already in them. */
export function imageName(theme: ThemeName, what: ImageName, words: readonly string[], size: number, scale: number): string {
  return [theme, what, ...words, size, scale].join('|');
}

/** By how much MapLibre stretches the image of that name when it lays it: a hatch for paper says so itself, nothing else knows its zoom. */
export function stretchOf(name: string): number {
  const [, what, , stretch, ...rest] = name.split('|');
  return what === 'hatch' && rest.length === 2 ? Number(stretch) || 1 : 1;
}

/** Draws the image of that name, or null where the name is none of ours. `ratio` is device pixels per CSS pixel. */
export function drawImage(name: string, ratio: number): ImageData | null {
  const [themeName, what, ...rest] = name.split('|');
  const [size, scale] = rest.slice(-2).map(Number);
  if (!isTheme(themeName) || !isImage(what) || !size || !scale) return null;
  const spec: ImageSpec = images[what];
  const words = rest.slice(0, -2);
  const margin = typeof spec.margin === 'number' ? spec.margin : spec.margin(words);
  const side = Math.max(1, Math.round(size * margin * ratio));
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  // Kept out of the graphics card: reading such a small picture back from there takes a third of a second where there is none.
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.translate(side / 2, side / 2);
  // Patterns are stretched to whole device pixels, or their lines would not meet.
  const unit = margin === 1 ? side / size : ratio;
  pen.scale(unit, unit);
  spec.paint(pen, themes[themeName], size, scale, words);
  return pen.getImageData(0, 0, side, side);
}

function isTheme(word: string | undefined): word is ThemeName { return word !== undefined && Object.hasOwn(themes, word); }
function isImage(word: string | undefined): word is ImageName { return word !== undefined && Object.hasOwn(images, word); }
