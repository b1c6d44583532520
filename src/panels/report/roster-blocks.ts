/** Who is there: posts, patrols with their runs and kilometres, joint duty, holes at handovers and meals, what lacks. */
import { patrolEffort } from '#core/coverage/time/patrol-effort.ts';
import { borderAverage } from '#core/coverage/time/roster-figures.ts';
import { rosterRows } from '#core/coverage/time/roster-rows.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, percent } from '#i18n/quantity.ts';
import { rosterWords } from '#i18n/roster-words.ts';
import { absenceText, duration } from '../basis-text.ts';
import { nameFeature, typeFeature } from '../name-feature.ts';
import { openHoleWords } from '../time/hole-words.ts';
import { lackName } from '../time/lack-name.ts';
import type { Block, Cell } from './document.ts';
import { heading, lines, tableOf, type Given } from './report-given.ts';

/** Posts on duty, patrols and joint duty, then a row a route; without hours what is told by reach alone. */
export function effortBlocks(given: Given): Block[] {
  const { words, plan, question, featureById } = given, { totals, basis } = given.answer.coverage.result;
  const served = patrolEffort(plan, question), effort = served.filter(({ runs, metres }) => runs > 0 || metres > 0), idle = served.length - effort.length;
  const sum = (of: (one: (typeof effort)[number]) => number) => effort.reduce((all, one) => all + of(one), 0);
  const cells = (runs: number, metres: number, minutes: number): Readonly<Record<string, Cell>> => ({ runs: { text: count(runs) }, distance: { text: length(metres, 'down') }, time: { text: timeUnderWay(minutes) } });
  const rows = effort.map(({ id, runs, metres, minutes }): Readonly<Record<string, Cell>> => { const feature = featureById(id); return { route: { text: nameFeature(feature, id) }, mode: { text: feature ? typeFeature(feature) : '' }, ...cells(runs, metres, minutes) }; });
  const total = rows.length < 2 ? [] : [{ route: { text: words.total }, ...cells(sum(({ runs }) => runs), sum(({ metres }) => metres), sum(({ minutes }) => minutes)) }];
  const { jointM } = totals.border ?? {}, average = borderAverage(plan, question);
  const said = [
    words.posts(count(totals.posts.active), count(totals.posts.planned), totals.posts.onDuty === undefined ? null : count(totals.posts.onDuty)),
    ...(basis.mode !== 'window' || effort.length === 0 ? [] : [words.effort(count(sum(({ runs }) => runs)), length(sum(({ metres }) => metres), 'down'), timeUnderWay(sum(({ minutes }) => minutes)))]),
    ...(idle > 0 ? [words.idle(count(idle))] : []),
    ...(jointM === undefined ? [] : [words.joint(length(jointM, 'down'))]), ...(average === null ? [] : [words.average(rosterWords[language.code].explain.border.name, percent(average))]),
    ...(totals.worstMinute ? [words.worst(totals.worstMinute.at.slice(0, 16).replace('T', ' '), percent(totals.worstMinute.coveredPct))] : []),
  ];
  const { column } = words;
  return [heading(words.section.posts, 2), lines(said), ...(basis.mode === 'window' ? [tableOf(given, { id: 'patrols', title: words.section.patrols, none: words.none.patrols }, [
    ['route', column.route, 12], ['mode', column.mode, 5], ['runs', column.runs, 4, true], ['distance', column.distance, 5, true], ['time', column.time, 6, true],
  ], [...rows, ...total]), ...(total.length > 0 ? [lines([words.rowsDown], 'small')] : [])] : [])];
}

/** Effort is never told larger than it is: downwards to the minute. */
const timeUnderWay = (minutes: number): string => duration(Math.floor(minutes + 1e-6));

/** Holes at handovers and in breaks with what lies bare then, and agencies that lack; hours alone have them. */
export function holeBlocks({ words, plan, question, answer, featureById }: Given): Block[] {
  const { basis } = answer.coverage.result;
  if (question.time?.mode !== 'window') return [];
  const { holes, lacking } = rosterRows(plan, question);
  const hours = ({ from, to }: { readonly from: string; readonly to: string }) => absenceText(from, to, basis);
  return [
    heading(words.section.holes, 2), lines(holes.length === 0 ? [words.none.holes] : holes.map((hole) => `${hole.postIds.map((id) => nameFeature(featureById(id), id)).join(language.words.list)}${language.words.comma}${openHoleWords(hole, hours(hole), plan)}`)),
    ...(lacking.length === 0 ? [] : [heading(words.section.lacking, 2), lines(lacking.map((one) => [nameFeature(featureById(one.postId), one.postId), lackName(one, plan), hours({ from: one.since, to: one.until }), duration(one.minutes)].join(language.words.comma)))]),
  ];
}
