/** What the keys that move a post say. */
import type { Lang } from './language.svelte.ts';

const zh = { title: '移动', step: '步长', north: '向北', south: '向南', east: '向东', west: '向西' };
const en: typeof zh = { title: 'Move', step: 'Step', north: 'North', south: 'South', east: 'East', west: 'West' };

export const moveWords: Readonly<Record<Lang, typeof zh>> = { zh, en };
