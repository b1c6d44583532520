import type { GroundFailure } from '#formats/ground/ground.ts';
import type { Words } from '#i18n/zh.ts';

/** Why a file cannot lie under the plan: file, place, reason, what was found there, remedy. */
export function groundMessage({ code, file, where, value }: GroundFailure, words: Words): string {
  const { place, reasons, failure } = words.ground;
  const at = where.feature !== undefined ? place.feature(where.feature, where.position ?? 1)
    : where.line !== undefined ? place.line(where.line, where.column ?? 1) : where.field !== undefined ? place.field(where.field) : '';
  const [reason = '', remedy = ''] = reasons[code];
  return failure(file, at, value === null ? reason : `${reason} [${value}]`, remedy);
}
