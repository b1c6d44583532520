import { language } from '#i18n/language.svelte.ts';
import { libraryWords } from '#i18n/library-words.ts';
import type { PlanRecord } from '#session/storage/records.ts';

/** What a kept plan is called: as it was named in the library, else by itself, else by its file. */
export function nameOfRecord(record: PlanRecord): string {
  return record.title ?? language.nameOf(record) ?? (record.source.name || libraryWords[language.code].unnamed);
}
