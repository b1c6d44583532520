/** Which fields a kind of feature may carry. */
import type { Fields } from './field.ts';
import type { Kind } from './schema.ts';
import { commonFields, kinds } from './schema.ts';

const fieldsByKind = new Map<Kind, Fields>((Object.keys(kinds) as Kind[]).map((kind) => [kind, { ...commonFields, ...kinds[kind].fields }]));

/** The fields a kind may carry, its own and the common ones; the same object each time. */
export function fieldsOf(kind: Kind): Fields { return fieldsByKind.get(kind) ?? {}; }

/** Whether the schema has such a field for the kind. */
export function isField(kind: Kind, key: string): boolean { return Object.hasOwn(fieldsOf(kind), key); }
