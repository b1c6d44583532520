/** What each asset alone holds as a table, those that would be missed most first. */
import type { UniqueLoss } from '#core/coverage/result.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { area, count, length, NOTHING } from '#i18n/quantity.ts';
import type { Focus } from '#session/first-look.ts';
import type { Session } from '#session/session.svelte.ts';
import { nameFeature, typeFeature } from '../name-feature.ts';
import type { GridCell, GridColumn, CellRow } from '../widgets/grid-rows.ts';

/** Columns of what the plan has, the kind in focus first; its figure ranks the rows, then the others. */
export function lossTable({ totals, unique, focus, featureById }: { totals: Session['totals']; unique: readonly UniqueLoss[]; focus: Focus; featureById: Session['featureById'] }): { readonly columns: readonly GridColumn[]; readonly rows: readonly CellRow[] } {
  const said = adviceWords[language.code].loss;
  const has: Readonly<Record<Focus, boolean>> = { area: !!totals?.area, border: !!totals?.border, places: !!totals?.places };
  const order = [focus, ...(['area', 'border', 'places'] as const).filter((each) => each !== focus)].filter((each) => has[each]);
  const sizeOf: Readonly<Record<Focus, (row: (typeof unique)[number]) => number>> = { area: ({ areaM2 }) => areaM2 ?? 0, border: ({ borderM }) => borderM ?? 0, places: ({ placeIds }) => placeIds.length };
  /* What would be lost is never shown smaller than it is. */
  const write: Readonly<Record<Focus, (size: number) => string>> = { area: (size) => area(size, 'up'), border: (size) => length(size, 'up', true), places: count };
  const ranked = [...unique].sort((a, b) => order.reduce((found, each) => found || sizeOf[each](b) - sizeOf[each](a), 0));
  return {
    columns: [{ id: 'name', label: said.name }, ...order.map((id): GridColumn => ({ id, label: said[id], right: true })), { id: 'type', label: said.type }],
    rows: ranked.map((row): CellRow => {
      const feature = featureById(row.id);
      const figures = order.map((id): [string, GridCell] => {
        const size = sizeOf[id](row);
        return [id, { text: size > 0 ? write[id](size) : NOTHING, sort: size, gap: size > 0, figure: { path: `unique.${row.id}.${id}`, value: size } }];
      });
      return { id: row.id, cells: { name: { text: nameFeature(feature, row.id) }, ...Object.fromEntries(figures), type: { text: feature ? typeFeature(feature) : '' } } };
    }),
  };
}
