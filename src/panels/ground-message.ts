import type { GroundFailure } from '#formats/ground/ground.ts';
import type { Lang } from '#i18n/language.svelte.ts';

/** Why a file cannot lie under the plan: file, place, reason, what was found there, remedy. */
export async function groundMessage({ code, file, where, value }: GroundFailure, lang: Lang): Promise<string> {
  const { groundFailureWords } = await import('#i18n/ground-failures.ts');
  const { place, reasons, failure } = groundFailureWords[lang];
  const at = where.feature !== undefined ? place.feature(where.feature, where.position ?? 1)
    : where.line !== undefined ? place.line(where.line, where.column ?? 1) : where.field !== undefined ? place.field(where.field) : '';
  const [reason, remedy] = reasons[code];
  return failure(file, at, value === null ? reason : `${reason} [${value}]`, remedy);
}
