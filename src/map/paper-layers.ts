/** The sheet as it is printed: strokes and symbols in millimetres, gaps such that they are seen first in grey too. */
import { imageName } from './images.ts';
import type { Look, Paper } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { DIMMED } from './plan-ground.ts';
import { PX_PER_MM } from './sheet-scale.ts';
import { themes } from './theme.ts';

/** Millimetres of the printed sheet; `pitch` is across the lines of the hatch. */
export const paperMm = {
  borderCovered: 0.5, borderUncovered: 1.2, hatchLine: 0.35, hatchPitch: 1.6, gapOutline: 0.5, endBar: 3, endBarStroke: 0.5, casing: 0.35, thin: 0.25, post: 3.5, places: [4.2, 3.5, 2.8],
  difference: 1.6, differenceWords: 3, differenceMark: 2.2, differenceRing: 1.5,
} as const;
/** The quiet hatch of all bare ground; the numbered gaps over it have all of the colour. */
const QUIET_HATCH = 0.75;
const QUIET_DIMMED = 0.75;
/** Badges are half the size of those on screen, and so are their strokes. */
const BADGE_STROKES = 0.6;

type Change = { readonly paint?: object; readonly layout?: object; readonly hidden?: true };
const px = (mm: number): number => mm * PX_PER_MM;

/** Layers for paper at the zoom of a sheet; `gapsAlone` leaves nothing but the ground that is not covered, in one colour without any edge: its pixels can be counted. */
export function paperAt(zoom: number, gapsAlone: boolean): Paper {
  return (layer, look) => changed(layer, gapsAlone ? alone(layer, look) : changes(look, stretchAt(zoom))[layer.id]);
}

/** Patterns keep to the ground between two whole zooms: at a fractional one they are larger than they were made. */
const stretchAt = (zoom: number): number => 2 ** (zoom - Math.floor(zoom));

function changed(layer: LayerSpecification, change: Change | undefined): LayerSpecification {
  if (!change) return layer;
  const given = layer as { layout?: object; paint?: object };
  return { ...layer, layout: { ...given.layout, ...change.layout, ...(change.hidden ? { visibility: 'none' } : {}) }, paint: { ...given.paint, ...change.paint } } as LayerSpecification;
}

/** Of everything only the fill of gaps, on paper of one colour. */
function alone({ id }: LayerSpecification, look: Look): Change {
  if (id === 'base-sea') return { paint: { 'background-color': themes[look.theme].panel } };
  return id === 'gap-field-tint' ? { layout: { visibility: 'visible' }, paint: { 'fill-color': themes[look.theme].gap, 'fill-opacity': 1, 'fill-antialias': false } } : { hidden: true };
}

function changes(look: Look, stretch: number): Readonly<Record<string, Change>> {
  const mm = paperMm;
  const cased = (width: number) => ({ paint: { 'line-width': px(width + 2 * mm.casing) } });
  const line = (width: number, more: object = {}) => ({ paint: { 'line-width': px(width), ...more } });
  const hatch = imageName(look.theme, 'hatch', [String(px(mm.hatchLine)), String(stretch)], px(mm.hatchPitch * Math.SQRT2), 1);
  const badge = ['concat', `${look.theme}|post|`, ['get', 'icon'], '|', ['get', 'standing'], `|${px(mm.post)}|${BADGE_STROKES}`];
  const place = ['concat', `${look.theme}|place|`, ['get', 'state'], '|', ['to-string', ['match', ['get', 'priority'], 1, px(mm.places[0]), 2, px(mm.places[1]), px(mm.places[2])]], `|${BADGE_STROKES}`];
  const quiet = QUIET_HATCH * (look.focus === 'area' ? 1 : QUIET_DIMMED);
  const strength = look.focus === 'border' ? 1 : DIMMED + 0.35;
  return {
    'gap-field-hatch': { paint: { 'fill-pattern': hatch, 'fill-opacity': quiet } },
    'gap-field-line': line(mm.thin, { 'line-opacity': 1 }),
    'gap-ranked-hatch': { paint: { 'fill-pattern': hatch } },
    'gap-ranked-casing': cased(mm.gapOutline),
    'gap-ranked-line': line(mm.gapOutline),
    'covered-line': line(mm.thin),
    'border-casing': cased(mm.borderCovered),
    'border-planned': line(mm.borderCovered), 'border-plain': line(mm.borderCovered), 'border-exempt': line(mm.borderCovered),
    'border-covered': line(mm.borderCovered, { 'line-opacity': strength }),
    'border-gap-casing': cased(mm.borderUncovered),
    'border-gap': line(mm.borderUncovered, { 'line-opacity': strength }),
    'border-end': { layout: { 'icon-image': imageName(look.theme, 'bar', [], px(mm.endBar), px(mm.endBarStroke) / 3) }, paint: { 'icon-opacity': strength } },
    /* The frame of the sheet carries these names. */
    'graticule-name-top': { hidden: true }, 'graticule-name-right': { hidden: true },
    'post-icon': { layout: { 'icon-image': badge, 'icon-size': 1 } },
    'post-name': { layout: { 'text-radial-offset': 0.95 } },
    'place-icon': { layout: { 'icon-image': place, 'icon-size': 1 } },
    'place-name': { layout: { 'text-radial-offset': 1 } },
    'difference-lost-hatch': { paint: { 'fill-pattern': hatch } }, 'difference-casing': cased(mm.gapOutline), 'difference-line': line(mm.gapOutline),
    'difference-border-casing': cased(mm.difference), 'difference-border-gained': line(mm.difference), 'difference-border-lost': line(mm.difference), 'difference-way': line(mm.casing),
    'difference-mark': { layout: { 'text-size': px(mm.differenceMark) } }, 'difference-place': { layout: { 'text-size': px(mm.differenceMark) } }, 'difference-place-ring': { paint: { 'circle-radius': px(mm.differenceRing), 'circle-stroke-width': px(mm.gapOutline) } }, 'difference-length': { layout: { 'text-size': px(mm.differenceWords) } },
  };
}
