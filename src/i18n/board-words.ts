/** Words of the board of places and shifts, in both languages; they come with the time dock. */
const zh = {
  table: '重点部位与班次', place: '部位', need: '等级 要求', needs: (priority: number, minutes: string) => `${priority} 级 ${minutes}`, tooInfrequent: '间隔过长', day: '全天',
  views: '显示', absence: '最长空档', dose: '停留核查', dwell: '每次停留至少', every: '相隔不超过', minutes: '分', limits: (from: number, to: number) => `${from} 至 ${to} 的整数`,
  met: '达到', missed: '未达到', all: (reason: string) => `整段 ${reason}`, gone: (hours: string, minutes: string, reason: string) => `${hours} ${minutes} ${reason}`, longest: (minutes: string) => (minutes === '' ? '始终有人' : `最长 ${minutes}`), min: (n: number) => `${n} 分`, shortStay: (n: number) => `停留不足（够时 ${n} 次）`,
  doses: (n: number) => `停够 ${n} 次`, apart: (n: number) => `停够 ${n} 次，相隔过久`, nobody: '无人到', held: '有人值守', passed: (doses: number, visits: number) => `停够 ${doses} 次 / 巡到 ${visits} 次`,
  columnMissed: (missed: number, bare: number, short: number) => [missed === 0 ? '全部达到' : `${missed} 处未达到`, ...(bare > 0 ? [`通道无人 ${bare} 处`] : []), ...(short > 0 ? [`停留不足 ${short} 处`] : [])].join(' · '),
  columnDose: (failing: number) => (failing === 0 ? '全部达到' : `${failing} 处未达到`),
  hint: '点一格：选中部位并看这一班；再点一次：看最长空档开始的时刻', weekHint: '点一格：选中部位并看最长空档开始的时刻，仍在这一周里', result: (met: number, all: number) => `全天达到 ${met} / ${all} 处`,
  noPlaces: '方案没有重点部位。导入或画出部位后，这里按班次列出谁没看住。', noShifts: '方案没有班次，只列全天。班次可在“方案设置”里添加。', noDay: '没有日期，无法按班次推算。', working: '正在按班次推算…', failed: (why: string) => `推算失败：${why}`,
};
const en: typeof zh = {
  table: 'Priority places by shift', place: 'Place', need: 'Need', needs: (priority, minutes) => `P${priority}, ${minutes}`, tooInfrequent: 'too rare', day: '24 h',
  views: 'Shown', absence: 'Longest absence', dose: 'Dose check', dwell: 'Stay at least', every: 'at most apart', minutes: 'min', limits: (from, to) => `a whole number, ${from} to ${to}`,
  met: 'met', missed: 'missed', all: (reason) => `all, ${reason}`, gone: (hours, minutes, reason) => `${hours} ${minutes} ${reason}`, longest: (minutes) => (minutes === '' ? 'always there' : `at most ${minutes}`), min: (n) => `${n}′`, shortStay: (n) => `stays too short (${n} doses)`,
  doses: (n) => (n === 1 ? '1 dose' : `${n} doses`), apart: (n) => (n === 1 ? '1 dose, too far apart' : `${n} doses, too far apart`), nobody: 'nobody comes', held: 'post on duty', passed: (doses, visits) => `${doses} doses in ${visits} visits`,
  columnMissed: (missed, bare, short) => [missed === 0 ? 'all met' : `${missed} missed`, ...(bare > 0 ? [bare === 1 ? '1 passage bare' : `${bare} passages bare`] : []), ...(short > 0 ? [`${short} by short stays`] : [])].join(', '),
  columnDose: (failing) => (failing === 0 ? 'all met' : `${failing} missed`),
  hint: '′ = min. Press: that shift; again: its moment', weekHint: '′ = min. Press: when the longest begins', result: (met, all) => `${met} of ${all} met over 24 h`,
  noPlaces: 'The plan has no priority places. Import or draw some, and this board says by shift which are left alone.', noShifts: 'The plan has no shifts: the whole day alone is told. Shifts are added in Plan settings.', noDay: 'There is no date, so nothing can be told by shift.', working: 'Working out the shifts…', failed: (why) => `It could not be worked out: ${why}`,
};
export const boardWords = { zh, en };
