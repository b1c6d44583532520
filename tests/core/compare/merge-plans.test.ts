/** A colleague's file merged: nothing is dropped, nothing is settled that nobody chose. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePlans, type Choice, type Merge } from '#core/compare/merge-plans.ts';
import { featureKey, metaKey, settleMerge, withChanges } from '#core/compare/settle-merge.ts';
import { byId, planChanges } from '#core/compare/plan-changes.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import type { PlanMeta } from '#core/plan/schema.ts';
import { planArbitrary } from '../plan/plan-arbitrary.ts';
import { post } from '../coverage/small-plan.ts';

const planOf = (features: AnyFeature[], meta: PlanMeta = {}): Plan => ({ meta, features, foreign: {} });
const settle = (mine: Plan, theirs: Plan, merge: Merge, choice: Choice, metaChoice: Choice = 'mine') => settleMerge(mine, theirs, merge,
  new Map([...merge.conflicts.map(({ id, mine: own, theirs: sent }) => [featureKey(id), choice === 'both' && !(own && sent) ? 'mine' : choice] as const), ...merge.metaConflicts.map(({ field }) => [metaKey(field), metaChoice] as const)]));

describe('with a common ancestor', () => {
  const base = planOf([post('same', 0), post('mine', 1), post('theirs', 2), post('both', 3), post('gone', 4), post('goneMine', 5), post('goneTheirs', 6), post('goneAlike', 7)], { name: 'base', version: '1', planDate: '2026-01-15', timezone: 'Asia/Shanghai' });
  const mine = planOf([post('same', 0), post('mine', 1, { radiusM: 2000 }), post('theirs', 2), post('both', 3, { name: 'm' }), post('gone', 4), post('goneTheirs', 6, { name: 'm' }), post('new', 8), post('alike', 9)], { name: 'mine', planDate: '2026-01-16', timezone: 'Asia/Shanghai' });
  const theirs = planOf([post('same', 0), post('mine', 1), post('theirs', 2.5), post('both', 3, { name: 't' }), post('goneMine', 5, { name: 't' }), post('goneAlike', 7), post('their new', 10), post('alike', 9)], { name: 'theirs', planDate: '2026-01-17', timezone: 'Asia/Harbin' });
  const merge = mergePlans(mine, theirs, base);

  test('what one side did is taken, what both did is asked', () => {
    expect(merge.added.map(({ id }) => id)).toEqual(['their new']);
    expect(merge.changed.map(({ id }) => id)).toEqual(['theirs']);
    expect(merge.removed).toEqual(['gone']);
    expect(merge.conflicts.map(({ id, code, fields }) => [id, code, fields])).toEqual([['both', 'bothChanged', ['name']], ['goneMine', 'deletedByMe', []], ['goneTheirs', 'deletedByThem', []]]);
    expect(merge.meta).toEqual({ timezone: 'Asia/Harbin' });
    expect(merge.metaConflicts).toEqual([{ field: 'planDate', mine: '2026-01-16', theirs: '2026-01-17' }]);
    expect(merge.tally).toEqual({ read: 8, added: 1, changed: 1, same: 2, older: 2, conflicts: 2, mineOnly: 1 });
  });

  test('nothing is settled before everything is chosen', () => {
    expect(settleMerge(mine, theirs, merge, new Map([[featureKey('both'), 'mine']]))).toEqual({ ok: false, open: ['feature:goneMine', 'feature:goneTheirs', 'meta:planDate'] });
    /* Of a deleted feature there are no two versions, and a setting has one value. */
    expect(settleMerge(mine, theirs, merge, new Map<string, Choice>([[featureKey('both'), 'both'], [featureKey('goneMine'), 'both'], [featureKey('goneTheirs'), 'mine'], [metaKey('planDate'), 'both']]))).toEqual({ ok: false, open: ['feature:goneMine', 'meta:planDate'] });
  });

  test('theirs, mine and both give what they say; the plan that is merged stays mine by name', () => {
    const before = JSON.stringify(mine);
    const ids = (choice: Choice) => {
      const settled = settle(mine, theirs, merge, choice, 'theirs');
      if (!settled.ok) throw new Error('open');
      return withChanges(mine, settled);
    };
    expect(ids('theirs').features.map(({ id }) => id)).toEqual(['same', 'mine', 'theirs', 'both', 'new', 'alike', 'their new', 'goneMine']);
    expect(byId(ids('theirs')).get('both')!.properties.name).toBe('t');
    expect(ids('theirs').meta).toEqual({ name: 'mine', planDate: '2026-01-17', timezone: 'Asia/Harbin' });
    expect(ids('mine').features.map(({ id }) => id)).toEqual(['same', 'mine', 'theirs', 'both', 'goneTheirs', 'new', 'alike', 'their new']);
    const both = ids('both');
    expect(byId(both).get('both')!.properties.name).toBe('m');
    expect(byId(both).get('both~2')!.properties.name).toBe('t');
    expect(JSON.stringify(mine)).toBe(before);
  });
});

