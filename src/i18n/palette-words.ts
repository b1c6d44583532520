/** What the palette says; apart from the dictionary of the page, since it comes only when it is opened. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '查找对象或命令', placeholder: '名称、编号、拼音首字母、里程（K41.2）或命令', close: '关闭', hint: '↑ ↓ 选择，回车确定，Esc 关闭', none: '没有找到', found: (n: string, all: boolean) => (all ? `${n} 条` : `前 ${n} 条`), recent: '最近用过',
  kinds: { duty: '勤务', action: '命令', layer: '图层', demo: '示例', feature: '对象', gap: '盲区', chainage: '里程' },
  hide: (layer: string) => `隐藏图层：${layer}`, show: (layer: string) => `显示图层：${layer}`, demo: (name: string) => `打开示例：${name}`, number: (rank: string) => `第 ${rank} 号`, duty: (tab: string) => `勤务表：${tab}`,
};
type PaletteWords = typeof zh;
const en: PaletteWords = {
  title: 'Find a thing or a command', placeholder: 'Name, code, id, chainage (K41.2) or a command', close: 'Close', hint: '↑ ↓ to choose, Enter to go, Esc to close', none: 'Nothing found', found: (n, all) => (all ? `${n} found` : `the first ${n}`), recent: 'Used lately',
  kinds: { duty: 'Duties', action: 'Command', layer: 'Layer', demo: 'Demo', feature: 'Thing', gap: 'Gap', chainage: 'Chainage' },
  hide: (layer) => `Hide layer: ${layer}`, show: (layer) => `Show layer: ${layer}`, demo: (name) => `Open demo: ${name}`, number: (rank) => `number ${rank}`, duty: (tab) => `Table of duties: ${tab}`,
};

export const paletteWords: Readonly<Record<Lang, PaletteWords>> = { zh, en };

/** Other words under which tables of duties are looked for, in both languages. */
export const dutySynonyms: Readonly<Record<string, readonly string[]>> = {
  branches: ['分局', '派出所辖区', '乡镇', '辖区', 'township', 'bureau'], presence: ['24小时在岗', '24小时', '联勤', '缺单位', '缺少的单位', '执勤卡点', '值班', '空档', 'duty point', 'missing agency', 'lacks', '24 h', '24h', 'on duty', 'joint duty'], nets: ['外防输入', '内防反弹', '内防扩散', '外层', '内层', '治安 交警 特巡警', '单位构成', 'outer', 'inner', 'agency type', 'net'], gates: ['三道门', '门岗', '营区', '接待室', '封闭小区', '层级', 'tier', 'camp gate', 'compound'], supplies: ['口罩', '防护服', '护目镜', '消毒液', '物资库', '短缺', 'mask', 'stock', 'depot', 'shortage'],
  inspections: ['四不两直', '不打招呼', '窗口单位', 'unannounced', 'service window', 'round'], vehicles: ['屯警点', '快反点', '1分钟 3分钟 5分钟', 'standby', 'response'], secondLine: ['闯卡', '后备', 'backup'], stations: ['派出所', '边防检查站', 'police station', 'border inspection'], farms: ['林场', 'forest farm'],
  activities: ['宣传', '消杀', '劝散', 'publicity', 'disinfection'], issues: ['隐患', '整改', '问题', 'hazard', 'deadline'], obstacles: ['障碍', '围栏', '清沟', '封路', 'fence', 'open water'], seams: ['一盘棋', '接缝', '重叠', 'overlap'], tags: ['三防', '四维护', '标签', 'slogan'],
};
