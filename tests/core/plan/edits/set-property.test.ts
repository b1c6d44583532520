import { describe, expect, test } from 'vitest';
import { setProperty } from '#core/plan/edits/set-property.ts';
import { setSettings } from '#core/plan/edits/set-settings.ts';
import { withChange } from '#core/plan/edits/change.ts';
import { radiusOf } from '#core/plan/defaults.ts';
import { standingProblems } from '#core/plan/standing-problems.ts';
import { validatePlan } from '#core/plan/validate.ts';
import type { AnyFeature, Plan, PlanFeature } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';

const make = (id: string, kind: string, properties: object = {}) => ({ id, kind, geometry: { type: 'Point', coordinates: [130, 45] }, properties }) as unknown as AnyFeature;
const tower = make('t', 'post', { colour: 'green', radiusM: 500, postType: 'watchtower' });
const gate = make('g', 'post', { postType: 'campGate' });
const place = make('p', 'priorityPlace');
const plan: Plan = { meta: { id: 'x', agencies: [{ id: 'a' }], shifts: [{ id: 's', start: '08:00', end: '16:00' }] }, features: [tower, gate, place], foreign: {} };
const setOn = (features: readonly AnyFeature[], field: string, value: unknown) => {
  const found = setProperty(features, field, value);
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join(' '));
  return found.value;
};

describe('one property of many features', () => {
  test('is set on all that differ, keeps what nobody knows, and changes no input', () => {
    const before = JSON.stringify(plan);
    const change = setOn([tower, gate], 'radiusM', 500);
    expect([...change.keys()]).toEqual(['g']);
    expect(setOn([tower, gate], 'radiusM', 800).get('t')).toMatchObject({ properties: { colour: 'green', radiusM: 800 } });
    expect(setOn([tower], 'radiusM', 800).get('t')!.geometry).toBe(tower.geometry);
    expect(Object.keys(setOn([tower], 'radiusM', 800).get('t')!.properties)).toEqual(['colour', 'radiusM', 'postType']);
    expect(JSON.stringify(plan)).toBe(before);
  });

  test('unset gives the default back, and nothing where it was not set', () => {
    const change = setOn([tower, gate], 'radiusM', undefined);
    expect([...change.keys()]).toEqual(['t']);
    expect(radiusOf(change.get('t') as PlanFeature<'post'>, {})).toEqual({ value: 3000, assumed: true });
    expect(withChange(plan, setOn([gate], 'radiusM', undefined))).toBe(plan);
  });

  test('refused for one it is refused for all, with feature, field and reason', () => {
    const found = setProperty([tower, gate], 'radiusM', -5);
    expect(found.ok).toBe(false);
    expect(found.problems.map(({ featureId, field, value }) => [featureId, field, value])).toEqual([['t', 'radiusM', -5], ['g', 'radiusM', -5]]);
    expect(found.problems[0]!.message).toContain('at least 0');
    const mixed = setProperty([tower, place], 'radiusM', 100);
    expect(mixed).toMatchObject({ ok: false, problems: [{ featureId: 'p', field: 'radiusM' }] });
  });

  test('a window with an impossible hour refuses the list; over midnight is allowed', () => {
    expect(setProperty([tower], 'dutyWindows', [{ start: '08:00', end: '16:00' }, { start: '25:00', end: '02:00' }])).toMatchObject({ ok: false, problems: [{ field: 'dutyWindows[1].start' }] });
    expect(setProperty([tower], 'dutyWindows', [{ start: '22:00', end: '06:00' }]).ok).toBe(true);
  });
});

describe('settings of a plan', () => {
  test('are set or taken away, and the plan given stays as it is', () => {
    const before = JSON.stringify(plan);
    const found = setSettings(plan, { name: '甲', shifts: undefined });
    expect(found.ok && found.value.meta).toEqual({ id: 'x', agencies: [{ id: 'a' }], name: '甲' });
    expect(found.ok && found.value.features).toBe(plan.features);
    expect(JSON.stringify(plan)).toBe(before);
    expect(setSettings(plan, { id: 'x' })).toMatchObject({ ok: true, value: plan });
  });

  test('a shift without an hour, an id twice or none is refused by its place', () => {
    const fieldsOf = (patch: object) => setSettings(plan, patch as Record<string, unknown>).problems.map(({ code, field }) => `${code} ${field}`);
    expect(fieldsOf({ shifts: [{ id: 's', start: '8', end: '16:00' }] })).toEqual(['badValue plan.shifts[0].start']);
    expect(fieldsOf({ agencies: [{ id: 'a' }, { id: 'a' }, { id: '' }] })).toEqual(['duplicateId plan.agencies[1].id', 'missingId plan.agencies[2].id']);
    expect(fieldsOf({ defaults: { radiusM: { watchtower: -1 } } })).toEqual(['badValue plan.defaults.radiusM.watchtower']);
  });
});

test('after an edit the problems between parts are new ones, and what was mended is said no more', () => {
  const bad: Problem = { code: 'badValue', severity: 'error', featureId: 't', field: 'status', value: 'x', message: '' };
  const gone: Problem = { ...bad, featureId: 'g', field: 'note' };
  const file: Problem = { ...bad, code: 'planMemberMissing', featureId: null, field: 'plan' };
  const read = [bad, gone, file, ...validatePlan(plan)];
  expect(standingProblems([{ problems: read, plan }], plan)).toEqual(read);
  const after = withChange(withChange(plan, setOn([tower], 'status', 'active')), new Map([['g', null]]));
  const found = standingProblems([{ problems: read, plan }], after);
  expect(found.slice(0, 1)).toEqual([file]);
  expect(found.slice(1)).toEqual(validatePlan(after));
  expect(standingProblems([{ problems: read, plan }], withChange(plan, setOn([tower], 'radiusM', 1)))).toContain(bad);
});
