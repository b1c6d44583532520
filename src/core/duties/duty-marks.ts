/** What the duties of a plan look like on a map: gates by who holds them, posts that lack supplies, checkpoints linked to their second post. */
import type { Question } from '../coverage/question.ts';
import { featuresOf, type Plan, type PlanGeometry, type Position } from '../plan/plan.ts';
import type { Choropleth } from './choropleth.ts';
import { compoundsHeld, postsHeld, type Held } from './gates.ts';
import { secondLines } from './second-line.ts';
import type { Shade } from './ground-shade.ts';
import { shortPosts } from './short-posts.ts';
import { tagCounts } from './tags.ts';

export interface DutyMarks {
  readonly gates: readonly { readonly at: Position; readonly held: Held }[];
  readonly short: readonly { readonly at: Position; readonly text: string }[];
  readonly links: readonly (readonly [Position, Position])[];
  /** Features with a tag, each with its number in the list of tags, from 1; or gates and posts of a tier with the number of that. */
  readonly tags: readonly { readonly geometry: PlanGeometry; readonly number: number }[];
  /** Ground in four shades: the innermost areas by a figure, or compounds by their closure; null where none is asked about. */
  readonly areas: ShadedGround | null;
}

/** Ground in shades; `worse`: the darker the worse. */
export interface ShadedGround { readonly worse: boolean; readonly areas: readonly Pick<Choropleth['areas'][number], 'geometry' | 'shade'>[] }

/** What is marked besides: second posts within so many metres, ground in shades, features by the numbers of their tags or tiers; null for none. */
export interface MarksAsked { readonly secondLineM: number | null; readonly areas: ShadedGround | null; readonly numbered: 'tags' | 'tiers' | null }

/** Gates with a position, and the posts in use that lack something, with the words that `lacks` makes of the items; depots lack nothing by themselves. */
export function dutyMarks(plan: Plan, question: Question, lacks: (items: readonly string[]) => string, { secondLineM, areas, numbered }: MarksAsked): DutyMarks {
  const drawn = new Map(featuresOf(plan, 'compound').map(({ id, properties }) => [id, properties.gates ?? []]));
  const gates = compoundsHeld(plan, question).flatMap(({ id, each }) => each.flatMap(({ held }, at) => { const spot = drawn.get(id)?.[at]?.lonLat; return spot ? [{ at: spot, held }] : []; }));
  const short = shortPosts(plan, question).posts.flatMap(({ at, items }) => (at ? [{ at, text: lacks(items) }] : []));
  const spots = new Map(featuresOf(plan, 'post').map(({ id, geometry }) => [id, geometry?.type === 'Point' ? geometry.coordinates : null]));
  const links = secondLineM === null ? [] : secondLines(plan, question, secondLineM).flatMap(({ postId, backupPostId, problem }): (readonly [Position, Position])[] => {
    const from = spots.get(postId), to = backupPostId === null ? null : spots.get(backupPostId);
    return from && to && problem === null ? [[from, to]] : [];
  });
  const shapes = new Map(plan.features.map(({ id, geometry }) => [id, geometry]));
  const tags = numbered === 'tiers' ? tiersOf() : numbered === 'tags' ? tagCounts(plan).flatMap(({ featureIds }, at) => featureIds.flatMap((id) => { const geometry = shapes.get(id); return geometry ? [{ geometry, number: at + 1 }] : []; })) : [];
  return { gates, short, links, tags, areas };

  function tiersOf(): DutyMarks['tags'] {
    const ofGates = compoundsHeld(plan, question).flatMap(({ id, each }) => each.map(({ tier }, at) => ({ tier, at: drawn.get(id)?.[at]?.lonLat })));
    const ofPosts = postsHeld(plan, question).map(({ postId, tier }) => ({ tier, at: spots.get(postId) }));
    return [...ofGates, ...ofPosts].flatMap(({ tier, at }) => (tier !== null && at ? [{ geometry: { type: 'Point', coordinates: at }, number: tier }] : []));
  }
}

/** How far a compound is closed, as a shade: open, controlled, closed. */
export const CLOSURES = ['open', 'controlled', 'closed'] as const;

/** The compounds that serve under a question by their closure (M06), 1 for open to 3 for closed; those that state none are not shaded. */
export function closureShades(plan: Plan, question: Question): ShadedGround {
  const shapes = new Map(featuresOf(plan, 'compound').map(({ id, geometry }) => [id, geometry]));
  return { worse: false, areas: compoundsHeld(plan, question).flatMap(({ id, closure }) => { const geometry = shapes.get(id); return closure === null || !geometry ? [] : [{ geometry, shade: (CLOSURES.indexOf(closure) + 1) as Shade }]; }) };
}
