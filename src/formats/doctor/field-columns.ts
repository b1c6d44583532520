/** Columns that are read as a field of the plan: by their heading, or since somebody said so. */
import { fieldOfHeading } from '../roles/own-fields.ts';
import type { Column } from '../table/columns.ts';

/** Fields that a column may be read as, besides those that have a role of their own. */
export const columnFields = ['dutyWindows', 'season', 'status', 'agencies', 'staffPerShift', 'postType', 'placeType', 'priority', 'mode', 'purpose', 'speedKmh', 'halfWidthM', 'viewBearingDeg', 'viewAngleDeg', 'name:en'] as const;
export type ColumnField = (typeof columnFields)[number];

/** The columns, each that is kept with the field that its heading means; of several with one heading's meaning the first has it. */
export function withFields(columns: readonly Column[]): Column[] {
  const given = new Set(columns.flatMap(({ role, field }) => (role === 'keep' && field ? [field] : [])));
  return columns.map((column) => {
    const field = column.role === 'keep' && column.field === undefined && column.title !== null ? columnFields.find((one) => one === fieldOfHeading(column.title ?? '')) : undefined;
    if (field === undefined || given.has(field)) return column;
    given.add(field);
    return { ...column, field };
  });
}

/** The columns with one of them taken for something else; what only one column can be the others lose. `field`: of one that is kept. */
export function withRole(columns: readonly Column[], at: number, role: Column['role'], field: string | null): Column[] {
  return columns.map((column, index): Column => {
    if (index === at) return { ...column, role, field };
    if (role === 'keep') return field !== null && column.field === field ? { ...column, field: null } : column;
    return role !== 'ignore' && column.role === role ? { ...column, role: 'ignore' } : column;
  });
}

/** Under which key a column is kept: its heading, the name of a field that was chosen for it, or a key of its own where its heading means a field that it is not to be. */
export function keyOfColumn({ title, field }: Column): string | null {
  const meant = title === null ? undefined : fieldOfHeading(title);
  if (field) return meant === field ? title : field;
  return field === null && meant !== undefined ? `source:${title}` : title;
}
