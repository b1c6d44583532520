/** Second line, activity points, issues, obstacles, seams between areas and tags as tables. */
import { activitiesTimed } from '#core/duties/activities.ts';
import { dayAsked } from '#core/duties/day-asked.ts';
import { closedIssues, isOverdue, openIssues } from '#core/duties/issues.ts';
import { obstaclesAt } from '#core/duties/obstacles.ts';
import { seamsOf } from '#core/duties/seams.ts';
import { secondLines } from '#core/duties/second-line.ts';
import { tagCounts } from '#core/duties/tags.ts';
import { linesOf } from '#core/coverage/assets.ts';
import { measureLine } from '#core/geometry/chainage.ts';
import { featuresOf } from '#core/plan/plan.ts';
import { mondayOf } from '#core/time/basis.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, count, length, NOTHING } from '#i18n/quantity.ts';
import { labelOf } from '../edit/label-of.ts';
import { nameAgency, nameFeature, typeFeature } from '../name-feature.ts';
import { areaM2Of } from '../part-of-area.ts';
import { bad, cell, dutyTable, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

const M_A_KM = 1000;
const named = ({ featureById }: DutyGiven, id: string): string => nameFeature(featureById(id), id);

/** A row a checkpoint; those without a good second post first. */
export function secondLineTable(given: DutyGiven, { secondKm }: { readonly secondKm: number }): DutyTable {
  const { plan, question, words } = given, { column, secondLine: said } = words;
  const all = secondLines(plan, question, secondKm * M_A_KM);
  const rows = [...all].sort((a, b) => Number(b.problem !== null) - Number(a.problem !== null)).map(({ postId, backupPostId, byHand, distanceM, problem }): MadeRow => ({
    featureId: postId,
    cells: { post: cell(named(given, postId)), backupPostId: cell(backupPostId === null ? NOTHING : named(given, backupPostId)), distance: cell(distanceM === null ? '' : length(distanceM, 'up'), distanceM), how: cell(backupPostId === null ? '' : byHand ? said.byHand : said.nearest), state: problem === null ? cell('') : bad(said.problems[problem]) },
  }));
  return dutyTable([{ id: 'post', label: column.post }, { id: 'backupPostId', label: column.backup, edit: 'line' }, { id: 'distance', label: column.distance, right: true }, { id: 'how', label: column.how }, { id: 'state', label: column.state }], rows,
    all.length === 0 ? [] : [said.said(count(all.filter(({ problem }) => problem === null).length), count(all.length), String(secondKm)), said.types]);
}

/** A row an activity point; the longest overdue first. */
export function activityTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, activities: said } = words, { date, points } = activitiesTimed(plan, question);
  const rows = [...points].sort((a, b) => (b.overdueDays ?? -1) - (a.overdueDays ?? -1)).map((one): MadeRow => {
    const feature = given.featureById(one.id);
    return { featureId: one.id, cells: {
      place: cell(named(given, one.id)), type: cell(!one.activityType ? '' : language.words.terms.activityType[one.activityType]), lastDone: cell(one.lastDone ?? ''), everyDays: cell(one.everyDays === null ? '' : String(one.everyDays), one.everyDays), due: cell(one.dueOn ?? ''),
      overdue: (one.overdueDays ?? 0) > 0 ? bad(said.days(count(one.overdueDays!)), one.overdueDays) : cell('', one.overdueDays),
      week: cell(one.doneThisWeek === null ? '' : one.doneThisWeek ? said.done : one.plannedThisWeek ? said.planned : date !== null && one.next !== null && mondayOf(one.next.date) === mondayOf(date) ? said.ahead : said.not), next: cell(one.next === null ? '' : [one.next.date, [one.next.start, one.next.end].filter(Boolean).join('–')].filter(Boolean).join(' ')),
      unit: cell((feature?.properties.agencies ?? []).map((id) => nameAgency(plan, id)).join(language.words.list)),
    } };
  });
  return dutyTable([{ id: 'place', label: column.place }, { id: 'type', label: labelOf('activityType') }, { id: 'lastDone', label: labelOf('lastDone'), edit: 'line' }, { id: 'everyDays', label: words.everyDays(labelOf('everyDays')), right: true, edit: 'line' }, { id: 'due', label: column.due }, { id: 'overdue', label: column.overdue, right: true }, { id: 'week', label: column.week }, { id: 'next', label: column.next }, { id: 'unit', label: column.unit }], rows,
    points.length === 0 ? [] : [said.said(count(points.filter(({ overdueDays }) => (overdueDays ?? 0) > 0).length), count(points.filter(({ doneThisWeek }) => doneThisWeek === true).length), count(points.length)), ...(date === null ? [] : [words.date(date)])]);
}

