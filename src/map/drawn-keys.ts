/** What a legend of the sheet has to explain: keys of what is really drawn, by the layers that draw it. */
import type { PostType } from '#core/plan/schema.ts';
import type { PlaceState } from './draw-places.ts';
import type { Standing } from './symbols.ts';

export type DrawnKey = 'covered' | 'corridor' | 'depth1' | 'depth2' | 'depth3' | 'gap' | 'gapNumbered' | 'number'
  | 'borderCovered' | 'borderUncovered' | 'borderExempt' | 'borderPlain' | 'borderPlanned' | 'section' | 'marker'
  | 'routeRuns' | 'routeRests' | 'routePlanned' | 'obstacle' | 'patrol' | 'area' | 'areaPlanned' | 'boundary' | 'graticule' | 'roadMajor' | 'roadMinor' | 'roadTrack'
  | `post:${PostType}:${Standing}` | `place:${PlaceState}`;

type Fields = Readonly<Record<string, unknown>>;
const word = (value: unknown): string => (typeof value === 'string' ? value : '');

const keys: Readonly<Record<string, DrawnKey | ((fields: Fields) => DrawnKey)>> = {
  'covered-fill': 'covered', 'corridor-fill': 'corridor', 'depth-fill': ({ atLeast }) => (atLeast === 1 ? 'depth1' : atLeast === 2 ? 'depth2' : 'depth3'),
  'gap-field-hatch': 'gap', 'gap-ranked-hatch': 'gapNumbered', 'gap-number': 'number',
  'border-covered': 'borderCovered', 'border-gap': 'borderUncovered', 'border-exempt': 'borderExempt', 'border-plain': 'borderPlain', 'border-planned': 'borderPlanned',
  'section-tick': 'section', marker: 'marker', 'route-line': 'routeRuns', 'route-rests': 'routeRests', 'route-planned': 'routePlanned', 'obstacle-line': 'obstacle', 'patrol-at': 'patrol',
  'area-line': 'area', 'area-line-planned': 'areaPlanned', 'base-boundary': 'boundary', 'base-boundary-cut': 'boundary', 'graticule-line': 'graticule',
  'road-major': 'roadMajor', 'road-minor': 'roadMinor', 'road-track': 'roadTrack',
  'post-icon': ({ icon, standing }) => `post:${word(icon) as PostType}:${word(standing) as Standing}`, 'place-icon': ({ state }) => `place:${word(state) as PlaceState}`,
};

/** Layers that a legend asks after. */
export const keyedLayers: readonly string[] = Object.keys(keys);

/** The key of what a layer has drawn; null where a legend has nothing to say of it. */
export function drawnKey(layerId: string, fields: Fields): DrawnKey | null {
  const key = Object.hasOwn(keys, layerId) ? keys[layerId] : undefined;
  return typeof key === 'function' ? key(fields) : key ?? null;
}
