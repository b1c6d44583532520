/** The differences of two plans as CSV: one row a figure, a stretch, a place or a changed feature. */
import type { Change, Comparison, Named } from '#core/compare/comparison.ts';
import { csvText, type CsvCell } from './csv-text.ts';

const HEAD = ['what', 'id', 'name', 'name:en', 'state', 'figure', 'before', 'after', 'change', 'fromM', 'toM', 'sectionId'] as const;
type Row = Partial<Record<(typeof HEAD)[number], CsvCell>>;

/** Raw figures, by the hour under the hours of both plans; what is absent or cannot be told is empty, never 0. */
export function writeComparisonCsv({ basis, totals, areas, borders, places, changes }: Comparison): string {
  const rows: Row[] = [
    ...(basis.mode === 'reach' ? [] : [{ what: 'basis', id: basis.shiftId, state: basis.mode, figure: 'hours', before: hoursOf(basis.before ?? basis), after: hoursOf(basis) }]),
    ...(['area', 'border', 'places'] as const).flatMap((kind) => figures({ what: 'total', id: kind }, totals[kind])),
    ...figures({ what: 'total', id: 'posts' }, totals.posts),
    ...areas.flatMap((area) => figures({ what: 'area', ...name(area), state: area.state }, area)),
    ...borders.flatMap((border): Row[] => [
      ...figures({ what: 'border', ...name(border), state: border.state }, border),
      ...border.sections.flatMap((section) => figures({ what: 'section', id: border.id, sectionId: section.id, name: section.name, 'name:en': section['name:en'], fromM: section.fromM, toM: section.toM }, section)),
      ...(['gained', 'lost'] as const).flatMap((state) => border[state].map(({ fromM, toM, lengthM, sectionId }): Row =>
        ({ what: 'stretch', ...name(border), state, figure: 'lengthM', change: state === 'gained' ? lengthM : -lengthM, fromM, toM, sectionId }))),
    ]),
    ...places.map((place): Row => ({ what: 'place', ...name(place), state: place.state, figure: 'covered', before: place.before, after: place.after })),
    ...(['added', 'removed'] as const).flatMap((state) => changes[state].map((one): Row => ({ what: one.kind, ...name(one), state }))),
    ...changes.changed.map((one): Row => ({ what: one.kind, ...name(one), state: `changed: ${one.fields.join(' ')}`, figure: 'movedM', change: one.movedM })),
    ...changes.meta.map((field): Row => ({ what: 'plan', state: `changed: ${field}` })),
  ];
  return csvText([HEAD, ...rows.map((row) => HEAD.map((column) => row[column]))]);
}

/** A moment, or the two ends of the hours. */
const hoursOf = ({ at, from, to }: Pick<Comparison['basis'], 'at' | 'from' | 'to'>) => at ?? `${from}/${to}`;
const name = ({ id, name: local, 'name:en': english }: Named): Row => ({ id, name: local, 'name:en': english });

/** A row for every figure of a record, in its order; gained and lost figures stand under change, the lost ones below zero. */
function figures(head: Row, record: object | null): Row[] {
  return Object.entries(record ?? {}).flatMap(([figure, value]: [string, unknown]): Row[] => {
    if (isChange(value)) return [{ ...head, figure, ...value }];
    if (/^(gained|lost)(M2?)?$/.test(figure) && typeof value === 'number') return [{ ...head, figure, change: figure.startsWith('lost') ? 0 - value : value }];
    return [];
  });
}

function isChange(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value && 'change' in value;
}
