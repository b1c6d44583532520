/** What each forest farm has around it, on one row (M27). */
import { linesOf } from '../coverage/assets.ts';
import { placeTests, type PlaceTest } from '../coverage/places.ts';
import type { Question } from '../coverage/question.ts';
import type { Coverage } from '../coverage/result.ts';
import { serves } from '../coverage/serving.ts';
import { densePoints } from '../geometry/densify.ts';
import { distanceToLineM, lineWithinM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { inPolygons } from '../geometry/point-in-polygon.ts';
import { firstPosition } from '../plan/first-position.ts';
import { featuresOf, type AnyFeature, type Plan, type Position } from '../plan/plan.ts';
import { activitiesTimed } from './activities.ts';
import { intoGround } from './crossing.ts';
import { dayAsked } from './day-asked.ts';
import { isOverdue, openIssues } from './issues.ts';

export interface Farm {
  readonly id: string;
  /** Somebody reaches it (by the hour: often enough); null where the answer does not tell of it. */
  readonly covered: boolean | null;
  /** Minutes of the longest absence in the hours asked; null by reach and at a moment. */
  readonly maxGapMin: number | null;
  readonly posts: number; readonly routes: number;
  readonly activities: { readonly count: number; /** Null without a date. */ readonly overdue: number | null };
  readonly issues: { readonly open: number; readonly overdue: number | null };
}

/**
 * Every forest farm that serves, in the order of the plan, with the posts, patrols, activity points and open issues in its outline or within `withinM`
 * metres of it (of a shape its first vertex, as in the board of branches): two farms near each other count what lies between them both, so no sums may be made. Posts and patrols serve under the question, whatever their hours.
 */
export function farmsOf(plan: Plan, question: Question, coverage: Pick<Coverage, 'result'> | null, withinM: number): Farm[] {
  const answers = new Map(coverage?.result.places.map((place) => [place.id, place])), date = dayAsked(question, plan);
  const { issues } = openIssues(plan, date), { points } = activitiesTimed(plan, question), byId = new Map(plan.features.map((feature) => [feature.id, feature]));
  const serving = <K extends 'post' | 'patrolRoute'>(kind: K) => featuresOf(plan, kind).filter(({ properties }) => serves(properties, question, plan));
  const posts = serving('post'), routes = serving('patrolRoute').map((route) => linesOf(route).map((line) => densePoints(line)));
  return placeTests(plan).filter(({ feature: { properties } }) => properties.placeType === 'forestFarm' && serves(properties, question, plan)).map((farm): Farm => {
    const { id } = farm.feature, answer = answers.get(id), near = nearTo(farm, withinM);
    const around = (feature: AnyFeature | undefined) => { const spot = firstPosition(feature?.geometry ?? null); return spot !== null && near(spot); };
    const open = issues.filter(({ featureId }) => featureId === id || around(byId.get(featureId))), activities = points.filter((point) => around(byId.get(point.id)));
    return {
      id, covered: answer?.covered ?? null, maxGapMin: answer?.maxGapMin ?? null,
      posts: posts.filter(around).length, routes: routes.filter((lines) => lines.some((line) => passes(line, farm, withinM))).length,
      activities: { count: activities.length, overdue: date === null ? null : activities.filter(isOverdue).length },
      issues: { open: open.length, overdue: date === null ? null : open.filter(isOverdue).length },
    };
  });
}

/** Whether a position lies in the outline of a place or within some metres of it. */
function nearTo({ position, polygons }: PlaceTest, withinM: number): (spot: Position) => boolean {
  const edges = polygons.flat().map((ring) => densePoints(ring));
  return (spot) => (edges.length === 0 ? distanceM(spot, position) <= withinM : inPolygons(spot, polygons) || edges.some((edge) => distanceToLineM(spot, edge) <= withinM));
}

/** Whether a line comes within some metres of a place: goes into its outline, or a corner of one is near enough to the other. */
function passes(line: readonly Position[], farm: PlaceTest, withinM: number): boolean {
  const corners = farm.polygons.length === 0 ? [farm.position] : farm.polygons.flat(2);
  return corners.some((corner) => lineWithinM(corner, line, withinM)) || (farm.polygons.length > 0 && (line.some(nearTo(farm, withinM)) || intoGround(farm.polygons)(line) !== null));
}
