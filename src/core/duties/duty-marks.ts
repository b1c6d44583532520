/** What the duties of a plan look like on a map: gates by who holds them, posts that lack supplies, checkpoints linked to their second post. */
import type { Question } from '../coverage/question.ts';
import { featuresOf, type Plan, type Position } from '../plan/plan.ts';
import { compoundsHeld, type Held } from './gates.ts';
import { holdingsOf } from './supplies.ts';

export interface DutyMarks {
  readonly gates: readonly { readonly at: Position; readonly held: Held }[];
  readonly short: readonly { readonly at: Position; readonly text: string }[];
  readonly links: readonly (readonly [Position, Position])[];
}

/** Gates with a position, and the posts in use that lack something, with the words that `lacks` makes of the items; depots lack nothing by themselves. */
export function dutyMarks(plan: Plan, question: Question, lacks: (items: readonly string[]) => string): DutyMarks {
  const drawn = new Map(featuresOf(plan, 'compound').map(({ id, properties }) => [id, properties.gates ?? []]));
  const gates = compoundsHeld(plan, question).flatMap(({ id, each }) => each.flatMap(({ held }, at) => { const spot = drawn.get(id)?.[at]?.lonLat; return spot ? [{ at: spot, held }] : []; }));
  const lacking = new Map<string, string[]>();
  for (const { postId, isDepot, item, short } of holdingsOf(plan, question)) if (!isDepot && short !== null && short > 0) lacking.set(postId, [...lacking.get(postId) ?? [], item]);
  const short = featuresOf(plan, 'post').flatMap(({ id, geometry }) => { const items = lacking.get(id); return items && geometry?.type === 'Point' ? [{ at: geometry.coordinates, text: lacks(items) }] : []; });
  return { gates, short, links: [] };
}
