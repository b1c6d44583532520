/** What is to be seen to besides watching: supplies that run short, matters of places that are open. */
import { reachQuestion } from '#core/coverage/question.ts';
import { compoundsHeld } from '#core/duties/gates.ts';
import { isOverdue, openIssues } from '#core/duties/issues.ts';
import { holdingsOf } from '#core/duties/supplies.ts';
import { featuresOf, type Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { absenceText } from '../basis-text.ts';
import { nameFeature } from '../name-feature.ts';
import { toldFeatures } from '../told-name.ts';
import type { Block } from './document.ts';
import { heading, lines, type Given } from './report-given.ts';
import type { ReportWords } from '#i18n/report-words.ts';

/** Supplies below the days they should last, and open issues, overdue ones first; nothing where the plan keeps neither. */
export function upkeepBlocks(plan: Plan, date: string | null, words: ReportWords): Block[] {
  const { comma } = language.words;
  const posts = new Map(featuresOf(plan, 'post').map((post) => [post.id, post])), held = holdingsOf(plan, { ...reachQuestion, ...(date === null ? {} : { date }) });
  const short = held.filter((one) => (one.short ?? 0) > 0).map(({ postId, item, daysLeft, minDays }) => [nameFeature(posts.get(postId)!), item, words.daysLeft(count(Math.floor(daysLeft ?? 0)), String(minDays))].join(comma));
  const unknown = held.filter((one) => one.short === null).length;
  const named = new Map(plan.features.map((feature) => [feature.id, feature])), told = toldFeatures(plan, false, (id) => named.get(id) ?? null);
  const open = [...openIssues(plan, date).issues].sort((a, b) => Number(isOverdue(b)) - Number(isOverdue(a)) || (a.dueOn ?? '~').localeCompare(b.dueOn ?? '~'));
  const stated = plan.features.some(({ properties }) => properties.issues !== undefined);
  return [
    ...(held.length === 0 ? [] : [heading(words.section.supplies, 2), lines([...(short.length === 0 ? [words.none.supplies] : short), ...(unknown > 0 ? [words.unknownDays(count(unknown))] : [])])]),
    ...(stated ? [heading(words.section.issues, 2), lines(open.length === 0 ? [words.none.issues] : open.map((issue) => [nameFeature(told(issue.featureId), issue.featureId), issue.text, ...(issue.dueOn === null ? [] : [isOverdue(issue) ? words.overdue(issue.dueOn) : words.due(issue.dueOn)])].join(comma)))] : []),
  ];
}

/** Gates of compounds in the hours of a shift: how many are closed, and where anybody can pass unseen; nothing where the plan has no gates. */
export function gateBlocks({ plan, question, words }: Given): Block[] {
  const compounds = compoundsHeld(plan, question), all = compounds.reduce((sum, { gates }) => sum + gates, 0), { comma } = language.words;
  if (all === 0) return [];
  const named = new Map(featuresOf(plan, 'compound').map((compound) => [compound.id, nameFeature(compound)]));
  const open = compounds.flatMap(({ id, each }) => each.filter(({ held }) => held === 'unguarded').map((gate) => {
    const why = gate.state !== 'staffed' ? words.gates.open : gate.times.length === 0 ? words.gates.moment : words.gates.off(gate.times.map(({ from, to }) => absenceText(from, to)).join(comma));
    return [named.get(id)!, gate.id, why].join(comma);
  }));
  const assumed = compounds.reduce((sum, { each }) => sum + each.filter(({ hoursAssumed }) => hoursAssumed).length, 0);
  const share = words.gates.share(count(compounds.reduce((sum, { closed }) => sum + closed, 0)), count(all));
  return [heading(words.section.gates, 2), lines([share, ...(open.length === 0 ? [words.none.gates] : open), ...(assumed > 0 ? [words.gates.assumed(count(assumed))] : [])])];
}
