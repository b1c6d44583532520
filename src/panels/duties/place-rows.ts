/** What priority places ask for besides their target, as a table: crowd hours, checkpoints at exits, posts at stations, advice rounds. */
import { lacksSomething, placeSums, type BareTime, type PlaceDuty } from '#core/duties/place-duty.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, NOTHING } from '#i18n/quantity.ts';
import { absenceText, duration, toMinute } from '../basis-text.ts';
import { nameFeature, typeFeature } from '../name-feature.ts';
import { bad, cell, dutyTable, narrow, type DutyGiven, type DutyTable, type MadeRow } from './duty-table.ts';

/** So many stretches of time are told of one cell, and so many passages of one round. */
const TOLD = 3;

/** What lacks something, then what asks for something, then the rest. */
const weight = (place: PlaceDuty): number => (lacksSomething(place) ? 0 : place.needs || place.crowd || place.rounds.length > 0 ? 1 : 2);

/** A row a place; those that lack something first, then those that ask for something, then by priority. Nothing while no answer is there. */
export function placeTable(given: DutyGiven): DutyTable {
  const { words, placeDuties: answer } = given, { column, places: said } = words, places = answer?.places ?? [], { exits, exitsBare, stations, stationsBare, crowds, crowdsBare } = placeSums(places);
  const priorityOf = (id: string): number => { const feature = given.featureById(id); return feature?.kind === 'priorityPlace' ? feature.properties.priority ?? 3 : 3; };
  const rows = [...places].sort((a, b) => weight(a) - weight(b) || priorityOf(a.placeId) - priorityOf(b.placeId)).map((place): MadeRow => ({ featureId: place.placeId, cells: cellsOf(place, priorityOf(place.placeId), given) }));
  return dutyTable([{ id: 'place', label: column.place }, ...(['type', 'priority', 'needs', 'crowd', 'bare', 'visits', 'longest', 'rounds'] as const).map((id) => narrow({ id, label: said[id], right: id === 'priority' || id === 'visits' || id === 'longest' }))], rows,
    !answer ? [] : answer.places === null ? [words.presence.untold] : [said.said(count(places.length)), ...(exits > 0 ? [said.exits(count(exitsBare), count(exits))] : []), ...(stations > 0 ? [said.stations(count(stationsBare), count(stations))] : []), ...(crowds > 0 ? [said.crowds(count(crowdsBare), count(crowds))] : []), ...(answer.date === null ? [] : [words.date(answer.date)])]);
}

function cellsOf({ placeId, visits, longestMin, crowd, needs, rounds }: PlaceDuty, priority: number, { featureById, words: { places: said } }: DutyGiven): MadeRow['cells'] {
  const feature = featureById(placeId), hours = feature?.kind === 'priorityPlace' ? feature.properties.crowdHours ?? [] : [], { list } = language.words;
  return {
    place: cell(nameFeature(feature, placeId)), type: cell(feature ? typeFeature(feature) : ''), priority: cell(String(priority), priority),
    needs: needs === null ? cell('', null) : needs.bare.length === 0 ? cell(said.has[needs.what], 0) : bad(needs.postIds.length === 0 ? said.never[needs.what] : `${said.without[needs.what]} ${timesText(needs.bare, list)}`, minutesOf(needs.bare)),
    crowd: cell(hours.map(({ start = '', end = '' }) => `${start}–${end}`).join(list)),
    bare: crowd === null ? cell('', null) : crowd.bare.length === 0 ? cell(said.noneBare, 0) : (crowd.met ? cell : bad)(`${timesText(crowd.bare, list)}${crowd.met ? ` (${said.within(duration(crowd.targetMin))})` : ''}`, crowd.longestMin),
    visits: cell(count(visits), visits), longest: cell(duration(longestMin), longestMin),
    rounds: cell(rounds.length === 0 ? NOTHING : rounds.map(({ routeId, at }) => `${nameFeature(featureById(routeId), routeId)} ${[...at.slice(0, TOLD).map((iso) => toMinute(iso).slice(11, 16)), ...(at.length > TOLD ? [`+${count(at.length - TOLD)}`] : [])].join(list)}`).join(language.words.comma)),
  };
}

const minutesOf = (all: readonly BareTime[]): number => all.reduce((sum, { minutes }) => sum + minutes, 0);
const timesText = (all: readonly BareTime[], list: string): string => [...all.slice(0, TOLD).map(({ from, to }) => absenceText(from, to)), ...(all.length > TOLD ? [`+${count(all.length - TOLD)}`] : [])].join(list);
