/** What the compare room says, and the sentences of `coverage compare`: apart from the dictionary of the page, since they come only when two plans are compared. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '对比方案', back: '返回方案', backHint: '回到方案（Esc）', swap: '甲乙互换', report: '报告', reportHint: '把这两个方案的对比做成报告',
  sentences: {
    border: '边境覆盖', area: '辖区覆盖', places: '重点部位', gained: '新增', lost: '失去', none: '两个方案的覆盖没有差别', sameFigure: (name: string, value: string) => `${name}不变，${value}`,
    more: (all: number, _rest: number) => `等 ${all} 段`, moreNames: (all: number, _rest: number) => `等 ${all} 处`, lineChanged: '界线不同，不能逐段比较', areaChanged: '辖区范围不同，不能比较地面得失', onlyAfter: (name: string, value: string) => `${name}：甲没有，乙为 ${value}`, onlyBefore: (name: string, value: string) => `${name}：甲为 ${value}，乙没有`,
    comma: '，', colon: '：', semicolon: '；', list: '、', covered: (covered: string, all: string) => `${covered}/${all}`,
  },
  table: {
    label: '差别', tabs: '选择表格', headline: '总览', border: '边境', areas: '辖区', places: '部位', plan: '改动', what: '项目', where: '位置', a: '甲', b: '乙', by: '变化', note: '说明', kind: '类别', section: '边境段', sections: '边境段的变化', stretches: '逐段的得失（沿边境）',
    hint: '方向键移动，回车在地图上查看；在表头按回车排序', none: '没有差别', covered: '已覆盖', gap: '未覆盖', longest: '最长空白段', weighted: '按等级加权', posts: '在用点位', unnamed: '未分段',
    yes: '已覆盖', no: '未覆盖', onlyA: '仅甲有', onlyB: '仅乙有', redrawn: '范围不同', lineRedrawn: '界线不同', moved: (length: string) => `移动 ${length}`, redrawnFeature: '重新绘制', shifted: '部位已移动',
    points: '百分点', added: '新增', removed: '删除', changed: '修改', fields: (list: string) => `改了 ${list}`, settings: '方案设置', same: (n: string) => `${n} 个对象没有改动`, slivers: (length: string) => `另有不足 10 m 的短段，共 ${length}`,
  },
  hours: { lacking: '这个班次不是两个方案都有：按范围对比', before: (hours: string) => `甲按 ${hours}` },
  better: '变好', worse: '变差',
  map: {
    switch: '地图显示方式', one: '得失图', two: '左右对照', label: (name: string) => `地图：${name}`, both: '两图同步移动', legend: '图例', showLegend: '展开图例', hideLegend: '收起图例', gained: '乙新覆盖的地面', lost: '乙不再覆盖的地面', gainedBorder: '乙新覆盖的边境', lostBorder: '乙不再覆盖的边境',
    gainedPlace: '乙新覆盖的部位', lostPlace: '乙不再覆盖的部位', was: '点位原来的位置', sameBorder: '其余边境线', nothing: '没有得失可画', notDrawn: '辖区范围不同，地面得失未画出', failed: '这台电脑不能显示地图，差别见左侧表格', covered: '已覆盖', uncovered: '未覆盖地面', borderCovered: '边境已覆盖', borderGap: '边境未覆盖', met: '部位已覆盖', missed: '部位未覆盖', post: '新增或改动的点位（乙）', posts: '点位', routes: '巡逻路线',
    whole: '缩放到整个方案', hours: { reach: '按范围，不计时间', instant: '这一时刻的得失，巡逻按计划位置', window: '地面：这段时间里有人到过；边境、部位：达到要求' },
  },
  choose: { a: '选择方案甲', b: '选择方案乙', open: '当前方案', alternatives: '备选方案', demos: '示例', file: '从文件…' },
  work: { reading: '正在读取', computing: '正在计算两个方案', failed: '没有算出结果', missing: '请先选择两个方案', cancel: '取消', unreadable: (name: string) => `“${name}”不能作为方案读入` },
  alternatives: {
    title: '备选方案与版本', make: '另存为备选', name: '备选方案名称', suggest: (name: string, n: number) => `${name} - 备选${n}`, main: '主方案', open: '打开', compare: '对比', remove: '删除', removeAsk: (name: string) => `删除“${name}”？`, close: '关闭', empty: '还没有备选方案。备选方案是整个方案的一份副本，改它不会动主方案。', taken: '已有同名方案', current: '当前',
  },
  merge: {
    title: '合并同事的方案', start: '把乙并入甲…', intro: (mine: string, theirs: string) => `把“${theirs}”并入“${mine}”`, tally: (read: string, added: string, changed: string, same: string, older: string, conflicts: string) => `读入 ${read} = 新增 ${added} + 修改 ${changed} + 相同 ${same} + 甲更新 ${older} + 冲突 ${conflicts}`,
    removed: (n: string) => `乙删除而甲未改的 ${n} 个对象将删除`, mineOnly: (n: string) => `仅甲有的 ${n} 个对象保留`, ancestor: '按共同来源逐项比较', noAncestor: '没有共同来源：凡有不同都请逐项选择，不做删除', conflicts: '冲突', at: (n: string, all: string) => `第 ${n} 项，共 ${all} 项`, left: (n: string) => `还有 ${n} 项未选择`, previous: '上一项', next: '下一项',
    mine: '保留甲', theirs: '采用乙', both: '两个都留（乙换新编号）', deleted: '已删除', choose: '选择', code: { bothChanged: '甲乙都改了', bothAdded: '甲乙各自新增，编号相同', differs: '甲乙不同', deletedByMe: '甲已删除，乙改过', deletedByThem: '乙已删除，甲改过' }, field: '字段', absent: '无', accept: '合并', cancel: '取消', nothing: '乙里没有要并入的内容',
  },
};
export type CompareWords = typeof zh;
const en: CompareWords = {
  title: 'Compare plans', back: 'Back to the plan', backHint: 'Back to the plan (Esc)', swap: 'Swap A and B', report: 'Report', reportHint: 'Make a report of this comparison',
  sentences: {
    border: 'Border covered', area: 'Area covered', places: 'Places covered', gained: 'gained', lost: 'lost', none: 'The two plans cover the same', sameFigure: (name, value) => `${name} unchanged, ${value}`,
    more: (_all, rest) => `and ${rest} more`, moreNames: (_all, rest) => `and ${rest} more`, lineChanged: 'the line itself differs, so stretches are not compared', areaChanged: 'the areas themselves differ, so gained and lost ground is not compared', onlyAfter: (name, value) => `${name}: none in A, ${value} in B`, onlyBefore: (name, value) => `${name}: ${value} in A, none in B`,
    comma: ', ', colon: ': ', semicolon: '; ', list: ', ', covered: (covered, all) => `${covered}/${all}`,
  },
  table: {
    label: 'Differences', tabs: 'Choose a table', headline: 'Overview', border: 'Border', areas: 'Areas', places: 'Places', plan: 'Edits', what: 'What', where: 'Where', a: 'A', b: 'B', by: 'Change', note: 'Note', kind: 'Kind', section: 'Section', sections: 'Border sections', stretches: 'Stretches gained and lost, along the border',
    hint: 'Arrow keys move, Enter shows the row on the map; Enter on a heading sorts', none: 'No difference', covered: 'covered', gap: 'uncovered', longest: 'longest uncovered stretch', weighted: 'weighted by priority', posts: 'Active posts', unnamed: 'no section',
    yes: 'covered', no: 'uncovered', onlyA: 'only in A', onlyB: 'only in B', redrawn: 'area differs', lineRedrawn: 'line differs', moved: (length) => `moved ${length}`, redrawnFeature: 'drawn anew', shifted: 'the place has moved',
    points: 'points', added: 'added', removed: 'removed', changed: 'changed', fields: (list) => `changed: ${list}`, settings: 'Plan settings', same: (n) => `${n} things are the same`, slivers: (length) => `and stretches under 10 m, together ${length}`,
  },
  hours: { lacking: 'Not both plans have this shift: compared by reach', before: (hours) => `A: ${hours}` },
  better: 'better', worse: 'worse',
  map: {
    switch: 'How the map shows it', one: 'Gained and lost', two: 'Side by side', label: (name) => `Map: ${name}`, both: 'Both maps move together', legend: 'Legend', showLegend: 'Show the legend', hideLegend: 'Hide the legend', gained: 'Ground that only B covers', lost: 'Ground that only A covers', gainedBorder: 'Border that only B covers', lostBorder: 'Border that only A covers',
    gainedPlace: 'Place that only B covers', lostPlace: 'Place that only A covers', was: 'Where a post was before', sameBorder: 'Rest of the border', nothing: 'Nothing gained or lost to draw', notDrawn: 'The areas differ: gained and lost ground is not drawn', failed: 'This computer cannot show the map; the tables on the left say the same', covered: 'Covered', uncovered: 'Uncovered ground', borderCovered: 'Border covered', borderGap: 'Border uncovered', met: 'Place covered', missed: 'Place uncovered', post: 'Post added or changed (B)', posts: 'Posts', routes: 'Patrol routes',
    whole: 'Zoom to the whole plan', hours: { reach: 'By reach, time ignored', instant: 'At this moment; patrols where they are planned to be', window: 'Ground: reached at some time in these hours; border and places: targets met' },
  },
  choose: { a: 'Choose plan A', b: 'Choose plan B', open: 'Open plan', alternatives: 'Alternatives', demos: 'Demos', file: 'From a file…' },
  work: { reading: 'Reading', computing: 'Computing both plans', failed: 'There is no result', missing: 'Choose two plans first', cancel: 'Cancel', unreadable: (name) => `“${name}” cannot be read as a plan` },
  alternatives: {
    title: 'Alternatives and versions', make: 'Save as an alternative', name: 'Name of the alternative', suggest: (name, n) => `${name} - alternative ${n}`, main: 'Main plan', open: 'Open', compare: 'Compare', remove: 'Delete', removeAsk: (name) => `Delete “${name}”?`, close: 'Close', empty: 'No alternatives yet. An alternative is a copy of the whole plan: changing it leaves the main plan alone.', taken: 'A plan of this name exists', current: 'open',
  },
  merge: {
    title: 'Merge a colleague’s plan', start: 'Merge B into A…', intro: (mine, theirs) => `“${theirs}” goes into “${mine}”`, tally: (read, added, changed, same, older, conflicts) => `read ${read} = added ${added} + changed ${changed} + same ${same} + newer in A ${older} + conflicts ${conflicts}`,
    removed: (n) => `${n} that B deleted and A left alone will go`, mineOnly: (n) => `${n} that only A has stay`, ancestor: 'Compared with the plan both come from', noAncestor: 'No common origin is known: every difference is asked, nothing is deleted', conflicts: 'Conflicts', at: (n, all) => `${n} of ${all}`, left: (n) => `${n} still to choose`, previous: 'Previous', next: 'Next',
    mine: 'Keep A', theirs: 'Take B', both: 'Keep both (B under a new id)', deleted: 'deleted', choose: 'Choose', code: { bothChanged: 'Changed in A and in B', bothAdded: 'Added in both under one id', differs: 'A and B differ', deletedByMe: 'Deleted in A, changed in B', deletedByThem: 'Deleted in B, changed in A' }, field: 'Field', absent: 'none', accept: 'Merge', cancel: 'Cancel', nothing: 'B has nothing to bring in',
  },
};

export const compareWords: Readonly<Record<Lang, CompareWords>> = { zh, en };
