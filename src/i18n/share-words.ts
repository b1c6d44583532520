/** In which areas a gap lies; apart from the dictionary of the page, since it comes only when a gap is looked at. */
import type { Lang } from './language.svelte.ts';

const zh = { in: '所在辖区', outside: '各辖区以外', untold: '辖区边线过于复杂，分不出', waiting: '正在划分…', several: '多个单位（见下）' };
type ShareWords = typeof zh;
const en: ShareWords = { in: 'Lies in', outside: 'outside all of them', untold: 'cannot be told: the outlines are too tangled', waiting: 'being told…', several: 'several agencies (see below)' };

export const shareWords: Readonly<Record<Lang, ShareWords>> = { zh, en };
