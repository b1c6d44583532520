/** What the help on keys says: apart from the dictionary of the page, since it comes only when it is asked for. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '键盘快捷键', close: '关闭', everywhere: '处处可用', onMap: '在地图上', inTables: '在表格里', inRoster: '在时间视图的勤务条上', space: '空格', or: '或', withTools: '工具', click: '点按',
  map: { pan: '平移（未选中对象时）', zoom: '放大、缩小', nudge: '移动所选 1 像素，按住 Shift 为 10 像素', add: '加选、减选；在空处拖出方框选择', free: '按住：不吸附', finish: '画完', giveUp: '放弃正在拖动的' },
  roster: { both: '整条提前、推后 5 分钟', start: '只改开始；成列的班次只移这一班', end: '只改结束', fine: '按住：每次 1 分钟' },
  tables: { cells: '逐格移动', ends: '到行首、行尾', corners: '到第一行、最后一行', pages: '翻页', change: '修改所在的格；不能改的则在地图上查看，在数字上看依据，在表头则排序', show: '在地图上查看所在的行', choose: '选中所在的行；在数字上则看依据', range: '连续选中', all: '全选所列各行', copy: '复制所选各行，或所在的格' },
};
const en: typeof zh = {
  title: 'Keyboard shortcuts', close: 'Close', everywhere: 'Everywhere', onMap: 'On the map', inTables: 'In tables', inRoster: 'On a bar of hours', space: 'Space', or: 'or', withTools: 'Tools', click: 'Click',
  map: { pan: 'Pan (with nothing chosen)', zoom: 'Zoom in and out', nudge: 'Move what is chosen by 1 pixel, with Shift by 10', add: 'Add or take away; on bare ground pull up a box', free: 'Held down: no snapping', finish: 'Finish drawing', giveUp: 'Give up a drag' },
  roster: { both: 'Earlier or later by 5 minutes', start: 'The beginning alone; of a series this one alone', end: 'The end alone', fine: 'Held down: by 1 minute' },
  tables: { cells: 'From cell to cell', ends: 'To the ends of the row', corners: 'To the first and the last row', pages: 'By pages', change: 'Change the cell; show the row where it cannot be changed; on a figure: what it rests on; on a heading: sort', show: 'Show the row on the map', choose: 'Choose the row; on a figure: what it rests on', range: 'Choose a range', all: 'Choose all rows listed', copy: 'Copy the rows chosen, or the cell' },
};

export const keyWords: Readonly<Record<Lang, typeof zh>> = { zh, en };
