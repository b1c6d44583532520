/** The sheet as a wall has it: few words, and those to be read from five metres. */
import type { LayerSpecification } from './maplibre.ts';

/** Layers that keep their words, the one with the least room first; all others lose theirs. */
export const WALL_WORDS: readonly string[] = ['section-name', 'place-name', 'gap-length', 'gap-number'];
/** At a scale that makes strokes 1.6 times as wide, words are to be 3.6 % of 1080 pixels of height, and numbers 44 pixels high (CSS pixels of scale 1). */
export const wallSizes = { wordPx: 25, digitPx: 16.5, badgePx: 27.5 } as const;
const STROKES = 1.6;
const HEIGHT_PX = 1080;

/** On a standing screen names would run off its edges: numbers and lengths alone stay. */
const STANDING_WORDS: readonly string[] = ['gap-length', 'gap-number'];

/** The scale of a map on a wall of so many pixels of height. */
export const wallScale = (heightPx: number, text = 1): number => (STROKES * text * heightPx) / HEIGHT_PX;

/** A layer as it is on a wall: of places only those that rank first and have nobody are named; sections are named from farther away than on a desk. */
export function onWall(layer: LayerSpecification, wall: 'lying' | 'standing'): LayerSpecification {
  if (layer.type !== 'symbol' || !layer.layout || !('text-field' in layer.layout)) return layer;
  if (!(wall === 'lying' ? WALL_WORDS : STANDING_WORDS).includes(layer.id)) return { ...layer, layout: { ...layer.layout, 'text-field': '' } };
  const first = ['all', ['==', ['geometry-type'], 'Point'], ['==', ['get', 'priority'], 1], ['==', ['get', 'state'], 'missed']];
  return { ...layer, minzoom: 6, ...(layer.id === 'place-name' ? { filter: first } : {}) } as LayerSpecification;
}
