/** Words of the border ribbon, on screen and in the picture of it, in both languages. */
const zh = {
  border: '边境线', hint: '左右=沿边境 上下=时间 橙色斜纹=无人超过要求', title: '边境条带', axes: '左右：沿边境里程（左西右东） 上下：当日时刻',
  plot: '边境条带：左右键沿边境移动，上下键改时刻，Shift 为 10 步，回车转到该处', working: '正在展开边境…', failed: (why: string) => `推算失败：${why}`, none: '方案没有边境线，因此没有条带',
  legend: { covered: '有人', fresh: '离开未到要求的一半', due: '离开超过要求的一半', gap: '无人超过要求', exempt: '免设防' }, nights: '夜间 18–06', byId: (id: string, name: string) => `${id}＝${name}`,
  free: { covered: '有人', fresh: null, due: '两次巡逻之间', gap: '无人', exempt: '免设防' },
  state: { present: '有人', fresh: '无人，离开未到要求的一半', due: '无人，离开超过要求的一半', gap: '无人，超过要求' }, nobody: '无人', between: '两次巡逻之间', exempt: '免设防段', last: (clock: string) => `上次有人到 ${clock}`, over: (hours: string, last: string) => `${hours} 超过要求（上次有人 ${last}）`, target: (d: string) => `要求不超过 ${d}`, noTarget: '未定要求',
  nearest: (name: string, d: string) => `最近点位 ${name}，${d}`, noPost: '没有在用点位', allDay: '全天', times: (n: number, d: string) => `${n} 次，共 ${d}`,
  holes: '无人时段', holesNone: '当天没有无人时段', more: (n: string) => `另有 ${n} 处`, goes: (what: string) => `${what}。转到该处`,
  compass: ['东', '东北', '北', '西北', '西', '西南', '南', '东南'], end: (side: string, at: string) => `${side}端 ${at}`, near: (what: string) => `（近${what}）`,
  post: (name: string, on: boolean) => (on ? name : `${name}（当天不在班）`), postsMark: '三角=点位，空心=当天不在班',
  svg: 'SVG', png: 'PNG', saveSvg: '下载条带图 SVG', savePng: '下载条带图 PNG', saved: '条带图已下载', notSaved: '条带图画不出来', synthetic: '示例数据 非真实部署', made: '按方案推算，非实时定位',
  idle: '指向条带，或用方向键，看哪一段什么时候无人',
};
export type RibbonWords = Omit<typeof zh, 'free'> & { readonly free: Readonly<Record<'covered' | 'due' | 'gap' | 'exempt', string>> & { readonly fresh: null } };
const en: RibbonWords = {
  border: 'Border', hint: 'across = along the border, down = hours, orange hatch = nobody for longer than allowed', title: 'Border ribbon', axes: 'Across: chainage along the border (west on the left). Down: hours of the day',
  plot: 'Border ribbon: left and right move along the border, up and down change the hour, Shift by 10 steps, Enter goes there', working: 'Unrolling the border…', failed: (why) => `It could not be worked out: ${why}`, none: 'The plan has no border line, so there is no ribbon',
  legend: { covered: 'somebody', fresh: 'gone under half the target', due: 'over half', gap: 'nobody beyond the target', exempt: 'exempt' }, nights: 'night 18–06', byId: (id, name) => `${id} = ${name}`,
  free: { covered: 'somebody there', fresh: null, due: 'between patrols', gap: 'nobody', exempt: 'exempt' },
  state: { present: 'somebody there', fresh: 'nobody, gone under half the target', due: 'nobody, gone over half the target', gap: 'nobody, beyond target' }, nobody: 'nobody', between: 'between two patrols', exempt: 'exempt stretch', last: (clock) => `last visit until ${clock}`, over: (hours, last) => `${hours} longer than allowed (last visit ${last})`, target: (d) => `at most ${d}`, noTarget: 'no target',
  nearest: (name, d) => `nearest post ${name}, ${d}`, noPost: 'no active post', allDay: 'all day', times: (n, d) => `${n} times, ${d} in all`,
  holes: 'Hours with nobody', holesNone: 'No hours with nobody this day', more: (n) => `${n} more`, goes: (what) => `${what}. Go there`,
  compass: ['E', 'NE', 'N', 'NW', 'W', 'SW', 'S', 'SE'], end: (side, at) => `${side} end ${at}`, near: (what) => ` (near ${what})`,
  post: (name, on) => (on ? name : `${name} (not on duty this day)`), postsMark: 'triangle = post, hollow = not on duty this day',
  svg: 'SVG', png: 'PNG', saveSvg: 'Download the ribbon as SVG', savePng: 'Download the ribbon as PNG (2x)', saved: 'The ribbon was downloaded', notSaved: 'The ribbon could not be drawn', synthetic: 'Synthetic — not a real deployment', made: 'As planned, not live positions',
  idle: 'Point at the ribbon, or use the arrow keys, to see which stretch has nobody when',
};
export const ribbonWords = { zh, en };
