/** How the sheet looks at the moment, apart from what is on it. */
import type { LayerSpecification } from './maplibre.ts';
import type { PlaceNames } from './place-names.ts';
import type { ThemeName } from './theme.ts';

export type Lang = 'zh' | 'en';
export type Focus = 'area' | 'border' | 'places';

export const layerNames = ['posts', 'routes', 'corridors', 'areas', 'places', 'covered', 'gaps', 'border', 'obstacles', 'roads', 'labels', 'graticule'] as const;
/** What the reader has switched on. */
export type Shown = Readonly<Record<(typeof layerNames)[number], boolean>>;

/** Everything on: how a plan opens. */
export const allShown: Shown = Object.fromEntries(layerNames.map((name) => [name, true])) as Shown;

/** Turns a layer of the screen into one of a printed sheet; handed in, since it is not loaded with the first map. */
export type Paper = (layer: LayerSpecification, look: Look) => LayerSpecification;

export interface Look {
  readonly theme: ThemeName;
  readonly lang: Lang;
  readonly focus: Focus;
  readonly shown: Shown;
  /** Names of the basemap put right; null until they are read. */
  readonly names: PlaceNames | null;
  /** Factor on lines, icons and text: 1, 1.25 or 1.5 on large screens. */
  readonly scale: number;
  /** What the plan lies on: the basemap that comes with the app, nothing but the graticule, or a sheet of the reader's own. */
  readonly sheet: 'builtIn' | 'blank' | 'own';
  /** True while the boundary comes from cut lines, because a plan's own border lies on it. */
  readonly ownBorder: boolean;
  /** True while ground is coloured by something else, depth or gains: covered ground as such is then left out. */
  readonly coverHidden?: boolean;
  /** The sheet is for a wall: few words, large ones. Stays as it was made. */
  readonly wall?: 'lying' | 'standing';
  /** The sheet is to be printed. Stays as it was made. */
  readonly paper?: Paper;
  /** True while stretches of border are told by something else: bare ones as such are then left out. */
  readonly bareHidden?: boolean;
}
