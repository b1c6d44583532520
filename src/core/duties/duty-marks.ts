/** What the duties of a plan look like on a map: gates by who holds them, posts that lack supplies, checkpoints linked to their second post. */
import type { Question } from '../coverage/question.ts';
import type { Coverage } from '../coverage/result.ts';
import { featuresOf, type Plan, type PlanGeometry, type Position } from '../plan/plan.ts';
import { compoundsHeld, type Held } from './gates.ts';
import { secondLines } from './second-line.ts';
import { shadeLimits, shadeOf, type Shade, type ShadeLimits } from './ground-shade.ts';
import { holdingsOf } from './supplies.ts';
import { tagCounts } from './tags.ts';

export interface DutyMarks {
  readonly gates: readonly { readonly at: Position; readonly held: Held }[];
  readonly short: readonly { readonly at: Position; readonly text: string }[];
  readonly links: readonly (readonly [Position, Position])[];
  /** Features with a tag, each with its number in the list of tags, from 1. */
  readonly tags: readonly { readonly at: Position; readonly number: number }[];
  /** The innermost areas, each in the shade of its covered share. */
  readonly areas: readonly { readonly geometry: PlanGeometry; readonly shade: Shade }[];
}

/** What is marked besides: second posts within so many metres, areas by the ground that an answer says is covered, features by their tags; null (or false) for none. */
export interface MarksAsked { readonly secondLineM: number | null; readonly coverage: Pick<Coverage, 'result'> | null; readonly tags: boolean }

/** Gates with a position, and the posts in use that lack something, with the words that `lacks` makes of the items; depots lack nothing by themselves. */
export function dutyMarks(plan: Plan, question: Question, lacks: (items: readonly string[]) => string, { secondLineM, coverage, tags: byTag }: MarksAsked): DutyMarks {
  const drawn = new Map(featuresOf(plan, 'compound').map(({ id, properties }) => [id, properties.gates ?? []]));
  const gates = compoundsHeld(plan, question).flatMap(({ id, each }) => each.flatMap(({ held }, at) => { const spot = drawn.get(id)?.[at]?.lonLat; return spot ? [{ at: spot, held }] : []; }));
  const lacking = new Map<string, string[]>();
  for (const { postId, isDepot, item, short } of holdingsOf(plan, question)) if (!isDepot && short !== null && short > 0) lacking.set(postId, [...lacking.get(postId) ?? [], item]);
  const short = featuresOf(plan, 'post').flatMap(({ id, geometry }) => { const items = lacking.get(id); return items && geometry?.type === 'Point' ? [{ at: geometry.coordinates, text: lacks(items) }] : []; });
  const spots = new Map(featuresOf(plan, 'post').map(({ id, geometry }) => [id, geometry?.type === 'Point' ? geometry.coordinates : null]));
  const links = secondLineM === null ? [] : secondLines(plan, question, secondLineM).flatMap(({ postId, backupPostId, problem }): (readonly [Position, Position])[] => {
    const from = spots.get(postId), to = backupPostId === null ? null : spots.get(backupPostId);
    return from && to && problem === null ? [[from, to]] : [];
  });
  const grounds = groundsOf(plan, coverage), limits = groundLimits(plan, coverage);
  const areas = grounds.map(({ geometry, share }) => ({ geometry, shade: shadeOf(share, limits) }));
  const placed = new Map(plan.features.map(({ id, geometry }) => [id, spotOf(geometry)]));
  const tags = byTag ? tagCounts(plan).flatMap(({ featureIds }, at) => featureIds.flatMap((id) => { const spot = placed.get(id); return spot ? [{ at: spot, number: at + 1 }] : []; })) : [];
  return { gates, short, links, tags, areas };
}

interface Ground { readonly geometry: PlanGeometry; /** Per cent. */ readonly share: number }

/** The areas without others in them, of which the answer tells a share. */
function groundsOf(plan: Plan, coverage: Pick<Coverage, 'result'> | null): Ground[] {
  const all = featuresOf(plan, 'areaOfResponsibility'), parents = new Set(all.map(({ properties }) => properties.parentId)), shares = new Map(coverage?.result.areas.map(({ id, coveredPct }) => [id, coveredPct]));
  return all.flatMap(({ id, geometry }): Ground[] => { const share = parents.has(id) ? undefined : shares.get(id); return share === undefined || geometry === null ? [] : [{ geometry, share }]; });
}

/** The limits of the shades in which areas are marked. */
export const groundLimits = (plan: Plan, coverage: Pick<Coverage, 'result'> | null): ShadeLimits => shadeLimits(groundsOf(plan, coverage).map(({ share }) => share));

/** Where a feature is marked: its point, the middle vertex of a line, the first of an outline. */
function spotOf(geometry: PlanGeometry | null): Position | null {
  if (geometry === null) return null;
  if (geometry.type === 'Point') return geometry.coordinates;
  const [first = []] = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
  return first[geometry.type === 'LineString' || geometry.type === 'MultiLineString' ? Math.floor(first.length / 2) : 0] ?? null;
}
