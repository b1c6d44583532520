/** What the import doctor says: apart from the dictionary of the page, since it comes only with files that are to be looked at. */
import type { Lang } from './language.svelte.ts';

const zh = {
  formats: { geojson: 'GeoJSON', geojsonLines: '逐行 GeoJSON', table: '文本表格', workbook: '工作簿', kml: 'KML', gpx: 'GPX', shapefile: 'Shapefile' },
  files: '文件', encoding: '编码', found: (label: string) => `${label}（识别）`, separator: '分列', header: '第一行是列名', columns: (n: string) => `列和前几行（${n} 列）`,
  records: (read: string) => `${read} 条`, sourceTally: (kept: string, repaired: string, refused: string) => `保留 ${kept} · 修复 ${repaired} · 拒绝 ${refused}`,
  separators: { '\t': '制表符', ';': '分号', '；': '分号（全角）', '|': '竖线', ',': '逗号', '，': '逗号（全角）', blanks: '多个空格', blank: '空格', chat: '聊天文字', cells: '单元格' },
  system: '坐标系', webMercator: '网络墨卡托', ofWebMercator: '以米为单位（EPSG:3857）',
  askMust: '请选择坐标系：同一组数字在不同坐标系里相差 100–700 m', askMay: '格式规定是 WGS 84，但地图软件导出的常是 GCJ-02 或 BD-09，请核对',
  chosenPlain: '按 WGS 84 读入，不换算', moved: (by: string, error: string) => `换算到 WGS 84：平均移动 ${by}，换算误差不超过 ${error}`,
  stated: (by: string) => `${by} 规定为 WGS 84`, byPlan: '方案格式', byCrs: '文件里的 crs', free: '不在地图软件加偏移的范围内，按 WGS 84 读入', converted: (from: string, error: string) => `已由 ${from} 换算，误差不超过 ${error}`,
  webMetres: (error: string) => `数字是米，按网络墨卡托换算，误差不超过 ${error}`, projectedMetres: '数字是米，投影带没有写明，不能换算：请在原软件中导出为 WGS 84 经纬度，或连同 .prj 文件一起导入',
  abroad: '地图软件在境外一般不加偏移：境外的点会被移错，请分开导入',
  findings: '请核对', nothingFound: '没有需要核对的问题',
  swapped: (n: string) => `${n} 条经纬度写反：对调后读入`, pile: (n: string, place: string) => `${n} 条都在 ${place}，像是占位：不放入`, sameSpot: (n: string, place: string) => `${n} 条都在 ${place}：不放入`,
  duplicates: (n: string) => `${n} 条重复（1 m 内同类同名，或完全相同）：不放入`, far: (n: string) => `${n} 条远离其余各条和方案：不放入`, outside: (n: string) => `${n} 条在方案辖区以外：不放入`,
  persons: (list: string) => `与人员有关的内容不读入：${list}`, personCount: (key: string, n: string) => `${key}（${n}）`,
  large: (features: string, positions: string) => `共 ${features} 个要素、${positions} 个顶点，超过流畅编辑的上限（20\u202f000 个、500\u202f000 个）。可在下面不放入某些组，或：`,
  thin: '线和面的顶点', thinAll: '全部保留', thinBy: (n: number) => `每 ${n} 个取 1 个`, thinned: (before: string, after: string) => `顶点 ${before} → ${after}，形状会变粗`,
  sketch: '读入前后', asRead: '文件中的位置', asTaken: '放入的位置', refusedDot: '拒绝', planOutline: '已打开的方案', beyond: (n: string) => `另有 ${n} 处在图外`, sketchAbout: (read: string, taken: string) => `示意图：${read} 处文件中的位置，${taken} 处放入的位置`,
  becomes: '在方案里是什么', ownRadius: '文件里有半径的按文件',
  updates: (all: string, changed: string) => `${all} 条是方案里已有的对象（编号或 id 相同），其中 ${changed} 个有改动`, update: '更新这些对象；不勾选则作为新对象加入', object: '对象', field: '字段', before: '原来', after: '改为', geometry: '位置', moreUpdates: (n: string) => `另有 ${n} 个对象有改动`, noneBefore: '（空）',
  refusedList: (n: string) => `拒绝 ${n} 条`, repairedList: (n: string) => `修复 ${n} 条`, file: '文件', place: '位置', name: '名称', reason: '原因', remedy: '怎么办', done: '怎样修复', content: '内容', shownFirst: (n: string) => `只列出前 ${n} 条，下载的表里有全部`,
  save: '下载拒绝的记录', refusedFile: '拒绝的记录.csv',
  at: { line: (n: string) => `第 ${n} 行`, row: (n: string) => `第 ${n} 行`, '#': (n: string) => `第 ${n} 个`, record: (n: string) => `第 ${n} 条`, feature: (n: string) => `第 ${n} 个`, Placemark: (n: string) => `第 ${n} 个 Placemark`, wpt: (n: string) => `第 ${n} 个航点`, rte: (n: string) => `第 ${n} 条航线`, trk: (n: string) => `第 ${n} 条轨迹`, NetworkLink: (n: string) => `第 ${n} 个网络链接`, GroundOverlay: (n: string) => `第 ${n} 张贴图`, ScreenOverlay: (n: string) => `第 ${n} 张屏幕图`, PhotoOverlay: (n: string) => `第 ${n} 张照片` } as Readonly<Record<string, (n: string) => string>>,
  reasons: {
    noGeometry: '没有几何', emptyGeometry: '几何是空的', badGeometry: '几何无效', notAFeature: '不是要素', badRow: '行读不懂', noCoordinates: '没有坐标', notCoordinates: '坐标读不懂', badCoordinate: '坐标超出范围或不是数', metres: '坐标是米',
    swapped: '经纬度写反', zero: '坐标是 0, 0', pile: '占位坐标', duplicate: '重复', far: '远离其余各条', outside: '在辖区以外', wrongShape: '几何与类型不符', leftOut: '选择不放入', systemUnsaid: '坐标系没有说明',
  },
  remedies: {
    noGeometry: '补上位置', emptyGeometry: '补上位置', badGeometry: '在原软件中修好再导出', notAFeature: '检查文件', badRow: '检查这一行', noCoordinates: '补上坐标', notCoordinates: '写成 131.2, 44.1，或检查各列的选择', badCoordinate: '检查小数点和单位', metres: '导出为经纬度再导入',
    swapped: '勾选“对调后读入”', zero: '填上真实坐标', pile: '填上真实坐标，或去掉勾选', duplicate: '去掉“不放入”的勾选', far: '检查坐标，或去掉勾选', outside: '去掉“不放入”的勾选', wrongShape: '改选类型', leftOut: '在表中改选', systemUnsaid: '选择坐标系',
  },
  repairs: {
    swapped: '经纬度已对调', ringClosed: '补上闭合点', partDropped: '去掉空的部分', wrapped: '经度换到 ±180° 以内', geometryMended: '去掉多余成员', idRenewed: '重复的 id 已换新', personsCut: '去掉了人员号码', textCleaned: '去掉了不可见字符或过长部分',
    numberRead: '数字格式已换算', encodingReplaced: '有字符无法解码', radiusUnread: '半径读不懂，用默认值', thinned: '顶点抽稀',
  },
  into: '放到哪里', intoPlan: (name: string) => `当前方案“${name}”`, intoNew: '另开一个新方案', undoable: 'Ctrl+Z 可一步撤销', acceptInto: '放入方案', chooseSystem: '先选择坐标系',
  tally: (read: string, kept: string, repaired: string, refused: string) => `读入 ${read} = 保留 ${kept} + 修复 ${repaired} + 拒绝 ${refused}`, ofThem: (n: string) => `拒绝中有 ${n} 条是选择不放入的`,
  locked: '方案正由别处编辑，这里不能修改', stop: '停止', stopped: '已停止，没有读入任何内容', again: '重新读取', progress: (name: string, done: string, of: string) => `正在读取 ${name}（${done}/${of}）`, checking: '正在核对',
};
export type DoctorWords = typeof zh;
const en: DoctorWords = {
  formats: { geojson: 'GeoJSON', geojsonLines: 'GeoJSON lines', table: 'text table', workbook: 'workbook', kml: 'KML', gpx: 'GPX', shapefile: 'Shapefile' },
  files: 'Files', encoding: 'Encoding', found: (label) => `${label} (found)`, separator: 'Columns by', header: 'The first row is a heading', columns: (n) => `Columns and first rows (${n} columns)`,
  records: (read) => `${read} records`, sourceTally: (kept, repaired, refused) => `${kept} kept · ${repaired} repaired · ${refused} refused`,
  separators: { '\t': 'tabs', ';': 'semicolons', '；': 'wide semicolons', '|': 'bars', ',': 'commas', '，': 'wide commas', blanks: 'blanks (2+)', blank: 'blanks', chat: 'chat', cells: 'cells' },
  system: 'Coordinate system', webMercator: 'Web Mercator', ofWebMercator: 'metres (EPSG:3857)',
  askMust: 'Choose one: the same figures lie 100 to 700 m apart in different systems', askMay: 'The format says WGS 84, but map apps often write GCJ-02 or BD-09 into it: please check',
  chosenPlain: 'Read as WGS 84, nothing is converted', moved: (by, error) => `Converted to WGS 84: moved by ${by} on average, out by ${error} at most`,
  stated: (by) => `WGS 84 by the rule of ${by}`, byPlan: 'plan files', byCrs: 'its member crs', free: 'Outside the ground that map apps shift: read as WGS 84', converted: (from, error) => `Converted from ${from}, out by ${error} at most`,
  webMetres: (error) => `The figures are metres: converted from Web Mercator, out by ${error} at most`, projectedMetres: 'The figures are metres of a zone that is not stated and cannot be converted: export as WGS 84 degrees, or bring the .prj file along',
  abroad: 'Map apps mostly do not shift ground abroad: bring points abroad in apart',
  findings: 'Please check', nothingFound: 'Nothing that needs checking',
  swapped: (n) => `${n} with latitude and longitude swapped: turn them`, pile: (n, place) => `${n} all at ${place}, like placeholders: leave out`, sameSpot: (n, place) => `${n} all at ${place}: leave out`,
  duplicates: (n) => `${n} there twice (same sort and name within 1 m, or identical): leave out`, far: (n) => `${n} far from all others and from the plan: leave out`, outside: (n) => `${n} outside the areas of the plan: leave out`,
  persons: (list) => `About persons, not read: ${list}`, personCount: (key, n) => `${key} (${n})`,
  large: (features, positions) => `${features} features with ${positions} positions: more than can be edited at ease (20\u202f000 and 500\u202f000). Leave groups out below, or:`,
  thin: 'Positions of lines and areas', thinAll: 'keep all', thinBy: (n) => `keep 1 of ${n}`, thinned: (before, after) => `${before} → ${after} positions; shapes get coarser`,
  sketch: 'Before and after', asRead: 'as the file has it', asTaken: 'as it comes in', refusedDot: 'refused', planOutline: 'the open plan', beyond: (n) => `${n} more beyond the sketch`, sketchAbout: (read, taken) => `Sketch: ${read} positions as the file has them, ${taken} as they come in`,
  becomes: 'What they are in the plan', ownRadius: 'where the file gives none',
  updates: (all, changed) => `${all} are features of the plan already (same code or id), ${changed} of them with changes`, update: 'Update these; without the tick they are added as new', object: 'Feature', field: 'Field', before: 'Before', after: 'After', geometry: 'Position', moreUpdates: (n) => `${n} more change`, noneBefore: '(none)',
  refusedList: (n) => `${n} refused`, repairedList: (n) => `${n} repaired`, file: 'File', place: 'Place', name: 'Name', reason: 'Reason', remedy: 'What to do', done: 'What was mended', content: 'Content', shownFirst: (n) => `The first ${n} are shown; the download has all`,
  save: 'Download the refused', refusedFile: 'refused-records.csv',
  at: { line: (n) => `line ${n}`, row: (n) => `row ${n}`, '#': (n) => `no. ${n}`, record: (n) => `record ${n}`, feature: (n) => `no. ${n}`, Placemark: (n) => `Placemark ${n}`, wpt: (n) => `waypoint ${n}`, rte: (n) => `route ${n}`, trk: (n) => `track ${n}`, NetworkLink: (n) => `network link ${n}`, GroundOverlay: (n) => `picture ${n}`, ScreenOverlay: (n) => `screen picture ${n}`, PhotoOverlay: (n) => `photo ${n}` },
  reasons: {
    noGeometry: 'no geometry', emptyGeometry: 'empty geometry', badGeometry: 'invalid geometry', notAFeature: 'not a feature', badRow: 'row not understood', noCoordinates: 'no coordinates', notCoordinates: 'coordinates not understood', badCoordinate: 'coordinates off the earth or no numbers', metres: 'coordinates are metres',
    swapped: 'latitude and longitude swapped', zero: 'coordinates are 0, 0', pile: 'placeholder position', duplicate: 'there twice', far: 'far from the others', outside: 'outside the areas', wrongShape: 'geometry does not fit the kind', leftOut: 'left out by choice', systemUnsaid: 'coordinate system not stated',
  },
  remedies: {
    noGeometry: 'add a position', emptyGeometry: 'add a position', badGeometry: 'mend it where it comes from', notAFeature: 'look at the file', badRow: 'look at the row', noCoordinates: 'add them', notCoordinates: 'write 131.2, 44.1, or look at what the columns are', badCoordinate: 'look at the decimal point and the unit', metres: 'export as degrees',
    swapped: 'tick "turn them"', zero: 'give the true ones', pile: 'give the true ones, or untick', duplicate: 'untick "leave out"', far: 'check the coordinates, or untick', outside: 'untick "leave out"', wrongShape: 'choose another kind', leftOut: 'choose otherwise in the table', systemUnsaid: 'choose the system',
  },
  repairs: {
    swapped: 'axes turned', ringClosed: 'ring closed', partDropped: 'empty part dropped', wrapped: 'longitude brought within ±180°', geometryMended: 'surplus members dropped', idRenewed: 'id renewed, it was there twice', personsCut: 'personal numbers removed', textCleaned: 'invisible or excess text removed',
    numberRead: 'number format converted', encodingReplaced: 'some characters could not be decoded', radiusUnread: 'radius not understood, default taken', thinned: 'positions thinned',
  },
  into: 'Where to', intoPlan: (name) => `The open plan “${name}”`, intoNew: 'A new plan', undoable: 'one step for Ctrl+Z', acceptInto: 'Put into the plan', chooseSystem: 'Choose the coordinate system first',
  tally: (read, kept, repaired, refused) => `${read} read = ${kept} kept + ${repaired} repaired + ${refused} refused`, ofThem: (n) => `${n} of the refused were left out by choice`,
  locked: 'The plan is being edited elsewhere and cannot be changed here', stop: 'Stop', stopped: 'Stopped; nothing was read', again: 'Read again', progress: (name, done, of) => `Reading ${name} (${done}/${of})`, checking: 'Checking',
};

export const doctorWords: Readonly<Record<Lang, DoctorWords>> = { zh, en };
