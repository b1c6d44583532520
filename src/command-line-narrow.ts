/** The words of a command line that say what counts: agencies, their types, a net. */
import type { Question } from '#core/coverage/question.ts';
import { agenciesOf } from '#core/plan/agencies-of.ts';
import { agencyTypes } from '#core/plan/agency-types.ts';
import { NETS, netsOf, type Net } from '#core/plan/nets-of.ts';
import type { Plan } from '#core/plan/plan.ts';

/** As they stand on the line. */
export interface Narrow { agencies: string[]; agencyTypes: string[]; net: Net | null }
export const unnarrowed = (): Narrow => ({ agencies: [], agencyTypes: [], net: null });

export const narrowTakes = {
  '--agency': (words: Narrow, value: string) => { words.agencies.push(value); return null; },
  '--agency-type': (words: Narrow, value: string) => { words.agencyTypes.push(value); return null; },
  '--net': (words: Narrow, value: string) => {
    words.net = NETS.find((net) => net === value) ?? null;
    return words.net === null ? `--net ${value}: it is ${NETS.join(' or ')}.` : null;
  },
};

/** What of a question they make for these plans together; or what none of the plans has, as a sentence: with it nothing at all would count. */
export function narrowedBy({ agencies, agencyTypes: types, net }: Narrow, plans: readonly Plan[]): Pick<Question, 'agencies' | 'net'> | string {
  const stranger = (word: string, value: string, what: string, known: readonly string[]) => `${word} ${value}: ${plans.length > 1 ? 'the plans have' : 'the plan has'} no such ${what}; ${plans.length > 1 ? 'they have' : 'it has'}: ${[...new Set(known)].join(', ') || 'none'}`;
  const known = plans.flatMap(agenciesOf), strange = agencies.find((agency) => !known.includes(agency));
  if (strange !== undefined) return stranger('--agency', strange, 'agency', known);
  const byType = plans.flatMap(agencyTypes), untyped = types.find((type) => !byType.some((one) => one.type === type));
  if (untyped !== undefined) return stranger('--agency-type', untyped, 'type of agency', byType.map(({ type }) => type));
  const nets = plans.flatMap(netsOf);
  if (net !== null && !nets.includes(net)) return stranger('--net', net, 'net', nets);
  return { agencies: [...new Set([...agencies, ...byType.flatMap(({ type, ids }) => (types.includes(type) ? ids : []))])], ...(net === null ? {} : { net }) };
}
