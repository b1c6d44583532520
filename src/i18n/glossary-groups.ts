/** The tables of terms that the glossary lists, with their headings. */
import type { Terms } from './terms-zh.ts';

export const glossaryGroups = {
  postType: { zh: '点位类型', en: 'Types of post' }, placeType: { zh: '部位类型', en: 'Types of place' }, mode: { zh: '巡逻方式', en: 'Ways of patrolling' }, purpose: { zh: '巡逻任务', en: 'Purposes of patrols' },
  pattern: { zh: '走法', en: 'Patterns of a run' }, level: { zh: '辖区级别', en: 'Levels of areas' }, sectorType: { zh: '巡区类型', en: 'Types of sector' }, obstacleType: { zh: '障碍类型', en: 'Types of obstacle' }, activityType: { zh: '活动类型', en: 'Types of activity' },
  borderType: { zh: '边界类型', en: 'Types of border' }, status: { zh: '状态', en: 'Status' }, impactLevel: { zh: '影响等级', en: 'Impact levels' }, closure: { zh: '封闭状态', en: 'Closure' }, net: { zh: '防控网', en: 'Control net' }, cause: { zh: '盲区原因', en: 'Causes of gaps' }, field: { zh: '属性', en: 'Properties' },
} as const satisfies Partial<Record<keyof Terms, { readonly zh: string; readonly en: string }>>;

export const glossaryWords = {
  zh: { title: '术语', search: '查找（中文、英文或标识）', close: '关闭', concepts: '概念', zh: '中文', en: '英文', id: '标识', found: (n: number) => `${n} 条`, none: '没有找到' },
  en: { title: 'Glossary', search: 'Search (Chinese, English or identifier)', close: 'Close', concepts: 'Concepts', zh: 'Chinese', en: 'English', id: 'Identifier', found: (n: number) => (n === 1 ? '1 term' : `${n} terms`), none: 'Nothing found' },
} as const;
