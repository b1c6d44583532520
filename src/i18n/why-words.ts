/** Words of the panel that says who is at a spot and when, in both languages; they come with it. */
const zh = {
  title: '此处谁在、何时没人', hint: (day: string) => `按 ${day} 整天推算（每日重复），与所选时段无关`, place: (at: string, visited: string | null) => (visited === null ? at : `${at} · 巡逻到 ${visited} 内即算`), noDay: '方案没有有效的时区或日期，无法推算时刻。', share: '有人的时间', longest: '最长空档', never: '全天没有空档', bar: '全天：实色为有人，斜纹为无人',
  who: '够得到此处的', nobody: '没有点位或巡逻够得到此处', from: { post: (far: string) => `距点位 ${far}`, patrolRoute: (far: string) => `距路线 ${far}` }, allDay: '全天在岗', passes: (n: number, first: string, last: string) => (n === 1 ? `${first} 经过 1 次` : `${first}–${last} 经过 ${n} 次`), notToday: '当天不来',
  ground: { title: '这块地面', none: '全部地面当天都有人到过', all: (whole: string) => `${whole} 全部整天没人到过`, bare: (bare: string, whole: string) => `${bare} 全天没人到过，共 ${whole}`, worst: (part: string, size: string) => `最大一块在${part}，${size}；斜纹为没人到过的地面` },
  gone: '没有人的时段', next: (name: string) => `之后 ${name}`, more: (n: number) => `另有 ${n} 段，见上方色条`,
  near: '够不到、但最近的', post: (short: string, from: string, to: string) => `差 ${short}：半径由 ${from} 加大到 ${to} 才够得到（地形未核实）`, route: (short: string, far: string) => `差 ${short}：路线距此 ${far}`, noNear: '没有可加大半径的点位', list: '、',
};
const en: typeof zh = {
  title: 'Why here? Who is there, and when', hint: (day) => `For the whole of ${day}, which repeats, whatever hours are chosen`, place: (at, visited) => (visited === null ? at : `${at} · patrols visit it within ${visited}`), noDay: 'The plan has no valid time zone or date, so no hour can be worked out.', share: 'Somebody there', longest: 'Longest absence', never: 'never without somebody', bar: 'The day: solid with somebody, hatched with nobody',
  who: 'Who reaches this spot', nobody: 'No post or patrol reaches this spot', from: { post: (far) => `${far} from the post`, patrolRoute: (far) => `${far} from the route` }, allDay: 'on duty all day', passes: (n, first, last) => (n === 1 ? `passes once, ${first}` : `passes ${n} times, ${first}–${last}`), notToday: 'does not come this day',
  ground: { title: 'Its ground', none: 'All of it is reached at some time this day', all: (whole) => `All ${whole} reached by nobody all day`, bare: (bare, whole) => `${bare} of ${whole} reached by nobody all day`, worst: (part, size) => `the largest part in the ${part}, ${size}; hatched on the map` },
  gone: 'When nobody is there', next: (name) => `then ${name}`, more: (n) => `and ${n} more, as the bar shows`,
  near: 'Nearest that falls short', post: (short, from, to) => `is ${short} too short: its radius of ${from} would have to be ${to} (terrain not checked)`, route: (short, far) => `is ${short} too far: its line runs ${far} away`, noNear: 'no post has a radius that could be made larger', list: ', ',
};
export const whyWords = { zh, en };
