/** The legend of a printed map: what is really drawn on it, in the words of the legend on screen. */
import { silhouettes } from '#map/symbols.ts';
import type { DrawnKey } from '#map/drawn-keys.ts';
import { language } from '#i18n/language.svelte.ts';
import type { Sign } from '../widgets/LegendSign.svelte';
import type { LegendItem } from './drawn-map.ts';

type Words = typeof language.words.legend;

const plain: Readonly<Partial<Record<DrawnKey, { readonly sign: Sign; readonly said: (words: Words) => string }>>> = {
  gapNumbered: { sign: 'rankedGap', said: ({ rankedGap }) => rankedGap }, gap: { sign: 'fieldGap', said: ({ fieldGap }) => fieldGap }, borderUncovered: { sign: 'borderGap', said: ({ borderGap }) => borderGap }, borderCovered: { sign: 'borderCovered', said: ({ borderCovered }) => borderCovered },
  borderExempt: { sign: 'exempt', said: ({ exempt }) => exempt }, number: { sign: 'number', said: ({ number }) => number }, covered: { sign: 'covered', said: ({ covered }) => covered },
  routeRuns: { sign: 'route', said: ({ route }) => route }, routeRests: { sign: 'idleRoute', said: ({ idleRoute }) => idleRoute }, routePlanned: { sign: 'idleRoute', said: ({ idleRoute }) => idleRoute }, patrol: { sign: 'patrolAt', said: ({ patrolAt }) => patrolAt },
  area: { sign: 'outline', said: ({ outline }) => outline }, areaPlanned: { sign: 'outline', said: ({ outline }) => outline }, obstacle: { sign: 'obstacle', said: ({ obstacle }) => obstacle }, marker: { sign: 'marker', said: ({ marker }) => marker },
  'place:met': { sign: 'placeMet', said: ({ placeMet }) => placeMet }, 'place:missed': { sign: 'placeMissed', said: ({ placeMissed }) => placeMissed },
};
const families: Readonly<Record<string, { readonly sign: Sign; readonly said: (words: Words) => string }>> = {
  circle: { sign: 'watch', said: ({ watch }) => watch }, diamond: { sign: 'check', said: ({ check }) => check }, triangle: { sign: 'tower', said: ({ tower }) => tower }, square: { sign: 'base', said: ({ base }) => base },
};

/** One item a mark, gaps first; marks that say the same stand once. */
export function legendOf(drawn: ReadonlySet<DrawnKey>): LegendItem[] {
  const { legend } = language.words, items = new Map<string, LegendItem>();
  const add = (found: { readonly sign: Sign; readonly said: (words: Words) => string } | undefined) => { if (found) items.set(found.said(legend), { sign: found.sign, text: found.said(legend) }); };
  for (const key of Object.keys(plain) as DrawnKey[]) if (drawn.has(key)) add(plain[key]);
  for (const key of [...drawn].sort()) {
    const [what, type, standing] = key.split(':');
    if (what !== 'post' || type === undefined) continue;
    if (standing === 'hollow') add({ sign: 'hollow', said: ({ hollow }) => hollow });
    else if (standing === 'solid') add(families[(silhouettes as Readonly<Record<string, string>>)[type] ?? '']);
    else add({ sign: 'unused', said: ({ planned, offDuty }) => `${planned} / ${offDuty}` });
  }
  return [...items.values()];
}