/** A row an open issue, the longest overdue first, then those that were mended; one is closed by the date of its closing. */
export function issueTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, issues: said } = words, { date, issues, open, overdue, agencies } = openIssues(plan, dayAsked(question, plan));
  const unit = (agency: string | null) => (agency === null ? NOTHING : nameAgency(plan, agency));
  const mended = closedIssues(plan, date);
  const rows = [...[...issues].sort((a, b) => (b.overdueDays ?? -1) - (a.overdueDays ?? -1) || (a.dueOn ?? '~').localeCompare(b.dueOn ?? '~')), ...mended].map((one): MadeRow => ({
    featureId: one.featureId, list: { field: 'issues', at: one.at },
    cells: {
      feature: cell(named(given, one.featureId)), text: cell(one.text), openedOn: cell(one.openedOn ?? ''), dueOn: cell(one.dueOn ?? ''), closedOn: cell(one.closedOn ?? ''),
      state: isOverdue(one) ? bad(said.overdue(count(one.overdueDays!)), one.overdueDays) : mended.includes(one) ? cell(said.closed, -1) : cell(said.open, 0), unit: cell(unit(one.agency)),
    },
  }));
  return dutyTable([{ id: 'feature', label: column.feature }, { id: 'text', label: labelOf('text'), edit: 'line' }, { id: 'openedOn', label: labelOf('openedOn'), edit: 'line' }, { id: 'dueOn', label: labelOf('dueOn'), edit: 'line' }, { id: 'closedOn', label: labelOf('closedOn'), edit: 'line' }, { id: 'state', label: column.state }, { id: 'unit', label: column.unit }], rows,
    rows.length === 0 ? [] : [said.said(count(open), overdue === null ? NOTHING : count(overdue)), ...agencies.map((one) => said.byUnit(unit(one.agency), count(one.open), one.overdue === null ? NOTHING : count(one.overdue))), ...(mended.length > 0 ? [said.mended(count(mended.length))] : []), ...(date === null ? [] : [words.date(date)])]);
}

/** A row an obstacle that stands on the date, with the routes it is in the way of. */
export function obstacleTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, obstacles: said } = words, answer = obstaclesAt(plan, question), blocking = new Map<string, string[]>();
  for (const { obstacleId, routeId } of answer.blocked) blocking.set(obstacleId, [...blocking.get(obstacleId) ?? [], routeId]);
  const unstated = new Set(answer.modesUnstated), unknown = new Set(answer.seasonUnknown);
  const rows = featuresOf(plan, 'obstacle').sort((a, b) => Number(blocking.has(b.id)) - Number(blocking.has(a.id))).map((obstacle): MadeRow => {
    const { id, geometry, properties } = obstacle, routes = blocking.get(id), ground = areaM2Of(geometry), lines = ground > 0 || geometry === null ? 0 : measureLine(linesOf(obstacle)).lengthM;
    return { featureId: id, cells: {
      obstacle: cell(named(given, id)), type: cell(typeFeature(obstacle)), size: cell(ground > 0 ? area(ground) : length(lines), ground > 0 ? ground : lines), blocks: cell((properties.blocks ?? []).map((mode) => language.words.terms.mode[mode]).join(language.words.list)),
      state: routes ? bad(said.crosses(routes.map((route) => named(given, route)).join(language.words.list))) : cell(unknown.has(id) ? said.seasonUnknown : unstated.has(id) ? said.unstated : said.free),
    } };
  });
  return dutyTable([{ id: 'obstacle', label: column.obstacle }, { id: 'type', label: labelOf('obstacleType') }, { id: 'size', label: column.size, right: true }, { id: 'blocks', label: labelOf('blocks') }, { id: 'state', label: column.state }], rows,
    rows.length === 0 ? [] : [said.length([...(answer.lengthM > 0 ? [length(answer.lengthM)] : []), ...(answer.areaM2 > 0 ? [area(answer.areaM2)] : [])].join(language.words.comma) || length(0)), said.said(count(blocking.size))]);
}

/** Strips of areas that no area below them holds and ground that two hold; neither is bare, as an area holds it. */
export function seamTable(given: DutyGiven): DutyTable {
  const { words, plan } = given, { column, seams: said } = words, { strips, overlaps, untold } = seamsOf(plan);
  const rows = [
    ...strips.map(({ parentId, areaM2 }): MadeRow => ({ featureId: parentId, cells: { what: cell(said.strip), where: cell(named(given, parentId)), size: cell(area(areaM2, 'up'), areaM2) } })),
    ...overlaps.map(({ aId, bId, areaM2 }): MadeRow => ({ featureId: aId, cells: { what: cell(said.overlap), where: cell([aId, bId].map((id) => named(given, id)).join(language.words.list)), size: cell(area(areaM2), areaM2) } })),
  ];
  return dutyTable([{ id: 'what', label: column.what }, { id: 'where', label: column.area }, { id: 'size', label: language.words.terms.field.area, right: true }], rows, [said.said(count(strips.length), count(overlaps.length)), ...(untold > 0 ? [said.untold(count(untold))] : [])]);
}

/** A row a tag of the user's own sets, with the number of its mark on the map; a row chosen chooses every feature that has it. */
export function tagTable({ plan, words }: DutyGiven): DutyTable {
  const { column, tags: said } = words, all = tagCounts(plan);
  const rows = all.map(({ set, tag, featureIds }, at): MadeRow => ({ featureId: featureIds[0] ?? '', together: featureIds, cells: { sign: cell(String(at + 1), at + 1), set: cell(set ?? said.none), tag: cell(tag), count: cell(count(featureIds.length), featureIds.length) } }));
  return dutyTable([{ id: 'sign', label: said.sign, right: true }, { id: 'set', label: column.set }, { id: 'tag', label: column.tag }, { id: 'count', label: column.count, right: true }], rows, all.length === 0 ? [] : [said.said(count(all.length))]);
}
