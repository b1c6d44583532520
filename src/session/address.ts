/** What the page's address asks for, and writing it back without a reload. */
import { straightText } from '#core/plan/clean.ts';
import type { Lang } from '#i18n/language.svelte.ts';

export type Theme = 'light' | 'dark';
export interface Address {
  /** Id of a demo plan, or `local:` and that of a kept one; null where none is named. */
  readonly plan: string | null;
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  readonly mode: string;
  /** The plan that it is compared with, after it (`mode=compare`, or a comparison in `mode=report`): as `named-plan.ts` names it. With `from`, the two are compared and the open plan need be neither. */
  readonly with: string | null;
  /** The plan that stands before it in a comparison. */
  readonly from: string | null;
  /** `reach` where plans are opened with time ignored; else in the shift of the present time. */
  readonly basis: 'shift' | 'reach';
  /** Hours that somebody chose (`when-text.ts`), or null; what they mean the plan tells. */
  readonly when: string | null;
  /** What is counted beside the usual (`counted-text.ts`), or null. */
  readonly counted: string | null;
  /** Of a report (`mode=report`): its template, the date it is of, its paper (`A4-portrait`), the denominator of its scale, what an atlas has a page of, and whether a daily report is of the hours asked about alone (`asked`); null each where none is said. */
  readonly template: string | null; readonly date: string | null; readonly paper: string | null; readonly scale: string | null; readonly by: string | null; readonly hours: string | null;
  /** What is no such word, as short texts to be shown: it counts as absent. */
  readonly odd: readonly string[];
}

/* What a member may look like. No text of ours is longer, and none has signs that cannot be seen. */
const forms = {
  plan: /^[\p{L}\p{N}:._-]{1,100}$/u, lang: /^(?:zh|en)$/, theme: /^(?:light|dark)$/, mode: /^[a-z]{1,20}$/, with: /^[\p{L}\p{N}:._-]{1,120}$/u, from: /^[\p{L}\p{N}:._-]{1,120}$/u,
  basis: /^(?:reach|shift)$/, when: /^(?:reach|(?:shift|window|day|week|at):[^@]{1,600})(?:@[\d-]{10}|@week)?$/, counted: /^(?:planned|devices|target:[\d.e-]{1,24}|net:(?:outer|inner)|agency:[^~]{1,600})(?:~(?:planned|devices|target:[\d.e-]{1,24}|net:(?:outer|inner)|agency:[^~]{1,600})){0,99}$/,
  template: /^(?:daily|gapMap|atlas|comparison|hours|duties)$/, date: /^\d{4}-\d{2}-\d{2}$/, paper: /^A[134]-(?:portrait|landscape)$/, scale: /^\d{4,8}$/, by: /^(?:gap|section|area|sector)$/, hours: /^asked$/,
} satisfies Record<Exclude<keyof Address, 'odd'>, RegExp>;
type Member = keyof typeof forms;
const isMember = (name: string): name is Member => Object.hasOwn(forms, name);
const LONGEST_SHOWN = 40, MOST_SHOWN = 3;

/** Reads `?plan=&lang=&theme=&mode=&with=&from=&basis=&when=&counted=&template=&date=&paper=&scale=&by=&hours=`; a value that is none counts as absent, as does everything else, a hash too. */
export function readAddress(search: string, hash = ''): Address {
  const found = new Map<Member, string>(), odd: string[] = [], query = new URLSearchParams(search);
  for (const [name, value] of query) {
    if (isMember(name) && forms[name].test(value)) { if (!found.has(name)) found.set(name, value); }
    else if (value !== '' || (name !== '' && !isMember(name))) odd.push(shownMember(name, value));
  }
  if (hash.length > 1) odd.push(cut(hash));
  if (isWall(query)) odd.length = 0;
  const said = (name: Member) => found.get(name) ?? null;
  return {
    plan: said('plan'), lang: said('lang') as Lang | null, theme: said('theme') as Theme | null, mode: said('mode') ?? 'plan', with: said('with'), from: said('from'),
    basis: said('basis') === 'reach' ? 'reach' : 'shift', when: said('when'), counted: said('counted'), template: said('template'), date: said('date'), paper: said('paper'), scale: said('scale'), by: said('by'), hours: said('hours'), odd: odd.length > MOST_SHOWN ? [...odd.slice(0, MOST_SHOWN), '…'] : odd,
  };
}

/** A wall has members of its own, which it reads and speaks of itself (`wall/wall-address.ts`). */
const isWall = (query: URLSearchParams): boolean => query.get('mode') === 'wall';

/** A member of the address as it is shown: short, and without signs that cannot be seen. */
export const shownMember = (name: string, value: string): string => cut(value === '' ? name : `${name}=${value}`);

function cut(text: string): string {
  const plain = straightText(text.slice(0, 2 * LONGEST_SHOWN)).replaceAll(/[\p{C}\s]+/gu, ' ').trim();
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : plain || '…';
}

/** The same address with some members changed; null removes one. What is no member of ours does not stay in it. */
export function withAddress(search: string, change: Partial<Record<Member, string | null>>): string {
  const given = new URLSearchParams(search);
  const query = isWall(given) ? given : new URLSearchParams([...given].filter(([name, value]) => isMember(name) && forms[name].test(value)));
  for (const [key, value] of Object.entries(change)) {
    if (value == null) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
