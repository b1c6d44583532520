import { expect, test } from 'vitest';
import { personPatterns } from '#core/plan/person-text.ts';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { standingProblems } from '#core/plan/standing-problems.ts';
import { quickest } from '../../quickest.ts';

/* Made up: no such area, no such exchange. */
test.each([
  ['问13800000000', ['phone']], ['138-0000-0000。', ['phone']], ['+86 138 0000 0000', ['phone']], ['１３８０００００００0', ['phone']], ['值班室 0451-0000000', ['phone']], ['+7 (000) 000-00-00', ['phone']],
  ['证号000000199001010000', ['idNumber']], ['00000019900101000X', ['idNumber']], ['00000019900101000x', ['idNumber']],
  ['ask a.b@example.org', ['email']], ['ａｂ＠example.org', ['email']], ['13800000000, 000000199001010000, a@example.org', ['phone', 'idNumber', 'email']],
])('%s holds %j', (text, found) => { expect(personPatterns(text)).toEqual(found); });

test.each(['', 'K41+200 路面塌陷', '2026-01-15 20:00-08:00', '131.13800000000, 44.13800000000', '1380000000', '138000000001', '00000019901301000X', '0000001990010100001', '@ 3 km', 'a@b', '+12000', 'DEMO-0138-0000', '约 12 000 m'])('%s holds none', (text) => { expect(personPatterns(text)).toEqual([]); });

test('a text of 100 000 signs is looked through in no time', async () => {
  expect(await quickest(1000, () => { for (const sign of ['a', '1', '+1 ', '138-', '@a.', '0451-']) personPatterns(`${sign.repeat(100_000 / sign.length)}9`); })).toBeLessThan(1000);
});

test('a note or an issue with such a text is kept with a warning that does not repeat it, on reading and after an edit', () => {
  const read = admitPlan({ type: 'FeatureCollection', plan: {}, features: [{ type: 'Feature', id: 'p', geometry: { type: 'Point', coordinates: [1, 2] }, properties: { kind: 'post', note: 'fine', issues: [{ text: 'lamp' }, { text: '13800000000' }] } }] });
  if (!read.ok) throw new Error('not read');
  const told = read.problems.filter(({ code }) => code === 'personInText');
  expect(told.map(({ severity, featureId, field, value }) => [severity, featureId, field, value])).toEqual([['warning', 'p', 'issues[1].text', 'phone']]);
  expect(JSON.stringify(told)).not.toContain('138');
  const [post] = read.value.plan.features;
  expect(post!.properties.issues![1]!.text).toBe('13800000000');
  const edited = { ...read.value.plan, features: [{ ...post!, properties: { ...post!.properties, note: 'a@example.org', issues: [] } } as typeof post & object] };
  expect(standingProblems([{ problems: read.problems, plan: read.value.plan }], edited).filter(({ code }) => code === 'personInText').map(({ field, value }) => [field, value])).toEqual([['note', 'email']]);
});
