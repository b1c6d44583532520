/** Words of the maps of hours (absence and revisit, joint duty), in both languages; they come with their legends. */
const zh = {
  absence: '无人时长图', joint: '联勤图', close: '关闭', working: '正在推算', stop: '停止', again: '重新推算', stopped: '已停止，图是改动前的', failed: (why: string) => `推算失败：${why}`, old: '图是改动前的，正在重新推算',
  hours: '请先选择班次、全天或一周：无人时长要看一段时间', areas: '方案没有辖区，没有可画的地面',
  measureLabel: '画什么', measure: { longest: '最长空档', mean: '平均间隔' }, target: '要求', ofPlan: '按方案', noOwn: '方案没有对地面的要求，这里选的只用于看图', noTarget: '方案未定要求的地面，有人来过即按“未超要求”画',
  classes: { half: '不到要求的一半', within: '过半，未超要求', longer: '超过要求', never: '全程无人' },
  cellM: (side: string) => `格 ${side}`, picture: '按格心推算，只供看图；数字一律由精确几何得出', press: '点按看此处谁在、何时没人', always: '一直有人', cell: { longest: (time: string) => `最长空档 ${time}`, mean: (time: string) => `平均间隔 ${time}` },
  who: { joint: '两个以上单位', one: '仅一个单位', nobody: '无人' }, border: '边境', ground: '地面', together: '边境：同一时刻在一起（哪怕片刻）', reached: '地面：这段时间内都够得到，未必同时', byReach: '按范围：不计时间', atOnce: '此刻在岗或正经过',
  drawn: '有手绘范围，地面不分单位', single: '这段时间内只有一个单位在岗', counts: '数单位：四个单位的一个点位算 4 个单位', noAreas: '没有辖区，不画地面',
};
const en: typeof zh = {
  absence: 'Absence map', joint: 'Joint duty map', close: 'Close', working: 'Computing', stop: 'Stop', again: 'Compute again', stopped: 'Stopped: this is the map before the change', failed: (why) => `Failed: ${why}`, old: 'This is the map before the change; computing anew',
  hours: 'Choose a shift, a day or a week first: absence needs a stretch of time', areas: 'The plan has no area, so there is no ground to draw',
  measureLabel: 'What is drawn', measure: { longest: 'Maximum absence', mean: 'Mean revisit' }, target: 'Target', ofPlan: 'of the plan', noOwn: 'The plan sets no target for ground: the one chosen here is for looking only', noTarget: 'Where the plan sets no target, ground that somebody comes to is drawn as within target',
  classes: { half: 'up to half the target', within: 'up to the target', longer: 'beyond the target', never: 'nobody at all' },
  cellM: (side) => `cell ${side}`, picture: 'Told at the middle of each cell, a picture only: figures come from exact geometry', press: 'Press: who is there, and when', always: 'Always somebody', cell: { longest: (time) => `Longest absence ${time}`, mean: (time) => `Mean revisit ${time}` },
  who: { joint: 'two agencies or more', one: 'one agency only', nobody: 'nobody' }, border: 'Border', ground: 'Ground', together: 'Border: together at one moment, if only for a while', reached: 'Ground: all reach it in these hours, not always together', byReach: 'By reach: time ignored', atOnce: 'On duty or passing at this moment',
  drawn: 'A reach is drawn by hand: ground is not told apart', single: 'Only one agency is on duty in these hours', counts: 'Counts agencies: a post of four agencies is four', noAreas: 'No area, so no ground is drawn',
};
export const timeMapWords = { zh, en };
