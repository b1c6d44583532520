/** What the tools say while they are in the hand: apart from the dictionary of the page, since it comes with the first tool used. */
import type { Lang } from './language.svelte.ts';

const zh = {
  bar: '工具选项',
  hints: {
    place: '在地图上按下即放置；按住拖动，数字随之变化，松开为准。按住 Shift 可连续放置', route: '逐点点按，双击或回车画完，Esc 放弃', follow: '在一条已有的线上点按起点，再点按终点', border: '逐点点按，双击或回车画完；里程从起点算起', area: '逐点点按，点回起点或按回车画完',
    reach: '画出该点位能观察到的范围，点回起点或按回车画完', reshape: '拖动顶点；点按边上的中点加顶点，右键删除顶点；Esc 结束', split: '在所选的线上点按要断开的位置', measure: '逐点点按，双击或回车结束；不改动方案',
  },
  find: '查找类型', noType: '没有这样的类型', posts: '点位', places: '重点部位', marks: '标志', mode: '巡逻方式', follow: '沿已有的线', kind: '画成', noReach: '不观察',
  duplicate: '复制', sameKind: '同类全选', remove: '删除', reshape: '修改形状', split: '断开', reverse: '反向', join: '连接', view: '扇形视野', noView: '取消扇形', noDrawn: '取消手绘范围', chosen: (n: number) => `已选 ${n} 个`,
  figures: { radius: '半径', bearing: '方位', angle: '视角', halfWidth: '半宽' },
  measured: { length: '总长', last: '本段', bearing: '方位', area: '面积' }, copy: '复制文字', copied: '已复制', clear: '清除',
  snaps: { point: (name: string) => `吸附：${name}`, vertex: (name: string) => `吸附：${name}的顶点`, line: (name: string) => `吸附：${name}` }, free: '按住 Alt 不吸附',
  refused: {
    locked: '方案为只读，不能改动', notOnLine: '离所选的线太远', atEnd: '此处是线的端点，无可断开', tooShort: '这样画出的线没有长度', sameLine: '起点和终点须在同一条线上', cannotMove: '所选的不能整体移到那里', kindsDiffer: '须选中两条同类的线', sidesDiffer: '两条边界的境内一侧不同，不能连接',
    badShape: '这个形状不成立，未改动', crossing: '区域的边界自相交',
  },
  loading: '正在载入绘图工具', failed: '绘图工具未能载入',
};
export type ToolWords = typeof zh;
const en: ToolWords = {
  bar: 'Options of the tool',
  hints: {
    place: 'Press on the map to place; hold and drag and the figures follow, release to settle. With Shift place several', route: 'Click point by point; double-click or Enter ends, Esc gives up', follow: 'Click a start on a line that is there, then an end on it', border: 'Click point by point; double-click or Enter ends. Chainage begins at the first point', area: 'Click point by point; click the first one or press Enter to close',
    reach: 'Draw the ground that the post can see; click the first point or press Enter to close', reshape: 'Drag vertices; click a middle to add one, right-click a vertex to delete it; Esc ends', split: 'Click the chosen line where it is to be cut', measure: 'Click point by point; double-click or Enter ends. The plan is not changed',
  },
  find: 'Find a type', noType: 'No such type', posts: 'Posts', places: 'Priority places', marks: 'Marks', mode: 'Patrol by', follow: 'Along a line', kind: 'Draw as', noReach: 'observes nothing',
  duplicate: 'Duplicate', sameKind: 'All of the kind', remove: 'Delete', reshape: 'Reshape', split: 'Split', reverse: 'Reverse', join: 'Join', view: 'Field of view', noView: 'All round', noDrawn: 'Drop drawn reach', chosen: (n) => `${n} chosen`,
  figures: { radius: 'Radius', bearing: 'Bearing', angle: 'View angle', halfWidth: 'Half width' },
  measured: { length: 'Length', last: 'Last leg', bearing: 'Bearing', area: 'Area' }, copy: 'Copy as text', copied: 'Copied', clear: 'Clear',
  snaps: { point: (name) => `Snaps to ${name}`, vertex: (name) => `Snaps to a vertex of ${name}`, line: (name) => `Snaps to ${name}` }, free: 'Hold Alt not to snap',
  refused: {
    locked: 'The plan is read-only and was not changed', notOnLine: 'Too far from the chosen line', atEnd: 'This is an end of the line: there is nothing to cut', tooShort: 'The line drawn has no length', sameLine: 'Start and end must lie on one line', cannotMove: 'What is chosen cannot be moved there as a whole', kindsDiffer: 'Choose two lines of one kind', sidesDiffer: 'The two borders have different home sides and cannot be joined',
    badShape: 'This shape does not hold; nothing was changed', crossing: 'The outline of the area crosses itself',
  },
  loading: 'Loading the drawing tools', failed: 'The drawing tools could not be loaded',
};

export const toolWords: Readonly<Record<Lang, ToolWords>> = { zh, en };
