/** What the filter says: which units, which net and which posts count. It comes when it is first opened. */
const zh = {
  allAgencies: '全部单位', types: '按单位类型', agencies: '按单位', planned: '含计划点位', plannedHint: '把状态为“计划”的点位和路线也算进去',
  netHint: (n: string) => `只算写明属于这张网的点位和路线；没有写明的 ${n} 个不算。边境、辖区和部位不变`,
};
type FilterWords = typeof zh;
const en: FilterWords = {
  allAgencies: 'All units', types: 'By type of unit', agencies: 'By unit', planned: 'With planned posts', plannedHint: 'Count posts and routes whose status is planned too',
  netHint: (n) => `Only posts and routes that say they belong to this net count; the ${n} that say nothing do not. Border, areas and places stay the same`,
};
export const filterWords = { zh, en };
