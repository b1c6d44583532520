/** Stations: how long they are closed in a day (M03), and which is the nearest to each gap (M04). */
import { assetsOf, linesOf } from '../coverage/assets.ts';
import { nearestPostTo } from '../coverage/nearest-post.ts';
import { placeTests } from '../coverage/places.ts';
import type { Question } from '../coverage/question.ts';
import type { Coverage, Gap } from '../coverage/result.ts';
import { inSeason } from '../coverage/season.ts';
import { serves } from '../coverage/serving.ts';
import { measureLine, partAt, positionAt, type MeasuredLine } from '../geometry/chainage.ts';
import { featuresOf, type Plan, type Position } from '../plan/plan.ts';
import type { PostType } from '../plan/schema.ts';
import { dutyIn, minutesOf } from '../time/duty.ts';
import { pairsOf } from '../time/spans.ts';
import { dayAsked, dayOf } from './day-asked.ts';

const STATIONS: ReadonlySet<PostType | undefined> = new Set<PostType>(['policeStation', 'borderInspectionStation']);

export interface StationOpen {
  readonly postId: string;
  /** Minutes of the day asked (00:00 to 24:00 on the clocks of the plan) in which nobody is there; null without a date or where the zone is unknown. */
  readonly closedMin: number | null;
  /** It states no hours: taken as day and night. */
  readonly hoursAssumed: boolean;
}

/** Every police station and border inspection station that serves, in the order of the plan, with how long it is closed on the day asked. */
export function stationsOpen(plan: Plan, question: Question): StationOpen[] {
  const span = dayOf(dayAsked(question, plan), plan);
  return featuresOf(plan, 'post').filter(({ properties }) => STATIONS.has(properties.postType) && serves(properties, question, plan)).map(({ id, properties: { dutyWindows, season } }) => ({
    postId: id, hoursAssumed: dutyWindows === undefined,
    closedMin: span && minutesOf(span) - pairsOf(dutyIn(dutyWindows, span, (day) => inSeason(season, day))).reduce((sum, [from, to]) => sum + to - from, 0),
  }));
}

export interface GapStation { readonly gap: Gap; /** Null where no station counts under the question. */ readonly stationId: string | null; /** Geodesic, from the middle of a stretch, the deepest point of ground, or the place. */ readonly distanceM: number | null }

/** The nearest station of every gap of an answer, in the order of the gaps; whatever the hours of the station, as it is a base and not a lookout. */
export function gapStations(plan: Plan, question: Question, { result }: Pick<Coverage, 'result'>): GapStation[] {
  const stations = new Set(featuresOf(plan, 'post').flatMap(({ id, properties }) => (STATIONS.has(properties.postType) ? [id] : [])));
  const nearest = nearestPostTo(assetsOf(plan, question).filter(({ id }) => stations.has(id)));
  const borders = new Map(featuresOf(plan, 'borderLine').map((border) => [border.id, measureLine(linesOf(border))])), places = new Map(placeTests(plan).map(({ feature, position }) => [feature.id, position]));
  return result.gaps.map((gap) => {
    const spot = gap.kind === 'area' ? gap.deepest : gap.kind === 'place' ? places.get(gap.featureId) : middleOf(gap, borders.get(gap.featureId));
    if (!spot) throw new Error(`stations: the gap ${gap.id} has no position`);
    const { nearestPostId, nearestPostM } = nearest(spot);
    return { gap, stationId: nearestPostId, distanceM: nearestPostM };
  });
}

function middleOf({ fromM = 0, toM = 0 }: Gap, line: MeasuredLine | undefined): Position | undefined {
  const at = (fromM + toM) / 2, part = line && partAt(line, at);
  return part && positionAt(part, at);
}
