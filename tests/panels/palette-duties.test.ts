/** Every row of the duty is found in the palette by the words it goes by. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, test, vi } from 'vitest';
import { readGeoJson } from '#formats/geojson.ts';
import { language } from '#i18n/language.svelte.ts';
import type { Session } from '#session/session.svelte.ts';
import { found, madeReady } from '#tools/find.ts';
import { commands, features } from '../../src/panels/palette/findables.ts';

vi.stubGlobal('document', { documentElement: {} });
afterAll(() => { language.set('zh'); });
const read = readGeoJson(readFileSync('data/nine-branches.geojson'), 'nine');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const session = { plan, layers: {}, coverage: null } as unknown as Session;
const ready = [...commands(session), ...features(plan, false)].map(madeReady);
const ids = (query: string) => found(ready, query, 50).map(({ id }) => id);

test.each([
  ['M01', '交通卡口', 'action:gaps'], ['M02', '执勤卡点', 'duty:presence'], ['M03', '边防检查站', 'duty:stations'], ['M04', '派出所', 'duty:stations'], ['M05', '接待室', 'duty:gates'], ['M06', '封闭小区', 'duty:gates'], ['M07', '三道门', 'duty:gates'], ['M08', '看守所', 'action:time'], ['M09', '窗口单位', 'duty:inspections'],
  ['M10', '前置警力', 'action:rings'], ['M11', '向前一步', 'action:compare'], ['M12', '口罩', 'duty:supplies'], ['M13', '物资库', 'duty:supplies'], ['M14', '检查能力', 'action:tables'], ['M15', '闯卡', 'duty:secondLine'], ['M20', '党政机关', 'action:focusPlaces'], ['M21', '火车站', 'action:focusPlaces'], ['M22', '高速路口', 'action:gaps'],
  ['M23', '商圈', 'duty:places'], ['M24', '重点部位', 'action:focusPlaces'], ['M25', '人员密集区域', 'duty:places'], ['M32', '巡视劝阻', 'duty:places'], ['M28', '边境通道', 'action:gaps'], ['M65', '常态化', 'action:alternatives'], ['M12', '防护物资', 'duty:supplies'], ['M44', '一道道屏障', 'action:depth'], ['M43', '织密', 'action:gaps'], ['M01', '交通卡口', 'duty:places'], ['M26', '营业场所', 'action:focusPlaces'], ['M27', '林场', 'duty:farms'], ['M28', '通边要道', 'action:gaps'], ['M31', '强化巡逻力度', 'action:compare'], ['M33', '督导检查', 'duty:inspections'], ['M34', '四不两直', 'duty:inspections'],
  ['M41', '分局', 'duty:branches'], ['M43', '防控网', 'action:gaps'], ['M44', '屏障', 'action:depth'], ['M45', '外防输入', 'duty:nets'], ['M46', '边境乡镇', 'action:jointMap'], ['M50', '联合边防', 'action:jointMap'], ['M51', '联勤', 'duty:presence'], ['M52', '特巡警', 'duty:nets'], ['M53', '一盘棋', 'duty:seams'],
  ['M60', '三班制', 'action:time'], ['M61', '24小时在岗', 'duty:presence'], ['M62', '交接班', 'action:time'], ['M63', '合理安排勤务', 'action:time'], ['M64', '就餐', 'action:time'], ['M65', '再部署', 'action:alternatives'], ['M66', '勤务等级', 'action:dutyLevel'], ['M70', '宣传', 'duty:activities'], ['M71', '消杀', 'duty:activities'], ['M72', '隐患', 'duty:issues'],
  ['M80', '每天报送', 'action:report'], ['M81', '挂图作战', 'action:wall'], ['M82', '三防', 'duty:tags'],
  ['M11', 'moving the line forward', 'action:compare'], ['M14', 'temperature', 'nine'], ['M14', '测温', 'nine'], ['M43', 'control net', 'action:gaps'], ['M65', 'plan revision', 'action:alternatives'], ['M08', 'detention facility', 'action:time'],
])('%s by "%s"', (_, words, wanted) => {
  if (wanted === 'nine') expect(ids(words).filter((id) => id.startsWith('feature:')).length).toBe(plan.features.filter(({ kind, properties }) => kind === 'post' && (properties as { checks?: string[] }).checks?.includes('temperature')).length);
  else expect(ids(words).slice(0, 6)).toContain(wanted);
});

test('things are found by what they are and do, after what is called so; posts by what they check', () => {
  const posts = plan.features.filter(({ kind, properties }) => kind === 'post' && (properties as { checks?: string[] }).checks?.includes('temperature')).map(({ id }) => `feature:${id}`);
  expect(posts.length).toBeGreaterThan(3);
  expect(ids('测温').filter((id) => id.startsWith('feature:')).sort()).toEqual([...posts].sort());
  expect(ids('扫码').length).toBeGreaterThan(0);
  expect(ids('交通卡口').filter((id) => id.startsWith('feature:'))).toHaveLength(plan.features.filter(({ properties }) => (properties as { postType?: string }).postType === 'trafficCheckpoint').length);
  expect(ids('瞭望塔').length).toBeGreaterThanOrEqual(9);
  expect(ids('watchtower')).toEqual(expect.arrayContaining(ids('瞭望塔').filter((id) => id.startsWith('feature:'))));
  expect(ids('巡视劝阻').some((id) => id === 'feature:yabuli-route-2')).toBe(true);
});
