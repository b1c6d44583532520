/** What the page's address asks for, and writing it back without a reload. */
import type { Lang } from '#i18n/language.svelte.ts';

export type Theme = 'light' | 'dark';
export interface Address {
  /** Id of a demo plan, or null. */
  readonly plan: string | null;
  readonly lang: Lang | null;
  readonly theme: Theme | null;
  readonly mode: string;
  /** Id of the demo plan that it is compared with (`mode=compare`), or null. */
  readonly with: string | null;
  /** `reach` where plans are opened with time ignored; else in the shift of the present time. */
  readonly basis: 'shift' | 'reach';
  /** Hours that somebody chose (`when-text.ts`), or null; what they mean the plan tells. */
  readonly when: string | null;
}

/** Reads `?plan=&lang=&theme=&mode=&with=&basis=&when=`; unknown values of lang and theme count as absent. */
export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const lang = query.get('lang');
  const theme = query.get('theme');
  return {
    plan: query.get('plan') || null,
    lang: lang === 'zh' || lang === 'en' ? lang : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    mode: query.get('mode') || 'plan',
    with: query.get('with') || null,
    basis: query.get('basis') === 'reach' ? 'reach' : 'shift',
    when: query.get('when') || null,
  };
}

/** The same address with some members changed; null removes one. */
export function withAddress(search: string, change: Partial<Record<keyof Address, string | null>>): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    if (value == null) query.delete(key);
    else query.set(key, value);
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
