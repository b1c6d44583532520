/** What a wall lays over its map besides cover: posts that are short of supplies, and branches shaded by the ground they have covered. */
import type { Shade } from '#core/duties/ground-shade.ts';
import type { ShortPosts } from '#core/duties/short-posts.ts';
import type { PlanGeometry } from '#core/plan/plan.ts';
import { standsFor } from './along.ts';
import { collection, feature } from './drawing.ts';
import { BOLD } from './fonts.ts';
import type { Overlay } from './laid-over.ts';
import type { Look } from './look.ts';
import type { LayerSpecification } from './maplibre.ts';
import { themes, type ThemeName } from './theme.ts';
import { wallSizes } from './wall-layers.ts';

/** The amber of warnings, as the panels have it: what is short is not what is bare. */
export const shortColours: Readonly<Record<ThemeName, string>> = { light: '#8A5A00', dark: '#FFC857', wall: '#FFC857' };

/** A branch in one of four shades, 0 to 3; `letter` is that of its row, empty where it has none. */
export interface Shaded { readonly geometry: PlanGeometry; readonly shade: Shade; readonly letter: string }

export function wallDutySources({ posts }: Pick<ShortPosts, 'posts'>, branches: readonly Shaded[]): Overlay['sources'] {
  return {
    wallBranches: collection(branches.map(({ geometry, shade }) => feature(geometry, { shade }))),
    wallLetters: collection(branches.map(({ geometry, letter }) => { const at = standsFor(geometry); return letter === '' || !at ? [] : feature({ type: 'Point', coordinates: at }, { letter }); })),
    wallShort: collection(posts.map(({ at }) => (at ? feature({ type: 'Point', coordinates: at }, {}) : []))),
  };
}

/** The sign in the badge of a post that is short. */
export const shortSign = (lang: Look['lang']): string => (lang === 'zh' ? '缺' : '×');

/** A badge is a square of amber with a sign in it, above its post on the right: no other mark is a square of one colour. It is made of letters, for which no picture need be loaded. */
export function wallDutyLayers(look: Look): ReturnType<Overlay['layers']> {
  const t = themes[look.theme], k = (look.wall === 'standing' ? STANDING : 1) * look.scale, { wordPx } = wallSizes;
  const layer = (id: string, source: string, type: string, rest: object, under?: string) => ({ ...(under === undefined ? {} : { under }), layer: { id: `wall-${id}`, source, type, ...rest } as unknown as LayerSpecification });
  const words = (text: unknown, px: number, offsetPx: readonly [number, number] = [0, 0]) => ({ 'text-field': text, 'text-font': [BOLD], 'text-size': px * k, 'text-offset': offsetPx.map((off) => off / px), 'text-allow-overlap': true });
  /* The names of the sheet do not give way to badges, letters do. */
  const badge = { 'text-ignore-placement': look.shown.labels }, aside = [13, -15] as const;
  return [
    layer('branches', 'wallBranches', 'fill', { paint: { 'fill-color': ['match', ['get', 'shade'], 3, t.depth3, 2, t.depth2, 1, t.depth1, t.panel], 'fill-opacity': 0.75 } }, 'area-line'),
    layer('letters', 'wallLetters', 'symbol', { layout: { ...words(['get', 'letter'], wordPx), 'text-variable-anchor': ['center', 'left', 'right'], 'text-radial-offset': 0.6 }, paint: { 'text-color': t.ink, 'text-halo-color': t.land, 'text-halo-width': 2 * k } }),
    layer('short', 'wallShort', 'symbol', { layout: { ...words('■', SQUARE_PX, aside), ...badge }, paint: { 'text-color': shortColours[look.theme], 'text-halo-color': t.land, 'text-halo-width': 1.5 * k } }),
    layer('short-sign', 'wallShort', 'symbol', { layout: { ...words(shortSign(look.lang), SIGN_PX, aside), ...badge }, paint: { 'text-color': t.panel } }),
  ];
}

/** A square of the font is smaller than its em. */
const SQUARE_PX = 27, SIGN_PX = 15;
/** On a standing screen the ground is small for letters of the usual size. */
const STANDING = 0.75;
