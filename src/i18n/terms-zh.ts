/** Field terms in Chinese, keyed by identifier: the glossary. Files keep identifiers only. */
export const termsZh = {
  kind: {
    post: '点位', patrolRoute: '巡逻路线', inspectionRoute: '督导检查', borderLine: '边界线', boundaryMarker: '界碑/界桩',
    areaOfResponsibility: '辖区', sector: '巡区', priorityPlace: '重点部位', compound: '封闭小区', obstacle: '障碍/物防',
    activityPoint: '活动点', gap: '盲区', coverage: '覆盖范围',
  },
  postType: {
    trafficCheckpoint: '交通检查卡点', dutyPoint: '执勤卡点', policeInspectionStation: '公安检查站', borderInspectionStation: '边防检查站',
    borderPost: '抵边执勤点', forestCheckpoint: '护林检查站', watchtower: '瞭望塔', standbyPoint: '屯警点/快反点', policeKiosk: '警务站',
    policeStation: '派出所', commandPost: '指挥中心', compoundGate: '小区出入口', campGate: '营区门岗', receptionRoom: '接待室',
    supplyDepot: '物资库', observationDevice: '技防设备',
  },
  placeType: {
    government: '党政机关', railwayStation: '火车站', motorwayExit: '高速路口', commercialDistrict: '繁华商圈', plaza: '广场',
    governmentHall: '政务大厅', residentialArea: '居民小区', businessPremises: '营业场所', forestFarm: '林场', borderPassage: '通边要道',
    detentionFacility: '看守所', serviceWindow: '窗口单位', school: '学校', hospital: '医院', other: '其他',
  },
  mode: { foot: '步巡', car: '车巡', bicycle: '自行车巡', horse: '骑巡', snowmobile: '雪地摩托', boat: '船巡', drone: '无人机巡' },
  purpose: { border: '巡边', street: '街面巡逻', forest: '护林巡护', publicHealth: '巡视劝阻' },
  pattern: { oneWay: '单程', outAndBack: '往返', loop: '环线' },
  status: { planned: '计划', active: '在用', suspended: '暂停', closed: '关闭' },
  impactLevel: { low: '低', medium: '中', high: '高', critical: '极高' },
  level: { bureau: '局', branch: '分局', station: '派出所', township: '乡镇', borderZone: '边境管理区' },
  borderType: { land: '陆地', river: '界河', lake: '界湖' },
  homeSide: { left: '左侧', right: '右侧' },
  sectorType: { beat: '巡区', gridCell: '网格', forestCompartment: '林班' },
  obstacleType: { fence: '围栏', water: '水域', openWaterLead: '清沟', roadClosed: '封闭道路', cliff: '陡崖' },
  activityType: { publicity: '宣传', disinfection: '消杀', dispersal: '劝散' },
  closure: { open: '开放', controlled: '管控', closed: '封闭' },
  net: { outer: '外层', inner: '内层' },
  cause: { noAsset: '无点位无巡逻', closedOrPlanned: '关闭或计划', filteredOut: '被筛选排除', offDuty: '不在班', tooInfrequent: '间隔过长' },
  field: {
    code: '编号', status: '状态', agencies: '单位', postType: '类型', radiusM: '观察半径', reach: '手绘范围', viewBearingDeg: '观察方位', viewAngleDeg: '观察角度',
    dutyWindows: '值班时段', staffPerShift: '每班人数', checks: '检查内容', purpose: '任务', mode: '方式', speedKmh: '速度', halfWidthM: '巡逻半幅宽',
    pattern: '走法', units: '班组数', schedule: '出发时间', borderType: '边界类型', homeSide: '我方一侧', sections: '边境段', level: '级别',
    parentId: '上级辖区', sectorType: '类型', placeType: '类型', priority: '等级', visitRadiusM: '到访半径', requiredIntervalMin: '巡逻间隔要求',
    requiredDwellMin: '停留要求', obstacleType: '类型', blocks: '阻断方式', season: '季节', note: '备注', closure: '封闭状态', net: '防控网',
    activityType: '类型', tier: '层级', length: '长度', area: '面积', coordinates: '坐标', departure: '出发', supplies: '防护物资', tags: '标签',
    vehicles: '前置车辆', id: '标识', name: '名称', 'name:en': '英文名称', alternativeOf: '所属主方案',
  },
};
export type Terms = typeof termsZh;
