/** What the strip of tools says: with its buttons, on the first screen. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '工具',
  names: { select: '选择、移动', place: '放置点位', route: '画路线', border: '画边界', area: '画区域', reach: '画观察范围', reshape: '修改形状', split: '断开线', measure: '测量' },
  reasons: { noPlan: '先打开方案', locked: '方案为只读', choosePost: '先选中一个点位', chooseLine: '先选中一条线', chooseShape: '先选中一条线或一个区域' },
};
const en: typeof zh = {
  title: 'Tools',
  names: { select: 'Select and move', place: 'Place a point', route: 'Draw a route', border: 'Draw a border', area: 'Draw an area', reach: 'Draw a reach', reshape: 'Reshape', split: 'Split a line', measure: 'Measure' },
  reasons: { noPlan: 'open a plan first', locked: 'the plan is read-only', choosePost: 'choose one post first', chooseLine: 'choose one line first', chooseShape: 'choose one line or area first' },
};

export const toolNames: Readonly<Record<Lang, typeof zh>> = { zh, en };
