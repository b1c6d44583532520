/** What is to be seen to besides watching: supplies that run short, matters of places that are open. */
import type { Plan } from '#core/plan/plan.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { nameFeature } from '../name-feature.ts';
import type { Block } from './document.ts';
import { heading, lines } from './report-given.ts';
import type { ReportWords } from '#i18n/report-words.ts';

/** Supplies below the days they should last, and open issues, overdue ones first; nothing where the plan keeps neither. */
export function upkeepBlocks(plan: Plan, date: string | null, words: ReportWords): Block[] {
  const { comma } = language.words;
  const held = featuresOf(plan, 'post').flatMap((post) => (post.properties.supplies ?? []).map((supply) => ({ post, supply })));
  const short = held.flatMap(({ post, supply: { item = '', onHand, dailyUse, minDays } }) => {
    if (onHand === undefined || minDays === undefined || !(dailyUse !== undefined && dailyUse > 0) || onHand / dailyUse >= minDays) return [];
    return [[nameFeature(post), item, words.daysLeft(String(Math.floor(onHand / dailyUse)), String(minDays))].join(comma)];
  });
  const open = plan.features.flatMap((feature) => (feature.properties.issues ?? []).filter(({ closedOn }) => closedOn === undefined || (date !== null && closedOn > date)).filter(({ openedOn }) => openedOn === undefined || date === null || openedOn <= date)
    .map((issue) => ({ feature, issue, overdue: date !== null && issue.dueOn !== undefined && issue.dueOn < date }))).sort((a, b) => Number(b.overdue) - Number(a.overdue) || (a.issue.dueOn ?? '~').localeCompare(b.issue.dueOn ?? '~'));
  const stated = plan.features.some(({ properties }) => properties.issues !== undefined);
  return [
    ...(held.length === 0 ? [] : [heading(words.section.supplies, 2), lines(short.length === 0 ? [words.none.supplies] : short)]),
    ...(stated ? [heading(words.section.issues, 2), lines(open.length === 0 ? [words.none.issues] : open.map(({ feature, issue: { text = '', dueOn }, overdue }) => [nameFeature(feature), text, ...(dueOn === undefined ? [] : [overdue ? words.overdue(dueOn) : words.due(dueOn)])].join(comma)))] : []),
  ];
}
