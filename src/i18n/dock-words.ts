/** Words of the time dock, in both languages; they come with it. */
const zh = {
  title: '时间', tabs: '时间视图', close: '关闭时间视图', day: '日期', curve: '曲线与排班', ribbon: '边境条带', board: '部位与班次', figures: '排班指标', span: '看多长', spans: { day: '日', week: '周' }, weekdays: { Mo: '周一', Tu: '周二', We: '周三', Th: '周四', Fr: '周五', Sa: '周六', Su: '周日' },
  working: '正在推算…', failed: (why: string) => `推算失败：${why}`, noZone: '方案没有有效的时区，无法推算时刻。请在“方案设置”里补上时区。',
  lanes: { area: '面', border: '线', places: '点' }, lack: { area: '方案没有辖区', border: '方案没有边界线', places: '方案没有重点部位' },
  worst: (clock: string, pct: string) => `最差 ${clock} · ${pct}`, mean: '各时刻平均', meanHint: '时空覆盖率：每一时刻有人的份额，按时间平均。左上的数按“最长空档不超过要求”计，所以与它不同', goWorst: '到这个时刻',
  step: (n: number) => `点位按到岗、离岗时刻，巡逻每 ${n} 分钟看一次`, play: '播放', pause: '暂停', speed: '速度', speeds: (n: number) => `每秒 ${n} 分`, playhead: '时刻', whole: '不看单一时刻', backToWeek: '回到整周', backTo: (hours: string) => `回到${hours}`,
  holeOf: { handover: '交接空档', break: '休息空档' }, hole: (kind: string, hours: string, minutes: string) => `${kind} ${hours}（${minutes}）`, bare: (what: string) => `开始时无人：${what}`, noneBare: '开始时别的点位或巡逻仍看得到', moreBare: (n: number) => `另有 ${n} 处`, goHole: '点按：到这一时刻，选中由此出现的盲区',
  always: '全天在岗', duty: (name: string, hours: string) => `${name}：值班 ${hours}`, rest: (hours: string) => `休息 ${hours}`, run: (name: string, hours: string) => `${name}：出发—返回 ${hours}`, none: '不值班', noRuns: '没有时刻表',
  barHints: { duty: '拖动或按左右键改时间（Shift 为 1 分钟）；拖两端只改一端，或按 Alt 加左右键改开始，Ctrl 加左右键改结束', run: '拖动或按左右键改这一班（Shift 为 1 分钟）', series: '一列发车：拖动或按左右键，整列一起移（Shift 为 1 分钟）。只移这一班：按住 Alt 或 Ctrl 再拖，或 Alt 加左右键；双击则改成逐班列出', units: '一列发车，几组轮流：拖动或按左右键，整列一起移（Shift 为 1 分钟）' },
  barKeys: { duty: '← → 整段移 5 分钟 · Shift 移 1 分钟 · Alt ← → 只改开始 · Ctrl ← → 只改结束', run: '← → 改出发 5 分钟 · Shift 1 分钟', series: '← → 整列移 5 分钟 · Alt ← → 只移这一班 · Shift 移 1 分钟', units: '← → 整列移 5 分钟 · Shift 移 1 分钟' },
  leaves: (clock: string, all: number) => (all > 1 ? `${clock} 出发 · 整列 ${all} 班一起移` : `${clock} 出发`), writtenOut: '已改成逐班列出：各班可单独移动（可撤销）',
  rows: '点位与路线的安排', keys: '左右键移动时刻，Shift 为 10 分钟',
};
const en: typeof zh = {
  title: 'Time', tabs: 'Views of time', close: 'Close the time view', day: 'Date', curve: 'Curve and roster', ribbon: 'Border ribbon', board: 'Places by shift', figures: 'Roster figures', span: 'How long', spans: { day: 'Day', week: 'Week' }, weekdays: { Mo: 'Mon', Tu: 'Tue', We: 'Wed', Th: 'Thu', Fr: 'Fri', Sa: 'Sat', Su: 'Sun' },
  working: 'Working it out…', failed: (why) => `It could not be worked out: ${why}`, noZone: 'The plan has no valid time zone, so no hour can be worked out. Add one in Plan settings.',
  lanes: { area: 'Area', border: 'Border', places: 'Places' }, lack: { area: 'the plan has no area', border: 'the plan has no border line', places: 'the plan has no priority places' },
  worst: (clock, pct) => `worst ${clock} · ${pct}`, mean: 'time mean', meanHint: 'Space-time coverage: the share that has somebody at a moment, on average over these hours. The figure at the upper left counts what is never left for longer than its target, so it is another', goWorst: 'Go to this moment',
  step: (n) => `posts at the minute they come and go, patrols every ${n} min`, play: 'Play', pause: 'Pause', speed: 'Speed', speeds: (n) => `${n} min a second`, playhead: 'Moment', whole: 'No single moment', backToWeek: 'Whole week', backTo: (hours) => `Back to ${hours}`,
  holeOf: { handover: 'Handover gap', break: 'Break with nobody' }, hole: (kind, hours, minutes) => `${kind} ${hours} (${minutes})`, bare: (what) => `Nobody when it begins: ${what}`, noneBare: 'Other posts or patrols still watch when it begins', moreBare: (n) => `${n} more`, goHole: 'Press: to this moment, and the gap that it opens',
  always: 'always on duty', duty: (name, hours) => `${name}: on duty ${hours}`, rest: (hours) => `break ${hours}`, run: (name, hours) => `${name}: out and back ${hours}`, none: 'not on duty', noRuns: 'no timetable',
  barHints: { duty: 'Drag, or left and right keys, to change the time (Shift: 1 minute); drag an end to change that alone, or with Alt the keys move the beginning, with Ctrl the end', run: 'Drag, or left and right keys, to change this departure (Shift: 1 minute)', series: 'A series: all departures move when one is dragged or moved by left and right (Shift: 1 minute). This one alone: hold Alt or Ctrl and drag, or Alt with left and right; a double press lists them one by one', units: 'A series shared by several units: all departures move when one is dragged or moved by left and right (Shift: 1 minute)' },
  barKeys: { duty: '← → move it by 5 min · Shift by 1 min · Alt ← → the beginning alone · Ctrl ← → the end alone', run: '← → move the departure by 5 min · Shift by 1 min', series: '← → move the series by 5 min · Alt ← → this one alone · Shift by 1 min', units: '← → move the series by 5 min · Shift by 1 min' },
  leaves: (clock, all) => (all > 1 ? `${clock} out · all ${all} move` : `${clock} out`), writtenOut: 'Listed one by one: each departure moves alone now (can be undone)',
  rows: 'What each post and route does', keys: 'Left and right move the moment, Shift by 10 minutes',
};
export const dockWords = { zh, en };
