/** A recording beside a route as CSV: its figures, the stretches missed, the stops. The recording has a number and no name. */
import type { StopVisit } from '#core/coverage/track/against-route.ts';
import type { TrackCompared } from '#core/coverage/track/compare.ts';
import type { Plan } from '#core/plan/plan.ts';
import { csvText, type CsvCell } from './csv-text.ts';

const HEAD = ['what', 'id', 'name', 'name:en', 'state', 'figure', 'value', 'fromM', 'toM', 'lengthM', 'atM', 'lon', 'lat', 'since', 'until', 'stayMin', 'plannedMin'] as const;
type Row = Partial<Record<(typeof HEAD)[number], CsvCell>>;
type Figures = Readonly<Record<string, number | null>>;

/** Raw figures in metres, square metres and minutes, times in UTC; what is not known is empty, never 0. A stop has a row for each stay. */
export function writeTrackCsv(plan: Plan, number: number, { done, missed, routes, withinM, swept, effort, breaks, backwards }: TrackCompared): string {
  const named = (id: string): Row => {
    const properties = plan.features.find((feature) => feature.id === id)?.properties;
    return { id, name: properties?.name, 'name:en': properties?.['name:en'] };
  };
  const rows: Row[] = [
    ...figures({ what: 'recording', id: String(number) }, { holesFar: breaks.far, holesLong: breaks.long, holesFast: breaks.fast, pointsLeftOut: backwards, effortCellM: effort.cellM, ...(swept === null || typeof swept === 'string' ? {} : { lengthM: swept.lengthM, swathM: swept.swathM, sweptM2: swept.groundM2, sweptInsideM2: swept.insideM2, areaM2: swept.areaM2 }) }),
    ...(done ? figures({ what: 'route', ...named(done.routeId) }, { withinM, lengthM: done.lengthM, doneM: done.doneM, missedM: missed.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0), donePct: done.donePct }) : []),
    ...missed.map(({ fromM, toM }): Row => ({ what: 'missed', ...(done ? named(done.routeId) : {}), fromM, toM, lengthM: toM - fromM })),
    ...(done?.stops ?? []).flatMap((stop): Row[] => stopRows(stop, stop.placeId === null ? {} : named(stop.placeId))),
    ...routes.filter(({ id }) => id !== done?.routeId).flatMap(({ id, donePct }) => figures({ what: 'otherRoute', ...named(id) }, { donePct })),
  ];
  return csvText([HEAD, ...rows.map((row) => HEAD.map((column) => row[column]))]);
}

function figures(head: Row, record: Figures): Row[] {
  return Object.entries(record).flatMap(([figure, value]): Row[] => (value === null ? [] : [{ ...head, figure, value }]));
}

function stopRows({ position, atM, stays, plannedDwellMin, longEnough }: StopVisit, named: Row): Row[] {
  const head: Row = { what: 'stop', ...named, atM, lon: position?.[0], lat: position?.[1], plannedMin: plannedDwellMin, state: position === null ? 'unknown' : stays.length === 0 ? 'missed' : longEnough === false ? 'tooShort' : 'visited' };
  if (stays.length === 0) return [head];
  return stays.map(({ fromMs, toMs }) => ({ ...head, since: utc(fromMs), until: utc(toMs), stayMin: fromMs === null || toMs === null ? null : (toMs - fromMs) / 60_000 }));
}

const utc = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
