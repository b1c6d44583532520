/** Words about the hours that a figure speaks of, in both languages. */
const zh = {
  label: '时段', reach: '范围', reachHint: '不计时间：在用的点位和路线全部计入', day: '全天', dayHint: '整日，每日重复：夜间首尾相接', week: '一周', wholeWeek: '一周', allWeek: '整周', everyDay: '每天', days: (first: string, last: string) => `${first}至${last}`, weekHint: '所选日期所在的周一至周日，每周重复', shiftHint: (hours: string) => `这一班（${hours}）内有谁在、最长空档多久`,
  window: (name: string, hours: string, date: string) => `${name} ${hours} · ${date}`, instant: (time: string) => `${time} 时刻`,
  hint: '点位按值班时间、巡逻按时刻表；边境和部位按最长空档与要求比较，地面按该时段内到过即算',
  lengthOf: '长度', oneWay: '单程用时', since: '空档', longest: '最长空档', target: '要求不超过', presence: '有人', visits: '巡到', times: (n: string) => `${n} 次`, none: '无', lastSeen: (clock: string) => `上次有人 ${clock}`, fromStart: '从时段开始算起', throughout: '整个时段',
  minutes: (n: number) => `${n} 分`, hours: (h: number, m: number) => (m > 0 ? `${h} 小时 ${m} 分` : `${h} 小时`),
  groundOnly: '按时段的边境与部位未逐点核对（只核对地面）',
};
const en: typeof zh = {
  label: 'Hours', reach: 'Reach', reachHint: 'Time ignored: all active posts and routes count', day: '24 h', dayHint: 'A whole day that repeats: the night joins', week: '7 d', wholeWeek: 'Week', allWeek: 'the whole week', everyDay: 'daily', days: (first, last) => `${first}–${last}`, weekHint: 'Monday to Sunday of the chosen date, repeating', shiftHint: (hours) => `Who is there in this shift (${hours}), and the longest absence`,
  window: (name, hours, date) => `${name} ${hours} · ${date}`, instant: (time) => `at ${time}`,
  hint: 'Posts by their duty hours, patrols by their timetable; border and places by the longest absence against the target, ground counts when somebody reaches it in these hours',
  lengthOf: 'Length', oneWay: 'One way', since: 'Absence', longest: 'Longest absence', target: 'at most', presence: 'Somebody there', visits: 'Visits', times: (n) => n, none: 'none', lastSeen: (clock) => `last visit ${clock}`, fromStart: 'from the start of these hours', throughout: 'all of these hours',
  minutes: (n) => `${n} min`, hours: (h, m) => (m > 0 ? `${h} h ${m} min` : `${h} h`),
  groundOnly: 'Border and places by the hour were not checked point by point (the ground was)',
};
export const timeWords = { zh, en };
