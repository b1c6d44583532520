/** Supplies of posts and depots: how long they last, what is short, and whether the depots have it (M12, M13, WE25). */
import { isChosen } from '../coverage/chosen.ts';
import type { Question } from '../coverage/question.ts';
import { serves } from '../coverage/serving.ts';
import { featuresOf, type Plan, type PlanFeature } from '../plan/plan.ts';

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
  /** Holdings, those of depots too, of which it cannot be told whether they suffice: what is missing is then at least `short`. */
  readonly unknown: number;
  /** What all posts together miss. */
  readonly short: number;
  /** What the depots hold beyond their own need; a depot that uses the item and does not say for how many days it must last gives nothing. */
  readonly stock: number;
  /** Stock less what is missing; below zero not even the depots have it. */
  readonly balance: number;
}

/** What every post holds that is in use and in season, in the order of the plan; planned ones when asked for, and only what is asked for by agency and net. */
export function holdingsOf(plan: Plan, question: Question): Holding[] {
  return featuresOf(plan, 'post').flatMap((post) => {
    const { agencies = [], supplies = [], postType } = post.properties;
    if (!serves(post.properties, question, plan) || !isChosen(post.properties, question)) return [];
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
    const stock = sum(depots.map((one) => (usesUnknown(one) ? 0 : Math.max(0, (one.onHand ?? 0) - (one.minDays ?? 0) * (one.dailyUse ?? 0)))));
    return { item: all[0]!.item, unit: all[0]!.unit, posts: posts.length, shortPosts: posts.filter((one) => one.short !== null && one.short > 0).length, unknown: posts.filter((one) => one.short === null).length + depots.filter(usesUnknown).length, short, stock, balance: stock - short };
  });
}

/** A depot keeps stock and need not use it; where it does, or does not say how much it has, what it can give is not known. */
const usesUnknown = ({ onHand, dailyUse, minDays }: Holding): boolean => onHand === null || ((dailyUse ?? 0) > 0 && minDays === null);

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
