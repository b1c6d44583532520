/** Staged vehicles, stations with the gaps they are nearest to, and forest farms as tables. */
import { farmsOf } from '#core/duties/farms.ts';
import { gapStations, stationsOpen } from '#core/duties/stations.ts';
import { stagedVehicles, type RingShift } from '#core/duties/vehicles.ts';
import { responseRings } from '#core/coverage/response-rings.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, NOTHING } from '#i18n/quantity.ts';
import { duration, longText } from '../basis-text.ts';
import { wordText } from '../edit/known-word.ts';
import { kindOfGap, nameFeature, placeOfGap, typeFeature } from '../name-feature.ts';
import { bad, cell, dutyTable, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

const named = ({ featureById }: Pick<DutyGiven, 'featureById'>, id: string): string => nameFeature(featureById(id), id);
const right = (id: string, label: string) => ({ id, label, right: true });

/** A type of vehicle in words; one of the user's own as it is written. */
export const vehicleName = (type: string): string => wordText('vehicles', type);

/** A row a type of vehicle of a post; its number can be changed. */
export function vehicleTable(given: DutyGiven): DutyTable {
  const { plan, question, words } = given, { column, vehicles: said } = words, rings = responseRings(plan, question), all = stagedVehicles(plan, question, rings);
  const rows = all.map((one): MadeRow => ({
    featureId: one.postId, ...(one.type === null ? {} : { map: { field: 'vehicles', key: one.type } }),
    cells: {
      post: cell(named(given, one.postId)), vehicle: cell(one.type === null ? said.unstated : vehicleName(one.type), one.type), number: one.count === null ? cell('', null) : (one.count === 0 ? bad : cell)(String(one.count), one.count),
      ...Object.fromEntries(one.first.map(({ minutes, places }) => [`in${minutes}`, one.responds ? cell(count(places), places) : cell(NOTHING, null)])),
      state: one.responds ? cell('') : bad(said.nobody),
    },
  }));
  const within = rings.minutes.map((minutes) => said.within(String(minutes), count(rings.places.filter(({ ringMin }) => ringMin !== null && ringMin <= minutes).length))), outside = rings.places.filter(({ ringMin }) => ringMin === null).length;
  return dutyTable([{ id: 'post', label: column.post }, { id: 'vehicle', label: column.vehicle }, { id: 'number', label: column.number, right: true, edit: 'line' }, ...rings.minutes.map((minutes) => right(`in${minutes}`, said.first(String(minutes)))), { id: 'state', label: column.state }], rows,
    rows.length === 0 ? [] : [[said.places(count(rings.places.length)), ...within, said.outside(count(outside))].join(language.words.comma)]);
}

/** Places that change their ring, in words: `A (3 min → 5 min)`. */
export function shiftsText(shifts: readonly RingShift[], { words, featureById }: Pick<DutyGiven, 'words' | 'featureById'>): string {
  const ring = (minutes: number | null) => (minutes === null ? words.vehicles.out : duration(minutes));
  return shifts.map(({ placeId, before, after }) => `${named({ featureById }, placeId)} (${ring(before)} → ${ring(after)})`).join(language.words.list);
}

/** A row a station with how long it is closed, then a row a gap, named as in the list of gaps, with its nearest station; while there is no answer the stations alone. */
export function stationTable(given: DutyGiven): DutyTable {
  const { plan, question, coverage, words } = given, { column, stations: said } = words, open = stationsOpen(plan, question), gaps = coverage ? gapStations(plan, question, coverage) : [];
  const own = (id: string) => gaps.filter(({ stationId }) => stationId === id), farthest = (id: string) => own(id).reduce<number | null>((most, { distanceM }) => Math.max(most ?? 0, distanceM ?? 0), null);
  const stations = open.map(({ postId, closedMin, hoursAssumed }): MadeRow => { const far = farthest(postId), feature = given.featureById(postId); return { featureId: postId, cells: {
    what: cell(feature ? typeFeature(feature) : ''), where: cell(named(given, postId)), closed: closedMin === null ? cell(NOTHING, null) : closedMin > 0 ? bad(said.closed(duration(Math.ceil(closedMin))), closedMin) : cell(hoursAssumed ? said.assumed : said.open, 0),
    gaps: coverage ? cell(count(own(postId).length), own(postId).length) : cell(NOTHING, null), station: cell(''), distance: far === null ? cell('', null) : cell(said.upTo(length(far, 'up')), far),
  } }; });
  const rest = gaps.map(({ gap, stationId, distanceM }): MadeRow => ({ featureId: gap.featureId, cells: {
    what: cell(`${kindOfGap(gap)} ${gap.rank}`, gap.rank), where: cell(placeOfGap(gap, given.featureById(gap.featureId), plan)), closed: cell('', null), gaps: cell('', null), station: stationId === null ? bad(said.none) : cell(named(given, stationId)), distance: distanceM === null ? cell('', null) : cell(length(distanceM, 'up'), distanceM),
  } }));
  return dutyTable([{ id: 'what', label: column.what }, { id: 'where', label: column.place }, { id: 'closed', label: column.closed }, right('gaps', column.gapsNear), { id: 'station', label: column.station }, right('distance', column.distance)], [...stations, ...rest],
    open.length + gaps.length === 0 ? [] : [said.said(count(open.length), count(open.filter(({ closedMin }) => (closedMin ?? 0) > 0).length))]);
}

/** A row a forest farm with what lies in it or within some kilometres. */
export function farmTable(given: DutyGiven, { farmKm }: { readonly farmKm: number }): DutyTable {
  const { plan, question, coverage, words } = given, { column, farms: said } = words, all = farmsOf(plan, question, coverage, farmKm * 1000), basis = coverage?.result.basis;
  const some = (number: number | null) => (number === null ? cell(NOTHING, null) : (number > 0 ? bad : cell)(count(number), number));
  const rows = [...all].sort((a, b) => Number(a.covered ?? true) - Number(b.covered ?? true)).map((farm): MadeRow => ({ featureId: farm.id, cells: {
    where: cell(named(given, farm.id)), visited: farm.covered === null ? cell(NOTHING, null) : farm.covered ? cell(said.yes) : bad(said.no), absence: farm.maxGapMin === null ? cell(NOTHING, null) : cell(longText(farm.maxGapMin, basis), farm.maxGapMin),
    posts: cell(count(farm.posts), farm.posts), routes: cell(count(farm.routes), farm.routes), activities: cell(count(farm.activities.count), farm.activities.count), overdue: some(farm.activities.overdue), issues: cell(count(farm.issues.open), farm.issues.open), late: some(farm.issues.overdue),
  } }));
  return dutyTable([{ id: 'where', label: column.farm }, { id: 'visited', label: column.visited }, right('absence', column.absence), right('posts', column.posts), right('routes', column.routes), right('activities', column.activities), right('overdue', column.overdue), right('issues', column.issues), right('late', column.late)], rows,
    rows.length === 0 ? [] : [said.said(count(all.length), count(all.filter(({ covered }) => covered === false).length), String(farmKm))]);
}
