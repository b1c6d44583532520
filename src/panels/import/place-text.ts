import type { DoctorWords } from '#i18n/doctor-words.ts';
import { count } from '#i18n/quantity.ts';

/** Where a record stands in its file, in the reader's language: `line 12`, `#3`; what is not known stays as it is. */
export function placeText(at: string, words: DoctorWords): string {
  const found = /^(#|\w+ )(\d+)$/.exec(at);
  const say = found?.[1] === undefined ? undefined : words.at[found[1].trim()];
  return say && found?.[2] !== undefined ? say(count(Number(found[2]))) : at;
}
