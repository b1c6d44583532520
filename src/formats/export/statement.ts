/** What every exported file says of itself: how it is marked, whether its data are made up, on what its figures rest, what it leaves out. */
import type { Basis } from '#core/coverage/result.ts';
import type { Plan } from '#core/plan/plan.ts';
import { cleanText } from '../inert-text.ts';
import { nameIn, type Wording } from './wording.ts';

export interface Statement {
  /** The line that marks the file: word, plan, date, basis. */
  readonly marking: string;
  readonly plan: string;
  /** YYYY-MM-DD of the figures, else of the plan; null where neither has one. */
  readonly date: string | null;
  /** On what the figures rest; null where the file has none. */
  readonly basis: string | null;
  /** Said where the plan is made up for a demonstration. */
  readonly synthetic: string | null;
  readonly notes: readonly string[];
}

/** `word` is the reader's own ("sensitive", "internal"); an empty one is left out. The date is that of the figures or of the plan, never that of writing; a basis that names it says it once. */
export function statementOf(plan: Plan, figures: { readonly basis: Basis; readonly text: string } | null, word: string, notes: readonly string[], { lang, said }: Wording): Statement {
  const name = cleanText(nameIn(lang, plan.meta) ?? plan.meta.id ?? '');
  const date = (figures?.basis.at ?? figures?.basis.from)?.slice(0, 10) ?? plan.meta.planDate ?? null;
  const basis = figures === null ? null : cleanText(figures.text);
  const synthetic = plan.meta.synthetic === true ? said.synthetic : null;
  return { marking: [cleanText(word).trim(), name, date !== null && basis?.includes(date) ? null : date, basis].filter(Boolean).join(' · '), plan: name, date, basis, synthetic, notes };
}

/** The statement as text, a line each. */
export const statementText = ({ marking, synthetic, notes }: Statement): string => [marking, synthetic, ...notes].filter((line) => line).join('\n');

/** A basis by its identifiers, for files that no language was asked for. */
export function basisLine({ mode, at, from, to, shiftId, includePlanned, agencies, net, targetMin }: Basis): string {
  return [
    mode === 'reach' ? 'reach (time ignored)' : mode === 'instant' ? `instant ${at}` : `window ${from}/${to}`, ...(shiftId === undefined ? [] : [`shift ${shiftId}`]),
    ...(includePlanned ? ['planned included'] : []), ...(agencies.length > 0 ? [`agencies ${agencies.join(' ')}`] : []), ...(net === undefined ? [] : [`net ${net}`]), ...(targetMin === undefined ? [] : [`target ${targetMin} min`]),
  ].join(', ');
}
