import type { Question } from './question.ts';

/**
 * Whether what a feature says of itself is asked about: held by one of the agencies asked for, and of the net asked for. What states no net belongs to
 * neither: it is no cover that a net could rely on.
 */
export function isChosen({ agencies = [], net }: { readonly agencies?: readonly string[]; readonly net?: Question['net'] }, asked: Pick<Question, 'agencies' | 'net'>): boolean {
  return (asked.agencies.length === 0 || agencies.some((agency) => asked.agencies.includes(agency))) && (asked.net === undefined || net === asked.net);
}
