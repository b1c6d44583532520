/** What the screen of pasted rows says: apart from the dictionary of the page, since it comes only when something is pasted. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '粘贴坐标或表格', titlePlace: '粘贴的坐标', close: '取消', hint: '把表格里的几行、聊天里的坐标或地图软件分享的文字粘贴到这里（Ctrl+V）', text: '要读入的文字', read: '读入', empty: '还没有可读的内容',
  by: { '\t': '按制表符分列', ';': '按分号分列', '；': '按分号分列', '|': '按竖线分列', ',': '按逗号分列', '，': '按逗号分列', blanks: '按空格分列', blank: '按空格分列', chat: '按聊天文字读取' },
  tally: (read: string, kept: string, repaired: string, refused: string) => `读到 ${read} 行 = 保留 ${kept} + 修复 ${repaired} + 拒绝 ${refused}`,
  tooMany: (most: string) => `超过 ${most} 行或 400 万字，没有读入：请存成文件再打开`, header: '第一行是列名', columns: '列', row: '行', state: '结果', more: (n: string) => `另有 ${n} 行，读入方式相同`,
  states: { kept: '保留', repaired: '修复', refused: '拒绝' },
  roles: { name: '名称', lon: '经度', lat: '纬度', pair: '坐标', radius: '半径', type: '类型', code: '编号', note: '备注', keep: '原样保留', ignore: '不读入', person: '人员信息' },
  role: (title: string) => `“${title}”列是`, column: (n: number) => `第 ${n} 列`, personCell: '不读入',
  persons: (columns: string) => `与人员有关的列已丢弃：${columns}`, unread: (columns: string) => `不读入的列：${columns}`, cells: (title: string, n: string) => `${title}（${n} 格）`,
  becomes: '在方案里是', all: '全部', others: '其余各行', typeOf: (word: string) => `类型“${word}”`, unknownType: '请选择', inTypes: '由“类型”列决定',
  datum: '坐标系', datumAsk: '请选择坐标系：同一组数字在不同坐标系里相差 100–700 m', datumFree: '这些坐标不在地图软件加偏移的范围内，按 WGS 84 读入', datumChosen: '换算往返误差小于 1 m；来源记在每个对象上',
  datums: { wgs84: 'WGS 84 / CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' }, sources: { wgs84: 'GPS、北斗、测绘', gcj02: '高德、腾讯', bd09: '百度' },
  abroad: '地图软件在境外一般不加偏移：境外的点请单独按 WGS 84 粘贴', fromService: (names: string) => `有 ${names} 的分享链接，请按该软件选择`,
  mend: (n: string) => `${n} 行经纬度写反，对调后读入`, skip: (n: string) => `${n} 行在 1 m 内已有同类对象，不重复读入`,
  repairs: { swapped: '经纬度已对调', radiusUnread: '半径读不懂，用默认值', personsCut: '去掉了人员信息', textCleaned: '去掉了不可见字符或过长部分', typeUnread: '类型读不懂，按其余各行', hoursUnread: '值班时间读不懂，按 24 小时计', stateUnread: '状态、季节或视向读不懂，未采用' }, suspect: '可能写反', duplicate: '重复',
  reasons: {
    noCoordinates: '没有坐标', notCoordinates: '坐标读不懂', outOfRange: '坐标超出范围', metres: '像是以米为单位的投影坐标', swapped: '经纬度写反', zero: '坐标是 0, 0', duplicate: '1 m 内已有同类对象', door: '方案不接受这些值',
  },
  remedies: {
    noCoordinates: '补上坐标', notCoordinates: '写成 131.2, 44.1 或 44°07′24″N 131°12′00″E，或检查各列的选择', outOfRange: '检查小数点和单位', metres: '先换算成经纬度', swapped: '勾选“对调后读入”', zero: '填上真实坐标', duplicate: '去掉“不重复读入”的勾选', door: '检查数值',
  },
  copyRefused: '复制', saveRefused: '下载', copied: '已复制', copyFailed: '浏览器不允许复制，已改为下载', line: '行号', reason: '原因', because: (reason: string, remedy: string) => `${reason}：${remedy}`, refusedFile: '未读入的行.csv',
  accept: (n: string) => `放到地图上（${n}）`, acceptOne: '放在这里', acceptHint: 'Ctrl+Enter', look: '只看这里', chooseDatum: '先选择坐标系', nothing: '没有可以读入的行', locked: '方案正由别处编辑，这里不能修改', again: '重新粘贴', newPlan: '将新建一个方案', undoable: '作为一步放入，Ctrl+Z 可全部撤销',
  planName: '粘贴的点位',
};
export type PasteWords = typeof zh;
const en: PasteWords = {
  title: 'Paste coordinates or a table', titlePlace: 'Pasted coordinates', close: 'Cancel', hint: 'Paste rows of a spreadsheet, coordinates from a chat or what a map app shares (Ctrl+V)', text: 'Text to read', read: 'Read', empty: 'There is nothing to read yet',
  by: { '\t': 'columns by tabs', ';': 'columns by semicolons', '；': 'columns by semicolons', '|': 'columns by bars', ',': 'columns by commas', '，': 'columns by commas', blanks: 'columns by blanks', blank: 'columns by blanks', chat: 'read as chat' },
  tally: (read, kept, repaired, refused) => `${read} rows read = ${kept} kept + ${repaired} repaired + ${refused} refused`,
  tooMany: (most) => `More than ${most} rows or 4 million characters, nothing was read: save them as a file and open that`, header: 'The first row is a heading', columns: 'Columns', row: 'Row', state: 'Result', more: (n) => `${n} more rows, read the same way`,
  states: { kept: 'kept', repaired: 'repaired', refused: 'refused' },
  roles: { name: 'Name', lon: 'Longitude', lat: 'Latitude', pair: 'Coordinates', radius: 'Radius', type: 'Type', code: 'Code', note: 'Note', keep: 'Keep as it is', ignore: 'Do not read', person: 'About persons' },
  role: (title) => `Column "${title}" is`, column: (n) => `column ${n}`, personCell: 'not read',
  persons: (columns) => `Columns about persons, dropped: ${columns}`, unread: (columns) => `Columns not read: ${columns}`, cells: (title, n) => `${title} (${n} cells)`,
  becomes: 'Becomes', all: 'all rows', others: 'the other rows', typeOf: (word) => `type "${word}"`, unknownType: 'choose', inTypes: 'by the column of types',
  datum: 'Coordinate system', datumAsk: 'Choose one: the same figures lie 100 to 700 m apart in different systems', datumFree: 'These lie outside the ground that map apps shift: read as WGS 84', datumChosen: 'Converted to less than 1 m there and back; every feature says where it is from',
  datums: { wgs84: 'WGS 84 / CGCS2000', gcj02: 'GCJ-02', bd09: 'BD-09' }, sources: { wgs84: 'GPS, BeiDou, surveys', gcj02: 'Amap, Tencent', bd09: 'Baidu' },
  abroad: 'Map apps mostly do not shift ground abroad: paste points abroad apart, as WGS 84', fromService: (names) => `There are links of ${names}: choose the system of that app`,
  mend: (n) => `${n} with latitude and longitude swapped: turn them`, skip: (n) => `${n} within 1 m of the same kind: leave out`,
  repairs: { swapped: 'axes turned', radiusUnread: 'radius not understood, default taken', personsCut: 'personal data removed', textCleaned: 'invisible or excess text removed', typeUnread: 'type not understood, as the other rows', hoursUnread: 'hours not understood, counted as 24 h', stateUnread: 'status, season or view not understood, not used' }, suspect: 'perhaps swapped', duplicate: 'duplicate',
  reasons: {
    noCoordinates: 'no coordinates', notCoordinates: 'coordinates not understood', outOfRange: 'coordinates off the earth', metres: 'looks like projected metres', swapped: 'latitude and longitude swapped', zero: 'coordinates are 0, 0', duplicate: 'the same kind stands within 1 m', door: 'values that a plan does not take',
  },
  remedies: {
    noCoordinates: 'add them', notCoordinates: 'write 131.2, 44.1 or 44°07′24″N 131°12′00″E, or look at what the columns are', outOfRange: 'look at the decimal point and the unit', metres: 'convert them to degrees first', swapped: 'tick "turn them"', zero: 'give the true ones', duplicate: 'untick "leave out"', door: 'look at the values',
  },
  copyRefused: 'Copy', saveRefused: 'Download', copied: 'Copied', copyFailed: 'The browser does not allow copying; downloaded instead', line: 'row', reason: 'reason', because: (reason, remedy) => `${reason}: ${remedy}`, refusedFile: 'refused-rows.csv',
  accept: (n) => `Put on the map (${n})`, acceptOne: 'Place here', acceptHint: 'Ctrl+Enter', look: 'Just go there', chooseDatum: 'Choose the coordinate system first', nothing: 'No row can be read', locked: 'The plan is being edited elsewhere and cannot be changed here', again: 'Paste again', newPlan: 'A new plan will be made', undoable: 'One step: a single Ctrl+Z takes all of it back',
  planName: 'Pasted places',
};

export const pasteWords: Readonly<Record<Lang, PasteWords>> = { zh, en };
