/** Words of the figures of a roster, in both languages; they come with the time dock and with explanations. */
const zh = {
  /* The table. */
  hours: '时段', from: '时段开始', to: '时段结束；不晚于开始即为次日', show: '看这段', on: { border: '线 · 边境', places: '点 · 部位', area: '面 · 辖区' }, share: { averagePct: '平均', alwaysPct: '始终', everPct: '曾有' },
  shareHint: { averagePct: '按时间平均：有这么多在的份额', alwaysPct: '时段内每一刻都有这么多在的份额', everPct: '时段内至少有一刻有这么多在的份额' },
  somebody: '有人', assets: (n: number) => `同时 ≥ ${n} 个`, agencies: (n: number) => `联勤 ≥ ${n} 个单位`, third: ['第三行：同时 ≥', '个'], level: '同时至少几个点位或路线，2 至 9', working: '正在推算…', failed: (why: string) => `推算失败：${why}`,
  headline: '时空覆盖率', needs: '需要的单位', lack: (n: string, all: string) => `${n} / ${all} 个点位缺`, noNeeds: '这段时间里没有点位要求特定单位在岗。', noLack: '要求的单位都在。', missing: (type: string) => `缺 ${type}`, people: (have: string, need: string) => `只有 ${have} 人，需 ${need} 人`,
  times: (hours: string, more: number, long: string) => (more > 0 ? `${hours} 及另外 ${more} 段，共 ${long}` : `${hours}（共 ${long}）`), go: '选中点位，看开始缺的时刻', noArea: '方案没有辖区', noGround: { assets: '地面只分到同时 3 个：再多的重叠未计算', agencies: '地面未按单位分层计算：联勤只算边境和部位' },
  /* What they rest on. */
  explain: {
    area: { name: '辖区时空覆盖率', formula: '各时刻有人能到的辖区地面 × 时长，累加后 ÷（全部辖区的地面 × 时段长）。点位按到岗、离岗时刻准确计；巡逻在出发、返回时和途中每隔至多“半幅宽 ÷（2 × 速度）”看一次。两次之间巡逻可能离开的地面（相距 d 的两圆之差，至多 2 × 半幅宽 × d）已经扣除，所以只会偏低，不会偏高。' },
    border: { name: '边境时空覆盖率', formula: '沿边境各处有人的时长，按长度累加后 ÷（（边界全长 − 无需设防）× 时段长）。点位按到岗、离岗时刻准确计；巡逻沿线每 250 m 看一次，有变化处细分到 5 cm，仍不成直线的取较少的一端；其间偏差不超过 0.005 分。' },
    places: { name: '部位时空覆盖率', formula: '各重点部位有人的时长之和 ÷（部位数 × 时段长），每处权重相同。点位按到岗、离岗时刻，巡逻按经过的起止时刻，都准确计。' },
    atOnce: (what: string, level: string, share: string) => ({ name: `${what}：${level}，${share}`, formula: {
      averagePct: '同一时刻达到这个数的时长，沿边境按长度（部位按处数）累加后 ÷（总量 × 时段长）。', alwaysPct: '时段内每一刻都达到这个数的边境长度（或部位数）÷ 总量。', everPct: '时段内至少有一刻达到这个数的边境长度（或部位数）÷ 总量。',
    } }),
    groundAtOnce: '各时刻同时有这么多个能到的辖区地面 × 时长，累加后 ÷（全部辖区的地面 × 时段长）。一条路线无论几组都算一个。点位准确计；巡逻在途中每隔至多“半幅宽 ÷（2 × 速度）”看一次，两次之间可能离开的地面已经扣除，所以只会偏低，不会偏高。',
    how: '一条路线无论几组都算一个；两个单位合守的点位算两个单位；交接同一时刻不算同时。点位准确计；巡逻沿线每 250 m 看一次，有变化处细分到 5 cm，仍不成直线的取较少的一端。',
    lacking: { name: '缺少需要单位的点位', formula: '自己在岗时，同一地点在岗的全部点位里没有所需单位（按类型或编号）的点位数；各点位都填了人数而合计少于所需总人数的也算。各单位派几人方案里没有，所以只看单位在不在。点位本身不在岗的时间不算。' },
  },
  input: { hours: '时段长', border: '边境长度（无需设防除外）', places: '重点部位数', area: '辖区面积', step: '途中两次看巡逻的最长间隔', error: '实际至多再多', levels: '各档平均', needing: '有要求且在岗过的点位', lacking: '其中缺的', rows: '缺口条数' },
  minutes: (n: string) => `${n} 分`, nobodyMoves: '没有巡逻在途，准确值',
};
const en: typeof zh = {
  hours: 'Hours', from: 'Hours begin', to: 'Hours end; not after the beginning is of the next day', show: 'Show', on: { border: 'Border', places: 'Places', area: 'Area' }, share: { averagePct: 'mean', alwaysPct: 'always', everPct: 'ever' },
  shareHint: { averagePct: 'On average over the hours: the share that has so many', alwaysPct: 'The share that has so many at every moment of the hours', everPct: 'The share that has so many at some moment of the hours' },
  somebody: 'Somebody there', assets: (n) => `${n} or more at once`, agencies: (n) => `${n} or more agencies`, third: ['Third row:', 'or more at once'], level: 'So many posts or routes at the same time, 2 to 9', working: 'Working it out…', failed: (why) => `It could not be worked out: ${why}`,
  headline: 'Space-time coverage', needs: 'Required agencies', lack: (n, all) => `${n} of ${all} posts lack one`, noNeeds: 'No post needs certain agencies in these hours.', noLack: 'All required agencies are there.', missing: (type) => `no ${type}`, people: (have, need) => `${have} people of ${need}`,
  times: (hours, more, long) => (more > 0 ? `${hours} and ${more} more, ${long} in all` : `${hours} (${long} in all)`), go: 'Choose the post and the moment it begins to lack', noArea: 'The plan has no area', noGround: { assets: 'Ground is told apart up to three at once; more are not worked out', agencies: 'Ground is not told apart by agencies: joint duty is worked out for border and places' },
  explain: {
    area: { name: 'Space-time coverage of the area', formula: 'Ground of the areas that somebody reaches at each moment × time, summed, ÷ (ground of all areas × the hours). Posts exactly at the moments they come and go; patrols when they leave, when they are back, and on the way at least every half width ÷ (2 × speed). What a patrol may have left behind between two looks (two discs d apart: at most 2 × half width × d) is taken off: the figure may be too low, never too high.' },
    border: { name: 'Space-time coverage of the border', formula: 'Time in which somebody watches each point of border, summed by length, ÷ ((whole length − exempt length) × the hours). Posts exactly at the moments they come and go; patrols are looked at every 250 m along the border and to 5 cm where it changes, and what is not straight there counts as the lesser end; between looks it is within 0.005 min.' },
    places: { name: 'Space-time coverage of places', formula: 'Time in which somebody is at each priority place, summed, ÷ (places × the hours); all places weigh the same. Posts by the moments they come and go, patrols by those of their passages, all exactly.' },
    atOnce: (what, level, share) => ({ name: `${what}: ${level}, ${share}`, formula: {
      averagePct: 'Time in which so many are there at the same moment, summed by length of border (by number of places), ÷ (all of it × the hours).', alwaysPct: 'Length of border (number of places) that has so many at every moment of the hours ÷ all of it.', everPct: 'Length of border (number of places) that has so many at some moment of the hours ÷ all of it.',
    } }),
    groundAtOnce: 'Ground of the areas that so many reach at the same moment × time, summed, ÷ (ground of all areas × the hours). A route is one, however many units it has. Posts exactly; patrols on the way at least every half width ÷ (2 × speed), and what they may have left behind between two looks is taken off: the figure may be too low, never too high.',
    how: 'A route is one, however many units it has; a post that two agencies hold is two agencies; who goes and who comes at one instant are not there together. Posts exactly; patrols are looked at every 250 m along the border and to 5 cm where it changes, and what is not straight there counts as the lesser end.',
    lacking: { name: 'Posts that lack a required agency', formula: 'Posts that, while they are on duty, have none of a required agency (by type or id) among all posts on duty at the same spot; also those where everybody is counted and they are fewer than needed in all. How many people each agency sends is not in the plan, so only its presence is asked. Hours in which the post itself is off duty do not count.' },
  },
  input: { hours: 'Hours', border: 'Border (without exempt stretches)', places: 'Priority places', area: 'Ground of the areas', step: 'Longest time between two looks at a patrol', error: 'In truth at most this much more', levels: 'Mean of each level', needing: 'Posts with a need, on duty at some time', lacking: 'Of these lack one', rows: 'Entries' },
  minutes: (n) => `${n} min`, nobodyMoves: 'exact: no patrol is out',
};
export const rosterWords = { zh, en };
export type RosterWords = typeof zh;
