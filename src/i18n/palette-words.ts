/** What the palette says; apart from the dictionary of the page, since it comes only when it is opened. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '查找对象或命令', placeholder: '名称、编号、拼音首字母、里程（K41.2）或命令', close: '关闭', hint: '↑ ↓ 选择，回车确定，Esc 关闭', none: '没有找到', found: (n: string, all: boolean) => (all ? `${n} 条` : `前 ${n} 条`), recent: '最近用过',
  kinds: { action: '命令', layer: '图层', demo: '示例', feature: '对象', gap: '盲区', chainage: '里程' },
  hide: (layer: string) => `隐藏图层：${layer}`, show: (layer: string) => `显示图层：${layer}`, demo: (name: string) => `打开示例：${name}`, number: (rank: string) => `第 ${rank} 号`,
};
type PaletteWords = typeof zh;
const en: PaletteWords = {
  title: 'Find a thing or a command', placeholder: 'Name, code, id, chainage (K41.2) or a command', close: 'Close', hint: '↑ ↓ to choose, Enter to go, Esc to close', none: 'Nothing found', found: (n, all) => (all ? `${n} found` : `the first ${n}`), recent: 'Used lately',
  kinds: { action: 'Command', layer: 'Layer', demo: 'Demo', feature: 'Thing', gap: 'Gap', chainage: 'Chainage' },
  hide: (layer) => `Hide layer: ${layer}`, show: (layer) => `Show layer: ${layer}`, demo: (name) => `Open demo: ${name}`, number: (rank) => `number ${rank}`,
};

export const paletteWords: Readonly<Record<Lang, PaletteWords>> = { zh, en };
