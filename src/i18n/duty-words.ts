/** What the duty dock says: gates, supplies, inspections and the rest of the duty beside cover. It comes when it is first opened. */
const zh = {
  title: '勤务', tabs: '选择勤务表', close: '关闭勤务', hint: '方向键移动，回车在地图上查看；可改的单元格按 F2 或直接输入', none: '方案里没有这一项。', date: (text: string) => `按 ${text} 计`, beside: '勤务数字与覆盖率并列，不计入覆盖。',
  tab: { gates: '出入口', supplies: '物资', inspections: '督导检查', secondLine: '二线', activities: '活动点', issues: '问题整改', obstacles: '物防' },
  column: {
    where: '小区', gate: '出入口', tier: '道', held: '把守', hours: '无人时段', post: '点位', item: '物品', left: '可用天数', short: '缺', unit: '单位', round: '检查路线', order: '序', arrive: '到达', leave: '离开', travel: '路程', state: '情况',
    backup: '二线点位', distance: '相距', how: '指定方式', place: '地点', due: '应做', overdue: '逾期', next: '下次安排', week: '本周', since: '发现', feature: '对象', obstacle: '障碍', route: '巡逻路线', size: '长度 / 面积',
  },
  gates: { held: { sealed: '封闭', staffed: '有人值守', unguarded: '无人看守' }, share: (closed: string, all: string, pct: string) => `封闭率 ${closed}/${all}（${pct}）：封闭，或所问时段内始终有人`, tier: (tier: string, staffed: string, all: string) => `第 ${tier} 道：应守 ${all}，有人 ${staffed}`, assumed: '未写时间，按全天', bare: (n: string) => `无人看守 ${n} 处` },
  supplies: { item: (item: string, short: string, stock: string, unit: string) => `${item}：共缺 ${short}${unit}，库存可补 ${stock}${unit}`, enough: (item: string) => `${item}：不缺`, unknown: (n: string) => `${n} 项没有写全，不能判断`, posts: (n: string) => `${n} 个点不足`, depot: '物资库', notTold: '不能判断' },
  inspections: { show: '显示不打招呼的检查', hidden: (n: string) => `${n} 条不打招呼的检查未显示`, seed: '另抽一次顺序', unannounced: '不打招呼', within: '天数', notInspected: (n: string, days: string) => `${days} 天内没有安排检查的点位 ${n} 个`, never: (days: string) => `${days} 天内未安排检查`, end: (minutes: string, end: string) => `全程 ${minutes}，${end} 结束`, lost: (list: string) => `第 ${list} 站不是有位置的点位，未计入`, noSpeed: '没有写速度，不推算时刻' },
  secondLine: { byHand: '指定', nearest: '最近', problems: { none: '范围内没有', missing: '指定的点位不存在', notServing: '指定的点位不在用', self: '指定为自己', tooFar: '超出范围' }, said: (have: string, all: string, km: string) => `${all} 个检查点，${have} 个有二线点位（${km} km 内，背向边境一侧）`, km: '范围（km）' },
  activities: { never: '没有记录', done: '本周已做', planned: '本周有安排', not: '本周未到', days: (n: string) => `${n} 天`, said: (overdue: string, done: string, all: string) => `${all} 个活动点，本周已做 ${done} 个，逾期 ${overdue} 个` },
  issues: { open: '未办结', closed: '已办结', overdue: (n: string) => `逾期 ${n} 天`, due: (date: string) => `${date} 前`, said: (open: string, overdue: string) => `未办结 ${open} 件，其中逾期 ${overdue} 件`, byUnit: (unit: string, open: string, overdue: string) => `${unit}：${open} 件，逾期 ${overdue}` },
  obstacles: { length: (text: string) => `物防 ${text}，与覆盖并列，不计入`, crosses: (route: string) => `阻断 ${route}`, free: '不阻断任何在用路线', said: (n: string) => `${n} 处阻断在用路线` },
  legend: { staffed: '出入口：有人值守', sealed: '出入口：封闭', unguarded: '出入口：无人看守', short: '物资不足', second: '检查点与二线点位' },
};
export type DutyWords = typeof zh;
const en: DutyWords = {
  title: 'Duties', tabs: 'Choose a table of duties', close: 'Close the duties', hint: 'Arrow keys move, Enter shows on the map; cells that can be changed: F2, or type', none: 'The plan has none of this.', date: (text) => `as of ${text}`, beside: 'Figures of duties stand beside cover and are never added to it.',
  tab: { gates: 'Gates', supplies: 'Supplies', inspections: 'Inspections', secondLine: 'Second line', activities: 'Activities', issues: 'Issues', obstacles: 'Obstacles' },
  column: {
    where: 'Compound', gate: 'Gate', tier: 'Tier', held: 'Held', hours: 'Nobody there', post: 'Post', item: 'Item', left: 'Days left', short: 'Short', unit: 'Agency', round: 'Round', order: 'Stop', arrive: 'Arrives', leave: 'Leaves', travel: 'Way', state: 'State',
    backup: 'Second post', distance: 'How far', how: 'Chosen', place: 'Where', due: 'Due', overdue: 'Overdue', next: 'Next planned', week: 'This week', since: 'Found', feature: 'Feature', obstacle: 'Obstacle', route: 'Patrol route', size: 'Length / area',
  },
  gates: { held: { sealed: 'sealed', staffed: 'staffed', unguarded: 'unguarded' }, share: (closed, all, pct) => `Closed ${closed} of ${all} (${pct}): sealed, or staffed through all of the hours asked`, tier: (tier, staffed, all) => `Tier ${tier}: ${staffed} of ${all} staffed`, assumed: 'no hours stated, taken as day and night', bare: (n) => `${n} unguarded` },
  supplies: { item: (item, short, stock, unit) => `${item}: ${short}${unit} short in all, depots can give ${stock}${unit}`, enough: (item) => `${item}: enough`, unknown: (n) => `${n} cannot be told: not all is given`, posts: (n) => (n === '1' ? '1 post short' : `${n} posts short`), depot: 'depot', notTold: 'cannot be told' },
  inspections: { show: 'Show unannounced rounds', hidden: (n) => (n === '1' ? '1 unannounced round is not shown' : `${n} unannounced rounds are not shown`), seed: 'Draw another order', unannounced: 'unannounced', within: 'Days', notInspected: (n, days) => (n === '1' ? `1 post that no round comes to within ${days} days` : `${n} posts that no round comes to within ${days} days`), never: (days) => `no round within ${days} days`, end: (minutes, end) => `${minutes} in all, ends ${end}`, lost: (list) => `stop ${list} is no post with a position and is left out`, noSpeed: 'no speed stated: times are not told' },
  secondLine: { byHand: 'by hand', nearest: 'nearest', problems: { none: 'none in range', missing: 'the post named is not there', notServing: 'the post named is not in use', self: 'it names itself', tooFar: 'out of range' }, said: (have, all, km) => `${have} of ${all} checkpoints have a second post (within ${km} km, away from the border)`, km: 'Range (km)' },
  activities: { never: 'no record', done: 'done this week', planned: 'planned this week', not: 'not this week', days: (n) => (n === '1' ? '1 day' : `${n} days`), said: (overdue, done, all) => `${all} activity points: ${done} done this week, ${overdue} overdue` },
  issues: { open: 'open', closed: 'closed', overdue: (n) => (n === '1' ? '1 day overdue' : `${n} days overdue`), due: (date) => `by ${date}`, said: (open, overdue) => `${open} open, ${overdue} of them overdue`, byUnit: (unit, open, overdue) => `${unit}: ${open} open, ${overdue} overdue` },
  obstacles: { length: (text) => `${text} of obstacles, beside cover and never added to it`, crosses: (route) => `blocks ${route}`, free: 'blocks no route in use', said: (n) => (n === '1' ? '1 blocks a route in use' : `${n} block routes in use`) },
  legend: { staffed: 'Gate: staffed', sealed: 'Gate: sealed', unguarded: 'Gate: unguarded', short: 'Supplies short', second: 'Checkpoint and its second post' },
};
export const dutyWords = { zh, en };
