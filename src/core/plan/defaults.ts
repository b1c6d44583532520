/** The built-in table of assumptions (domain, section 3). A plan overrides it with `plan.defaults` and `plan.targets`. */
import type { PlanFeature } from './plan.ts';
import type { Mode, PlanMeta, PostType, Purpose } from './schema.ts';

export interface Assumed { readonly value: number; /** True when the feature did not state it. */ readonly assumed: boolean }

/** Metres. Gates control the gate; bases observe nothing. */
export const defaultRadiusM: Record<PostType, number> = {
  trafficCheckpoint: 200, dutyPoint: 200, forestCheckpoint: 200, policeInspectionStation: 200, policeKiosk: 200,
  borderInspectionStation: 500, borderPost: 1000, watchtower: 3000, observationDevice: 3000, standbyPoint: 150,
  compoundGate: 50, campGate: 50, receptionRoom: 50, policeStation: 0, commandPost: 0, supplyDepot: 0,
};

/** Metres by mode and purpose; health rounds go through streets. */
export const defaultHalfWidthM: Record<Mode, Record<Purpose, number>> = {
  foot: { street: 50, border: 200, forest: 100, publicHealth: 50 },
  bicycle: { street: 50, border: 200, forest: 100, publicHealth: 50 },
  car: { street: 100, border: 300, forest: 150, publicHealth: 100 },
  horse: { street: 200, border: 200, forest: 200, publicHealth: 200 },
  snowmobile: { street: 300, border: 300, forest: 300, publicHealth: 300 },
  boat: { street: 500, border: 500, forest: 500, publicHealth: 500 },
  drone: { street: 500, border: 500, forest: 500, publicHealth: 500 },
};

/** km/h by mode; a car on the border is faster. */
export const defaultSpeedKmh: Record<Mode, number> = { foot: 4, bicycle: 12, horse: 6, car: 20, snowmobile: 25, boat: 20, drone: 40 };
export const defaultBorderCarKmh = 30;

/** Observation radius in metres. A post without a type observes 0 m: nothing may be claimed for it. */
export function radiusOf(post: PlanFeature<'post'>, meta: PlanMeta): Assumed {
  const { radiusM, postType } = post.properties;
  if (radiusM !== undefined) return { value: radiusM, assumed: false };
  if (postType === undefined) return { value: 0, assumed: true };
  return { value: own(meta.defaults?.radiusM, postType) ?? defaultRadiusM[postType], assumed: true };
}

/** Corridor half width in metres. Without a purpose the narrowest of the mode; without a mode as on foot. */
export function halfWidthOf(route: PlanFeature<'patrolRoute'>, meta: PlanMeta): Assumed {
  const { halfWidthM, mode = 'foot', purpose } = route.properties;
  if (halfWidthM !== undefined) return { value: halfWidthM, assumed: false };
  const row = defaultHalfWidthM[mode];
  const builtIn = purpose === undefined ? Math.min(...Object.values(row)) : row[purpose];
  return { value: own(meta.defaults?.halfWidthM, mode) ?? builtIn, assumed: true };
}

/** Speed on the line in km/h; without a mode as on foot. */
export function speedOf(route: PlanFeature<'patrolRoute'>, meta: PlanMeta): Assumed {
  const { speedKmh, mode = 'foot', purpose } = route.properties;
  if (speedKmh !== undefined) return { value: speedKmh, assumed: false };
  const builtIn = mode === 'car' && purpose === 'border' ? defaultBorderCarKmh : defaultSpeedKmh[mode];
  return { value: own(meta.defaults?.speedKmh, mode) ?? builtIn, assumed: true };
}

function own(table: { readonly [key: string]: number } | undefined, key: string): number | undefined {
  return table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
