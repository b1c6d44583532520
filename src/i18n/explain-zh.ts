/** What each figure rests on, in Chinese; loaded with the first explanation. */
export const explainZh = {
  title: '这个数字怎么来的', close: '关闭', stale: '方案刚改动，正在重新计算；下面是改动前的依据。', gone: '这个数字已不在结果里。',
  formula: '公式', basis: '口径', inputs: '依据的数量', assets: '计入的点位和路线', assumptions: '采用的假设', engine: '计算引擎', check: '核对', terms: '相关术语', noAssets: '没有计入的点位或路线', noAssumptions: '没有用到假设', more: (n: number) => `另有 ${n} 种`,
  absent: { area: '方案里没有辖区，因此没有覆盖率可言；显示“—”，不是 0%。', border: '方案里没有边界线，或全长无需设防，因此没有覆盖率可言；显示“—”，不是 0%。', places: '方案里没有重点部位，因此没有覆盖率可言；显示“—”，不是 0%。' },
  figure: {
    'totals.area.coveredPct': { name: '辖区覆盖率', formula: '已覆盖的地面 ÷ 全部辖区的地面。已覆盖 = 至少一个计入的点位（按观察半径和视角）或巡逻走廊（按半幅宽）能到的地面，只算辖区以内，重叠处只算一次。辖区重叠处也只算一次。' },
    'totals.area.gapM2': { name: '未覆盖的地面', formula: '辖区内没有任何计入的点位或路线能到的地面面积。屏幕上未覆盖 = 显示的总数 − 显示的已覆盖，两数总能相加。' },
    'totals.area.areaM2': { name: '辖区总面积', formula: '各最上级辖区的地面并在一起的面积，重叠处只算一次，在 WGS 84 椭球面上计算。' },
    'totals.border.coveredPct': { name: '边境覆盖率', formula: '已覆盖的边界长度 ÷（边界全长 − 无需设防的长度）。已覆盖 = 边界上落在任一计入点位或走廊之内的长度，按里程逐段相加，重叠处只算一次。' },
    'totals.border.gapM': { name: '未覆盖的边界长度', formula: '边界上没有任何计入的点位或路线能到的长度之和；不足 10 m 的碎段计入，但不列入清单；无需设防段不计。' },
    'totals.border.longestGapM': { name: '最长空白段', formula: '边界上连续未覆盖的最长一段的长度；不同边界、同一边界的不同部分互不相连。' },
    'totals.places.coveredPct': { name: '重点部位覆盖率', formula: '已覆盖的重点部位数 ÷ 全部重点部位数。已覆盖 = 有计入的点位能观察到，或有路线在到访半径（未填则半幅宽）之内经过。' },
    'totals.places.covered': { name: '已覆盖的重点部位', formula: '有计入的点位能观察到，或有路线在到访半径（未填则半幅宽）之内经过的部位数。' },
    'totals.places.weightedPct': { name: '按等级加权的覆盖率', formula: '已覆盖部位的权重之和 ÷ 全部部位的权重之和；等级 1、2、3 的权重为 3、2、1。' },
    'areas.*.coveredPct': { name: '本辖区覆盖率', formula: '本辖区内已覆盖的地面 ÷ 本辖区的地面，算法与全部辖区相同。' },
    'borders.*.coveredPct': { name: '本边界覆盖率', formula: '本边界已覆盖的长度 ÷（本边界全长 − 无需设防的长度）。' },
    'gaps.*.lengthM': { name: '空白段长度', formula: '这一段连续未覆盖的边界，从起点里程到终点里程的长度，在 WGS 84 椭球面上沿边界量得；显示时两端向外取整，不会显示得比实际短。' },
    'gaps.*.areaM2': { name: '盲区面积', formula: '这一片连成一体的未覆盖地面的面积，在 WGS 84 椭球面上计算；显示时向上取整。' },
  },
  input: {
    raw: '更精确的值', total: '总面积', covered: '已覆盖', gap: '未覆盖', twice: '两个以上同时覆盖', areas: '辖区个数', borders: '边界条数', length: '全长', exempt: '无需设防', longest: '最长空白段', stretches: '空白段数', joint: '两个以上单位共同覆盖',
    places: '重点部位数', placesCovered: '已覆盖部位数', byPriority: (priority: number) => `等级 ${priority}（权重 ${4 - priority}）`, ofPlaces: (covered: string, all: string) => `${covered} / ${all}`,
    from: '起点里程', to: '终点里程', cause: '原因', nearest: '最近点位', deepest: '最深处距覆盖', slivers: '不足 10 m 的碎段', sliverText: (n: string, length: string) => `${n} 段，共 ${length}`,
  },
  rounding: '覆盖率向下取整，未覆盖向上取整；只有一处不剩才显示 100%。',
  basisText: '在用的点位和路线全部计入，不看班次和时刻；技防设备、计划和关闭的不计，除非在筛选里选上。',
  includes: { planned: '计划中的也计入', devices: '技防设备也计入', agencies: (names: string) => `只计 ${names}` },
  asset: (type: string, n: string, reach: string) => `${type} × ${n}，${reach}`, radius: (m: string) => `半径 ${m}`, halfWidth: (m: string) => `半幅宽 ${m}`, drawn: '手绘范围', assumed: '（假设）', untyped: '未分类点位',
  assumption: {
    defaultRadius: (type: string, value: string, n: string) => `${type}没有填观察半径，按 ${value}（${n} 处）`, defaultHalfWidth: (mode: string, value: string, n: string) => `${mode}没有填半幅宽，按 ${value}（${n} 条）`, defaultSpeed: (mode: string, value: string, n: string) => `${mode}没有填速度，按 ${value} km/h（${n} 条）`,
    defaultPriority: (_: string, value: string, n: string) => `重点部位没有填等级，按 ${value} 级（${n} 处）`, defaultStatus: (kind: string, _: string, n: string) => `${kind}没有填状态，按在用（${n} 处）`, dutyMissing: (_: string, __: string, n: string) => `没有填值班时段，按 24 小时（${n} 处）`,
    drawnReach: (_: string, __: string, n: string) => `手绘范围按所画计算，未经核算（${n} 处）`,
    noTerrain: (_: string, __: string, n: string) => `不考虑地形和建筑遮挡（${n} 个点位和路线）`, straightEdges: (_: string, __: string, n: string) => `相邻两点之间按经纬度直线相连（${n} 个要素）`, planDateMissing: (_: string, __: string, n: string) => `方案没有日期，季节性的点位和路线全年计入（${n} 处）`,
  },
  engineText: (name: string, version: string, tolerance: string) => `${name} ${version}，WGS 84 椭球面，弧和边线按解析式计算，误差不超过 ${tolerance}`,
};
export type ExplainWords = typeof explainZh;
