/** Supplies of posts and depots: how long they last, what is short, and whether the depots have it (M12, M13, WE25). */
import type { Question } from '../coverage/question.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';
import { inUse } from './in-use.ts';

export interface Holding {
  readonly postId: string;
  readonly isDepot: boolean;
  readonly agencies: readonly string[];
  readonly item: string;
  readonly unit: string | null;
  readonly onHand: number | null;
  readonly dailyUse: number | null;
  readonly minDays: number | null;
  /** On hand through daily use; null where one of them is not given or nothing is used. */
  readonly daysLeft: number | null;
  /** What is missing to last `minDays`, in units of the item; null where it cannot be told, which is not the same as none. */
  readonly short: number | null;
}
export interface ItemTotal {
  readonly item: string;
  readonly unit: string | null;
  /** Holdings, depots left out. */
  readonly posts: number;
  readonly shortPosts: number;
  /** Holdings of which it cannot be told whether they suffice. */
  readonly unknown: number;
  /** What all posts together miss. */
  readonly short: number;
  /** What the depots hold beyond their own need. */
  readonly stock: number;
  /** Stock less what is missing; below zero not even the depots have it. */
  readonly balance: number;
}

/** What every post in use holds, in the order of the plan; planned ones when asked for, and with a filter of agencies only those of its agencies. */
export function holdingsOf(plan: Plan, { includePlanned, agencies: asked }: Pick<Question, 'includePlanned' | 'agencies'>): Holding[] {
  return featuresOf(plan, 'post').flatMap((post) => {
    const { status, agencies = [], supplies = [], postType } = post.properties;
    if (!inUse(status, { includePlanned })) return [];
    if (asked.length > 0 && !agencies.some((agency) => asked.includes(agency))) return [];
    return supplies.map((supply) => ({ postId: post.id, isDepot: postType === 'supplyDepot', agencies, ...lastingOf(supply) }));
  });
}

/** The sums of each item by its unit, in the order in which items first come; `agency`: of the holdings of one agency. Depots count with what they hold beyond their own need. */
export function itemTotals(holdings: readonly Holding[], agency?: string): ItemTotal[] {
  const byItem = new Map<string, Holding[]>();
  for (const holding of holdings) {
    if (agency !== undefined && !holding.agencies.includes(agency)) continue;
    const key = JSON.stringify([holding.item, holding.unit]);
    byItem.set(key, [...byItem.get(key) ?? [], holding]);
  }
  return [...byItem.values()].map((all) => {
    const posts = all.filter(({ isDepot }) => !isDepot), depots = all.filter(({ isDepot }) => isDepot);
    const short = sum(posts.map((one) => one.short ?? 0));
    const stock = sum(depots.map(({ onHand, minDays, dailyUse }) => Math.max(0, (onHand ?? 0) - (minDays ?? 0) * (dailyUse ?? 0))));
    return { item: all[0]!.item, unit: all[0]!.unit, posts: posts.length, shortPosts: posts.filter((one) => one.short !== null && one.short > 0).length, unknown: posts.filter((one) => one.short === null).length, short, stock, balance: stock - short };
  });
}

type Supply = NonNullable<PlanFeature<'post'>['properties']['supplies']>[number];

function lastingOf({ item = '', unit, onHand, dailyUse, minDays }: Supply): Omit<Holding, 'postId' | 'isDepot' | 'agencies'> {
  const uses = dailyUse !== undefined && dailyUse > 0;
  return {
    item, unit: unit ?? null, onHand: onHand ?? null, dailyUse: dailyUse ?? null, minDays: minDays ?? null,
    daysLeft: onHand !== undefined && uses ? onHand / dailyUse : null,
    short: onHand === undefined || minDays === undefined || dailyUse === undefined ? null : Math.max(0, minDays * dailyUse - onHand),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
