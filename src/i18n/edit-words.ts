/** What the fields of a plan are called where they are changed, and what is said there: apart from the dictionary of the page, since it comes only when something is looked at closely. */
import type { Lang } from './language.svelte.ts';

const zh = {
  change: '按下即可修改', resetTo: (text: string) => `恢复默认：${text}`, clear: '清空', add: '添加属性…', remove: '删除', removeMany: (n: string) => `删除这 ${n} 个`, removed: '已删除，Ctrl+Z 可撤销', chosen: (n: string) => `已选 ${n} 个`,
  mixed: '各不相同', changes: (n: string) => `修改将用于全部 ${n} 个，一步即可撤销`, follows: (label: string, text: string) => `${label}用默认值，随之变为 ${text}`, stays: (label: string, text: string) => `${label}已填写为 ${text}，不随之改变`, done: '确定', giveUp: '取消', keys: '回车确定，Esc 放弃', addRow: '添加一行', removeRow: '删除这一行', none: '（无）', yes: '是', no: '否',
  fromShift: '取自班次', item: '名称', amount: '数量', onMap: '在地图上绘制，这里不能修改', commas: '用逗号分开', locked: '方案只读，不能修改',
  refused: (label: string, value: string, wanted: string) => `${label}：“${value}”不能用；应为${wanted}`, missing: (label: string) => `缺少${label}`, twice: (value: string) => `“${value}”已有同名标识`, nothingChanged: '没有可改的',
  bulk: '批量修改', bulkField: '修改哪一项', set: (n: string) => `用于 ${n} 个`, setTo: '设定…', working: (done: string, all: string) => `正在修改 ${done}/${all}`, changed: (n: string) => `已修改 ${n} 个，Ctrl+Z 可撤销`, leave: '取消选择',
  wanted: { number: (whole: boolean, bounds: readonly string[], unit: string) => `${bounds.length ? `${bounds.join('、')} 的` : ''}${whole ? '整数' : '数'}${unit && `（${unit}）`}`, atLeast: (n: number) => `不小于 ${n}`, above: (n: number) => `大于 ${n}`, atMost: (n: number) => `不大于 ${n}`, time: '时刻，如 08:00', endTime: '时刻，如 16:00（可用 24:00）', date: '日期，如 2026-01-15', monthDay: '月-日，如 11-01', oneOf: '所列之一', text: '文字' },
  settings: { title: '方案设置', plan: '方案', shifts: '班次', agencies: '单位', tierLabels: '各道的名称（1、2、3）', tagSets: '标签组', defaults: '默认值（假定）', hint: '点位和路线没有填写时按此计算；留空即用灰字所示的内置值', keep: '保留设置', undone: '一步即可撤销' },
  units: { m: '米', min: '分钟', 'km/h': '公里/时', deg: '度', persons: '人', '%': '%', days: '天' },
  fields: {
    name: '名称', 'name:en': '英文名', tags: '标签', issues: '问题', synthetic: '示例数据', requiredAgencies: '需要的单位', responseSpeedKmh: '响应速度', mobiliseMin: '出动时间', backupPostId: '二线点位', checks: '检查内容',
    stops: '停靠点', relayOf: '接力自', mustVisit: '必到部位', unannounced: '不预告', maxIntervalDays: '最长间隔', maxGapMin: '允许空白', requiredPresencePct: '在位率要求', crowdHours: '人流时段', gates: '出入口', blocksView: '遮挡视线',
    media: '宣传形式', everyDays: '重复间隔', lastDone: '上次日期', start: '起', end: '止', days: '星期', breaks: '休息', from: '自', to: '至', text: '内容', openedOn: '发现', dueOn: '期限', closedOn: '解决', item: '物品', unit: '单位', onHand: '库存',
    dailyUse: '日耗', minDays: '最少天数', departures: '出发时刻', firstDeparture: '首班', lastDeparture: '末班', headwayMin: '间隔', placeId: '部位', atM: '里程', dwellMin: '停留', postId: '点位', id: '标识', fromM: '起点里程', toM: '终点里程', impactLevel: '影响等级', exempt: '免覆盖原因',
    lonLat: '位置', state: '状态', date: '日期', type: '类别', timezone: '时区', planDate: '方案日期', version: '版本', validFrom: '生效', validTo: '失效', responsibleUnit: '责任单位', dutyLevel: '勤务等级', disclaimer: '声明', sources: '数据来源', parentUnit: '上级单位',
  },
  choices: { staffed: '有人值守', sealed: '封闭', sealedEmergency: '封闭（应急可开）', open: '开放' },
};
type EditWords = typeof zh;
const en: EditWords = {
  change: 'Press to change', resetTo: (text) => `Back to the default: ${text}`, clear: 'Empty it', add: 'Add a property…', remove: 'Remove', removeMany: (n) => `Remove these ${n}`, removed: 'Removed; Ctrl+Z brings it back', chosen: (n) => `${n} chosen`,
  mixed: 'different values', changes: (n) => `A change applies to all ${n}; one step undoes it`, follows: (label, text) => `${label} is a default and becomes ${text}`, stays: (label, text) => `${label} is stated, ${text}: it does not change`, done: 'Done', giveUp: 'Cancel', keys: 'Enter takes it, Escape gives up', addRow: 'Add a row', removeRow: 'Remove this row', none: '(none)', yes: 'Yes', no: 'No',
  fromShift: 'From a shift', item: 'Name', amount: 'Number', onMap: 'Drawn on the map; it cannot be changed here', commas: 'separated by commas', locked: 'The plan is read-only',
  refused: (label, value, wanted) => `${label}: “${value}” cannot be used; wanted: ${wanted}`, missing: (label) => `${label} is missing`, twice: (value) => `“${value}” is there already`, nothingChanged: 'Nothing to change',
  bulk: 'Change many', bulkField: 'What to change', set: (n) => `Set for ${n}`, setTo: 'Set…', working: (done, all) => `Changing ${done}/${all}`, changed: (n) => `Changed ${n}; Ctrl+Z undoes it`, leave: 'Choose none',
  wanted: { number: (whole, bounds, unit) => `a ${whole ? 'whole ' : ''}number${unit && ` (${unit})`}${bounds.length ? ` ${bounds.join(' and ')}` : ''}`, atLeast: (n) => `of at least ${n}`, above: (n) => `above ${n}`, atMost: (n) => `of at most ${n}`, time: 'a time such as 08:00', endTime: 'a time such as 16:00 (24:00 allowed)', date: 'a date such as 2026-01-15', monthDay: 'month and day such as 11-01', oneOf: 'one of the list', text: 'a text' },
  settings: { title: 'Plan settings', plan: 'Plan', shifts: 'Shifts', agencies: 'Units', tierLabels: 'Names of tiers (1, 2, 3)', tagSets: 'Tag sets', defaults: 'Defaults (assumptions)', hint: 'Used where a post or route states nothing; empty means the built-in value in grey', keep: 'Keep settings', undone: 'One step undoes it' },
  units: { m: 'm', min: 'min', 'km/h': 'km/h', deg: '°', persons: 'people', '%': '%', days: 'days' },
  fields: {
    name: 'Name (Chinese)', 'name:en': 'Name', tags: 'Tags', issues: 'Issues', synthetic: 'Synthetic', requiredAgencies: 'Needs units', responseSpeedKmh: 'Response speed', mobiliseMin: 'Time to move', backupPostId: 'Second line', checks: 'Checks',
    stops: 'Stops', relayOf: 'Relay of', mustVisit: 'Must visit', unannounced: 'Unannounced', maxIntervalDays: 'Longest interval', maxGapMin: 'Longest absence', requiredPresencePct: 'Presence target', crowdHours: 'Crowd hours', gates: 'Gates', blocksView: 'Blocks the view',
    media: 'Media', everyDays: 'Repeats every', lastDone: 'Last done', start: 'From', end: 'To', days: 'Days', breaks: 'Breaks', from: 'From', to: 'To', text: 'Text', openedOn: 'Opened', dueOn: 'Due', closedOn: 'Mended', item: 'Item', unit: 'Unit', onHand: 'On hand',
    dailyUse: 'Daily use', minDays: 'Days at least', departures: 'Departures', firstDeparture: 'First', lastDeparture: 'Last', headwayMin: 'Headway', placeId: 'Place', atM: 'Chainage', dwellMin: 'Stay', postId: 'Post', id: 'Id', fromM: 'From chainage', toM: 'To chainage', impactLevel: 'Impact', exempt: 'Why exempt',
    lonLat: 'Where', state: 'State', date: 'Date', type: 'Type', timezone: 'Time zone', planDate: 'Date of the plan', version: 'Version', validFrom: 'Valid from', validTo: 'Valid to', responsibleUnit: 'Responsible unit', dutyLevel: 'Duty level', disclaimer: 'Disclaimer', sources: 'Sources', parentUnit: 'Unit above',
  },
  choices: { staffed: 'staffed', sealed: 'sealed', sealedEmergency: 'sealed, opens in need', open: 'open' },
};

export const editWords: Readonly<Record<Lang, EditWords>> = { zh, en };
