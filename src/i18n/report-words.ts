/** What reports say, on the page, on paper and in files, in both languages; they come with the first report. */
const zh = {
  titles: { daily: '巡防覆盖日报', gapMap: '盲区图', atlas: '盲区图集', comparison: '方案对比', hours: '逐时覆盖图' }, zero: '零报告',
  facts: { unit: '单位', plan: '方案', date: '日期', shift: '班次', hours: '时段', zone: '时区', validity: '有效期', noUnit: '未定' },
  dateText: (year: string, month: number, day: number, weekday: string) => `${year}年${month}月${day}日（${weekday}）`, validity: (from: string, to: string) => `${from} 至 ${to}`, fact: (label: string, text: string) => `${label}：${text}`,
  section: { figures: '主要数字', gaps: '盲区', passages: '通边要道', places: '重点部位', borders: '边境段', posts: '点位与巡逻', holes: '交接与休息空档', lacking: '缺少的单位', patrols: '巡逻', supplies: '物资不足', issues: '未办结事项', assumptions: '采用的假设', sources: '资料来源与数据时间', method: '计算方法', fingerprint: '输入指纹', worst: '最突出的盲区', map: '位置图', ribbon: '边境时带（左右=沿边境，上下=时间，斜纹=无人）', curve: '24 小时覆盖曲线', overview: '总览', table: '逐时数字' },
  noGaps: '0 处盲区：所列的线、面、点在这一时段全部覆盖。', nothing: '方案里没有可计算的线、面、点。', count: (n: string) => `盲区 ${n} 处`, uncoveredRest: '清单里没有盲区，但仍有不足 10 m 的碎段未覆盖（计入未覆盖长度）。',
  column: { section: '边境段', where: '里程', hours: '无人时段', deepest: '最深处', nearest: '最近点位', far: '相距', priority: '等级', state: '覆盖', longest: '最长空档', target: '要求', visits: '巡到', by: '由谁覆盖', covered: '已覆盖', uncovered: '未覆盖', pct: '覆盖率', gaps: '盲区编号', stretches: '空白段数', route: '路线', mode: '方式', runs: '趟数', distance: '里程', time: '用时', hour: '时刻', onDuty: '在班点位', count: '盲区' },
  nobody: '无', total: '合计', whole: '全线', rest: '段外', exempt: '无需设防', noTarget: '未定',
  none: { passagesNone: '方案里没有通边要道。', passagesBare: '通边要道无人 0 处。', places: '方案里没有重点部位。', borders: '方案里没有边界线。', patrols: '这一时段没有按时刻表出发的巡逻。', holes: '交接与休息空档 0 处。', lacking: '要求的单位都在。', supplies: '没有低于要求天数的物资。', issues: '没有未办结事项。', assumptions: '没有用到假设。', gapsHere: '0 处' },
  bare: (n: string) => `通边要道无人 ${n} 处：`, posts: (active: string, planned: string, onDuty: string | null) => `在用点位 ${active} 处${onDuty === null ? '' : `，这一时段在班 ${onDuty} 处`}；计划点位 ${planned} 处。`,
  effort: (runs: string, km: string, time: string) => `巡逻 ${runs} 趟，${km}，${time}（含此前出发、在这一时段内的部分）。`, idle: (n: string) => `有时刻表、这一时段不在途的路线 ${n} 条。`, joint: (km: string) => `联勤：两个以上单位共同覆盖的边境 ${km}。`, average: (what: string, pct: string) => `${what} ${pct}`, worst: (time: string, pct: string) => `各时刻边境覆盖最低 ${pct}（${time}）`,
  daysLeft: (left: string, need: string) => `可用 ${left} 天，要求 ${need} 天`, due: (date: string) => `${date} 前办结`, overdue: (date: string) => `已逾期（${date}）`, momentsText: (n: number) => `${n} 个时刻`, firstPages: (n: string, all: string) => `共 ${all} 页，只列前 ${n} 页`,
  sources: { stated: (text: string) => `来源：${text}`, none: '方案没有写明资料来源。', dated: (date: string, version: string) => `方案日期 ${date}，版本 ${version}`, undated: '未写', computed: (time: string) => `计算时间 ${time}`, planned: '全部按方案推算，不是实时位置。' },
  method: {
    surface: (tolerance: string) => `长度和面积按 WGS 84 椭球面计算，误差不超过 ${tolerance}；不考虑地形和建筑遮挡。`, rounding: '已覆盖向下取整，未覆盖向上取整；未覆盖 = 显示的总数 − 显示的已覆盖；只有一处不剩才写 100%。', borders: '边界为示意，不作为划界依据。',
    reach: '口径“仅按范围”：在用的点位和路线全部计入，不看班次和时刻。', window: '口径为时段：边境和部位的最长空档不超过要求即为覆盖；地面在该时段内到过即算。点位按值班时间，巡逻按时刻表推算。', instant: '口径为时刻：只计这一时刻在班的点位和按时刻表所在位置附近的巡逻。', checked: (text: string) => `核对：${text}`,
  },
  fingerprint: { plan: (hash: string) => `方案 ${hash}`, engine: (name: string, version: string) => `引擎 ${name} ${version}`, parameters: (list: string) => `参数 ${list}` },
  blanks: ['编制', '审核', '签发'],
  cell: { covered: '已覆盖', missed: '未覆盖' },
  spoken: {
    kinds: { border: '空白段', area: '地面', place: '要点', passage: '通边要道' }, hours: (hours: string) => `${hours} 无人`, always: '未覆盖', because: (state: string, why: string) => `${state}，${why}`, causeIs: (cause: string) => `原因是${cause}`, mainly: (why: string) => `主要${why}`, semicolon: '；', stop: '。', parts: '其中', and: (first: string, last: string) => `${first}、${last}`, others: (names: string, n: number) => `${names}等另外 ${n} 处`,
    causes: { offDuty: (names: string, _n: number) => `因为${names}不在班`, tooInfrequent: (names: string, _n: number) => `因为${names}间隔过长`, closedOrPlanned: (names: string, _n: number) => `因为${names}关闭或仍在计划`, filteredOut: (names: string, _n: number) => `因为${names}被筛选排除`, noAsset: (_names: string, _n: number) => '' }, nobody: '因为没有点位或巡逻能到',
    nearest: (name: string, distance: string) => `最近点位 ${name}，相距 ${distance}`, unit: (name: string) => `责任单位 ${name}`, deepest: (distance: string) => `最深处距已覆盖处 ${distance}`,
  },
  undrawn: (title: string) => `${title}：图需用 --format pdf 输出，或在应用的报告页打印。`, blank: '________',
  sheet: { report: '报告', figures: '数字', basis: '口径', item: '项目', figure: '内容', shown: '显示', value: '数值', unit: '单位' },
};
export type ReportWords = typeof zh;
const en: ReportWords = {
  titles: { daily: 'Daily coverage report', gapMap: 'Gap map', atlas: 'Atlas of gaps', comparison: 'Comparison of plans', hours: 'Coverage hour by hour' }, zero: 'Zero report',
  facts: { unit: 'Unit', plan: 'Plan', date: 'Date', shift: 'Shift', hours: 'Hours', zone: 'Time zone', validity: 'Valid', noUnit: 'not stated' },
  dateText: (year, month, day, weekday) => `${weekday} ${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? ''} ${year}`, validity: (from, to) => `${from} to ${to}`, fact: (label, text) => `${label}: ${text}`,
  section: { figures: 'Headline figures', gaps: 'Gaps', passages: 'Border passages', places: 'Priority places', borders: 'Border sections', posts: 'Posts and patrols', holes: 'Handover and meal holes', lacking: 'Required agencies that lack', patrols: 'Patrols', supplies: 'Supplies short', issues: 'Open issues', assumptions: 'Assumptions used', sources: 'Sources and data time', method: 'Method', fingerprint: 'Input fingerprint', worst: 'Worst gaps', map: 'Map', ribbon: 'Border ribbon (across = along the border, down = hours, hatch = nobody)', curve: 'Coverage over 24 hours', overview: 'Overview', table: 'Figures by the hour' },
  noGaps: '0 gaps: every border, area and place of the plan is covered in these hours.', nothing: 'The plan holds no area, border or place to compute.', count: (n) => (n === '1' ? '1 gap' : `${n} gaps`), uncoveredRest: 'No gap is listed, but stretches under 10 m are uncovered (counted in the uncovered length).',
  column: { section: 'Section', where: 'Stretch', hours: 'Nobody there', deepest: 'Deepest', nearest: 'Nearest post', far: 'How far', priority: 'Priority', state: 'Cover', longest: 'Longest absence', target: 'Target', visits: 'Visits', by: 'Covered by', covered: 'Covered', uncovered: 'Uncovered', pct: 'Coverage', gaps: 'Gap numbers', stretches: 'Uncovered stretches', route: 'Route', mode: 'Mode', runs: 'Runs', distance: 'Distance', time: 'Time', hour: 'Moment', onDuty: 'Posts on duty', count: 'Gaps' },
  nobody: 'nobody', total: 'Total', whole: 'whole line', rest: 'outside sections', exempt: 'exempt', noTarget: 'none',
  none: { passagesNone: 'The plan has no border passages.', passagesBare: '0 passages unguarded.', places: 'The plan has no priority places.', borders: 'The plan has no border line.', patrols: 'No patrol goes by a timetable in these hours.', holes: '0 handover or meal holes.', lacking: 'All required agencies are there.', supplies: 'No supplies below the days required.', issues: 'No open issues.', assumptions: 'No assumptions were needed.', gapsHere: '0 gaps' },
  bare: (n) => (n === '1' ? '1 passage unguarded:' : `${n} passages unguarded:`), posts: (active, planned, onDuty) => `Active posts: ${active}${onDuty === null ? '' : `, on duty in these hours: ${onDuty}`}; planned posts: ${planned}.`,
  effort: (runs, km, time) => `Patrols: ${runs} ${runs === '1' ? 'run' : 'runs'}, ${km}, ${time} (with what left earlier, as far as it falls in these hours).`, idle: (n) => `Routes with a timetable that are not out in these hours: ${n}.`, joint: (km) => `Joint duty: ${km} of border covered by two agencies or more.`, average: (what, pct) => `${what} ${pct}`, worst: (time, pct) => `Border covered least at one moment: ${pct} (${time})`,
  daysLeft: (left, need) => `${left} days left of ${need} required`, due: (date) => `due ${date}`, overdue: (date) => `overdue since ${date}`, momentsText: (n) => `${n} moments`, firstPages: (n, all) => `The first ${n} pages of ${all}`,
  sources: { stated: (text) => `Sources: ${text}`, none: 'The plan states no sources.', dated: (date, version) => `Plan of ${date}, version ${version}`, undated: 'not stated', computed: (time) => `Computed ${time}`, planned: 'All as planned, not live positions.' },
  method: {
    surface: (tolerance) => `Lengths and areas on the WGS 84 ellipsoid, to ${tolerance}; terrain and buildings are not taken into account.`, rounding: 'Covered is rounded down, uncovered up; uncovered = shown total minus shown covered; 100% stands only where nothing is left.', borders: 'Borders are illustrative and have no legal meaning.',
    reach: 'Basis "reach only": all active posts and routes count, whatever the shift or hour.', window: 'Basis hours: border and places are covered where the longest absence is at most the target; ground where somebody reaches it in these hours. Posts by their duty hours, patrols by their timetable.', instant: 'Basis moment: posts on duty just then, and patrols where their timetable puts them.', checked: (text) => `Check: ${text}`,
  },
  fingerprint: { plan: (hash) => `plan ${hash}`, engine: (name, version) => `engine ${name} ${version}`, parameters: (list) => `parameters ${list}` },
  blanks: ['Prepared by', 'Checked by', 'Issued by'],
  cell: { covered: 'covered', missed: 'uncovered' },
  spoken: {
    kinds: { border: 'Stretch', area: 'Ground', place: 'Place', passage: 'Passage' }, hours: (hours) => `uncovered ${hours}`, always: 'uncovered', because: (state, why) => `${state} ${why}`, causeIs: (cause) => `(${cause})`, mainly: (why) => `mainly ${why}`, semicolon: '; ', stop: '.', parts: 'made of', and: (first, last) => `${first} and ${last}`, others: (names, n) => `${names} and ${n} more`,
    causes: { offDuty: (names, n) => `because ${names} ${n === 1 ? 'is' : 'are'} off duty`, tooInfrequent: (names, n) => `because ${names} ${n === 1 ? 'comes' : 'come'} too rarely`, closedOrPlanned: (names, n) => `because ${names} ${n === 1 ? 'is' : 'are'} closed or only planned`, filteredOut: (names, n) => `because ${names} ${n === 1 ? 'is' : 'are'} left out by the filter`, noAsset: () => '' }, nobody: 'because no post or patrol reaches it',
    nearest: (name, distance) => `nearest post ${name} at ${distance}`, unit: (name) => `responsible: ${name}`, deepest: (distance) => `deepest point ${distance} from cover`,
  },
  undrawn: (title) => `${title}: drawings come with --format pdf, or by printing from the report room of the app.`, blank: '________',
  sheet: { report: 'Report', figures: 'Figures', basis: 'Basis', item: 'Item', figure: 'What', shown: 'Shown', value: 'Value', unit: 'Unit' },
};
export const reportWords = { zh, en };
