/** Which fields a kind may carry. */
import type { Fields } from './field.ts';
import type { Kind } from './schema.ts';
import { commonFields, kinds } from './schema.ts';

/** The fields a kind may carry, its own and the common ones. */
export function fieldsOf(kind: Kind): Fields { return { ...commonFields, ...kinds[kind].fields }; }

/** The same for every kind. */
export const fieldsByKind: ReadonlyMap<Kind, Fields> = new Map<Kind, Fields>((Object.keys(kinds) as Kind[]).map((kind) => [kind, fieldsOf(kind)]));
