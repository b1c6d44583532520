/** What exported files and the screen that makes them say; loaded when something is to go out. */
import type { Lang } from './language.svelte.ts';
import { area, length, percent, stretch } from './quantity.ts';
import { termsEn } from './terms-en.ts';
import { termsZh } from './terms-zh.ts';

const zh = {
  said: {
    sheets: { about: '说明', gaps: '盲区', posts: '点位', routes: '路线', places: '重点部位', areas: '区域', shares: '分段概况' },
    files: { plan: '方案', gaps: '盲区', safe: '概况' },
    gapKinds: { area: '辖区盲区', border: '边境空白段', place: '未覆盖要点' },
    shareOf: { area: '辖区', border: '边界', section: '边境段', place: '部位' },
    classes: { none: '无空白', some: '部分空白', most: '大部空白', all: '全部空白', exempt: '无需设防' },
    units: { section: '边境段', sector: '巡区', area: '辖区' },
    about: { marking: '标注', plan: '方案', date: '日期', basis: '计算口径', data: '数据', notes: '说明', surface: '坐标' },
    surface: 'WGS 84（EPSG:4326），长度和面积按椭球面计算；边界为示意，不作为划界依据', synthetic: '示例数据，非真实部署；边界为示意', rest: '段外', outside: '各辖区以外', list: '、',
    uncovered: (size: string) => `未覆盖 ${size}`, visible: (pct: string, of: string, basis: string) => `${of} 已覆盖 ${pct}（${basis}）`, longest: (minutes: number) => `最长空档 ${Math.ceil(minutes)} 分`, upTo: (size: string) => `空白不超过 ${size}`,
    notes: {
      decimals: (n: number) => `坐标保留 ${n} 位小数（${n === 5 ? '约 1 m' : '约 1 cm'}）`, hidden: (n: number) => `不含不预告的督导检查 ${n} 条`, leftOut: (kinds: string) => `本文件不含：${kinds}`, tooLong: (n: number) => `${n} 个形状超过单元格长度，WKT 留空，请用 GeoJSON`,
      coarsened: '已概括到边境段、巡区和辖区：不含盲区位置、点位、部位、路线、督导检查和空档时间，只列等级；空白长度、面积向上取整（10 以内到 0.1，以上到 1）', percents: '各盲区的百分比是其所在边境段、边界或辖区的（见 percent_of），不是盲区自身的；按所列计算口径', chords: '地面盲区的形状以折线代替圆弧，偏在已覆盖一侧、最多 0.5 m，形状的面积可略大于所列数字',
      extents: (n: number) => `${n} 个有范围的重点部位以范围内一点表示`, duty: '值班时间后的星期和 break（休息）属于前面的时段', drawn: (n: number) => `${n} 个点位的手绘范围不在表内：只有半径，读回后范围可能偏大`, noShape: (n: number) => `${n} 处盲区没有形状，未列入`,
    },
  },
  columns: {
    rank: '序号', id: '标识', kind: '种类', featureId: '所属标识', fromM: '起点(m)', toM: '终点(m)', lengthM: '长度(m)', areaM2: '面积(m²)', deepestLon: '最深处经度', deepestLat: '最深处纬度', deepestM: '最深处距覆盖(m)', cause: '原因', responsibleUnit: '责任单位', areaShares: '所在辖区',
    nearestPostId: '最近点位标识', nearestPostName: '最近点位', stretch: '里程', startLon: '起点经度', startLat: '起点纬度', middleLon: '中点经度', middleLat: '中点纬度', endLon: '终点经度', endLat: '终点纬度', nearestPostM: '距最近点位(m)', impactLevel: '影响等级', priority: '等级', passage: '通边要道', parts: '分段', maxGapMin: '最长空档(分)', targetMin: '要求(分)', since: '空档起', until: '空档止', featureName: '所属', section: '边境段',
    percent_visible: '已覆盖%(percent_visible)', percent_blind: '未覆盖%(percent_blind)', percent_of: '百分比所指', percent_of_id: '所指标识', time_start: '时段起(time_start)', time_end: '时段止(time_end)', basis: '计算口径',
    code: '编号', post_type: '类型', place_type: '类型', area_type: '类型', name: '名称', name_en: '英文名称', lat: '纬度', lon: '经度', radius_m: '半径(米)', agencies: '单位', status: '状态', duty: '值班时间', season: '季节', view_bearing_deg: '视向(°)', view_angle_deg: '视角(°)', staff: '人数', route_id: '路线标识', seq: '顺序', part: '分段号',
    purpose: '任务', mode: '方式', speed_kmh: '速度(km/h)', half_width_m: '半幅宽(米)', pattern: '走法', units: '班组数', departures: '出发时间', visit_radius_m: '到访半径(米)', interval_min: '巡逻间隔(分)', dwell_min: '停留(分)', parent_id: '上级标识', max_gap_min: '允许空档(分)', wkt: 'WKT',
    unit: '范围', bare: '空白程度', bareUpToKm: '空白不超过(km)', bareUpToKm2: '空白不超过(km²)',
  } as Readonly<Record<string, string>>,
  screen: {
    title: '导出', close: '关闭', what: '内容', format: '格式', precision: '坐标', table: '表', mark: '标注用语', markHint: '写在文件里；留空则不写', marked: '标注', word: '敏感', save: '保存文件', saved: (name: string) => `已保存：${name}`, failed: '文件未能生成', file: '文件名', holds: '文件里会写明', beside: '随附文本写明', waiting: '正在计算，稍候即可保存', sectors: '正在计算各巡区…', noFigures: '没有算出结果，不能导出盲区',
    whats: { plan: ['整个方案', '点位、路线、区域；GeoJSON 可无损读回'], gaps: ['盲区', '每处的位置、大小、原因和口径'], safe: ['安全分享', '只到边境段、巡区和辖区：等级，不含位置'] },
    formats: { geojson: ['GeoJSON', 'GIS 软件'], kml: ['KML', '手机和 Google 地球'], gpx: ['GPX', 'GPS 手持机：航点和路线'], xlsx: ['Excel（XLSX）', '表格，首页为说明'], csv: ['CSV', '单张表，UTF-8 带 BOM'] },
    decimals: { own: ['原样', '方案里有几位就几位'], seven: ['7 位小数', '约 1 cm'], five: ['5 位小数', '约 1 m'] },
    csvMark: 'CSV 表里没有放标注和说明的位置：保存后可在这里另存为文本；Excel（XLSX）的首页就有。', saveMark: '把标注和说明另存为文本',
  },
};
export type ExportWords = typeof zh;
const en: ExportWords = {
  said: {
    sheets: { about: 'About', gaps: 'Gaps', posts: 'Posts', routes: 'Routes', places: 'Places', areas: 'Areas', shares: 'Overview' },
    files: { plan: 'plan', gaps: 'gaps', safe: 'overview' },
    gapKinds: { area: 'Uncovered area', border: 'Uncovered stretch', place: 'Uncovered place' },
    shareOf: { area: 'area', border: 'border', section: 'section', place: 'place' },
    classes: { none: 'none bare', some: 'some bare', most: 'most bare', all: 'all bare', exempt: 'exempt' },
    units: { section: 'Border section', sector: 'Sector', area: 'Area' },
    about: { marking: 'Marking', plan: 'Plan', date: 'Date', basis: 'Basis', data: 'Data', notes: 'Notes', surface: 'Coordinates' },
    surface: 'WGS 84 (EPSG:4326); lengths and areas on the ellipsoid; borders are illustrative and have no legal meaning', synthetic: 'Synthetic data, not a real deployment; borders are illustrative', rest: 'outside sections', outside: 'outside all areas', list: ', ',
    uncovered: (size) => `${size} uncovered`, visible: (pct, of, basis) => `${of}: ${pct} covered (${basis})`, longest: (minutes) => `longest absence ${Math.ceil(minutes)} min`, upTo: (size) => `at most ${size} bare`,
    notes: {
      decimals: (n) => `Coordinates to ${n} decimals (about ${n === 5 ? '1 m' : '1 cm'})`, hidden: (n) => `Without ${n} unannounced ${n === 1 ? 'round' : 'rounds'}`, leftOut: (kinds) => `Not in this file: ${kinds}`, tooLong: (n) => `${n} ${n === 1 ? 'shape is' : 'shapes are'} longer than a cell: WKT left empty, use GeoJSON`,
      coarsened: 'Coarsened to border sections, sectors and areas: no positions of gaps, no posts, places, routes or rounds, no hours of absence, a class alone; bare length and area rounded up (to 0.1 below ten, to 1 above)', percents: 'The percentages of a gap are those of the border section, border or area it lies in (percent_of), not its own; on the basis stated beside them', chords: 'In the shapes of uncovered ground chords stand for arcs, at most 0.5 m on the covered side: a shape may be a little larger than its figure',
      extents: (n) => `${n} ${n === 1 ? 'place with an extent stands' : 'places with an extent stand'} as one position inside`, duty: 'In the hours of duty, days and breaks belong to the hours before them', drawn: (n) => `${n} drawn ${n === 1 ? 'reach is' : 'reaches are'} not in the table, only the radius: read back, a post may reach farther than it does`, noShape: (n) => `${n} ${n === 1 ? 'gap has' : 'gaps have'} no shape and ${n === 1 ? 'is' : 'are'} left out`,
    },
  },
  columns: {},
  screen: {
    title: 'Export', close: 'Close', what: 'What', format: 'Format', precision: 'Coordinates', table: 'Table', mark: 'Marking word', markHint: 'Written into the file; empty leaves it out', marked: 'Marking', word: 'Sensitive', save: 'Save the file', saved: (name) => `Saved: ${name}`, failed: 'The file could not be made', file: 'File name', holds: 'The file will say', beside: 'The text beside it', waiting: 'Computing: the file can be saved in a moment', sectors: 'Computing the sectors…', noFigures: 'Without figures no gaps can go out',
    whats: { plan: ['The whole plan', 'Posts, routes, areas; GeoJSON is read back without loss'], gaps: ['Gaps', 'Each with position, size, cause and basis'], safe: ['Safe share', 'By section, sector and area: a class, no positions'] },
    formats: { geojson: ['GeoJSON', 'For GIS'], kml: ['KML', 'For phones and Google Earth'], gpx: ['GPX', 'For GPS devices: waypoints and routes'], xlsx: ['Excel (XLSX)', 'Tables, the first sheet says what it is'], csv: ['CSV', 'One table, UTF-8 with BOM'] },
    decimals: { own: ['As they are', 'with the decimals of the plan'], seven: ['7 decimals', 'about 1 cm'], five: ['5 decimals', 'about 1 m'] },
    csvMark: 'A CSV table has no place for the marking and the notes: once it is saved they can be saved here as text. Excel (XLSX) has them on its first sheet.', saveMark: 'Save marking and notes as text',
  },
};

export const exportWords: Readonly<Record<Lang, ExportWords>> = { zh, en };

/** The words and quantities of an exported file. What is uncovered is rounded up. */
export function exportWording(lang: Lang) {
  return {
    lang, terms: lang === 'zh' ? termsZh : termsEn, columns: exportWords[lang].columns, said: exportWords[lang].said,
    length: (metres: number) => length(metres, 'up', true), area: (squareMetres: number) => area(squareMetres, 'up'), stretch: (fromM: number, toM: number) => stretch(fromM, toM, lang), percent,
  };
}