test('without an ancestor nothing counts as deleted and every difference is asked', () => {
  const mine = planOf([post('a', 0), post('b', 1), post('c', 2)]), theirs = planOf([post('b', 1), post('c', 3), post('d', 4)], { planDate: '2026-01-17' });
  const merge = mergePlans(mine, theirs, null);
  expect(merge.removed).toEqual([]);
  expect(merge.added.map(({ id }) => id)).toEqual(['d']);
  expect(merge.conflicts.map(({ id, code }) => [id, code])).toEqual([['c', 'differs']]);
  expect(merge.meta).toEqual({ planDate: '2026-01-17' });
  expect(merge.tally).toEqual({ read: 3, added: 1, changed: 0, same: 1, older: 0, conflicts: 1, mineOnly: 1 });
});

describe('any three plans', () => {
  const three = fc.tuple(planArbitrary, planArbitrary, fc.option(planArbitrary));
  const options = { seed: 20261125, numRuns: 200, endOnFailure: true };
  test('every feature of the file went somewhere', () => {
    fc.assert(fc.property(three, ([mine, theirs, base]) => {
      const { tally: { read, added, changed, same, older, conflicts } } = mergePlans(mine, theirs, base);
      expect(read).toBe(theirs.features.length);
      expect(added + changed + same + older + conflicts).toBe(read);
    }), options);
  });

  test('a plan merged with itself, or with the ancestor it came from, is not changed', () => {
    fc.assert(fc.property(three, ([mine, , base]) => {
      for (const [sent, root] of [[mine, base], [base ?? mine, base ?? mine]] as const) {
        const merge = mergePlans(mine, sent, root);
        const settled = settleMerge(mine, sent, merge, new Map());
        expect(settled.ok).toBe(true);
        if (settled.ok) expect(planChanges(mine, withChanges(mine, settled))).toEqual({ added: [], removed: [], changed: [], same: mine.features.length, meta: [] });
      }
    }), options);
  });

  test('everything theirs gives their features, and mine that they never had', () => {
    fc.assert(fc.property(three, ([mine, theirs, base]) => {
      const settled = settle(mine, theirs, mergePlans(mine, theirs, base), 'theirs', 'theirs');
      if (!settled.ok) throw new Error('open');
      const merged = byId(withChanges(mine, settled));
      const root = base && byId(base);
      const untouched = (id: string, feature: AnyFeature) => !!root?.has(id) && JSON.stringify(root.get(id)) === JSON.stringify(feature);
      for (const feature of theirs.features) if (!untouched(feature.id, feature)) expect(merged.get(feature.id)).toEqual(feature);
      for (const { id } of mine.features) if (!byId(theirs).has(id) && !root?.has(id)) expect(merged.has(id)).toBe(true);
    }), options);
  });
});
