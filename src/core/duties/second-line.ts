/** The second line: who stands behind a checkpoint that is run (M15). */
import { inSeason } from '../coverage/season.ts';
import type { Question } from '../coverage/question.ts';
import { ReachTree } from '../coverage/reach-tree.ts';
import { linesOf } from '../coverage/assets.ts';
import { seasonDates, serves } from '../coverage/serving.ts';
import { toCartesian } from '../geometry/cartesian.ts';
import { densePoints } from '../geometry/densify.ts';
import { distanceToLineM, lineWithinM } from '../geometry/distance-to-line.ts';
import { distanceM } from '../geometry/geodesic.ts';
import { featuresOf, type Plan, type PlanFeature, type Position } from '../plan/plan.ts';
import type { PostType } from '../plan/schema.ts';

/** `none`: no post stands behind it near enough; the others are of a post named by hand: nobody has its id, it does not serve, it is the checkpoint itself, it is too far. */
export type SecondLineProblem = 'none' | 'missing' | 'notServing' | 'self' | 'tooFar';
export interface SecondLine {
  readonly postId: string;
  /** As the plan names it even where that is wrong, so that it can be mended; else the post that was found; null for none. */
  readonly backupPostId: string | null;
  readonly byHand: boolean;
  /** Geodesic; null where there is no second post. */
  readonly distanceM: number | null;
  readonly problem: SecondLineProblem | null;
}

/** How far behind a checkpoint its second post may be, metres. An assumption: no practice was found. */
export const SECOND_LINE_M = 10_000;
/** Metres that are rounding, not ground. */
const ROUNDING_M = 0.01;
/** On WGS 84 a geodesic is at most so much longer than the tree tells it to be. */
const TREE_SLACK = 1.011;

const CHECKPOINTS: ReadonlySet<PostType | undefined> = new Set<PostType>(['trafficCheckpoint', 'policeInspectionStation', 'borderInspectionStation', 'forestCheckpoint']);
/** Posts that stop who comes by: lookouts and devices see only, bases, kiosks and standby points hold no road, a reception room is behind its gate. */
const STOPPING: ReadonlySet<PostType | undefined> = new Set<PostType | undefined>([...CHECKPOINTS, 'dutyPoint', 'borderPost', 'campGate', 'compoundGate']);

/**
 * The second post of every checkpoint that serves under a question, in the order of the plan: the one named by hand, else the nearest that stops traffic within
 * `withinM` metres (geodesic, the first in the plan where two are equally near) that lies behind. Behind is farther from the nearest border line than
 * the checkpoint is; without a border any other post is. A second post serves on every date asked on which its checkpoint does; hours of duty are not
 * looked at. By nearest only posts of a type that stops traffic are found: checkpoints, inspection stations, duty points, border posts and gates of camps and
 * compounds, not lookouts, devices, stations, kiosks, depots, standby points nor posts that state no type; by hand any post is kept. A filter of agencies hides
 * neither checkpoints nor second posts, as one unit may stand behind another.
 */
export function secondLines(plan: Plan, question: Question, withinM: number = SECOND_LINE_M): SecondLine[] {
  const posts = featuresOf(plan, 'post'), byId = new Map(posts.map((post) => [post.id, post])), dates = seasonDates(question, plan);
  const serving = posts.filter(({ properties }) => serves(properties, question, plan));
  const nearest = nearestFirst(serving.filter(({ properties }) => STOPPING.has(properties.postType))), isBehind = behindIn(plan);
  const together = (one: Post, other: Post) => serves(other.properties, question, plan) && dates.every((date) => !inSeason(one.properties.season, date) || inSeason(other.properties.season, date));
  return serving.filter(({ properties }) => CHECKPOINTS.has(properties.postType)).map((post): SecondLine => {
    const named = post.properties.backupPostId;
    if (named !== undefined) return { postId: post.id, backupPostId: named, byHand: true, ...namedPost(post, byId.get(named), together, withinM) };
    const behind = isBehind(placeOf(post));
    const second = nearest(placeOf(post), withinM).find(({ post: other }) => other !== post && together(post, other) && behind(placeOf(other)));
    return { postId: post.id, backupPostId: second?.post.id ?? null, byHand: false, distanceM: second?.metres ?? null, problem: second ? null : 'none' };
  });
}

type Post = PlanFeature<'post'>;

function namedPost(post: Post, named: Post | undefined, together: (one: Post, other: Post) => boolean, withinM: number): Pick<SecondLine, 'distanceM' | 'problem'> {
  if (named === undefined) return { distanceM: null, problem: 'missing' };
  if (named === post) return { distanceM: null, problem: 'self' };
  const metres = distanceM(placeOf(post), placeOf(named));
  if (!together(post, named)) return { distanceM: metres, problem: 'notServing' };
  return { distanceM: metres, problem: metres > withinM + ROUNDING_M ? 'tooFar' : null };
}

/** The posts within some metres of a position, the nearest first. */
function nearestFirst(posts: readonly Post[]): (position: Position, withinM: number) => { readonly post: Post; readonly metres: number }[] {
  const tree = new ReachTree(posts.map((post) => ({ points: [placeOf(post)], reachM: 0 }))), here = new Float64Array(3);
  return (position, withinM) => {
    toCartesian(position, here, 0);
    return tree.within(here[0]!, here[1]!, here[2]!, withinM * TREE_SLACK + ROUNDING_M).map((at) => ({ post: posts[at]!, metres: distanceM(position, placeOf(posts[at]!)) }))
      .filter(({ metres }) => metres <= withinM + ROUNDING_M).sort((a, b) => Math.round(a.metres / ROUNDING_M) - Math.round(b.metres / ROUNDING_M));
  };
}

/** Of a position, which others lie farther from the nearest border line than it does; all where there is no border. */
function behindIn(plan: Plan): (from: Position) => (position: Position) => boolean {
  const borders = featuresOf(plan, 'borderLine').flatMap((border) => linesOf(border)).map((line) => densePoints(line));
  return (from) => {
    if (borders.length === 0) return () => true;
    const fromM = Math.min(...borders.map((points) => distanceToLineM(from, points))) + ROUNDING_M;
    return (position) => !borders.some((points) => lineWithinM(position, points, fromM));
  };
}

/** A post is a point: the door lets no other geometry in. */
function placeOf({ id, geometry }: Post): Position {
  if (geometry?.type !== 'Point') throw new Error(`second line: the post ${id} has no position`);
  return geometry.coordinates;
}
