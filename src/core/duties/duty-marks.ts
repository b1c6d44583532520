/** What the duties of a plan look like on a map: gates by who holds them, posts that lack supplies, checkpoints linked to their second post. */
import type { Question } from '../coverage/question.ts';
import { featuresOf, type Plan, type PlanGeometry, type Position } from '../plan/plan.ts';
import type { Choropleth } from './choropleth.ts';
import { compoundsHeld, type Held } from './gates.ts';
import { secondLines } from './second-line.ts';
import { shortPosts } from './short-posts.ts';
import { tagCounts } from './tags.ts';

export interface DutyMarks {
  readonly gates: readonly { readonly at: Position; readonly held: Held }[];
  readonly short: readonly { readonly at: Position; readonly text: string }[];
  readonly links: readonly (readonly [Position, Position])[];
  /** Features with a tag, each with its number in the list of tags, from 1. */
  readonly tags: readonly { readonly geometry: PlanGeometry; readonly number: number }[];
  /** The innermost areas in the shades of one figure; null where none is asked about. */
  readonly areas: Choropleth | null;
}

/** What is marked besides: second posts within so many metres, areas by a figure of theirs, features by their tags; null (or false) for none. */
export interface MarksAsked { readonly secondLineM: number | null; readonly areas: Choropleth | null; readonly tags: boolean }

/** Gates with a position, and the posts in use that lack something, with the words that `lacks` makes of the items; depots lack nothing by themselves. */
export function dutyMarks(plan: Plan, question: Question, lacks: (items: readonly string[]) => string, { secondLineM, areas, tags: byTag }: MarksAsked): DutyMarks {
  const drawn = new Map(featuresOf(plan, 'compound').map(({ id, properties }) => [id, properties.gates ?? []]));
  const gates = compoundsHeld(plan, question).flatMap(({ id, each }) => each.flatMap(({ held }, at) => { const spot = drawn.get(id)?.[at]?.lonLat; return spot ? [{ at: spot, held }] : []; }));
  const short = shortPosts(plan, question).posts.flatMap(({ at, items }) => (at ? [{ at, text: lacks(items) }] : []));
  const spots = new Map(featuresOf(plan, 'post').map(({ id, geometry }) => [id, geometry?.type === 'Point' ? geometry.coordinates : null]));
  const links = secondLineM === null ? [] : secondLines(plan, question, secondLineM).flatMap(({ postId, backupPostId, problem }): (readonly [Position, Position])[] => {
    const from = spots.get(postId), to = backupPostId === null ? null : spots.get(backupPostId);
    return from && to && problem === null ? [[from, to]] : [];
  });
  const shapes = new Map(plan.features.map(({ id, geometry }) => [id, geometry]));
  const tags = byTag ? tagCounts(plan).flatMap(({ featureIds }, at) => featureIds.flatMap((id) => { const geometry = shapes.get(id); return geometry ? [{ geometry, number: at + 1 }] : []; })) : [];
  return { gates, short, links, tags, areas };
}
