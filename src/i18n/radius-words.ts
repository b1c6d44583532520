/** What the question for a radius says. */
import type { Lang } from './language.svelte.ts';

const zh = { title: (name: string) => `设定观察半径：${name}`, label: '观察半径（米）', set: '设定', cancel: '取消', standard: (m: string) => `留空即用默认值 ${m}（假设）`, refused: '请填 0 或更大的数' };
const en: typeof zh = { title: (name) => `Set radius: ${name}`, label: 'Radius (metres)', set: 'Set', cancel: 'Cancel', standard: (m) => `Empty: the default, ${m} (an assumption)`, refused: 'A number of 0 or more is needed' };

export const radiusWords: Readonly<Record<Lang, typeof zh>> = { zh, en };
