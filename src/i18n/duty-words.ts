/** What the duty dock says: gates, supplies, inspections and the rest of the duty beside cover. It comes when it is first opened. */
const zh = {
  title: '勤务', tabs: '选择勤务表', close: '关闭勤务', hint: '方向键移动，回车在地图上查看；可改的单元格按 F2 或直接输入', none: '方案里没有这一项。', waiting: '正在计算…', date: (text: string) => `按 ${text} 计`, beside: '勤务数字与覆盖率并列，不计入覆盖。', everyDays: (label: string) => `${label}（天）`,
  tab: { gates: '出入口', supplies: '物资', inspections: '督导检查', secondLine: '二线', activities: '活动点', issues: '问题整改', obstacles: '物防', branches: '分局总览', presence: '在岗', places: '部位', nets: '内外网、单位', seams: '辖区接缝', tags: '标签', vehicles: '前置车辆', stations: '派出所与检查站', farms: '林场' },
  column: {
    where: '小区、点位', gate: '出入口', tier: '层级（道）', held: '把守', hours: '无人时段', post: '点位', item: '物品', left: '可用天数', short: '缺', unit: '单位', round: '检查路线', order: '序', arrive: '到达', leave: '离开', travel: '路程', state: '情况',
    backup: '二线点位', distance: '相距', how: '指定方式', place: '地点', due: '应做', overdue: '活动逾期', next: '下次安排', week: '本周', feature: '对象', obstacle: '障碍', size: '长度 / 面积', what: '情形', area: '辖区', level: '级别', areaPct: '地面', areaGap: '地面未覆盖', border: '边境', borderPct: '边境覆盖', borderGap: '边境未覆盖', longest: '最长空白段', passages: '有人看守的要道', places: '部位', posts: '在用点位', issues: '未办结问题', set: '标签组', tag: '标签', count: '对象数', vehicle: '车辆', number: '数量', closed: '当日关闭', gapsNear: '就近盲区', station: '最近的站所', farm: '林场', visited: '走到', absence: '最长无人', routes: '路线', activities: '活动点', late: '问题逾期', onDuty: '在岗', holes: '空档', lacks: '缺少的单位',
  },
  gates: { posts: (held: string, all: string) => `门岗、接待室和各道点位 ${held}/${all} 始终有人`, held: { sealed: '封闭', staffed: '有人值守', unguarded: '无人看守' }, share: (closed: string, all: string, pct: string) => `封闭率 ${closed}/${all}（${pct}）：封闭，或所问时段内始终有人`, tier: (label: string | null, tier: string, staffed: string, all: string) => `${label ?? `第 ${tier} 道`}：应守 ${all}，有人 ${staffed}`, assumed: '未写时间，按全天', bare: (n: string) => `无人看守 ${n} 处` },
  presence: {
    said: (n: string, claiming: string, holed: string) => `${n} 个点位，24 小时在岗的 ${claiming} 个，其中有空档的 ${holed} 个`, lacking: (n: string) => `缺单位的 ${n} 个`, assumed: (n: string) => `没有写值班时段、按全天在岗计的 ${n} 个`, untold: '没有日期或时区不明，在岗时间不能判断',
    shifts: { border: '各班次：在岗时观察范围内的边境长度；— 不在岗', hours: '各班次：在岗多久（方案里没有边界线）；— 不在岗' },
    allDay: (hours: string) => `${hours}（未写，按全天）`, off: '不在岗', part: (on: string, of: string) => `${on} / ${of}`, holeOf: { handover: '交接', break: '休息' }, people: '人数',
    rest: (n: string) => `另有 ${n} 个点位没有空档、也不缺单位，未列出`,
  },
  supplies: { item: (item: string, short: string, stock: string, unit: string) => `${item}：共缺 ${short}${unit}，库存可补 ${stock}${unit}`, enough: (item: string) => `${item}：不缺`, untold: (item: string) => `${item}：写全的不缺，其余不能判断`, unknown: (n: string) => `${n} 项没有写全，不能判断`, posts: (n: string) => `${n} 个点不足`, depot: '物资库', notTold: '不能判断' },
  inspections: { show: '显示不打招呼的检查', neutral: (n: string) => `不打招呼的检查 ${n}`, withheld: '未显示', hidden: (n: string) => `${n} 条不打招呼的检查未显示`, seed: '抽一次顺序', drawn: (seed: string) => `不打招呼的顺序：第 ${seed} 次抽签（同号同序）`, unannounced: '不打招呼', within: '天数', notInspected: (n: string, days: string) => `${days} 天内没有安排检查的点位和窗口单位 ${n} 个`, never: (days: string) => `${days} 天内未安排检查`, end: (minutes: string, end: string) => `全程 ${minutes}，${end} 结束`, lost: (list: string) => `第 ${list} 站不是有位置的点位或部位，未计入`, noSpeed: '没有写速度，不推算时刻' },
  vehicles: {
    unstated: '没有写车辆', nobody: '无车可出', first: (minutes: string) => `先到 ≤ ${minutes} min`, places: (n: string) => `${n} 个部位`, within: (minutes: string, n: string) => `${minutes} min 内 ${n} 个`, outside: (n: string) => `都不到 ${n} 个`, out: '圈外',
    move: (vehicle: string, post: string) => `调 1 辆${vehicle}（${post}）到`, choose: '选择点位', go: '调过去', falls: (text: string) => `落出：${text}`, comes: (text: string) => `进入：${text}`, same: '各部位所在圈层不变', pick: '选一行，就能把一辆车调到另一个点位，先看会落出哪些部位', refused: '不能调：',
  },
  csv: {
    out: '取出 CSV', in: '读入 CSV', file: '物资', hint: '列：编号或点位、物品、库存、日用量、至少天数；UTF-8 或 GBK，至多 5 MB', take: (n: string) => `改 ${n} 项`, leave: '不要', more: (n: string) => `另有 ${n} 行`, unknown: (list: string) => `没有用到的列：${list}`,
    read: (rows: string, changed: string, same: string, refused: string) => `${rows} 行，改 ${changed}，不变 ${same}，不收 ${refused}`, row: (line: string, why: string, text: string) => `第 ${line} 行：${why}${text === '' ? '' : `“${text}”`}`,
    reasons: { noPost: '方案里没有这个点位', twoPosts: '不止一个点位叫', noItem: '没有写物品', twice: '表里重复的物品', twoItems: '点位上重复的物品', notANumber: '不是数字', door: '数值超出范围' },
    refused: { tooLarge: '超过 5 MB', encoding: '认不出编码；请另存为 UTF-8', empty: '文件是空的', tooManyRows: '超过 20 000 行', noColumns: '缺少列：要有编号或点位、物品，以及库存、日用量、至少天数之一' },
  },
  stations: { closed: (text: string) => `${text} 无人`, open: '不关闭', assumed: '不关闭（未写时间）', none: '没有站所', upTo: (text: string) => `至 ${text}`, said: (n: string, closed: string) => `${n} 个站所，当日有关闭时段的 ${closed} 个；每个盲区列出最近的站所（直线）` },
  farms: { yes: '走到', no: '没走到', km: '周边（km）', said: (n: string, bare: string, km: string) => `${n} 个林场，没走到 ${bare} 个；点位、路线、活动点和问题按林场内及周边 ${km} km 计，相邻林场会重复` },
  secondLine: { byHand: '指定', nearest: '最近', problems: { none: '范围内没有', missing: '指定的点位不存在', notServing: '指定的点位不在用', self: '指定为自己', tooFar: '超出范围' }, said: (have: string, all: string, km: string) => `${all} 个检查点，${have} 个有二线点位（${km} km 内，背向边境一侧）`, types: '自动只找能拦车的点位：检查站和卡点、执勤点、营区和小区门岗；指定的不限类型', km: '范围（km）' },
  activities: { done: '已做', planned: '已排，未记完成', ahead: '本周待做', not: '没有安排', days: (n: string) => `${n} 天`, said: (overdue: string, done: string, all: string) => `${all} 个活动点，本周已做 ${done} 个，逾期 ${overdue} 个` },
  issues: { open: '未办结', closed: '已办结', mended: (n: string) => `已办结 ${n} 件`, overdue: (n: string) => `逾期 ${n} 天`, due: (date: string) => `${date} 前`, said: (open: string, overdue: string) => `未办结 ${open} 件，其中逾期 ${overdue} 件`, byUnit: (unit: string, open: string, overdue: string) => `${unit}：${open} 件，逾期 ${overdue}` },
  obstacles: { length: (text: string) => `物防 ${text}，与覆盖并列，不计入`, crosses: (route: string) => `阻断 ${route}`, free: '不阻断任何在用路线', unstated: '没有写阻断哪些方式', seasonUnknown: '没有日期，季节不能判断', said: (n: string) => `${n} 处阻断在用路线` },
  branches: { said: (n: string) => `${n} 个辖区；上级不是下级之和：下级可能重叠或有遗漏`, seam: (level: string, length: string) => `${level}：${length} 边境不在任何辖区内`, noLevel: '未写级别', unknown: (n: string) => `${n} 项不能判断`, issues: (open: string, overdue: string) => `${open}，逾期 ${overdue}`, shade: '地图着色', measures: { ground: '地面覆盖率', border: '边境覆盖率', longest: '最长空白段', passages: '无人看守的要道', short: '物资不足', overdue: '逾期（问题、活动）' },
    heads: { areaPct: '地面', borderPct: '边境', longest: '最长', passages: '要道', places: '部位', short: '缺', issues: '问题', overdue: '活动', posts: '点位', border: '边境长', borderGap: '边境空', areaGap: '地面空' },
  },
  places: {
    type: '类别', priority: '级', needs: '应有', crowd: '人流时段', bare: '人流时段无人', visits: '巡逻次数', longest: '全天最长无人', rounds: '巡视劝阻经过', has: { checkpoint: '全天有检查卡点', post: '全天有点位' }, never: { checkpoint: '没有检查卡点', post: '没有点位' }, without: { checkpoint: '无卡点', post: '无点位' },
    noneBare: '始终有人', within: (time: string) => `不超过 ${time}`, said: (n: string) => `${n} 个部位`, exits: (bare: string, all: string) => `高速路口 ${all} 个，有时没有检查卡点的 ${bare} 个`, stations: (bare: string, all: string) => `火车站 ${all} 个，有时没有点位的 ${bare} 个`, crowds: (bare: string, all: string) => `写了人流时段的 ${all} 个，其中未达到的 ${bare} 个`,
  },
  nets: {
    all: '全部', part: '哪一部分', patrols: '路线', own: '本网部位', said: '每行只算这一部分，不管筛选；各行不能相加', netless: (n: string) => `没有写内外网的点位和路线 ${n} 个，只在“全部”和单位类型里`,
    only: '只算它', onlyHint: '地图和各项数字只算选中的这一行', pick: '先选一张网或一类单位', everything: '全部都算',
  },
  seams: { strip: '未划分到下级', overlap: '两家重叠', said: (strips: string, overlaps: string) => `上级辖区内没有下级管的地面 ${strips} 处，同级重叠 ${overlaps} 处（0.1 公顷以下不列）`, untold: (n: string) => `${n} 处界线太乱，算不出` },
  tags: { sign: '图上', none: '（不在任何组）', said: (n: string) => `${n} 个标签；选一行即选中所有带它的对象，含义由使用者定` },
  legend: { staffed: '出入口：有人值守', sealed: '出入口：封闭', unguarded: '出入口：无人看守' },
};
export type DutyWords = typeof zh;
const en: DutyWords = {
  title: 'Duties', tabs: 'Choose a table of duties', close: 'Close the duties', hint: 'Arrow keys move, Enter shows on the map; cells that can be changed: F2, or type', none: 'The plan has none of this.', waiting: 'Computing…', date: (text) => `as of ${text}`, beside: 'Figures of duties stand beside cover and are never added to it.', everyDays: (label) => `${label} (days)`,
  tab: { gates: 'Gates', supplies: 'Supplies', inspections: 'Inspections', secondLine: 'Second line', activities: 'Activities', issues: 'Issues', obstacles: 'Obstacles', branches: 'Branches', presence: 'On duty', places: 'Places', nets: 'Nets', seams: 'Seams', tags: 'Tags', vehicles: 'Vehicles', stations: 'Stations', farms: 'Farms' },
  column: {
    where: 'Compound, post', gate: 'Gate', tier: 'Tier', held: 'Held', hours: 'Nobody there', post: 'Post', item: 'Item', left: 'Days left', short: 'Short', unit: 'Agency', round: 'Round', order: 'Stop', arrive: 'Arrives', leave: 'Leaves', travel: 'Way', state: 'State',
    backup: 'Second post', distance: 'How far', how: 'Chosen', place: 'Where', due: 'Due', overdue: 'Activities late', next: 'Next planned', week: 'This week', feature: 'Feature', obstacle: 'Obstacle', size: 'Length / area', what: 'What', area: 'Area', level: 'Level', areaPct: 'Ground', areaGap: 'Ground bare', border: 'Border', borderPct: 'Covered', borderGap: 'Border bare', longest: 'Longest', passages: 'Passages guarded', places: 'Places', posts: 'Posts', issues: 'Open issues', set: 'Set', tag: 'Tag', count: 'Features', vehicle: 'Vehicle', number: 'How many', closed: 'Closed that day', gapsNear: 'Gaps nearest', station: 'Nearest station', farm: 'Forest farm', visited: 'Visited', absence: 'Longest absence', routes: 'Routes', activities: 'Activity points', late: 'Issues overdue', onDuty: 'On duty', holes: 'Holes', lacks: 'Lacks',
  },
  gates: { posts: (held, all) => `${held} of ${all} gate posts, reception rooms and posts of a tier staffed throughout`, held: { sealed: 'sealed', staffed: 'staffed', unguarded: 'unguarded' }, share: (closed, all, pct) => `Closed ${closed} of ${all} (${pct}): sealed, or staffed through all of the hours asked`, tier: (label, tier, staffed, all) => `${label ?? `Tier ${tier}`}: ${staffed} of ${all} staffed`, assumed: 'no hours stated, taken as day and night', bare: (n) => `${n} unguarded` },
  presence: {
    said: (n, claiming, holed) => (n === '1' ? `1 post, ${claiming} on duty 24 h by its hours, ${holed} with holes` : `${n} posts, ${claiming} on duty 24 h by their hours, ${holed} of these with holes`), lacking: (n) => (n === '1' ? '1 lacks a required agency' : `${n} lack a required agency`), assumed: (n) => (n === '1' ? '1 states no duty hours: taken as on duty all day' : `${n} state no duty hours: taken as on duty all day`), untold: 'No date, or a time zone that is not known: hours on duty cannot be told',
    shifts: { border: 'By shift: border in reach while on duty; — not on duty', hours: 'By shift: hours on duty (the plan has no border line); — not on duty' },
    allDay: (hours) => `${hours} (none stated)`, off: 'not on duty', part: (on, of) => `${on} of ${of}`, holeOf: { handover: 'handover', break: 'break' }, people: 'people',
    rest: (n) => (n === '1' ? '1 more post without a hole or a lack is not listed' : `${n} more posts without a hole or a lack are not listed`),
  },
  supplies: { item: (item, short, stock, unit) => `${item}: ${short}${unit} short in all, depots can give ${stock}${unit}`, enough: (item) => `${item}: enough`, untold: (item) => `${item}: what is known suffices, not all is known`, unknown: (n) => `${n} cannot be told: not all is given`, posts: (n) => (n === '1' ? '1 post short' : `${n} posts short`), depot: 'depot', notTold: 'cannot be told' },
  inspections: { show: 'Show unannounced rounds', neutral: (n) => `Unannounced round ${n}`, withheld: 'not shown', hidden: (n) => (n === '1' ? '1 unannounced round is not shown' : `${n} unannounced rounds are not shown`), seed: 'Draw an order', drawn: (seed) => `Unannounced order: draw ${seed} (the same number gives the same order)`, unannounced: 'unannounced', within: 'Days', notInspected: (n, days) => (n === '1' ? `1 post or service window that no round comes to within ${days} days` : `${n} posts and service windows that no round comes to within ${days} days`), never: (days) => `no round within ${days} days`, end: (minutes, end) => `${minutes} in all, ends ${end}`, lost: (list) => `stop ${list} is no post or place with a position and is left out`, noSpeed: 'no speed stated: times are not told' },
  vehicles: {
    unstated: 'no vehicle stated', nobody: 'nobody sets out', first: (minutes) => `First within ${minutes} min`, places: (n) => (n === '1' ? '1 place' : `${n} places`), within: (minutes, n) => `${n} within ${minutes} min`, outside: (n) => `${n} outside all`, out: 'outside',
    move: (vehicle, post) => `Move 1 ${vehicle} from ${post} to`, choose: 'Choose a post', go: 'Move it', falls: (text) => `Falls out: ${text}`, comes: (text) => `Comes in: ${text}`, same: 'No place changes its ring', pick: 'Choose a row to move one of its vehicles to another post; what would fall out is shown first', refused: 'Cannot be moved: ',
  },
  csv: {
    out: 'Take out CSV', in: 'Take in CSV', file: 'supplies', hint: 'Columns: code or post, item, onHand, dailyUse, minDays; UTF-8 or GBK, at most 5 MB', take: (n) => `Change ${n}`, leave: 'Leave it', more: (n) => `${n} more rows`, unknown: (list) => `Columns not used: ${list}`,
    read: (rows, changed, same, refused) => `${rows} rows: ${changed} to change, ${same} the same, ${refused} refused`, row: (line, why, text) => `line ${line}: ${why}${text === '' ? '' : ` “${text}”`}`,
    reasons: { noPost: 'no post of the plan', twoPosts: 'more than one post is called', noItem: 'no item', twice: 'twice in the table', twoItems: 'twice at the post', notANumber: 'not a number', door: 'out of range' },
    refused: { tooLarge: 'larger than 5 MB', encoding: 'its encoding cannot be told; save it as UTF-8', empty: 'it is empty', tooManyRows: 'more than 20 000 rows', noColumns: 'columns are missing: code or post, item, and one of onHand, dailyUse, minDays' },
  },
  stations: { closed: (text) => `nobody for ${text}`, open: 'never closed', assumed: 'never closed (no hours stated)', none: 'no station', upTo: (text) => `up to ${text}`, said: (n, closed) => `${n} stations, ${closed} closed for part of the day; each gap with its nearest station in a straight line` },
  farms: { yes: 'yes', no: 'no', km: 'Around (km)', said: (n, bare, km) => `${n} forest farms, ${bare} not visited; posts, routes, activity points and issues in them or within ${km} km, twice where farms are near each other` },
  secondLine: { byHand: 'by hand', nearest: 'nearest', problems: { none: 'none in range', missing: 'the post named is not there', notServing: 'the post named is not in use', self: 'it names itself', tooFar: 'out of range' }, said: (have, all, km) => `${have} of ${all} checkpoints have a second post (within ${km} km, away from the border)`, types: 'Nearest: only posts that stop traffic (checkpoints, inspection stations, duty points, border posts, gates); by hand: any type', km: 'Range (km)' },
  activities: { done: 'done', planned: 'planned, not recorded as done', ahead: 'still to come', not: 'nothing planned', days: (n) => (n === '1' ? '1 day' : `${n} days`), said: (overdue, done, all) => `${all} activity points: ${done} done this week, ${overdue} overdue` },
  issues: { open: 'open', closed: 'closed', mended: (n) => `${n} closed`, overdue: (n) => (n === '1' ? '1 day overdue' : `${n} days overdue`), due: (date) => `by ${date}`, said: (open, overdue) => `${open} open, ${overdue} of them overdue`, byUnit: (unit, open, overdue) => `${unit}: ${open} open, ${overdue} overdue` },
  obstacles: { length: (text) => `${text} of obstacles, beside cover and never added to it`, crosses: (route) => `blocks ${route}`, free: 'blocks no route in use', unstated: 'does not say what it blocks', seasonUnknown: 'no date: its season cannot be told', said: (n) => (n === '1' ? '1 blocks a route in use' : `${n} block routes in use`) },
  branches: { said: (n) => `${n} areas; a parent is no sum: areas below it may overlap or leave parts out`, seam: (level, length) => `${level}: ${length} of border lie in no area of it`, noLevel: 'no level', unknown: (n) => `${n} cannot be told`, issues: (open, overdue) => `${open}, ${overdue} overdue`, shade: 'Shade by', measures: { ground: 'ground covered', border: 'border covered', longest: 'longest gap', passages: 'bare passages', short: 'supplies short', overdue: 'overdue (issues, activities)' },
    heads: { areaPct: 'Ground', borderPct: 'Border', longest: 'Longest', passages: 'Pass.', places: 'Places', short: 'Short', issues: 'Issues', overdue: 'Late', posts: 'Posts', border: 'Length', borderGap: 'Bare', areaGap: 'Gr. bare' },
  },
  places: {
    type: 'Class', priority: 'P', needs: 'Is to have', crowd: 'Crowd hours', bare: 'Nobody in them', visits: 'Passages', longest: 'Longest, day', rounds: 'Advice rounds at', has: { checkpoint: 'checkpoint all day', post: 'post all day' }, never: { checkpoint: 'no checkpoint', post: 'no post' }, without: { checkpoint: 'no checkpoint', post: 'no post' },
    noneBare: 'always somebody', within: (time) => `within ${time}`, said: (n) => (n === '1' ? '1 place' : `${n} places`), exits: (bare, all) => `${bare} of ${all} motorway exits without a checkpoint at some time`, stations: (bare, all) => `${bare} of ${all} railway stations without a post at some time`, crowds: (bare, all) => `${bare} of ${all} with crowd hours not met in them`,
  },
  nets: {
    all: 'everything', part: 'Part', patrols: 'Patrols', own: 'Own places', said: 'Each row counts its part alone, whatever the filter; rows do not add up', netless: (n) => `${n} posts and patrols state no net: they are in “everything” and the types of unit alone`,
    only: 'Count only this', onlyHint: 'The map and all figures count the row chosen alone', pick: 'Choose a net or a type of unit first', everything: 'Count everything',
  },
  seams: { strip: 'in no area below', overlap: 'held by two', said: (strips, overlaps) => `${strips} areas with ground that none below holds, ${overlaps} overlaps of one level (below 0.1 ha none is listed)`, untold: (n) => `${n} outlines are too tangled to tell` },
  tags: { sign: 'On map', none: '(in no set)', said: (n) => `${n} tags; a row chosen chooses all that have it; what they mean is the user’s` },
  legend: { staffed: 'Gate: staffed', sealed: 'Gate: sealed', unguarded: 'Gate: unguarded' },
};
export const dutyWords = { zh, en };
