/** What the duty tables speak of, laid over the sheet: gates of compounds, posts that lack supplies, the second line behind checkpoints. */
import type { DutyMarks } from '#core/duties/duty-marks.ts';
import { standsFor } from './along.ts';
import { collection, feature } from './drawing.ts';
import { BOLD } from './fonts.ts';
import type { Overlay } from './laid-over.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes } from './theme.ts';

/** Colours of tags, by turns: none of them that of cover or of gaps; the number in the mark tells two of one colour apart. */
export const TAG_COLOURS = {
  light: ['#1e6b4a', '#6b4aa0', '#7a5c00', '#8a1f5c', '#00695c', '#47525e'],
  dark: ['#6fd3a4', '#b79cf0', '#e0c060', '#f08cc0', '#5fd0c5', '#b9c3ce'],
} as const;
/** How much of the colour of gaps is laid on an area, by its shade: what is worse is darker. */
export const WORSE = [0, 0.25, 0.5, 0.8] as const;
const tagColours = (look: Look) => TAG_COLOURS[look.theme === 'light' ? 'light' : 'dark'];

export function dutySources({ gates, short, links, tags, areas }: DutyMarks): Overlay['sources'] {
  return {
    dutyAreas: collection((areas?.areas ?? []).map(({ geometry, shade }) => feature(geometry, { shade, worse: areas?.worse === true && shade > 0 }))),
    dutyLinks: collection(links.map(([from, to]) => feature({ type: 'LineString', coordinates: [from, to] }, {}))),
    dutyTags: collection(tags.map(({ geometry, number }) => { const at = standsFor(geometry); return at ? feature({ type: 'Point', coordinates: at }, { number: String(number), colour: (number - 1) % TAG_COLOURS.light.length }) : []; })),
    dutyPoints: collection([...gates.map(({ at, held }) => feature({ type: 'Point', coordinates: at }, { part: held })), ...short.map(({ at, text }) => feature({ type: 'Point', coordinates: at }, { part: 'short', text }))]),
  };
}

/** A staffed gate is a full dot, a sealed one a dot with a bar of paper, an unguarded one a hollow ring in the colour of gaps: told apart without colour. */
export function dutyLayers(look: Look): ReturnType<Overlay['layers']> {
  const t = themes[look.theme], k = look.scale;
  const is = (...parts: string[]) => ['in', ['get', 'part'], ['literal', parts]];
  const layer = (id: string, source: string, type: string, rest: object, under?: string) => ({ ...(under === undefined ? {} : { under }), layer: { id: `duty-${id}`, source, type, ...rest } as unknown as LayerSpecification });
  const dot = (id: string, part: string, radius: number, fill: string, stroke: string, width: number) => layer(id, 'dutyPoints', 'circle', { filter: is(part), paint: { 'circle-radius': radius * k, 'circle-color': fill, 'circle-stroke-color': stroke, 'circle-stroke-width': width * k } });
  return [
    layer('areas', 'dutyAreas', 'fill', { paint: { 'fill-color': ['case', ['get', 'worse'], t.gap, ['match', ['get', 'shade'], 3, t.depth3, 2, t.depth2, 1, t.depth1, t.panel]], 'fill-opacity': ['case', ['get', 'worse'], ['match', ['get', 'shade'], 1, WORSE[1], 2, WORSE[2], WORSE[3]], 0.75] } }, 'area-line'),
    layer('link', 'dutyLinks', 'line', { layout: { 'line-cap': 'round' }, paint: { 'line-color': t.ink, 'line-width': 2 * k, 'line-dasharray': [0.5, 2] } }),
    dot('sealed', 'sealed', 5, t.ink, t.panel, 2), dot('sealed-in', 'sealed', 1.5, t.panel, t.panel, 0),
    dot('staffed', 'staffed', 5, t.covered, t.panel, 2), dot('unguarded', 'unguarded', 5, t.panel, t.gap, 3),
    layer('tag', 'dutyTags', 'circle', { paint: { 'circle-radius': 9 * k, 'circle-color': ['match', ['get', 'colour'], ...tagColours(look).slice(1).flatMap((colour, at) => [at + 1, colour]), tagColours(look)[0]], 'circle-stroke-color': t.panel, 'circle-stroke-width': 2 * k, 'circle-translate': [11 * k, -11 * k] } }),
    layer('tag-number', 'dutyTags', 'symbol', { layout: { 'text-field': ['get', 'number'], 'text-font': [BOLD], 'text-size': 12 * k, 'text-allow-overlap': true, 'text-ignore-placement': true }, paint: { 'text-color': t.panel, 'text-translate': [11 * k, -11 * k] } }),
    layer('short', 'dutyPoints', 'symbol', { filter: is('short'), layout: { 'text-field': ['get', 'text'], 'text-font': [BOLD], 'text-size': 12 * k, 'text-anchor': 'top', 'text-offset': [0, 1.2], 'text-max-width': 24, 'text-allow-overlap': true }, paint: { 'text-color': t.gap, 'text-halo-color': t.panel, 'text-halo-width': 2 * k } }),
  ];
}
