/** Posts that need certain agencies and do not have them while they are on duty. */
import { featuresOf, type Plan, type PlanFeature } from '../../plan/plan.ts';
import { either, outside, pairsOf, total, union, within, type Spans } from '../../time/spans.ts';
import type { LackingAgency } from '../result.ts';
import { spotOf } from './holes.ts';
import type { Roster, Rostered } from './roster.ts';

interface Standing { readonly post: PlanFeature<'post'>; readonly one: Rostered }

/** What of a roster is short of the mixes that its posts need. */
export interface Mixes { /** Posts that need a mix and are on duty at some time. */ readonly needing: number; /** By post in the order of the plan, then as the post names them, people in all last. */ readonly lacking: readonly LackingAgency[] }

/**
 * The required agencies of each post (`requiredAgencies`, by type or id) against those of all posts on duty at its spot: who stands there together makes the mix together. Asked only while the
 * post itself is on duty; a hole in its hours is told by `holesOf`. How many people each agency sends is not known: a type lacks where no agency of it is there; and where everybody's number
 * is given (`staffPerShift`), the people at the spot lack where they are fewer than the post needs in all.
 */
export function agencyMixes(plan: Plan, { all, span, lengthMin }: Roster): Mixes {
  const posts = new Map(featuresOf(plan, 'post').map((post) => [post.id, post]));
  const typeOf = new Map((plan.meta.agencies ?? []).flatMap(({ id, type }) => (id === undefined || type === undefined ? [] : [[id, type] as const])));
  const spots = new Map<string, Standing[]>();
  for (const one of all) {
    const post = posts.get(one.asset.id);
    if (one.asset.standing !== 'counts' || post?.geometry?.type !== 'Point' || one.on.length === 0) continue;
    const spot = spotOf(post.geometry.coordinates);
    spots.set(spot, [...spots.get(spot) ?? [], { post, one }]);
  }
  const lacking: LackingAgency[] = [];
  let needing = 0;
  const tell = (postId: string, type: string | null, need: number, have: number, times: Spans) => {
    if (times.length === 0) return;
    const at = (minute: number) => span.zone.text(span.fromMs + minute * 60_000);
    const listed = pairsOf(times).map(([from, to]) => ({ from: at(from), to: at(to) }));
    lacking.push({ postId, type, need, have, since: listed[0]!.from, until: listed[0]!.to, minutes: total(times), times: listed });
  };
  for (const one of all) {
    const post = posts.get(one.asset.id);
    const needs = Object.entries(post?.properties.requiredAgencies ?? {}).filter(([, need]) => need > 0);
    if (!post || needs.length === 0 || post.geometry?.type !== 'Point' || one.on.length === 0) continue;
    needing += 1;
    const here = spots.get(spotOf(post.geometry.coordinates)) ?? [];
    for (const [type, need] of needs) {
      const sends = here.filter(({ post: { properties: { agencies = [] } } }) => agencies.some((agency) => agency === type || typeOf.get(agency) === type));
      tell(post.id, type, need, 0, without(one.on, either(sends.map(({ one: { on } }) => on)), lengthMin));
    }
    const people = tooFew(one.on, here, needs.reduce((sum, [, need]) => sum + need, 0), lengthMin);
    if (people) tell(post.id, null, people.need, people.have, people.times);
  }
  return { needing, lacking };
}

/** What of some time lies in no other. */
const without = (time: Spans, other: Spans, lengthMin: number): Spans => union(pairsOf(outside(other, 0, lengthMin)).flatMap(([from, to]) => pairsOf(within(time, from, to))));

/** When fewer people than needed are at a spot, and how few; null where they suffice or somebody's number is not given. */
function tooFew(time: Spans, here: readonly Standing[], need: number, lengthMin: number): { need: number; have: number; times: Spans } | null {
  if (here.some(({ post }) => post.properties.staffPerShift === undefined)) return null;
  const cuts = [...new Set([0, lengthMin, ...time, ...here.flatMap(({ one: { on } }) => on)])].sort((a, b) => a - b);
  const short: [number, number][] = [];
  let have = Infinity;
  for (let k = 1; k < cuts.length; k += 1) {
    const [from, to] = [cuts[k - 1]!, cuts[k]!], middle = (from + to) / 2;
    const holds = (spans: Spans) => within(spans, middle, to).length > 0 && within(spans, from, middle).length > 0;
    if (!holds(time)) continue;
    const there = here.reduce((sum, { post, one: { on } }) => sum + (holds(on) ? post.properties.staffPerShift ?? 0 : 0), 0);
    if (there >= need) continue;
    have = Math.min(have, there);
    short.push([from, to]);
  }
  return short.length === 0 ? null : { need, have, times: union(short) };
}
