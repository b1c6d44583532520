/** A step of the history in words. */
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { stepWords } from '#i18n/step-words.ts';
import type { EditCode, Step } from '#session/history.ts';
import { nameFeature } from '../name-feature.ts';

/** "Moved Watchtower 12", "Set radius of 3 things", "Set the duty level: the whole plan"; of one thing its name as it is after the step, or was before it was taken away. */
export function stepText({ note, ids, before, after }: Step): string {
  const said = stepWords[language.code];
  const codes: Readonly<Record<EditCode, (of: string) => string>> = said.codes;
  const [only] = ids;
  const of = ids.length === 1 && only !== undefined ? nameFeature(featureIn(after, only) ?? featureIn(before, only), only) : ids.length === 0 ? said.whole : said.things(count(ids.length));
  const fields: Readonly<Record<string, string | undefined>> = language.words.terms.field;
  const name = note.field === undefined ? null : fields[note.field] ?? note.field;
  return name === null || note.code === 'radius' || note.code === 'halfWidth' ? codes[note.code](of) : said.field(codes[note.code](of), name);
}

function featureIn(plan: Plan, id: string): AnyFeature | null {
  return plan.features.find((feature) => feature.id === id) ?? null;
}
