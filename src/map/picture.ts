/**
 * What is on the sheet: a plan, its coverage and the choice of the moment as GeoJSON, one drawing a
 * source. Pure; MapLibre never sees a plan's own properties, only the few fields named here (a key
 * such as `constructor` in user data would blank a whole source).
 */
import { isUnannounced } from '#core/duties/unannounced-rounds.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import { drawAreas } from './draw-areas.ts';
import { drawBadges } from './draw-badges.ts';
import { drawBorder, drawBorderEnds, drawSections } from './draw-border.ts';
import { drawChoice } from './draw-choice.ts';
import { drawDepth, drawDepthBorder } from './draw-depth.ts';
import { drawCovered, drawFieldGaps, drawRankedGaps, drawReach } from './draw-ground.ts';
import { drawLoss } from './draw-loss.ts';
import { drawMarkers, drawObstacles } from './draw-marks.ts';
import { drawPatrols } from './draw-patrols.ts';
import { drawPlaces } from './draw-places.ts';
import { drawPosts } from './draw-posts.ts';
import { drawRings } from './draw-rings.ts';
import { drawRoutes } from './draw-routes.ts';
import { drawSpot } from './draw-spot.ts';
import { drawGhosts, drawRibbonAt, drawSurface } from './draw-suggestions.ts';
import type { Drawing, PictureInput } from './drawing.ts';

export type { Drawing, PictureInput } from './drawing.ts';

const drawings = {
  areas: drawAreas, covered: drawCovered, fieldGaps: drawFieldGaps, rankedGaps: drawRankedGaps,
  corridors: (input: PictureInput) => drawReach(input, 'patrolRoute'), reach: (input: PictureInput) => drawReach(input, 'post'),
  obstacles: drawObstacles, routes: drawRoutes, border: drawBorder, borderEnds: drawBorderEnds, sections: drawSections,
  choice: drawChoice, markers: drawMarkers, places: drawPlaces, posts: drawPosts, badges: drawBadges,
  patrols: drawPatrols, depth: drawDepth, depthBorder: drawDepthBorder, surface: drawSurface, loss: drawLoss, ghosts: drawGhosts, ribbonAt: drawRibbonAt, spot: drawSpot, rings: drawRings,
} as const satisfies Record<string, (input: PictureInput) => Drawing>;

export type SourceName = keyof typeof drawings;
export type Picture = Readonly<Record<SourceName, Drawing>>;
/** Every source of the plan, in no order. */
export const sourceNames = Object.keys(drawings) as SourceName[];

/** The picture of a plan with its coverage; a picture without a plan is empty, not absent. */
export function picture(given: PictureInput): Picture {
  const input = withoutHidden(given);
  return Object.fromEntries(sourceNames.map((name) => [name, drawings[name](input)])) as unknown as Picture;
}

/** The input without the feature that is drawn apart, without a ring around it, and without rounds that must not be told. */
function withoutHidden(input: PictureInput): PictureInput {
  const { plan, hiddenId, unannounced, chosenIds = [], selectedId } = input;
  const told = (feature: AnyFeature) => unannounced === 'all' || !isUnannounced(feature) || (unannounced === 'chosen' && (feature.id === selectedId || chosenIds.includes(feature.id)));
  const features = plan?.features.filter((feature) => feature.id !== hiddenId && told(feature));
  if (!plan || !features || features.length === plan.features.length) return input;
  return { ...input, plan: { ...plan, features }, ...(hiddenId ? { selectedId: null, chosenIds: chosenIds.filter((id) => id !== hiddenId) } : {}) };
}
