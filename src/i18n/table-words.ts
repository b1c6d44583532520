/** What the tables say: apart from the dictionary of the page, since they come only when they are opened. */
import type { Lang } from './language.svelte.ts';

const zh = {
  title: '表格', filter: '筛选文字', shown: (shown: string, all: string) => (shown === all ? `${all} 行` : `${all} 行中的 ${shown} 行`), close: '关闭表格', tabs: '选择表格',
  hint: '方向键移动，回车在地图上查看；在表头按回车排序，在数字上按回车或空格看依据', editHint: '方向键移动；空格选中，Shift+方向键连选，Ctrl+A 全选；在可改的格上按回车或 F2 或直接输入即修改，在首列按回车在地图上查看',
  filters: '按列筛选', addFilter: '添加列筛选…', clearFilters: '清除列筛选', dropFilter: '去掉这个筛选', contains: '包含', least: '最小', most: '最大', blank: '（空）', moreValues: (n: string) => `另有 ${n} 种`, choose: '选中这一行', chooseAll: '全选所列各行',
  none: '没有符合的行', empty: '打开方案后，这里列出盲区和方案中的全部对象', noGaps: '没有盲区可列',
  gaps: '盲区', rank: '序号', what: '类别', where: '位置', size: '大小', section: '边境段', distance: '距离', assumed: '默认', name: '名称',
  kinds: { post: '点位', patrolRoute: '巡逻路线', inspectionRoute: '督导检查', borderLine: '边界线', boundaryMarker: '界碑/界桩', areaOfResponsibility: '辖区', sector: '巡区', priorityPlace: '重点部位', compound: '封闭小区', obstacle: '障碍/物防', activityPoint: '活动点', gap: '文件所载盲区', coverage: '文件所载覆盖' },
  length: '长度', area: '面积', pct: '覆盖率', gap: '未覆盖', longest: '最长空白段', state: '覆盖', by: '由以下覆盖',
};
type TableWords = typeof zh;
const en: TableWords = {
  title: 'Tables', filter: 'Filter by text', shown: (shown, all) => (shown === all ? `${all} rows` : `${shown} of ${all} rows`), close: 'Close the tables', tabs: 'Choose a table',
  hint: 'Arrow keys move, Enter shows the row on the map; Enter on a heading sorts, Enter or Space on a figure explains it', editHint: 'Arrow keys move; Space chooses, Shift with arrows chooses a range, Ctrl+A all; Enter, F2 or typing changes a cell that can be changed, Enter in the first column shows the row on the map',
  filters: 'Filter columns', addFilter: 'Filter a column…', clearFilters: 'Clear filters', dropFilter: 'Drop this filter', contains: 'contains', least: 'least', most: 'most', blank: '(empty)', moreValues: (n) => `${n} more`, choose: 'Choose this row', chooseAll: 'Choose all rows listed',
  none: 'No row fits', empty: 'Once a plan is open, its gaps and everything in it are listed here', noGaps: 'There are no gaps to list',
  gaps: 'Gaps', rank: 'No.', what: 'Kind', where: 'Place', size: 'Size', section: 'Section', distance: 'Distance', assumed: 'default', name: 'Name',
  kinds: { post: 'Posts', patrolRoute: 'Routes', inspectionRoute: 'Inspections', borderLine: 'Borders', boundaryMarker: 'Markers', areaOfResponsibility: 'Areas', sector: 'Sectors', priorityPlace: 'Places', compound: 'Compounds', obstacle: 'Obstacles', activityPoint: 'Activities', gap: 'Gaps in the file', coverage: 'Cover in the file' },
  length: 'Length', area: 'Area', pct: 'Covered', gap: 'Uncovered', longest: 'Longest stretch', state: 'Cover', by: 'Covered by',
};

export const tableWords: Readonly<Record<Lang, TableWords>> = { zh, en };
