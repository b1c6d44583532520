/** What advice says: suggestions, remedies, losses, depth. Apart from the dictionary of the page, since it comes only when it is asked for. */
import type { Lang } from './language.svelte.ts';

const zh = {
  close: '关闭', run: '计算建议', cancel: '停止', again: '重新计算', working: '正在计算', failed: (why: string) => `计算失败：${why}`, waiting: '正在计算覆盖，稍候再试',
  outdated: '方案或筛选已改动，这里的数字已过时', tabs: { suggest: '建议点位', close: '填补盲区', loss: '失去一处' }, accept: '采纳', refuse: '不采纳', look: '在地图上查看', noEdit: '现在不能修改方案',
  none: '没有增益', border: '边境', places: (n: string) => `${n} 处部位`, weight: (n: string) => `${n} 分（部位按等级加权：一级 3、二级 2、三级 1）`,
  objective: '增加什么', objectives: { area: '辖区覆盖', border: '边境覆盖', places: '部位覆盖' }, type: '点位类型', radius: '观察半径（米）', number: '最多几处',
  where: '放在哪里', anywhere: '辖区内任意位置', planned: (n: string) => `现有的计划点位（${n} 处）`, plannedReach: '按各计划点位自己的观察范围计算', badRadius: '半径为 1 至 100 000 米',
  suggest: {
    title: '建议点位', hint: '在现有点位和路线都不动的前提下，找出收益最大的位置。只是提示，不会自动改动方案。', nth: (n: number) => `建议第 ${n} 处`, list: '建议的点位',
    beside: (stretch: string, far: string) => `${stretch}，距界线 ${far}`, on: (stretch: string) => `${stretch}，界线上`, activate: (name: string) => `启用 ${name}`,
    sum: (n: number, gain: string) => `这 ${n} 处合计 ${gain}。`, order: '每一处按前面各处都已采纳计算。', aroundTheClock: '新点位按全天在岗计算。',
    boundLooked: (n: number, bound: string, looked: string) => `在看过的 ${looked} 个位置中任选 ${n} 处，最多增加 ${bound}。`, boundAnywhere: (n: number, bound: string) => `无论怎样选 ${n} 处，最多增加 ${bound}。`,
    greedy: '逐处选取的结果，不低于看过的位置中最优选法的 63%。', least: (n: string, what: string) => `要补齐全部${what}，此半径的点位至少还需 ${n} 处。`, on_ground: '未考虑地形、道路、水面和行政许可，须到现场核实。',
    ended: { count: '', nothingToGain: '再增加一处已没有收益。', noCandidates: '没有可选的位置。', nothingToCover: '方案里没有这一类要覆盖的内容。' },
    surface: '收益分布图', surfaceKey: (cell: string, most: string) => `每格 ${cell}，颜色越深，在格子中心增设一处的收益越大；最大 ${most}。格子之间不作推断。`, nothingOpen: '没有未覆盖之处，无图可画',
  },
  remedy: {
    title: '填补盲区', pick: '请在清单或地图上选一处盲区。', compare: '比较各种办法', whole: (size: string) => `这处盲区：${size}`, one: '未覆盖的部位', closed: '盲区消除', remains: (size: string) => `仍余 ${size}`, missed: '部位仍未覆盖',
    radiusLimit: '半径上限（米）', moveLimit: '移动上限（米）', all: '对整个方案', list: '可行的办法', not: '不可行的办法',
    kinds: { newPost: '增设一处点位', newPosts: '增设多处点位', movedPost: '移动附近的点位', largerRadius: '加大附近点位的半径', extraDeparture: '巡逻加一个班次', shiftedDuty: '调整勤务时间' },
    posts: (n: string, radius: string) => `${n} 处，半径 ${radius}`, moved: (name: string, far: string) => `${name}，移动 ${far}`, larger: (name: string, from: string, to: string) => `${name}，${from} → ${to}`, onDuty: (name: string, hours: string) => `${name}，加值 ${hours}`, departs: (name: string, clock: string) => `${name}，${clock} 加发一班`,
    sight: (to: string) => `假定该点能看到 ${to} 远；地形未核实。`, opened: (size: string) => `别处会新露出 ${size}。`, notOpened: '同类盲区不会在别处新露出。',
    because: { noPost: '附近没有可调整的点位', beyondLimit: '半径加大到上限仍不能消除', gainsNothing: '在上限之内没有收益', tooMany: '增设 6 处仍不能消除', needsShifts: '只在按班次、时段或时刻计算时比较', noRoute: '没有巡逻路线经过这里' },
  },
  loss: {
    title: '失去一处', hint: '只有它覆盖、没有别处重叠的部分。点一行，地图上显示失去它会出现的盲区。', table: '各点位和路线单独承担的覆盖', name: '名称', type: '类型', area: '面积', border: '边境', places: '部位', nothing: '失去它不会出现新的盲区', opens: (what: string) => `失去它会新露出：${what}`,
    sum: '各行不能相加：同时失去几处，损失会更大。', noAssets: '没有计入覆盖的点位或路线',
    window: '失去它以后，边境和部位中在这段时间达不到要求的部分；面积是这段时间里只有它到过的地面。点一行，地图上显示失去它会出现的盲区。', instant: '按这一时刻在岗的点位和巡逻的计划位置计算。',
  },
  depth: { title: '覆盖深度', levels: ['无人覆盖', '1 处覆盖', '2 处覆盖', '3 处及以上'], area: '面积', border: '边境', close: '关闭覆盖深度', hours: '该时段内先后到过的数目', working: '正在计算深度', counts: '数点位和路线：四个单位的一个点位算 1 处' },
};
type AdviceWords = typeof zh;
const en: AdviceWords = {
  close: 'Close', run: 'Suggest', cancel: 'Stop', again: 'Compute again', working: 'Computing', failed: (why) => `Failed: ${why}`, waiting: 'Coverage is being computed; try again in a moment',
  outdated: 'The plan or the filter has changed: these figures are old', tabs: { suggest: 'Suggest', close: 'Close a gap', loss: 'Lose one' }, accept: 'Accept', refuse: 'Refuse', look: 'On the map', noEdit: 'The plan cannot be changed now',
  none: 'gains nothing', border: 'border', places: (n) => (n === '1' ? '1 place' : `${n} places`), weight: (n) => `a weight of ${n} (places weigh 3, 2, 1 by priority)`,
  objective: 'Gain most of', objectives: { area: 'Area', border: 'Border', places: 'Places' }, type: 'Type of post', radius: 'Radius (m)', number: 'How many',
  where: 'Where', anywhere: 'Anywhere in the area', planned: (n) => `At planned posts (${n})`, plannedReach: 'Each planned post with its own reach', badRadius: 'A radius is 1 to 100 000 m',
  suggest: {
    title: 'Suggested posts', hint: 'Where a new post would gain most, with everything else left as it is. A hint: nothing is changed by itself.', nth: (n) => `Suggestion ${n}`, list: 'Suggested posts',
    beside: (stretch, far) => `${stretch}, ${far} from the border`, on: (stretch) => `${stretch}, on the border`, activate: (name) => `Put ${name} into service`,
    sum: (n, gain) => (n === 1 ? `This one brings ${gain}.` : `These ${n} bring ${gain} together.`), order: 'Each counts those above it as accepted.', aroundTheClock: 'New posts are taken to be on duty around the clock.',
    boundLooked: (n, bound, looked) => `No choice of ${n} of the ${looked} positions looked at brings more than ${bound}.`, boundAnywhere: (n, bound) => `No choice of ${n} positions at all brings more than ${bound}.`,
    greedy: 'Taking one after the other reaches at least 63% of the best choice among the positions looked at.', least: (n, what) => `Closing all of the ${what} takes at least ${n} more of this radius.`, on_ground: 'Terrain, roads, water and permission are not considered: check on the ground.',
    ended: { count: '', nothingToGain: 'One more would gain nothing.', noCandidates: 'There is no position to try.', nothingToCover: 'The plan has nothing of this kind to cover.' },
    surface: 'Surface of gains', surfaceKey: (cell, most) => `Cells of ${cell}: the darker, the more one post in the middle of the cell would bring, at most ${most}. Nothing is claimed between cells.`, nothingOpen: 'Nothing is uncovered: there is no surface to draw',
  },
  remedy: {
    title: 'Close this gap', pick: 'Choose a gap in the list or on the map.', compare: 'Compare remedies', whole: (size) => `This gap: ${size}`, one: 'a place out of reach', closed: 'Gap closed', remains: (size) => `${size} remain`, missed: 'Place still out of reach',
    radiusLimit: 'Largest radius (m)', moveLimit: 'Farthest move (m)', all: 'For all of the plan', list: 'Remedies', not: 'No remedy',
    kinds: { newPost: 'A new post', newPosts: 'Several new posts', movedPost: 'A post near by moved', largerRadius: 'A larger radius near by', extraDeparture: 'One more departure', shiftedDuty: 'Other hours of duty' },
    posts: (n, radius) => `${n} with a radius of ${radius}`, moved: (name, far) => `${name}, moved by ${far}`, larger: (name, from, to) => `${name}, ${from} → ${to}`, onDuty: (name, hours) => `${name}, on duty ${hours} besides`, departs: (name, clock) => `${name}, leaves at ${clock} besides`,
    sight: (to) => `Assumes that the post sees ${to} far; the terrain was not checked.`, opened: (size) => `Opens ${size} elsewhere.`, notOpened: 'Opens nothing of its kind elsewhere.',
    because: { noPost: 'no post near by to change', beyondLimit: 'not closed by the largest radius', gainsNothing: 'gains nothing within the limits', tooMany: 'not closed by six more posts', needsShifts: 'compared when a shift, hours or a moment are asked about', noRoute: 'no patrol route passes here' },
  },
  loss: {
    title: 'Lose one', hint: 'What it alone holds and nothing else covers. Press a row to see the gap it would leave.', table: 'What each post and route alone holds', name: 'Name', type: 'Type', area: 'Area', border: 'Border', places: 'Places', nothing: 'Losing it opens no gap', opens: (what) => `Losing it opens ${what}`,
    sum: 'Rows do not add up: losing several at once costs more.', noAssets: 'No post or route counts',
    window: 'Border and places that would no longer meet their targets in these hours without it; area that nobody else reaches at any time in them. Press a row to see the gap it would leave.', instant: 'With the posts on duty at this moment, and patrols where they are planned to be.',
  },
  depth: { hours: 'How many reach it at some time in these hours', title: 'Depth of cover', levels: ['by nobody', 'by one', 'by two', 'by three or more'], area: 'Area', border: 'Border', close: 'Close the depth of cover', working: 'Computing depth', counts: 'Counts posts and routes: a post of four agencies is one' },
};

export const adviceWords: Readonly<Record<Lang, AdviceWords>> = { zh, en };
