/** What a duty officer says at the wall: this post is closed until that time. It is of the wall, not of the plan, and ends by itself. */
import type { AnyFeature, Plan } from '#core/plan/plan.ts';

export interface Closure { readonly postId: string; /** Milliseconds since 1970. */ readonly untilMs: number; readonly sinceMs: number }

const LONGEST_MS = 24 * 3_600_000;

/** Those that still hold at a moment, of posts that the plan has. */
export function standingClosures(closures: readonly Closure[], plan: Plan | null, nowMs: number): Closure[] {
  const posts = new Set(plan?.features.filter(({ kind }) => kind === 'post').map(({ id }) => id));
  return closures.filter(({ postId, untilMs }) => untilMs > nowMs && posts.has(postId));
}

/** The plan as it stands while those posts are closed; the same plan where none is. */
export function withClosures(plan: Plan, closures: readonly Closure[]): Plan {
  if (closures.length === 0) return plan;
  const closed = new Set(closures.map(({ postId }) => postId));
  return { ...plan, features: plan.features.map((feature): AnyFeature => (feature.kind === 'post' && closed.has(feature.id) ? { ...feature, properties: { ...feature.properties, status: 'closed' } } : feature)) };
}

/** Reads what was kept; what is not understood, lasts longer than a day or has run out is left out. */
export function readClosures(text: string | null, nowMs: number): Closure[] {
  let given: unknown;
  try { given = JSON.parse(text ?? '[]'); } catch { return []; }
  return Array.isArray(given) ? given.filter((one: Partial<Closure> | null): one is Closure => typeof one?.postId === 'string' && typeof one.untilMs === 'number' && typeof one.sinceMs === 'number'
    && one.untilMs > nowMs && one.untilMs - one.sinceMs <= LONGEST_MS && one.sinceMs <= nowMs + LONGEST_MS).map(({ postId, untilMs, sinceMs }) => ({ postId, untilMs, sinceMs })) : [];
}

/** With one more, in place of the same post's before; `untilMs` at most a day ahead. */
export const withClosure = (closures: readonly Closure[], one: Closure): Closure[] => [...closures.filter(({ postId }) => postId !== one.postId), { ...one, untilMs: Math.min(one.untilMs, one.sinceMs + LONGEST_MS) }];
export const withoutClosure = (closures: readonly Closure[], postId: string): Closure[] => closures.filter((one) => one.postId !== postId);
