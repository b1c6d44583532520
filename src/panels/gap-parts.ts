/** The parts of a border gap as rows and details show them. */
import type { Gap } from '#core/coverage/result.ts';
import { language } from '#i18n/language.svelte.ts';
import { length, stretch } from '#i18n/quantity.ts';
import { bareText, type Hours } from './basis-text.ts';

/** Shown chainages stand at tens of metres. */
const STEP_M = 10;

export interface ShownPart { readonly place: string; readonly size: string; readonly cause: string; /** None where all parts are bare in the same hours, or none are known. */ readonly hours: string | null }

/** The parts in order along the border; none where the gap is one all along. Joints are rounded once and the ends outwards, so that the shown lengths add up to that of the gap. */
export function shownParts({ parts = [], since, until }: Gap, basis: Hours | undefined): ShownPart[] {
  const differ = parts.some((part) => part.since !== since || part.until !== until);
  const joint = (metres: number, at: number) => (at === 0 ? Math.floor(metres / STEP_M + 1e-4) : at === parts.length ? Math.ceil(metres / STEP_M - 1e-4) : Math.round(metres / STEP_M)) * STEP_M;
  return parts.map((part, at) => {
    const fromM = joint(part.fromM, at), toM = joint(part.toM, at + 1);
    return { place: stretch(fromM, toM, language.code), size: length(toM - fromM, 'nearest', true), cause: language.words.terms.cause[part.cause], hours: differ ? bareText(part, basis) : null };
  });
}
