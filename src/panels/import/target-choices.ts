/** What a group may become, as the options of one list. */
import { kindsOfForm, typeField, typesOf, type Form, type MappedKind, type Target } from '#formats/roles/target.ts';
import type { Terms } from '#i18n/terms-zh.ts';

export interface Choice { readonly value: string; readonly label: string }
export interface ChoiceGroup { readonly kind: MappedKind; readonly label: string; readonly choices: readonly Choice[] }

/** The text by which an option is known: kind and type; empty for "leave out". */
export function choiceOf(target: Target | null): string {
  if (target === null) return '';
  const field = typeField[target.kind];
  return `${target.kind}|${field === null ? '' : (target[field] ?? '')}`;
}

/**
 * The target of an option. It keeps the purpose and the status of the one before, where they still mean something;
 * edited assumptions go: they were those of another type.
 */
export function targetOf(choice: string, before: Target | null): Target | null {
  const [kind, type] = choice.split('|') as [MappedKind | '', string | undefined];
  if (kind === '') return null;
  const field = typeField[kind];
  return {
    kind, ...(field === null || !type ? {} : { [field]: type }),
    ...(kind === 'patrolRoute' && before?.purpose ? { purpose: before.purpose } : {}), ...(before?.status ? { status: before.status } : {}),
  };
}

/** Options for a form, a group for each kind; a kind without a type of its own can also be chosen bare where `now` is. */
export function choicesFor(form: Form, now: Target | null, terms: Terms, noType: string): ChoiceGroup[] {
  return kindsOfForm[form].map((kind) => {
    const types = typesOf(kind);
    const field = typeField[kind];
    const label = terms.kind[kind];
    const bare = types.length === 0 || kind === 'areaOfResponsibility' || choiceOf(now) === `${kind}|`;
    const named = field === null ? {} : (terms[field as 'postType'] as Record<string, string>);
    return { kind, label, choices: [
      ...(bare ? [{ value: `${kind}|`, label: types.length === 0 ? label : `${label} · ${noType}` }] : []),
      ...types.map((type) => ({ value: `${kind}|${type}`, label: named[type] ?? type })),
    ] };
  });
}
