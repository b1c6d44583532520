/** Why a value was not taken, in a sentence: the field, what was typed, and what would do. */
import type { Field } from '#core/plan/field.ts';
import type { Problem } from '#core/plan/problem.ts';
import { editWords } from '#i18n/edit-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { labelOf } from './label-of.ts';

/** What a field takes, in words. */
export function wantedText(field: Field): string {
  const { wanted, units } = editWords[language.code];
  switch (field.type) {
    case 'number': {
      const { min, above, max } = field;
      const bounds = [...(min === undefined ? [] : [wanted.atLeast(min)]), ...(above === undefined ? [] : [wanted.above(above)]), ...(max === undefined ? [] : [wanted.atMost(max)])];
      return wanted.number(field.integer === true, bounds, field.unit ? units[field.unit] : '');
    }
    case 'time': return field.end ? wanted.endTime : wanted.time;
    case 'date': return wanted.date;
    case 'monthDay': return wanted.monthDay;
    case 'oneOf': case 'ref': return wanted.oneOf;
    default: return wanted.text;
  }
}

/** The field at the end of a path such as `dutyWindows[1].start`, below `field`, which is its first part; with the name it goes by. */
function fieldAt(field: Field, path: string): { readonly field: Field; readonly name: string } {
  const [name = '', ...parts] = path.split(/\.|(?=\[)/);
  let at = { field, name };
  for (const part of parts) {
    if (at.field.type === 'list') at = { field: at.field.of, name: at.name };
    else if (at.field.type === 'map') at = { field: at.field.of, name: part };
    else if (at.field.type === 'record' && at.field.fields[part]) at = { field: at.field.fields[part], name: part };
  }
  return at;
}

/** The sentence for a refused value of `field`; the path in the problem begins with the name of the field. */
export function refusalText({ code, field: path, value }: Problem, field: Field): string {
  const said = editWords[language.code];
  const at = fieldAt(field, path ?? '');
  if (code === 'duplicateId') return said.twice(String(value));
  if (code === 'missingId') return said.missing(labelOf('id'));
  /* A record is refused for what it lacks. */
  if (at.field.type === 'record') return said.missing((at.field.required ?? []).map(labelOf).join(' / '));
  return said.refused(labelOf(at.name), String(value ?? ''), wantedText(at.field));
}
