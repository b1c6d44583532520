/** Words of the wall, in both languages; they come with the wall alone. Short enough to be read from five metres. */
const zh = {
  wall: '巡防覆盖大屏', now: '此刻',
  noShift: '无班次', handover: (time: string) => `距交班 ${time}`, ends: (time: string) => `距交班 ${time}`, clockLong: (h: number, m: number) => `${h}:${String(m).padStart(2, '0')}`, hours: (h: number, m: number) => (h > 0 ? `${h} 小时 ${m} 分` : `${m} 分`), lessThanMinute: '不足 1 分',
  verdict: {
    border: (n: number, length: string) => [`此刻 ${n} 段无人，`, `共 ${length}`], borderShort: (n: number, length: string) => [`此刻 ${n} 段无人，`, `共 ${length}`], whole: ['此刻边境全线有人'], slivers: (length: string) => ['此刻仅零星', `${length} 无人`], places: (n: number) => [`此刻 ${n} 处部位无人`], allPlaces: ['此刻重点部位处处有人'], ground: (area: string) => ['此刻无人覆盖', area], allGround: ['此刻全部覆盖'], nothing: ['方案没有可核算的内容'],
  },
  figures: { border: '边境覆盖', area: '辖区覆盖', places: '部位覆盖' }, short: { border: '边境', area: '辖区', places: '部位' }, trend: (text: string) => `较上班 ${text}`, noTrend: '上班未知', even: '持平', trendNote: '“较上班”比上一班平均；编号先通道，再按影响等级和长度',
  onDuty: (on: number, all: number) => `在班 ${on}/${all}`, posts: (on: number, all: number) => `在班 ${on}/${all}`,
  gaps: '最差三处', noGaps: '0 处盲区', since: (from: string, to: string) => `${from}–${to}`, always: '一直无人', number: (n: number) => `盲区 ${n}`,
  ahead: (inTime: string, at: string) => `${inTime}后 ${at}`, aheadWhat: (what: string, until: string | null) => `${what} 将无人${until ? `，至 ${until}` : ''}`, andMore: (n: number) => `等 ${n} 处`, noAhead: '24 小时内无换岗空档', passages: (n: number) => `通道无人 ${n} 处`, allPassages: '通道都有人', noPassages: '方案无通道',
  planned: '按方案推算，非实时定位', age: (text: string) => `数据 ${text}前核对`, noAge: '尚无数据', seconds: (n: number) => `${n} 秒`, minutes: (n: number) => `${n} 分`, longHours: (n: number) => `${n} 小时`,
  sure: { checked: '已独立核对', unverified: '核对不一致', failed: '未能核对', running: '核对中' }, assumed: (n: number) => `含 ${n} 项假定`, synthetic: '示例数据', unmarked: '内部资料',
  old: (text: string) => `数据 ${text}未更新`, out: (since: string) => `数据已过期 自 ${since} 起`, outEver: '数据已过期', refused: (at: string, why: string) => `${at} 新方案未采用：${why}。仍显示原方案`, taken: (at: string) => `${at} 已换新方案`,
  expired: (date: string) => `方案已过期：有效期至 ${date}`, early: (date: string) => `方案未生效：${date} 起有效`, jump: (at: string, by: string) => `${at} 时钟调整 ${by}`, slept: (at: string, by: string) => `${at} 画面停顿 ${by}`, failed: { hung: '推算超时，正在重启', failed: '推算失败，正在重试' },
  trouble: (what: string, at: string) => `${what}，自 ${at}`, closed: (name: string, until: string) => `${name} 现场关闭至 ${until}`, paused: '轮播已暂停', unclear: (names: string) => `网址中看不懂：${names}`, badSettings: (member: string, value: string) => `wall.json 的 ${member} 看不懂：${value}`,
  faults: { unreachable: '数据源连不上', slow: '数据源无应答', missing: '数据源没有方案', forbidden: '数据源拒绝访问', serverError: '数据源出错', unexpected: '数据源应答异常', notAllowed: '网址中的文件夹未获 wall.json 准许', noStore: '本机没有方案库', noPlan: '方案库中没有此方案', damaged: '方案存储受损' },
  notPlan: '不是方案', hung: '读取超时', waiting: '正在读取方案…', nothing: '没有可显示的方案', noMap: '地图不可用，改列清单', mapBack: '地图正在恢复',
  views: { plan: '全图', sections: '分段', areas: '辖区', agencies: '单位', ribbon: '今日边境时带', board: '今日重点部位' },
  bare: (length: string) => `无人 ${length}`, covered: '全段有人', exempt: '不计算', areaFact: (pct: string) => `覆盖 ${pct}`, agencyFact: (on: number, all: number, gaps: number) => `在班 ${on}/${all} · 责任盲区 ${gaps}`, legend: { gap: '无人', covered: '有人', onDuty: '在班', offDuty: '不在班', exempt: '不计', passed: '要求之内' }, place: '部位', met: '达到', longest: (m: number) => `缺 ${m} 分`, page: (at: number, of: number, n: number) => `第 ${at}/${of} 页，共 ${n} 处`, cross: '；× 未达要求及最长无人', crossTime: '；× 最长无人 时:分',
  lock: { title: '值班操作', pin: '输入口令', set: '首次使用：设定 4 至 8 位数字口令', again: '再输一次', differs: '两次不同', wrong: '口令不对', wait: (s: number) => `请等 ${s} 秒`, digits: '4 至 8 位数字', ok: '确定', cancel: '返回大屏', close: '关闭点位至', post: '点位', time: '时间', mark: '标记关闭', end: (name: string) => `取消关闭：${name}`, pause: '暂停轮播', resume: '继续轮播', leave: '退出大屏', clear: '清除' },
  less: (text: string) => `▼ ${text}`, more: (text: string) => `▲ ${text}`,
};
const en: typeof zh = {
  wall: 'Coverage wall', now: 'Now',
  noShift: 'No shift', handover: (time) => `handover in ${time}`, ends: (time) => `${time} left`, clockLong: (h, m) => `${h}:${String(m).padStart(2, '0')}`, hours: (h, m) => (h > 0 ? `${h} h ${m} min` : `${m} min`), lessThanMinute: 'under 1 min',
  verdict: {
    border: (n, length) => (n === 1 ? ['1 stretch bare now,', length] : [`${n} stretches bare now,`, `${length} in all`]), borderShort: (n, length) => [`${n} ${n === 1 ? 'stretch' : 'stretches'} bare,`, length], whole: ['The whole border is watched now'], slivers: (length) => ['Only slivers bare now,', length], places: (n) => [n === 1 ? '1 place bare now' : `${n} places bare now`], allPlaces: ['Every place is watched now'], ground: (area) => [`${area} bare now`], allGround: ['All ground is watched now'], nothing: ['The plan has nothing to cover'],
  },
  figures: { border: 'Border covered', area: 'Area covered', places: 'Places covered' }, short: { border: 'Border', area: 'Area', places: 'Places' }, trend: (text) => `vs last ${text}`, noTrend: 'no last shift', even: 'even', trendNote: 'vs last: its mean. Ranked by impact, length',
  onDuty: (on, all) => `on duty ${on}/${all}`, posts: (on, all) => `posts ${on}/${all}`,
  gaps: 'Worst three', noGaps: '0 gaps', since: (from, to) => `${from}–${to}`, always: 'always bare', number: (n) => `gap ${n}`,
  ahead: (inTime, at) => `In ${inTime}, ${at}:`, aheadWhat: (what, until) => `${what} bare${until ? ` until ${until}` : ''}`, andMore: (n) => `and ${n - 1} more`, noAhead: 'No hole at a change of duty within 24 h', passages: (n) => (n === 1 ? '1 passage bare' : `${n} passages bare`), allPassages: 'All passages watched', noPassages: 'No passages in the plan',
  planned: 'As planned, not live positions', age: (text) => `data confirmed ${text} ago`, noAge: 'no data yet', seconds: (n) => `${n} s`, minutes: (n) => `${n} min`, longHours: (n) => `${n} h`,
  sure: { checked: 'checked twice', unverified: 'CHECK DISAGREES', failed: 'not checked', running: 'being checked' }, assumed: (n) => (n === 1 ? '1 assumption' : `${n} assumptions`), synthetic: 'Example data', unmarked: 'Internal',
  old: (text) => `No new data for ${text}`, out: (since) => `OUT OF DATE since ${since}`, outEver: 'OUT OF DATE', refused: (at, why) => `${at} new plan refused: ${why}. The old one stays`, taken: (at) => `${at} new plan taken`,
  expired: (date) => `Plan expired: valid to ${date}`, early: (date) => `Plan not yet valid: from ${date}`, jump: (at, by) => `${at} clock set by ${by}`, slept: (at, by) => `${at} picture stood still ${by}`, failed: { hung: 'Figures hang, restarting', failed: 'Figures failed, trying again' },
  trouble: (what, at) => `${what} since ${at}`, closed: (name, until) => `${name} closed on the spot until ${until}`, paused: 'Cycle paused', unclear: (names) => `Not understood in the address: ${names}`, badSettings: (member, value) => `wall.json: ${member} is not understood: ${value}`,
  faults: { unreachable: 'Source unreachable', slow: 'Source does not answer', missing: 'No plan at the source', forbidden: 'Source denies access', serverError: 'Source has an error', unexpected: 'Source answers oddly', notAllowed: 'Folder not allowed by wall.json', noStore: 'No plans kept on this computer', noPlan: 'No such plan on this computer', damaged: 'The kept plan is damaged' },
  notPlan: 'not a plan', hung: 'reading hangs', waiting: 'Reading the plan…', nothing: 'No plan to show', noMap: 'No map: a list instead', mapBack: 'The map is coming back',
  views: { plan: 'Whole plan', sections: 'Section', areas: 'Area', agencies: 'Unit', ribbon: 'The border today', board: 'Places today' },
  bare: (length) => `${length} bare`, covered: 'all watched', exempt: 'not counted', areaFact: (pct) => `${pct} covered`, agencyFact: (on, all, gaps) => `on duty ${on}/${all}, gaps ${gaps}`, legend: { gap: 'bare', covered: 'watched', onDuty: 'on duty', offDuty: 'off duty', exempt: 'not counted', passed: 'within target' }, place: 'Place', met: 'met', longest: (m) => `${m} min`, page: (at, of, n) => `page ${at} of ${of}, ${n} places`, cross: '; × nobody for longer than allowed', crossTime: '; × longest absence, h:mm',
  lock: { title: 'Duty officer', pin: 'PIN', set: 'First use: choose a PIN of 4 to 8 digits', again: 'Once more', differs: 'They differ', wrong: 'Wrong PIN', wait: (s) => `Wait ${s} s`, digits: '4 to 8 digits', ok: 'OK', cancel: 'Back to the wall', close: 'Post closed until', post: 'Post', time: 'Time', mark: 'Mark as closed', end: (name) => `Open again: ${name}`, pause: 'Pause the cycle', resume: 'Resume the cycle', leave: 'Leave the wall', clear: 'Clear' },
  less: (text) => `▼ ${text}`, more: (text) => `▲ ${text}`,
};
export const wallWords = { zh, en };
export type WallWords = typeof zh;
