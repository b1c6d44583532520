/** What the address of a wall asks for: `?mode=wall&plan=...` and how it is shown. Whatever is not understood is said, and the usual taken. */
import type { Lang } from '#i18n/language.svelte.ts';

/** Kinds of view, in the order of the cycle. */
export const viewKinds = ['plan', 'branches', 'sections', 'areas', 'agencies', 'ribbon', 'board'] as const;
export type ViewKind = (typeof viewKinds)[number];

export type WallSource =
  | { readonly kind: 'demo'; readonly id: string }
  /** A plan of this computer's library; null for the one that was open last. */
  | { readonly kind: 'kept'; readonly id: string | null }
  /** A file beside the app, in a folder that the settings allow. */
  | { readonly kind: 'file'; readonly path: string };

export interface WallAddress {
  readonly source: WallSource;
  /** Views that are cycled through; one alone stays. */
  readonly views: readonly ViewKind[];
  /** One part of a view alone, by its id: a section, an area, an agency; null for all. */
  readonly part: string | null;
  /** Seconds that a view stays. */
  readonly dwellS: number;
  /** Languages that take turns. */
  readonly langs: readonly Lang[];
  /** `hours` follows the hour of the day. */
  readonly theme: 'light' | 'dark' | 'hours';
  /** Factor on the size of text, 1 to 1.6. */
  readonly text: number;
  /** Views by which this window is ahead of the others of the machine. */
  readonly ahead: number;
  /** Parts of the address that were not understood. */
  readonly unclear: readonly string[];
}

const LOCAL = 'local:';
const ID = /^[\w.:-]{1,80}$/;
const PATH = /^(?!.*\.\.)([\w.-]+\/)+[\w.-]+\.(?:geojson|json)$/;
const DWELL_S = 20;
const known = new Set(['mode', 'plan', 'src', 'view', 'part', 'dwell', 'lang', 'theme', 'text', 'screen']);

export function readWallAddress(search: string): WallAddress {
  const query = new URLSearchParams(search);
  const unclear: string[] = [...query.keys()].filter((key) => !known.has(key)).map((key) => key.slice(0, 40));
  /** A part of the address; null where it is absent or not understood, which is noted. */
  const take = <T>(key: string, read: (text: string) => T | null): T | null => {
    const text = query.get(key);
    if (text === null || text === '') return null;
    const value = read(text);
    if (value === null) unclear.push(key);
    return value;
  };
  const number = (low: number, high: number) => (text: string) => { const value = Number(text); return text.trim() !== '' && value >= low && value <= high ? value : null; };
  const list = <T extends string>(all: readonly T[]) => (text: string) => {
    const parts = text.split(',');
    return parts.every((part): part is T => (all as readonly string[]).includes(part)) ? [...new Set(parts as T[])] : null;
  };
  const src = take('src', (text) => (PATH.test(text) ? text : null));
  const plan = take('plan', (text) => (ID.test(text) ? text : null));
  return {
    source: src !== null ? { kind: 'file', path: src } : plan === null || plan === 'local' ? { kind: 'kept', id: null } : plan.startsWith(LOCAL) ? { kind: 'kept', id: plan.slice(LOCAL.length) } : { kind: 'demo', id: plan },
    views: take('view', list(viewKinds)) ?? viewKinds,
    part: take('part', (text) => (ID.test(text) ? text : null)),
    dwellS: take('dwell', number(3, 3600)) ?? DWELL_S,
    langs: take('lang', list(['zh', 'en'] as const)) ?? ['zh'],
    theme: take('theme', (text) => (text === 'light' || text === 'dark' ? text : null)) ?? 'hours',
    text: take('text', number(1, 1.6)) ?? 1,
    ahead: take('screen', (text) => { const value = number(1, 16)(text); return value !== null && Number.isInteger(value) ? value - 1 : null; }) ?? 0,
    unclear,
  };
}
