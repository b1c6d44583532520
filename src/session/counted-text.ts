/** What is counted beside the usual, as the address keeps it: `planned`, `devices`, `target:MINUTES`, `net:NET` and `agency:ID`, each at most once but the last, joined by `~`. */
import type { AskedQuestion } from '#core/coverage/question.ts';
import { agenciesOf } from '#core/plan/agencies-of.ts';
import { netsOf } from '#core/plan/nets-of.ts';
import type { Plan } from '#core/plan/plan.ts';

export type Counted = Pick<AskedQuestion, 'includePlanned' | 'includeDevices' | 'targetMin' | 'agencies' | 'net'>;

const BETWEEN = '~';
const encoded = (id: string) => encodeURIComponent(id).replaceAll(BETWEEN, '%7E');

/** What a question narrows or widens, as a text; null where it does neither. */
export function writeCounted({ includePlanned, includeDevices, targetMin, agencies, net }: Counted): string | null {
  const words = [...(includePlanned ? ['planned'] : []), ...(includeDevices ? ['devices'] : []), ...(targetMin === undefined ? [] : [`target:${targetMin}`]), ...(net === undefined ? [] : [`net:${net}`]), ...agencies.map((id) => `agency:${encoded(id)}`)];
  return words.length > 0 ? words.join(BETWEEN) : null;
}

/** Minutes of the longest absence allowed; null for a text that says none, or so many that nothing would ever be uncovered. */
export function readTarget(text: string): number | null {
  const minutes = Number(text);
  return text.trim() !== '' && minutes >= 0 && minutes < 1e6 ? minutes : null;
}

/** What a text asks of a plan; null where it is no such text, or the plan has no such agency or net: with it nothing at all would count. */
export function readCounted(text: string, plan: Plan): Counted | null {
  const words = text.split(BETWEEN), known = new Map(agenciesOf(plan).map((id) => [encoded(id), id]));
  const target = words.find((word) => word.startsWith('target:'))?.slice('target:'.length), targetMin = target === undefined ? null : readTarget(target);
  const wanted = words.filter((word) => word.startsWith('agency:')).map((word) => known.get(word.slice('agency:'.length)));
  const agencies = wanted.filter((id) => id !== undefined);
  const nets = words.filter((word) => word.startsWith('net:')), net = netsOf(plan).find((one) => nets[0] === `net:${one}`);
  if (agencies.length < wanted.length || nets.length > (net === undefined ? 0 : 1) || (target !== undefined && targetMin === null)) return null;
  if (words.some((word) => word !== 'planned' && word !== 'devices' && !/^(?:target|agency|net):./.test(word))) return null;
  return { includePlanned: words.includes('planned'), agencies, ...(words.includes('devices') ? { includeDevices: true } : {}), ...(targetMin === null ? {} : { targetMin }), ...(net === undefined ? {} : { net }) };
}
