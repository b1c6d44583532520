import type { FileNote, FileRefusal } from '#formats/source/refusal.ts';
import { language } from '#i18n/language.svelte.ts';
import { sourceWords } from '#i18n/source-words.ts';

/** Why a file is not read, without its name; plain English where there is no sentence of the screen's own. */
export function refusalText({ code, values, part, message }: FileRefusal): string {
  const said = sourceWords[language.code].refusals[code]?.(values) ?? message;
  return part === null ? said : `${part}: ${said}`;
}

/** What is worth saying of a file that is read. */
export function noteText({ code, values, part, message }: FileNote): string {
  const said = sourceWords[language.code].notes[code]?.(values) ?? message;
  return part === null ? said : `${part}: ${said}`;
}
