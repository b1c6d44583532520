/** Sentences of the import wizard in Chinese; loaded with it. */
export const importZh = {
  title: '这个文件里是什么？', titleMany: '这些文件里是什么？',
  lead: '文件没有说明各要素在方案里是什么。请核对每一组；确认之前，原方案不受影响。',
  remembered: '已按上次对同类文件的选择填好。', close: '取消',
  split: '分组依据', splitAuto: '自动', splitNone: '只按几何类型', splitMapping: '映射文件',
  add: '再加文件', addHint: '例如再加辖区或边界，合成一个方案', openMapping: '打开映射', openMappingHint: '读入别人存下的映射（JSON）', saveMapping: '保存映射', saveMappingHint: '把这里的选择存成小文件，可以给别人用，命令行用 --map',
  refusedFiles: '没有读入的文件', remove: '移除',
  group: '组', becomes: '在方案里是', assumes: '假设值', why: '依据', leaveOut: '不放入方案', purpose: '任务', noPurpose: '任务不限', noType: '未分类',
  form: { point: '点', line: '线', polygon: '面', kept: '已有类型', none: '无法放置' },
  all: { point: '全部点', line: '全部线', polygon: '全部面' }, rest: { point: '其余的点', line: '其余的线', polygon: '其余的面' },
  any: (key: string) => `${key}（任意值）`,
  details: '属性样例', unnamed: '没有名称', broken: (n: string) => `其中 ${n} 个几何无效，将被拒绝`,
  kept: '文件里已写明类型，照原样读入', none: '没有可用的几何，读入时逐个说明原因',
  outOf: (least: string, most: string, unit: string) => `请填 ${least} 到 ${most} ${unit} 之间的数`, outOfAbove: (least: string, most: string, unit: string) => `请填大于 ${least}、不超过 ${most} ${unit} 的数`,
  radiusM: '观察半径', halfWidthM: '半幅宽', speedKmh: '速度', perHour: 'km/h', metre: 'm', builtIn: '默认', edited: '已改', nothingAssumed: '—', closedNow: '已停用', noTimes: '没有出发时间的路线，按时段计算时不算覆盖',
  middle: '取面的中心点', edge: '取面的边线',
  because: {
    osm: 'OSM 标签', value: (word: string) => `取值“${word}”`, file: (word: string) => `文件名“${word}”`, property: (word: string) => `属性名“${word}”`,
    noMeaning: '标签与方案无关', unsure: '没有线索，请确认', mapping: '来自映射', noRule: '映射里没有这一组', needsArea: '作为辖区，否则没有面可算', kept: '', noShape: '',
  },
  figures: '可算', area: '面', border: '线', places: '点', noArea: '没有一组是辖区', noBorder: '没有一组是边界线', noPlaces: '没有一组是重点部位',
  noReach: '没有点位或路线能观察到任何地方：请填观察半径，否则覆盖为 0。', nothing: '没有一组放入方案。',
  blind: '点位观察半径为 0 m：不填半径就什么都不覆盖', blindPosts: '点位观察半径为 0 m：不填半径，点位就什么都不覆盖',
  replaces: (name: string) => `将替换已打开的方案“${name}”`, discardAsk: '放弃这里的选择？', discard: '放弃', stay: '继续编辑',
  cancel: '取消', accept: '打开方案', acceptHint: 'Ctrl+Enter', unsureCount: (n: number) => `${n} 组没有线索，请确认`,
};
export type ImportWords = typeof importZh;
