/** Who is on duty: posts that claim 24 hours and have holes, posts that lack a required agency, and the border in reach of each by shift. */
import { presenceOf, type PostPresence, type Presence } from '#core/duties/presence.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, NOTHING } from '#i18n/quantity.ts';
import { rosterWords } from '#i18n/roster-words.ts';
import { agencyTypeText } from '../agency-type.ts';
import { absenceText, duration, nameShift } from '../basis-text.ts';
import { labelOf } from '../edit/label-of.ts';
import { nameAgency, nameFeature, typeFeature } from '../name-feature.ts';
import { bad, cell, dutyTable, narrow, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

/** What a post is and whose leaves room for what is to be seen first. */
const NARROW_EM = 7;
/** So many hours of a lack are told in full. */
const TOLD = 2;
/** Less than this (minutes) is arithmetic, not time. */
const EPSILON_MIN = 1e-4;
/** Time on duty is never told longer than it is. */
const onDuty = (minutes: number): string => duration(Math.floor(minutes + EPSILON_MIN));

/** What is to be looked at first: who has a hole or lacks somebody, then who has border in reach. */
const weight = ({ holes, lacks, reachM }: PostPresence): number => ((holes?.length ?? 0) + (lacks?.length ?? 0) > 0 ? 0 : (reachM ?? 0) > 0 ? 1 : 2);

/** A row a post; those with holes or lacks first, then those that have border in reach. Of the columns of shifts that of the shift asked about is the first, the others are in the order of the plan. */
export function presenceTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, presence: said } = words, answer = presenceOf(plan, question), { date, dayMin, shifts, posts, claiming, claimingHoled, lacking, assumed } = answer;
  const rows = [...posts].sort((a, b) => weight(a) - weight(b)).map((post): MadeRow => ({ featureId: post.postId, cells: cellsOf(post, answer, given) }));
  const first = claiming === null || claimingHoled === null || lacking === null ? [said.untold] : [said.said(count(posts.length), count(claiming), count(claimingHoled)), said.lacking(count(lacking))];
  /* What is asked about is seen first: the columns of shifts may be cut off on a small screen. */
  const asked = question.time?.mode === 'window' ? question.time.shiftId : undefined, inOrder = shifts.map(({ shiftId }, at) => ({ shiftId, at })).sort((a, b) => Number(b.shiftId === asked) - Number(a.shiftId === asked));
  return dutyTable([{ id: 'post', label: column.post }, ...[
    { id: 'type', label: labelOf('postType'), widthEm: NARROW_EM }, { id: 'unit', label: column.unit, widthEm: NARROW_EM }, { id: 'onDuty', label: column.onDuty, right: true }, { id: 'holes', label: column.holes }, { id: 'lacks', label: column.lacks },
    ...inOrder.map(({ shiftId, at }) => ({ id: `shift${at}`, label: nameShift(plan, shiftId), right: true })),
  ].map(narrow)], rows, posts.length === 0 ? [] : [...first, ...(assumed > 0 ? [said.assumed(count(assumed))] : []), ...(shifts.length === 0 ? [] : [said.shifts[posts[0]!.reachM === null ? 'hours' : 'border']]), ...(date === null || dayMin === null ? [] : [words.date(date)])]);
}

function cellsOf(post: PostPresence, { dayMin, shifts }: Presence, given: DutyGiven): MadeRow['cells'] {
  const { plan, featureById, words: { presence: said } } = given, { postId, hoursAssumed, onMin, holes, lacks } = post, feature = featureById(postId), all = onMin !== null && dayMin !== null && isAll(onMin, dayMin);
  return {
    post: cell(nameFeature(feature, postId)), type: cell(feature ? typeFeature(feature) : ''), unit: cell((feature?.properties.agencies ?? []).map((id) => nameAgency(plan, id)).join(language.words.list)),
    onDuty: onMin === null ? cell(NOTHING, null) : onMin === 0 ? cell(said.off, 0) : cell(hoursAssumed && all ? said.allDay(onDuty(onMin)) : onDuty(onMin), onMin),
    holes: holes === null ? cell(NOTHING, null) : holes.length === 0 ? cell('', 0) : bad(holes.map(({ kind, from, to }) => `${said.holeOf[kind]} ${absenceText(from, to)}`).join(language.words.list), sum(holes)),
    lacks: lacks === null ? cell(NOTHING, null) : lacks.length === 0 ? cell('', 0) : bad(lacks.map((lack) => lackText(lack, given)).join(language.words.list), sum(lacks)),
    ...Object.fromEntries(shifts.map(({ lengthMin }, at) => [`shift${at}`, shiftCell(post.shifts[at]!, lengthMin, given)])),
  };
}

const isAll = (onMin: number, ofMin: number): boolean => onMin >= ofMin - EPSILON_MIN;
const sum = (all: readonly { readonly minutes: number }[]): number => all.reduce((minutes, one) => minutes + one.minutes, 0);

/** Border in reach, never told longer than it is, and for how long where that is a part of the shift; without a border how long alone. */
function shiftCell({ onMin, reachM }: PostPresence['shifts'][number], lengthMin: number, { words: { presence: said } }: DutyGiven): MadeRow['cells'][string] {
  if (onMin === 0) return cell(NOTHING, null);
  const hours = isAll(onMin, lengthMin) ? null : said.part(onDuty(onMin), duration(lengthMin));
  if (reachM === null) return cell(hours ?? onDuty(onMin), onMin);
  if (reachM === 0) return cell(length(0), 0);
  return cell([length(reachM, 'down'), ...(hours === null ? [] : [hours])].join(language.words.comma), reachM);
}

function lackText({ type, need, have, minutes, times }: NonNullable<PostPresence['lacks']>[number], { plan, words: { presence: said } }: DutyGiven): string {
  const hours = times.slice(0, TOLD).map(({ from, to }) => absenceText(from, to)).join(language.words.list);
  return `${type === null ? said.people : agencyTypeText(type, plan)} ${count(have)}/${count(need)} ${times.length > TOLD ? rosterWords[language.code].times(hours, times.length - TOLD, duration(minutes)) : hours}`;
}
