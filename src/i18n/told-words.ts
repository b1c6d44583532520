/** What the figures of comparisons, advice, rings, recordings and hours of places rest on, in both languages; loaded with the panels that tell them. */
import type { Lang } from './language.svelte.ts';

const zh = {
  down: '显示时向下取整，不会显示得比实际多。', up: '显示时向上取整，不会显示得比实际少。', asShown: '显示的数就是算出的数。', exact: '更精确的值',
  compare: {
    of: (what: string, side: string) => `${what} · ${side}`, sides: { a: '甲', b: '乙', by: '变化（乙 − 甲）' }, party: (side: string, name: string) => `${side}：${name}`,
    rule: '变化 = 乙的数 − 甲的数，按未取整的值相减，用同一个问题、同一引擎各算一遍。', rounding: '变好向下取整，变差向上取整；取整后与两列显示的数对不上时，多给一位小数。',
    points: (value: string) => `${value} 百分点`, total: (side: string) => `${side} · 总数`, exempt: (side: string) => `${side} · 无需设防`, covered: (side: string) => `${side} · 已覆盖`, gap: (side: string) => `${side} · 未覆盖`, gained: '乙新增', lost: '乙失去', from: '起点里程', to: '终点里程', section: '所在边境段', priority: '等级', state: (covered: boolean | null): string => (covered === null ? '没有这一处' : covered ? '已覆盖' : '未覆盖'),
    stretch: { gained: '甲未覆盖、乙覆盖的一段边界，沿界线从起点里程量到终点里程。', lost: '甲覆盖、乙未覆盖的一段边界，沿界线从起点里程量到终点里程。' }, sectionRule: '这一边境段里已覆盖的长度，两个方案用同一条界线、同样的起止里程。', place: '部位由未覆盖变为覆盖记 +1，由覆盖变为未覆盖记 −1。', posts: '状态为在用的点位数，与覆盖无关。', coveredRule: { border: '已覆盖的边界长度之和，按里程逐段相加，重叠处只算一次，短于 10 m 的碎段也计入。', area: '全部辖区内已覆盖的地面，重叠处只算一次。' }, borderRule: '本边界已覆盖的长度，短于 10 m 的碎段也计入。', areaRule: '本辖区内已覆盖的地面，重叠处只算一次。',
    agree: (net: string, change: string, off: string) => `另一条路：新增 − 失去 = ${net}；乙的已覆盖 − 甲的已覆盖 = ${change}；相差 ${off}。得失由两个方案的边界逐段求出，不是两个总数相减。`, noSecond: '第二套算法（Turf）一次只核对一个方案：打开甲或乙，可看到它对各自数字的答案。', redrawn: '界线或辖区本身不同，得失不逐段比较，没有第二个答案。',
  },
  change: {
    names: { area: '已覆盖面积的变化', border: '已覆盖边境的变化', places: '已覆盖部位的变化' }, formula: '现在的数 − 编辑之前的数，用同一个问题、同一引擎各算一遍，按未取整的值相减。', rounding: '变好向下取整，变差向上取整；与前后两次显示的数对不上时，多给一位。',
    before: '编辑之前', after: '现在', share: (when: string) => `${when} · 份额`, second: '拖动时由实时引擎给出；松手后整个方案重新计算，并照常由第二套算法核对，变化本身没有第二个答案。',
  },
  loss: {
    names: { area: '失去它损失的面积', border: '失去它损失的边境', places: '失去它损失的部位' },
    formula: { area: '只有它覆盖、没有其他计入的点位或路线覆盖的地面（辖区之内）。', border: '只有它覆盖、没有其他计入的点位或路线覆盖的边界长度。', places: '只有它覆盖的重点部位数。' },
    window: { area: '这段时间里只有它到过、没有其他计入的点位或路线到过的地面（辖区之内）。', border: '失去它以后，这段时间里不再达到要求的边界长度。', places: '失去它以后，这段时间里不再达到要求的重点部位数。' },
    sum: '各行不能相加：两处互相重叠的地方，单独失去哪一处都不算损失。', asset: '点位或路线', now: '现在已覆盖', after: '失去它以后', lost: '损失', lostPlaces: '损失的部位', none: '没有',
    second: '第二套算法（Turf）核对的是全部点位和路线一起覆盖的地面，不逐个核对；在表中选中它，地图会用多边形另画一遍失去它后空出的地面。',
  },
  gain: {
    name: (order: number) => `建议第 ${order} 处的收益`, sumName: (n: number) => `${n} 处建议的合计收益`, surfaceName: '收益分布图的最大值', leastName: '至少还需的点位数', boundName: '任选几处的收益上限',
    formula: '新点位能覆盖、而现有点位路线和排在它前面的建议都未覆盖的地面、边界和部位，按实时引擎加入前后的总数相减得出。', sum: '各处收益相加。后一处按前面各处都已采纳计算，因此可以相加，不重复。',
    least: { area: '现在未覆盖的面积 ÷ 一个这样的点位最多能覆盖的圆（π × 半径²），向上取整。少于这个数一定补不齐，够这个数也未必补得齐。', far: '在未覆盖的边界或部位上能找出这么多个两两相距超过两倍半径的点，一个点位最多够到其中一个。少于这个数一定补不齐，够这个数也未必补得齐。' }, bound: { looked: '取两者中较小的：起初各位置单独收益最大的几个相加；或这几处合计，加上采纳之后其余位置还能带来的最大几个。在看过的位置中任选都不会超过它。', anywhere: '现在未覆盖的总量；按面积找时，还不超过个数 × 一个点位的圆面积（π × 半径²）。任何选法都不会超过它。' }, surface: '在每一格的中心增设一处这样的点位能带来的收益，逐格计算；这里是所有格子中的最大值。格子之间不作推断。',
    at: '位置', type: '点位类型', radius: '观察半径', drawn: '按计划点位自己的范围', before: '排在前面的建议', area: '面积', border: '边境', places: '部位', weight: '部位权重（一级 3、二级 2、三级 1）', left: '现在未覆盖', count: '个数', looked: '看过的位置', cell: '格子边长', nth: (n: number) => `第 ${n} 处`,
    second: '建议不由第二套算法另算；采纳之后整个方案重新计算，并照常由第二套算法核对。', clock: '新点位按全天在岗计；不考虑地形和许可。',
  },
  remedy: {
    remains: '这处盲区还剩多少', effect: '对整个方案的收益', opened: '别处新露出多少', formula: { remains: '采用这个办法之后，原盲区范围内仍未覆盖的部分。', effect: '采用这个办法之后整个方案的已覆盖 − 现在的已覆盖；负数是损失。', opened: '采用这个办法之后，原来已覆盖、现在不再覆盖的部分（与这处盲区同一类）。' },
    kind: '办法', whole: '盲区现在', post: '改动的点位或路线', radius: '半径', moved: '移动', hours: '时间', posts: '新增点位', rest: '仍余', opens: '新露出',
  },
  depth: { name: (what: string, level: string) => `${what} · ${level}`, formula: '恰好由这么多个计入的点位或路线同时覆盖的地面或边界（k 重覆盖）；四级相加就是总数。', window: '这段时间里先后到过的数目，不要求同时。', share: '占总数', second: '第二套算法只核对“无人覆盖”与“有人覆盖”的界线，不核对深度。' },
  joint: { name: (what: string, who: string) => `${what} · ${who}`, formula: { joint: '两个以上单位的计入点位或路线都覆盖的边界或地面。', one: '只有一个单位覆盖的边界或地面；地面 = 有单位覆盖的 − 两个以上单位覆盖的。', nobody: '没有任何单位覆盖的边界或地面。' }, stretches: '段数', agencies: '单位数', second: '第二套算法不分单位，这个数没有第二个答案；“无人”的地面与覆盖总面积一起核对。' },
  rings: {
    within: (minutes: number) => `${minutes} 分钟内能到的部位`, outside: (minutes: number) => `${minutes} 分钟圈外的部位`, first: (place: string) => `${place} 的最快到达`, counts: '到达时间不超过这个分钟数的部位数。', outsideRule: '没有任何在班快反点能在最外圈的分钟数内到达的部位数。', firstRule: '到达时间 = 出动时间 + 直线距离 ÷ 速度，取所有在班快反点中最短的；不计道路、地形和河流。', places: '重点部位', posts: '在班快反点', distance: '直线距离', speed: '速度', ready: '出动时间', minutes: '到达时间', by: '快反点', priority: (n: number) => `${n} 级部位`,
    rule: '只计所问时刻或时段在班的快反点，和带响应速度的点位。', second: '响应圈只有本引擎算，用大地线距离直接量得；没有第二个答案。', minute: (value: string) => `${value} 分`,
  },
  why: {
    share: '有人的时间占全天的份额', longest: '最长空档', ground: '全天没人到过的地面', absence: '没有人的时段', shareRule: '全天里至少有一个点位在岗或一趟巡逻在场的时间 ÷ 24 小时。', longestRule: '相邻两次有人之间最长的一段；全天首尾相接，跨午夜的一段算一段。', groundRule: '部位范围内全天没有任何点位或路线到过的地面。', nearRule: '这个点位的半径（或路线的半幅宽）再大多少才够得到此处：距离 − 现有范围。', near: (name: string) => `${name} 差多少`, present: '有人', absent: '没有人', absences: '没有人的段数', assets: '够得到此处的', from: '从', to: '到', cause: '原因', whole: '总面积', worst: '最大一块', distance: '距离', reach: '现有范围',
    day: (day: string) => `${day} 全天，每日重复`, rule: '点位按值班时间计，巡逻按时刻表沿线推算；与地图所选的时段无关。', second: '第二套算法不算时间，这个数没有第二个答案。',
  },
  board: {
    longest: (place: string, column: string) => `${place} · ${column} · 最长空档`, dose: (place: string, column: string) => `${place} · ${column} · 停够的次数`, rule: '该班次内相邻两次有人之间最长的一段；不超过要求才算达到。整日首尾相接，一班不接。', doseRule: '该班次内停留达到规定分钟、相隔不超过规定分钟的次数；有点位值守同样算达到。', target: '要求不超过', verdict: '结论', met: '达到', missed: '未达到', from: '从', to: '到', visits: '到过次数', doses: '停够次数', dwell: '每次停留至少', every: '相隔不超过', priority: '等级', cause: '原因',
    basis: '点位按值班时间计，巡逻按时刻表推算；看板有自己的班次，与地图所选的时段无关。', second: '第二套算法不算时间，这个数没有第二个答案。',
  },
  track: {
    done: '已走的份额', missed: '漏走的长度', ground: '实际巡到的地面', inside: '其中辖区内的地面', length: '轨迹长度', stretch: '漏走的一段', doneRule: '轨迹在规定距离之内经过的路线长度 ÷ 路线全长，方向不限；中断处不连、不计。', missedRule: '路线上轨迹没有接近到规定距离之内的长度：路线全长 − 已走。', groundRule: '以轨迹为中线、两侧各取规定距离的条带面积，重复走过的只算一次，不含中断处。', insideRule: '该条带落在辖区之内的部分。', lengthRule: '轨迹各点依次相连的长度，不含中断处。', stretchRule: '路线上这一段轨迹没有接近到规定距离之内，按路线里程从起点量到终点。', route: '路线全长', within: '多近算走到', done2: '已走', rest: '漏走', stretches: '漏走段数', swath: '条带宽度', from: '起点里程', to: '终点里程',
    hours: '与时间无关：只看轨迹走到哪里', rule: '录制的轨迹与这一条路线对照；不看在册的班次，不读取人名。', second: '轨迹对照只有本引擎算，没有第二个答案。',
  },
  place: { longest: '本部位最长空档', visits: '到过次数', rule: '所问时段内相邻两次有人之间最长的一段；不超过要求才算覆盖。', target: '要求', second: '第二套算法不算时间，这个数没有第二个答案。' },
};
export type ToldWords = typeof zh;
const en: ToldWords = {
  down: 'Rounded down when shown: never more than it is.', up: 'Rounded up when shown: never less than it is.', asShown: 'The number shown is the number found.', exact: 'More exactly',
  compare: {
    of: (what, side) => `${what} · ${side}`, sides: { a: 'A', b: 'B', by: 'change (B − A)' }, party: (side, name) => `${side}: ${name}`,
    rule: 'Change = figure of B − figure of A, subtracted unrounded; both were asked the same question of the same engine.', rounding: 'A change for the better is rounded down, one for the worse up; where that would not agree with the two columns as shown, one more digit is given.',
    points: (value) => `${value} points`, total: (side) => `${side} · total`, exempt: (side) => `${side} · exempt`, covered: (side) => `${side} · covered`, gap: (side) => `${side} · uncovered`, gained: 'Gained by B', lost: 'Lost by B', from: 'From', to: 'To', section: 'Border section', priority: 'Priority', state: (covered) => (covered === null ? 'not in this plan' : covered ? 'covered' : 'uncovered'),
    stretch: { gained: 'A stretch of border that A does not cover and B does, measured along the border from its first to its last chainage.', lost: 'A stretch of border that A covers and B does not, measured along the border from its first to its last chainage.' }, sectionRule: 'Covered length inside this border section; both plans have the same line and the same ends.', place: 'A place counts +1 where B covers it and A does not, −1 the other way round.', posts: 'Posts whose status is active, whatever they cover.', coveredRule: { border: 'Covered length of all borders, summed along the chainage; overlaps count once, slivers under 10 m are in it.', area: 'Covered ground inside all areas; overlaps count once.' }, borderRule: 'Covered length of this border; slivers under 10 m are in it.', areaRule: 'Covered ground inside this area; overlaps count once.',
    agree: (net, change, off) => `The other way round: gained − lost = ${net}; covered by B − covered by A = ${change}; ${off} apart. Gained and lost are found stretch by stretch from both boundaries, not by subtracting two totals.`, noSecond: 'The second engine (Turf) checks one plan at a time: open A or B to see its answer to the figures of each.', redrawn: 'The line or the areas themselves differ: gained and lost are not told stretch by stretch, so there is no second answer.',
  },
  change: {
    names: { area: 'Change of covered area', border: 'Change of covered border', places: 'Change of covered places' }, formula: 'Figure now − figure before the edit; both were asked the same question of the same engine and are subtracted unrounded.', rounding: 'A change for the better is rounded down, one for the worse up; where that would not agree with the two figures shown, it has one more digit.',
    before: 'Before the edit', after: 'Now', share: (when) => `${when} · share`, second: 'While something is dragged the live engine tells it; let go, the whole plan is worked out and checked by the second engine as ever. The change itself has no second answer.',
  },
  loss: {
    names: { area: 'Ground lost without it', border: 'Border lost without it', places: 'Places lost without it' },
    formula: { area: 'Ground inside the areas that it covers and no other counted post or route does.', border: 'Length of border that it covers and no other counted post or route does.', places: 'Priority places that it alone covers.' },
    window: { area: 'Ground inside the areas that it reaches in these hours and no other counted post or route does.', border: 'Length of border that would no longer meet its target in these hours without it.', places: 'Priority places that would no longer meet their target in these hours without it.' },
    sum: 'Rows do not add up: where two overlap, neither alone is a loss.', asset: 'Post or route', now: 'Covered now', after: 'Without it', lost: 'Loss', lostPlaces: 'Places lost', none: 'none',
    second: 'The second engine (Turf) checks the ground of all posts and routes together, not of each alone; choose the row, and the map draws by polygons what would lie bare without it.',
  },
  gain: {
    name: (order) => `What suggestion ${order} brings`, sumName: (n) => (n === 1 ? 'What the suggestion brings' : `What ${n} suggestions bring together`), surfaceName: 'Largest value of the surface of gains', leastName: 'Posts that it takes at least', boundName: 'Most that any choice brings',
    formula: 'Ground, border and places that the new post covers and neither the plan nor a suggestion before it does: totals of the live engine with it less those without.', sum: 'The gains added up. Each counts those before it as accepted, so that nothing is in the sum twice.',
    least: { area: 'Ground uncovered now ÷ the disc that one such post can cover at most (π × radius²), rounded up. Fewer cannot close it; as many need not be enough.', far: 'So many points of the uncovered border or places lie pairwise farther apart than two radii, and one post reaches at most one of them. Fewer cannot close it; as many need not be enough.' }, bound: { looked: 'The less of two sums: the largest gains that so many positions would each bring alone at first; or what these bring together and the largest gains that the others would still bring beside them. No choice among the positions looked at brings more.', anywhere: 'What is uncovered now; of ground also at most their number × the disc of one post (π × radius²). No choice at all brings more.' }, surface: 'What one such post in the middle of a cell would bring, worked out cell by cell; this is the largest of all cells. Nothing is claimed between cells.',
    at: 'Position', type: 'Type of post', radius: 'Radius', drawn: 'the reach of the planned post', before: 'Suggestions before it', area: 'Ground', border: 'Border', places: 'Places', weight: 'Weight of places (3, 2, 1 by priority)', left: 'Uncovered now', count: 'Number', looked: 'Positions looked at', cell: 'Side of a cell', nth: (n) => `Suggestion ${n}`,
    second: 'The second engine does not work out suggestions; once one is accepted the whole plan is computed anew and checked as ever.', clock: 'New posts are taken to be on duty around the clock; terrain and permission are not considered.',
  },
  remedy: {
    remains: 'What remains of this gap', effect: 'What it brings for all of the plan', opened: 'What it opens elsewhere', formula: { remains: 'What is still uncovered inside this gap once the remedy is taken.', effect: 'Covered by the whole plan with the remedy − covered now; below zero it is a loss.', opened: 'What was covered and no longer is once the remedy is taken, of the same kind as this gap.' },
    kind: 'Remedy', whole: 'The gap now', post: 'Post or route changed', radius: 'Radius', moved: 'Moved by', hours: 'Hours', posts: 'New posts', rest: 'Remains', opens: 'Opened',
  },
  depth: { name: (what, level) => `${what} · ${level}`, formula: 'Ground or border covered by exactly so many counted posts or routes (k-coverage); the four levels add up to the total.', window: 'How many reach it at some time in these hours, not at once.', share: 'Share of the total', second: 'The second engine checks the line between covered and uncovered alone, not the depth.' },
  joint: { name: (what, who) => `${what} · ${who}`, formula: { joint: 'Border or ground that counted posts or routes of two or more units cover.', one: 'Border or ground that one unit alone covers; of ground: what units cover − what two or more cover.', nobody: 'Border or ground that no unit covers.' }, stretches: 'Stretches', agencies: 'Units', second: 'The second engine knows no units, so there is no second answer; ground of nobody is checked with the covered ground.' },
  rings: {
    within: (minutes) => `Places reached within ${minutes} min`, outside: (minutes) => `Places outside ${minutes} min`, first: (place) => `Soonest at ${place}`, counts: 'Places whose time of arrival is at most so many minutes.', outsideRule: 'Places that no standby point on duty reaches within the minutes of the outermost ring.', firstRule: 'Time of arrival = time to move + straight distance ÷ speed, the least of all standby points on duty; roads, terrain and rivers are not considered.', places: 'Priority places', posts: 'Standby points on duty', distance: 'Straight distance', speed: 'Speed', ready: 'Time to move', minutes: 'Time of arrival', by: 'Standby point', priority: (n) => `Places of priority ${n}`,
    rule: 'Standby points, and posts with a response speed, count that are on duty in the hours asked about.', second: 'Rings are worked out by this engine alone, by geodesic distances; there is no second answer.', minute: (value) => `${value} min`,
  },
  why: {
    share: 'Share of the day with somebody here', longest: 'Longest absence', ground: 'Ground that nobody reaches all day', absence: 'An absence', shareRule: 'Time of the day in which at least one post is on duty or one patrol is here ÷ 24 hours.', longestRule: 'The longest time between two visits; the day joins end to start, so that a night is one absence.', groundRule: 'Ground of the place that no post or route reaches at any time of the day.', nearRule: 'By how much the radius of the post (or the half width of the route) falls short of this spot: distance − reach.', near: (name) => `By how much ${name} falls short`, present: 'With somebody', absent: 'With nobody', absences: 'Absences', assets: 'Who reaches this spot', from: 'From', to: 'To', cause: 'Cause', whole: 'Whole ground', worst: 'Largest part', distance: 'Distance', reach: 'Reach now',
    day: (day) => `The whole of ${day}, which repeats`, rule: 'Posts count by their duty hours, patrols by their timetable along the line, whatever hours the map shows.', second: 'The second engine knows no time, so there is no second answer to this figure.',
  },
  board: {
    longest: (place, column) => `${place} · ${column} · longest absence`, dose: (place, column) => `${place} · ${column} · stays long enough`, rule: 'The longest time between two visits in this shift; the target is met when it is no longer. A whole day joins end to start, a shift does not.', doseRule: 'Stays in this shift that are long enough and not too far apart; a post on duty meets the need too.', target: 'At most asked', verdict: 'Verdict', met: 'met', missed: 'missed', from: 'From', to: 'To', visits: 'Visits', doses: 'Stays long enough', dwell: 'Stay at least', every: 'At most apart', priority: 'Priority', cause: 'Cause',
    basis: 'Posts count by their duty hours, patrols by their timetable; the board has its own shifts, whatever hours the map shows.', second: 'The second engine knows no time, so there is no second answer to this figure.',
  },
  track: {
    done: 'Share of the route done', missed: 'Length missed', ground: 'Ground really swept', inside: 'Ground swept inside the areas', length: 'Length of the recording', stretch: 'A missed stretch', doneRule: 'Length of the route that the recording comes near enough to ÷ its whole length, in any direction; holes are not joined and not counted.', missedRule: 'Length of the route that the recording does not come near enough to: whole length − done.', groundRule: 'The strip as far to either side of the recording as counts as near; ground swept twice counts once, holes are left out.', insideRule: 'How much of that strip lies inside the areas.', lengthRule: 'Length of the recording from point to point, holes left out.', stretchRule: 'The recording does not come near enough to the route here, measured by the chainage of the route.', route: 'Whole route', within: 'Near enough', done2: 'Done', rest: 'Missed', stretches: 'Missed stretches', swath: 'Width of the strip', from: 'From', to: 'To',
    hours: 'Time ignored: only where the recording runs', rule: 'The recording is laid beside this one route; no roster is looked at, and no names are read.', second: 'Recordings are compared by this engine alone; there is no second answer.',
  },
  place: { longest: 'Longest absence at this place', visits: 'Visits', rule: 'The longest time between two visits in the hours asked about; the place is covered when it is no longer than its target.', target: 'Target', second: 'The second engine knows no time, so there is no second answer to this figure.' },
};
export const toldWords: Readonly<Record<Lang, ToldWords>> = { zh, en };
