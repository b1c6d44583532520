/** Words of what stands behind a figure (band, second engine, replay file), in both languages; they come with explanations and export. */
const zh = {
  band: {
    title: '半径不准会差多少', step: '范围增减', stepHint: (least: number, most: number) => `${least} 至 ${most} 的整数`, result: (step: string) => `范围 −${step}% 至 +${step}%`, brief: (step: string) => `范围 ±${step}%`, unknown: '没有算出来', working: '正在重新计算…', cancel: '停止', again: '计算', stopped: '已停止', failed: (why: string) => `没有算出来：${why}`, none: '这个份额没有范围可变：没有可覆盖的东西。',
    how: (posts: string, patrols: string, places: string) => `${posts} 个点位的观察半径、${patrols} 条路线的半幅宽${places === '0' ? '' : `、${places} 个部位的到访半径`}一起增减，用同一引擎把整个方案各重算一次，不是插值；三个数都向下取整。`,
    stays: (drawn: string, nothing: string) => [drawn === '0' ? null : `${drawn} 个手绘的观察范围不变`, nothing === '0' ? null : `${nothing} 个没有观察半径的点位不变`].filter(Boolean).join('，'), stop: (text: string) => `${text}。`,
  },
  second: {
    title: '第二套算法', turf: (other: string, pct: string, bound: string) => `Turf（多边形并差）得 ${other}，覆盖面积相差 ${pct}，允许 ${bound}。`, oneArea: '第二套算法把各辖区合在一起算：',
    lines: '第二套算法（Turf）只算地面；边境和部位按大地线距离逐点另测：', hours: '时段内边境和部位的份额按最长空档判定，第二套算法不算时间：这个数没有第二个答案。核对只到地面为止。',
    average: '一段时间里的份额只有本引擎算：第二套算法不算时间，这个数没有第二个答案。', none: '第二套算法没有给出答案（没有辖区、要素超过 300 个或无结果）。', waiting: '第二套算法还没有算完。',
    points: (tested: string) => `${tested} 处，均在 1 m 内一致。`, disagreed: (n: string, tested: string, worst: string) => `${tested} 处中 ${n} 处不一致，最远 ${worst}。`,
  },
  ways: { losses: '各点位、路线独自守住多少…', replay: '保存复算文件', hint: '方案、问题、全部数字和校验值；命令行可重算到逐字节相同', making: '正在写复算文件…', saved: (name: string) => `已保存：${name}`, failed: (why: string) => `复算文件没有写成：${why}`, stop: '停止', file: '复算', beside: '复算记录' },
};
const en: typeof zh = {
  band: {
    title: 'If the radii are off', step: 'Reaches less and more by', stepHint: (least, most) => `a whole number from ${least} to ${most}`, result: (step) => `with reaches −${step}% to +${step}%`, brief: (step) => `reaches ±${step}%`, unknown: 'not worked out', working: 'Working it out…', cancel: 'Stop', again: 'Work it out', stopped: 'Stopped', failed: (why) => `It could not be worked out: ${why}`, none: 'Nothing to cover, so there is nothing that radii could change.',
    how: (posts, patrols, places) => `Radii of ${posts} posts, half widths of ${patrols} routes${places === '0' ? '' : ` and visit radii of ${places} places`} are changed together, and the whole plan is computed twice more by the same engine: nothing is interpolated. All three numbers are rounded down.`,
    stays: (drawn, nothing) => [drawn === '0' ? null : `Drawn reaches stay (${drawn})`, nothing === '0' ? null : `Posts without a radius stay (${nothing})`].filter(Boolean).join('. '), stop: (text) => ` ${text}.`,
  },
  second: {
    title: 'Second engine', turf: (other, pct, bound) => `Turf (union and difference of polygons) finds ${other}; covered ground is ${pct} apart, ${bound} allowed.`, oneArea: 'The second engine takes all areas together:',
    lines: 'The second engine (Turf) computes ground alone; border and places are measured a second time by geodesic distances:', hours: 'By the hour the shares of border and places go by the longest absence, and the second engine knows no time: there is no second answer to this figure. What is checked is the ground.',
    average: 'Shares of time are computed by this engine alone: the second one knows no time, so there is no second answer to this figure.', none: 'The second engine gave no answer (no area, more than 300 features, or no result).', waiting: 'The second engine has not finished yet.',
    points: (tested) => `${tested} positions, all within 1 m.`, disagreed: (n, tested, worst) => `${n} of ${tested} positions disagree, the worst by ${worst}.`,
  },
  ways: { losses: 'What each post and route alone holds…', replay: 'Save replay file', hint: 'Plan, question, all figures and their hash; the command line works it out again to the same bytes', making: 'Writing the replay file…', saved: (name) => `Saved: ${name}`, failed: (why) => `The replay file could not be written: ${why}`, stop: 'Stop', file: 'replay', beside: 'Record' },
};
export const evidenceWords = { zh, en };
export type EvidenceWords = typeof zh;
