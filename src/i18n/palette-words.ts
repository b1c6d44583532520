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
  branches: ['分局', '派出所辖区', '乡镇', '辖区', 'township', 'bureau'], presence: ['24小时在岗', '24小时', '联勤', '缺单位', '缺少的单位', '执勤卡点', '值班', '空档', 'duty point', 'missing agency', 'lacks', '24 h', '24h', 'on duty', 'joint duty'], places: ['高速路口', '交通卡口', '火车站', '繁华商圈', '人员密集区域', '人流时段', '巡视劝阻', '营业场所', '重点部位', '党政机关', 'crowd hours', 'motorway exit', 'railway station', 'advice round'], nets: ['外防输入', '内防反弹', '内防扩散', '外层', '内层', '治安 交警 特巡警', '单位构成', 'outer', 'inner', 'agency type', 'net'], gates: ['三道门', '门岗', '营区', '接待室', '封闭小区', '层级', 'tier', 'camp gate', 'compound'], supplies: ['防护物资', '口罩', '防护服', '护目镜', '消毒液', '物资库', '短缺', 'mask', 'stock', 'depot', 'shortage'],
  inspections: ['四不两直', '不打招呼', '窗口单位', 'unannounced', 'service window', 'round'], vehicles: ['屯警点', '快反点', '1分钟 3分钟 5分钟', 'standby', 'response'], secondLine: ['闯卡', '后备', 'backup'], stations: ['派出所', '边防检查站', 'police station', 'border inspection'], farms: ['林场', 'forest farm'],
  activities: ['宣传', '消杀', '劝散', 'publicity', 'disinfection'], issues: ['隐患', '整改', '问题', 'hazard', 'deadline'], obstacles: ['障碍', '围栏', '清沟', '封路', 'fence', 'open water'], seams: ['一盘棋', '接缝', '重叠', 'overlap'], tags: ['三防', '四维护', '标签', 'slogan'],
};

/** Other words for types of posts and places. */
export const typeSynonyms: Readonly<Partial<Record<string, readonly string[]>>> = { trafficCheckpoint: ['交通卡口', '卡口检查', '路检站'], dutyPoint: ['一线卡点'], standbyPoint: ['前置警力', '屯警点'], motorwayExit: ['高速出口'], borderPassage: ['边境通道', '便道', '山口'], commercialDistrict: ['商圈'] };

/** Words of the duty under which commands are looked for, in both languages. */
export const actionSynonyms: Readonly<Partial<Record<string, readonly string[]>>> = {
  time: ['三班制', '交接班', '就餐', '排班', '合理安排勤务', '看守所', '空档', 'three shifts', 'handover', 'meal breaks', 'rota', 'roster', 'detention facility'],
  compare: ['前移防控阵地', '合并', '常态化', '向前一步', '强化巡逻力度', '再部署', '版本差异', '全市一盘棋', '合并方案', 'moving the line forward', 'before and after', 'plan revision', 'merge'],
  alternatives: ['再部署', '再推进', '常态化', '版本', '有效期', '向前一步', 'versions', 'scenarios', 'plan revision'],
  settings: ['勤务等级', '单位', '班次', '标签组', '层级名称', '版本', '有效期', 'agencies', 'shifts', 'tiers', 'tag sets', 'valid from'],
  report: ['每天报送', '日报', '零报告', 'zero report'], wall: ['挂图作战', '部署', '召开会议', 'briefing'], dutyLevel: ['疫情初期', '等级', 'targets'], conditions: ['冰期', '封江', 'snow', 'freeze'],
  depth: ['一道道屏障', '屏障', '铜墙铁壁', '钢铁防线', '几重覆盖', 'layered barrier', 'k-coverage'], jointMap: ['联勤', '联合边防', '边境乡镇', '公里', 'joint km'], absenceMap: ['巡逻间隔', '重访', 'revisit interval'],
  rings: ['前置警力', '1分钟', '3分钟', '5分钟', 'response time'], tables: ['检查能力', '筛选点位', 'checks'],
  gaps: ['防控网', '织密织牢', '漏洞', '网眼', '通道', '边境通道', '便道', '通外山口', 'passages', '高速路口', '交通卡口', '通边要道', '党政机关', '火车站', 'control net', 'holes', 'bare passages', 'motorway exit'],
  focusBorder: ['边境线', '执勤卡点', 'border line'], focusPlaces: ['重点部位', '党政机关', '火车站', '繁华商圈', '营业场所', 'priority places'], lose: ['少一个点', 'what if lost'], suggest: ['new posts'],
};
