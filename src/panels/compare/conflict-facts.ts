/** The two versions of a conflict as rows: what differs, and what each says. */
import type { Conflict, MetaConflict } from '#core/compare/merge-plans.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import { movedM } from '#core/compare/moved.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { CompareWords } from '#i18n/compare-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, position } from '#i18n/quantity.ts';

export interface ConflictFact { readonly field: string; readonly mine: string; readonly theirs: string }

/** A row for each field that differs; none where one version is deleted. */
export function conflictFacts({ mine, theirs, fields }: Conflict, words: CompareWords): ConflictFact[] {
  if (!mine || !theirs) return [];
  return fields.map((field) => {
    if (field === 'geometry') return place(mine, theirs, words);
    if (field === 'kind') return { field: words.table.kind, mine: language.words.terms.kind[mine.kind], theirs: language.words.terms.kind[theirs.kind] };
    if (field === 'foreign') return { field, mine: write(mine.foreign, words), theirs: write(theirs.foreign, words) };
    return { field: nameField(field), mine: write(valueOf(mine.properties, field), words), theirs: write(valueOf(theirs.properties, field), words) };
  });
}

/** The row of a setting. */
export function metaFact({ field, mine, theirs }: MetaConflict, words: CompareWords): ConflictFact {
  return { field: nameField(field), mine: write(mine, words), theirs: write(theirs, words) };
}

function place(mine: AnyFeature, theirs: AnyFeature, { table }: CompareWords): ConflictFact {
  const apart = movedM(mine.geometry, theirs.geometry);
  const at = ({ geometry }: AnyFeature) => (geometry?.type === 'Point' ? position(geometry.coordinates[0], geometry.coordinates[1]) : '');
  const moved = apart === null ? table.redrawnFeature : table.moved(length(apart, 'up'));
  return { field: table.where, mine: at(mine) || '—', theirs: [at(theirs), moved].filter((part) => part).join(' · ') };
}

const valueOf = (properties: object, field: string): unknown => (Object.hasOwn(properties, field) ? (properties as Record<string, unknown>)[field] : undefined);

function nameField(field: string): string {
  const known: Readonly<Record<string, string>> = language.words.terms.field;
  return Object.hasOwn(known, field) ? known[field]! : withSignsShown(field);
}

function write(value: unknown, { merge }: CompareWords): string {
  if (value === undefined || value === null) return merge.absent;
  return withSignsShown(typeof value === 'string' ? value : JSON.stringify(value));
}
