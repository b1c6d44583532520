/** Every sentence of the product in Chinese: the source from which the English one is typed. */
import { termsZh } from './terms-zh.ts';

export const zh = {
  terms: termsZh,
  app: { name: '巡防覆盖图', },
  bar: {
    leaveUnsaved: '方案的修改没有保存。放弃这些修改并继续吗？',
    open: '打开', save: '保存文件', demos: '示例', demosHint: '打开内置的示例方案', layers: '图层', layersHint: '选择地图上画什么',
    problems: (n: number) => `问题 ${n}`, problemsHint: '读入时发现的问题与被丢弃的内容',
    language: 'English', dark: '深色', light: '浅色',
    version: (v: string) => `版本 ${v}`, level: (n: number) => `勤务等级 ${n}`, noPlan: '未打开方案', tables: '表格', time: '时间', duties: '勤务',
    agencies: '筛选', agenciesHint: '只算选中单位、选中防控网的点位和路线，或把计划点位也算进去',
  },
  save: {
    saved: (time: string) => `已保存 ${time}`, nothing: '无需保存', saving: '正在保存', unsaved: (why: string) => `未保存：${why}`, readOnly: '只读', takeOver: '接管', takeOverHint: '让另一窗口先保存并转为只读，由本窗口继续修改', copyDue: '请另存文件',
    hint: '修改自动保存在本机；点按查看方案库和以前的状态', readOnlyHints: { otherWindow: '此方案正在另一窗口中修改，本窗口随之更新', newerStore: '本机存储由更新版本的程序建立，只能查看' },
    reasons: { full: '存储空间已满', forbidden: '浏览器不允许存储', overtaken: '已被另一窗口接管', removed: '本机数据已清除', newerStore: '存储属于更新版本', failed: '写入失败' },
  },
  basis: { reach: '仅按范围，不计时间', reachHint: '在用的点位和路线全部计入，不看班次和时间', withPlanned: '含计划', withDevices: '含设备', target: (time: string) => `要求不超过 ${time}`, clear: '取消筛选', agencies: (names: string) => `仅 ${names}`, date: (d: string) => `季节按 ${d}` },
  figures: {
    title: '覆盖情况', area: '面', border: '线', places: '点', areaName: '辖区覆盖', borderName: '边境覆盖', placesName: '重点部位覆盖',
    covered: '已覆盖', uncovered: '未覆盖', exempt: '无需设防', longest: '最长空白段', weighted: '按等级加权',
    total: '共', focusHint: '点按后，这一类盲区在地图和列表中突出显示', depth: '双层以上', joint: '联勤',
    noArea: '方案里没有辖区', noBorder: '方案里没有边界线', noPlaces: '方案里没有重点部位',
    computing: '计算中', stale: '未计算', better: '覆盖增加', worse: '覆盖减少', explain: '按此看这个数字怎么来的', changeUnit: ' 处', posts: (active: number, planned: number) => `在用点位 ${active}，计划 ${planned}`,
  },
  check: {
    running: '正在核对', checked: '已核对', unverified: '未经核对', failed: '未经核对',
    points: (tested: string) => `按大地线距离逐点核对 ${tested} 处，均一致`, disagreed: (n: string, tested: string, worst: string) => `${tested} 处中有 ${n} 处不一致，最远偏离边缘 ${worst}`,
    engines: (ours: string, other: string, pct: string, bound: string) => `覆盖面积 ${ours}；另一套算法（Turf）得 ${other}，相差 ${pct}（允许 ${bound}）`, oneEngine: '未用另一套算法复算（没有辖区、方案过大或无结果）',
    figures: '数字与图上所画不符', engine: '覆盖边界未闭合', noAnswer: '核对没有得出结果', waiting: '正在用独立算法核对这些数字',
  },
  gaps: {
    export: '导出盲区…', title: '盲区清单', updating: '更新中', count: (n: number) => `${n} 条`, none: '0 处盲区：方案所列的线、面、点全部覆盖', nothing: '方案里没有可计算的线、面、点，因此没有盲区清单', refused: (n: number) => `读入时有 ${n} 处错误，部分内容未读入`, byWeight: '按轻重排列', order: '依次：无人要道、边境（影响等级、长度）、部位（等级）、地面（最深处）', split: (cause: string, length: string) => `${cause} ${length}`, all: '全部',
    areaGap: '辖区盲区', borderGap: '边境空白段', placeGap: '未覆盖要点', passage: '无人看守的通边要道', bare: '要道无人', deepest: '最深处', longest: '最长', partsLonger: '部分路段更久', parts: '沿线各段', partsMore: (n: number) => `另有 ${n} 段`, fromCover: (d: string) => `距覆盖 ${d}`,
    nearest: '最近点位', fromMiddle: (name: string, d: string) => `${name}，距此段中点 ${d}`, fromDeepest: (name: string, d: string) => `${name}，距最深处 ${d}`, fromPlace: (name: string, d: string) => `${name}，${d}`, noPost: '没有在用点位', unit: '责任单位', noUnit: '未定', cause: '原因', slivers: (n: number, length: string) => `另有 ${n} 段不足 10 m，共 ${length}，计入未覆盖但不列出`,
    within: (area: string, part: string) => `${area}${part}`, beyond: (area: string) => `${area}及相邻辖区`,
    part: { n: '北部', ne: '东北部', e: '东部', se: '东南部', s: '南部', sw: '西南部', w: '西部', nw: '西北部', c: '中部' },
    hint: '点按一行，地图移到该处', rank: (n: number) => `第 ${n} 号`, near: (marker: string) => `${marker}附近`, impact: (level: string) => `影响${level}`, more: (n: number) => `再显示 ${n} 条`,
  },
  inspector: {
    title: '详情', close: '关闭', assumed: '默认值（假设）', coveredBy: '由以下覆盖', nobody: '无', zoom: '在地图上查看',
    covered: '已覆盖', missed: '未覆盖', gapOf: (name: string) => `属于 ${name}`, dropped: '与人员有关的字段不会读入',
  },
  layers: { posts: '点位', routes: '巡逻路线', corridors: '巡逻走廊', areas: '辖区', places: '重点部位', covered: '覆盖范围', gaps: '辖区盲区', border: '边界', obstacles: '障碍', roads: '道路', labels: '标注', graticule: '经纬网' },
  legend: {
    number: '盲区编号，同列表（图上至多 5 个）', outline: '辖区、巡区、小区界线', obstacle: '障碍/物防', marker: '界碑/界桩、活动点', idleRoute: '路线：计划 / 不在用', patrolAt: '巡逻计划位置（按时刻表推算，非定位）', hollow: '该时段不在班',
    watch: '执勤点、卡点', check: '路检站', tower: '瞭望塔、技防', base: '基地（不观察）',
    title: '图例', covered: '已覆盖', fieldGap: '未覆盖（辖区盲区）', rankedGap: '列表前五名盲区', borderCovered: '边境已覆盖', borderGap: '边境空白段', exempt: '无需设防段', planned: '计划', offDuty: '不在用', route: '巡逻路线',
    placeMet: '部位已覆盖', placeMissed: '部位未覆盖', note: '观察范围不考虑地形遮挡', show: '展开图例', hide: '收起图例',
  },
  ground: {
    title: '底图', hint: '更换底图、加载道路文件，或只留经纬网', builtIn: '内置底图', blank: '空白网格（只有经纬网）', brought: (name: string) => `底图：${name}`,
    openRoads: '打开道路文件…', openRoadsHint: 'GeoJSON 线要素，如道路、街道；画在方案之下', removeRoads: '移除道路', openArchive: '打开底图文件…', openArchiveHint: 'PMTiles 文件，代替内置底图；从本机按需读取',
    roads: (name: string) => `道路：${name}`, roadsIllustrative: '道路（示意）', left: (n: number) => `另有 ${n} 个非线要素未画`,
  },
  map: { label: '地图', keys: '地图：方向键平移，加减键缩放', pointer: '坐标', attribution: '© OpenStreetMap 贡献者（ODbL）· GeoNames（CC BY 4.0）· Natural Earth · GSHHG', illustrative: '底图边界为示意，不作为划界依据', synthetic: '示例数据 非真实部署', failed: '此浏览器无法显示地图（需要 WebGL 2）。数字和清单仍然可用。', contextLost: '显卡上下文丢失，正在恢复', closer: '放大', wider: '缩小' },
  skip: { label: '跳转', gaps: '跳到盲区清单', map: '跳到地图', details: '跳到详情', tables: '跳到表格' },
  drop: { here: '松开以读入', hint: '方案文件；表格、KML、GPX、Shapefile、GeoJSON，可以几个一起，先核对再放入' },
  empty: {
    title: '哪里没人看着？', lead: '打开一个巡防方案，看它没有覆盖到的地方。', open: '打开文件', openHint: '方案文件，或表格、KML、GPX、Shapefile、GeoJSON（先核对再放入）；也可拖入窗口', paste: '粘贴坐标或表格', pasteHint: '表格里的几行、聊天里的坐标（Ctrl+V）',
    one: '点位与路线', two: '观察范围', three: '橙色无人看守', privacy: '文件只在本机处理，不上传', synthetic: '示例数据，非真实部署',
  },
  problems: {
    title: '读入情况', file: '文件', errors: (n: number) => `${n} 处错误`, warnings: (n: number) => `${n} 处提醒`, dropped: '丢弃的人员字段', droppedCount: (key: string, n: number) => `${key}：${n} 处`, feature: '对象', none: '没有问题',
    refused: '文件未打开', kept: '原方案未受影响', more: (n: number) => `另有 ${n} 条同类`, details: '技术细节（英文）', defaults: '采用的默认值（假设）', drawnReach: (n: number) => `手绘范围按所画计算，未经核算（${n} 处）`, defaultRow: (what: string, value: string, n: number) => `${what} ${value}（${n} 处）`,
    codes: {
      notJson: '文件不是有效的 JSON，请检查是否完整、编码是否为 UTF-8', notAPlan: '这不是 GeoJSON 要素集，请导出为 GeoJSON 后再打开', changedOutside: '文件与写出时不一致：在别处改过，或已损坏。请与原件核对', tooLarge: '文件超过大小上限，请拆分后再打开', tooDeep: '嵌套层数过深，文件未读入',
      noFeatures: '文件里没有可用的要素', newerSchema: '方案格式版本较新，请升级本软件', badCoordinate: '坐标无效，该要素未读入', badGeometry: '几何无效，该要素未读入',
      repairedGeometry: '几何有缺陷，已修复', badValue: '取值无效，已忽略该字段', unknownKind: '没有可识别的类型（kind），该要素未读入', wrongGeometry: '几何类型与要素类型不符，该要素未读入',
      unknownReference: '引用的编号不存在', duplicateId: '编号重复，后一个已改名', missingId: '缺少编号，已自动编号', personFieldDropped: '与人员有关的字段已丢弃', forbiddenKeyDropped: '保留字段名已丢弃', textCleaned: '文字中会颠倒书写方向的隐藏字符已去掉',
      defaultUsed: '未填写，采用默认值（假设）', swappedAxes: '经纬度可能写反，该要素未读入', overlappingDuty: '值班时段相互重叠', outsideAreas: '在所有辖区之外', runLongerThanHeadway: '跑完一趟的时间长于出发间隔',
      homeSideMissing: '边界线未说明我方一侧', dutyMissing: '未填值班时段，按 24 小时计', planMemberMissing: '文件没有方案信息（plan），按默认处理', selfCrossing: '多边形自相交，围住的地面全部计入',
      planTooWide: '方案跨度超过 2000 km 或包含极点，面积未计算', unverified: '数字未通过核对，请勿使用', elevationDropped: '高程值未使用', multiSplit: '多点已拆成单点', otherCrs: '坐标系不是 WGS 84 经纬度，请转换后再打开',
      leftOut: '按映射不放入方案的要素', assumedOnImport: '导入时设定的假设值', areaReplaced: '面已换成中心点或边线', hoursUnread: '值班或营业时间无法识别，按 24 小时计', fieldRenamed: '同名字段含义不同，已改名保留', personInText: '文字里疑有人员信息（电话、身份证号、邮箱），请删去',
    },
  },
  work: { reading: '正在读取', computing: '正在计算覆盖', cancel: '取消', cancelled: '计算已取消，数字未更新', failed: '计算失败', hung: '计算无响应，已重新启动', retry: '重试', engine: '引擎' },
  errors: { planMissing: '本机没有这个方案', planUnreadable: '本机保存的方案无法读取；可在“取出数据”页面（rescue.html）下载', demoMissing: (name: string) => `找不到示例方案“${name}”`, readFailed: (name: string) => `无法读取“${name}”`, noProtection: '服务器没有发送安全响应头，请按部署说明配置', oddAddress: (list: string) => `地址里看不懂的部分没有采用：${list}`, dismiss: '知道了' },
  places: { met: '已覆盖', missed: '未覆盖' },
  weekday: { Mo: '周一', Tu: '周二', We: '周三', Th: '周四', Fr: '周五', Sa: '周六', Su: '周日' },
  advice: { title: '辅助', suggest: '建议点位', suggestHint: '找出再增设点位收益最大的位置', loss: '失去一处', lossHint: '每个点位、路线单独承担多少覆盖', depth: '覆盖深度', depthHint: '按有几处覆盖给地面和边境着色', close: '填补此盲区' },
  list: '、',
  comma: '，',
};
export type Words = typeof zh;
