/** What the help on keys says: apart from the dictionary of the page, since it comes only when it is asked for. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '键盘快捷键', close: '关闭', everywhere: '处处可用', onMap: '在地图上', withTools: '工具', inTables: '在表格里', space: '空格', click: '点按',
  shortcuts: { help: '打开这份说明', open: '打开方案文件', save: '保存为文件', undo: '撤销', redo: '重做', gaps: '到盲区清单', map: '到地图', details: '到详情', tables: '打开或关闭表格', whole: '缩放到整个方案', close: '放下工具；关闭最上面的一层', select: '选择、移动', place: '放置点位', route: '画路线', border: '画边界', area: '画区域', reach: '画所选点位的范围', reshape: '修改所选的形状', split: '断开所选的线', measure: '测量', duplicate: '复制所选', sameKind: '选中同类的全部', remove: '删除所选' },
  map: { pan: '平移（未选中对象时）', zoom: '放大、缩小', nudge: '移动所选 1 像素，按住 Shift 为 10 像素', add: '加选、减选；在空处拖出方框选择', free: '按住：不吸附', finish: '画完', giveUp: '放弃正在拖动的' },
  tables: { cells: '逐格移动', ends: '到行首、行尾', corners: '到第一行、最后一行', pages: '翻页', show: '在地图上查看；在表头则排序', explain: '数字的依据' },
};
const en: typeof zh = {
  title: 'Keyboard shortcuts', close: 'Close', everywhere: 'Everywhere', onMap: 'On the map', withTools: 'Tools', inTables: 'In tables', space: 'Space', click: 'Click',
  shortcuts: { help: 'Open this help', open: 'Open a plan file', save: 'Save as a file', undo: 'Undo', redo: 'Redo', gaps: 'To the list of gaps', map: 'To the map', details: 'To the details', tables: 'Open or close the tables', whole: 'Zoom to the whole plan', close: 'Put the tool down; close what is on top', select: 'Select and move', place: 'Place a point', route: 'Draw a route', border: 'Draw a border', area: 'Draw an area', reach: 'Draw the reach of the chosen post', reshape: 'Reshape what is chosen', split: 'Split the chosen line', measure: 'Measure', duplicate: 'Duplicate what is chosen', sameKind: 'Choose all of its kind', remove: 'Delete what is chosen' },
  map: { pan: 'Pan (with nothing chosen)', zoom: 'Zoom in and out', nudge: 'Move what is chosen by 1 pixel, with Shift by 10', add: 'Add or take away; on bare ground pull up a box', free: 'Held down: no snapping', finish: 'Finish drawing', giveUp: 'Give up a drag' },
  tables: { cells: 'From cell to cell', ends: 'To the ends of the row', corners: 'To the first and the last row', pages: 'By pages', show: 'Show on the map; on a heading: sort', explain: 'What a figure rests on' },
};

export const keyWords: Readonly<Record<Lang, typeof zh>> = { zh, en };
