/** What the actions are called, on buttons, in the palette, in menus and in the help on keys; and why one cannot be done. */
import type { Lang } from './language.svelte.ts';

const zh = {
  labels: {
    open: '打开方案文件', save: '保存为文件', export: '导出（Excel、KML、GPX、盲区…）', library: '方案库', paste: '粘贴坐标或表格', copyChat: '复制到聊天（文字或图片）', undo: '撤销', redo: '重做', history: '操作记录', zoomTo: '在地图上查看', showDetails: '查看详情', closeGap: '消除这处盲区…', move: '移动…', setRadius: '设定观察半径…', duplicate: '复制一份',
    copyDecimal: '复制坐标（度）', copyDms: '复制坐标（度分秒）', remove: '删除', select: '选择、移动', place: '放置点位', route: '画路线', border: '画边界', area: '画区域', reach: '画所选点位的范围', reshape: '修改所选的形状', split: '断开所选的线', measure: '测量', sameKind: '选中同类的全部', placeHere: '在此放置执勤卡点', measureHere: '从此处测量', whyHere: '此处谁在、何时没人', rings: '响应圈：几分钟能到（直线）', whole: '缩放到整个方案', closer: '放大', wider: '缩小', tables: '表格', time: '时间：全天曲线、排班、边境条带', duties: '勤务：出入口、物资、督导检查、整改', dutyLevel: '勤务等级…', conditions: '季节、天气：冬季、封冻、大雾…', focusArea: '突出显示辖区盲区', focusBorder: '突出显示边境空白段',
    focusPlaces: '突出显示未覆盖要点', planned: '计入或不计计划点位', alternatives: '备选方案', compare: '与另一方案比较', report: '报告（日报、盲区图，打印或 PDF）', wall: '打开大屏（锁定的指挥画面）', suggest: '建议布点', lose: '逐个去掉看损失', depth: '按重数显示覆盖', problems: '读入时发现的问题', glossary: '术语', help: '键盘快捷键', palette: '查找对象或命令', menu: '打开右键菜单',
    gaps: '到盲区清单', map: '到地图', details: '到详情', close: '关闭最上面的一层', language: '切换到英文（English）', theme: '切换浅色与深色', settings: '方案设置',
    absenceMap: '无人时长图：各处多久没人', jointMap: '联勤图：哪里有两个以上单位', track: '对照录制轨迹',
  },
  reasons: {
    noPlan: '先打开一个方案', mapFailed: '此浏览器无法显示地图', locked: '方案正在别处编辑，这里只读', held: '先放下手里的对象', nothingToUndo: '还没有可以撤销的操作', nothingToRedo: '没有撤销过的操作', noGaps: '没有盲区可列',
    nothingChosen: '先选中一个对象', notFeature: '只用于方案中的对象', notGap: '只用于盲区', notGround: '在地图空白处用右键打开菜单', notPost: '只用于点位', drawnReach: '此点位的范围是手绘的，不按半径', noPoint: '只用于有单一位置的对象', noShape: '它在地图上没有形状',
  },
  search: '查找或命令', more: '更多', undoOf: (what: string) => `撤销：${what}`, redoOf: (what: string) => `重做：${what}`, keys: (label: string, keys: string) => `${label}（${keys}）`, because: (label: string, reason: string) => `${label}：${reason}`,
};
type ActionWords = typeof zh;
const en: ActionWords = {
  labels: {
    open: 'Open a plan file', save: 'Save as a file', export: 'Export (Excel, KML, GPX, gaps…)', library: 'Plan library', paste: 'Paste coordinates or a table', copyChat: 'Copy for a chat (text or picture)', undo: 'Undo', redo: 'Redo', history: 'History', zoomTo: 'Show on the map', showDetails: 'Details', closeGap: 'Close this gap…', move: 'Move…', setRadius: 'Set radius…', duplicate: 'Duplicate',
    copyDecimal: 'Copy coordinates (degrees)', copyDms: 'Copy coordinates (deg min sec)', remove: 'Delete', select: 'Select and move', place: 'Place a point', route: 'Draw a route', border: 'Draw a border', area: 'Draw an area', reach: 'Draw the reach of the chosen post', reshape: 'Reshape what is chosen', split: 'Split the chosen line', measure: 'Measure', sameKind: 'Choose all of its kind', placeHere: 'Place a duty point here', measureHere: 'Measure from here', whyHere: 'Why here? Who is there, and when', rings: 'Response rings: minutes in a straight line', whole: 'Zoom to the whole plan', closer: 'Zoom in', wider: 'Zoom out', tables: 'Tables', time: 'Time: 24 h curve, roster, border ribbon', duties: 'Duties: gates, supplies, inspections, issues', dutyLevel: 'Duty level…', conditions: 'Season and weather: winter, ice, fog…', focusArea: 'Make uncovered area loud', focusBorder: 'Make uncovered stretches loud',
    focusPlaces: 'Make uncovered places loud', planned: 'Count planned posts, or not', alternatives: 'Alternatives', compare: 'Compare with another plan', report: 'Report (daily, maps; print, PDF)', wall: 'Open the wall (a locked screen for a commander)', suggest: 'Suggest posts', lose: 'Lose one: what each holds', depth: 'Show depth of cover', problems: 'Problems found on reading', glossary: 'Glossary', help: 'Keyboard shortcuts', palette: 'Find a thing or a command', menu: 'Open the context menu',
    gaps: 'To the list of gaps', map: 'To the map', details: 'To the details', close: 'Close what is on top', language: 'Switch to Chinese', theme: 'Switch between light and dark', settings: 'Plan settings',
    absenceMap: 'Absence map: how long ground is left alone', jointMap: 'Joint duty map: where two agencies are', track: 'A recording beside a route',
  },
  reasons: {
    noPlan: 'open a plan first', mapFailed: 'this browser cannot show the map', locked: 'the plan is being edited elsewhere: read-only here', held: 'put down what is held first', nothingToUndo: 'nothing to undo yet', nothingToRedo: 'nothing was undone', noGaps: 'there are no gaps to list',
    nothingChosen: 'choose something first', notFeature: 'for things of the plan only', notGap: 'for gaps only', notGround: 'right-click bare ground on the map', notPost: 'for posts only', drawnReach: 'the reach of this post is drawn, not a radius', noPoint: 'only for what has one position', noShape: 'it has no shape on the map',
  },
  search: 'Find or command', more: 'More', undoOf: (what) => `Undo: ${what}`, redoOf: (what) => `Redo: ${what}`, keys: (label, keys) => `${label} (${keys})`, because: (label, reason) => `${label}: ${reason}`,
};

export const actionWords: Readonly<Record<Lang, ActionWords>> = { zh, en };
