/** Hours as they are said in Chinese: `早八点到晚八点`, `上午8点半至下午6点`, `20点～次日8点`. */
interface Span { readonly start: string; readonly end: string }
/** A time of day in minutes since midnight; `half`: it says by itself, or by its word, which half of the day is meant. */
interface Time { readonly minute: number; readonly half: boolean }

const digits: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
/** By the word of the half: the hours from which to which it is meant as said, and those to which twelve is added. */
const halves: Readonly<Record<string, { readonly same: readonly [number, number]; readonly later?: readonly [number, number] }>> = {
  凌晨: { same: [0, 6] }, 清晨: { same: [4, 9] }, 早晨: { same: [4, 11] }, 早上: { same: [4, 11] }, 早: { same: [4, 11] }, 上午: { same: [5, 11] }, 中午: { same: [11, 12], later: [1, 2] },
  下午: { same: [12, 18], later: [1, 6] }, 傍晚: { same: [16, 20], later: [4, 8] }, 晚上: { same: [17, 24], later: [5, 12] }, 晚: { same: [17, 24], later: [5, 12] },
};
const time = /^(凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚)?\s?(\d{1,2}|[零〇一二两三四五六七八九十]{1,3})\s?(?::(\d{2})|[点时](?:(半|一刻|三刻|整)|(\d{2}|[零〇一二三四五六七八九十]{1,3})分?)?钟?)$/;
const between = /^([^\-~至到—]{1,12})(?:-{1,2}|~|至|到|—{1,2})(次日|翌日|第二天)?([^\-~至到—]{1,12})$/;

/**
 * The span that a text says, from `00:00` to `24:00`; null where it is not plain which hours are meant: twelve by night or by noon, an end
 * without its half of the day after a start that has one, more than a day. Linear: every part is short and anchored.
 */
export function spokenSpan(text: string): Span | null {
  const found = between.exec(text.replace(/^(?:每天|每日|当日|当天)/, '').trim());
  const [from, to] = [timeOf(found?.[1] ?? ''), timeOf(found?.[3] ?? '')];
  if (!from || !to || from.minute === 1440) return null;
  const next = found?.[2] !== undefined;
  if (next && to.minute > from.minute) return null;
  /* Two hours of talk, the second not later and neither beyond noon: 8点到6点 may be ten hours or twenty-two. */
  if (!next && !to.half && to.minute <= 720 && (from.half || to.minute <= from.minute && from.minute < 780)) return null;
  return { start: clock(from.minute), end: clock(to.minute === 0 ? 1440 : to.minute) };
}

function timeOf(text: string): Time | null {
  const [all, half, hours = '', colon, part, minutes = colon] = time.exec(text.trim()) ?? [];
  if (all === undefined) return null;
  const said = numberOf(hours), past = part === undefined || part === '整' ? numberOf(minutes ?? '0') : { 半: 30, 一刻: 15, 三刻: 45 }[part as '半'];
  if (said === null || past === null || past === undefined || past > 59) return null;
  const hour = half === undefined ? said : inHalf(said, half);
  if (hour === null || hour * 60 + past > 1440) return null;
  return { minute: hour * 60 + past, half: half !== undefined || /^0\d/.test(hours) };
}

function inHalf(hour: number, word: string): number | null {
  const { same, later } = halves[word] ?? { same: [0, 24] };
  if (later && hour >= later[0] && hour <= later[1]) return hour + 12;
  return hour >= same[0] && hour <= same[1] ? hour : null;
}

/** `8`, `08`, `八`, `十`, `十八`, `二十`, `二十四`; null for anything else. */
function numberOf(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const parsed = /^(?:([二三四五])?(十))?([零〇一二两三四五六七八九])?$/.exec(text.replace(/^[零〇](?=.)/, ''));
  if (!parsed || text === '') return null;
  return (parsed[2] ? (parsed[1] ? digits[parsed[1]] ?? 0 : 1) * 10 : 0) + (parsed[3] ? digits[parsed[3]] ?? 0 : 0);
}

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
