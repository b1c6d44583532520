import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { Alternatives } from '#session/alternatives.svelte.ts';
import { memoryShelf } from '#session/plan-shelf.ts';
import { post } from '../core/coverage/small-plan.ts';

const main: Plan = { meta: { id: 'main', name: '主', 'name:en': 'Main', planDate: '2026-01-15' }, features: [post('p', 0)], foreign: { kept: 1 } };
const at = () => {
  let n = 0;
  const shelf = memoryShelf();
  return { shelf, alternatives: new Alternatives(shelf, () => `new-${++n}`) };
};
const made = async (alternatives: Alternatives, plan: Plan, name: string): Promise<Plan> => {
  const answer = await alternatives.make(plan, { name });
  if (!answer.ok) throw new Error(answer.code);
  return answer.plan;
};

describe('alternatives', () => {
  test('one that differs from the start comes from the plan as it is: that is its origin, and the main plan on the shelf', async () => {
    const { shelf, alternatives } = at();
    const answer = await alternatives.make(main, { name: '冬' }, (plan) => ({ ...plan, meta: { ...plan.meta, version: '2' } }));
    expect(answer.ok && answer.plan.meta).toEqual({ id: 'new-1', name: '冬', planDate: '2026-01-15', version: '2', alternativeOf: 'main' });
    expect([await shelf.get('main'), await shelf.origin('new-1')]).toEqual([main, main]);
  });

  test('one is the whole plan under an id and a name of its own, and says what it is an alternative to', async () => {
    const { shelf, alternatives } = at();
    const before = JSON.stringify(main);
    const plan = await made(alternatives, main, ' 备选一 ');
    expect(plan).toEqual({ ...main, meta: { id: 'new-1', name: '备选一', planDate: '2026-01-15', alternativeOf: 'main' } });
    expect(plan.features).toBe(main.features);
    expect(JSON.stringify(main)).toBe(before);
    expect(await shelf.get('main')).toBe(main);
    expect(alternatives.list.map(({ id, alternativeOf }) => [id, alternativeOf])).toEqual([['main', null], ['new-1', 'main']]);
  });

  test('one of an alternative lies beside it, not under it', async () => {
    const { alternatives } = at();
    const first = await made(alternatives, main, 'one');
    expect((await made(alternatives, first, 'two')).meta).toMatchObject({ id: 'new-2', alternativeOf: 'main' });
    expect(alternatives.list.map(({ id }) => id)).toEqual(['main', 'new-1', 'new-2']);
  });

  test('a plan without an id gets one; no name and a name that is taken are refused', async () => {
    const { shelf, alternatives } = at();
    expect(await alternatives.make(main, { name: '  ' })).toEqual({ ok: false, code: 'noName' });
    expect(await alternatives.make(main, { name: '主' })).toEqual({ ok: false, code: 'nameTaken' });
    expect(await shelf.list()).toEqual([]);
    const { id: _, ...nameless } = main.meta;
    const plan = await made(alternatives, { ...main, meta: nameless }, 'one');
    expect(plan.meta).toMatchObject({ id: 'new-2', alternativeOf: 'new-1' });
    expect(await alternatives.make(plan, { name: 'one' })).toEqual({ ok: false, code: 'nameTaken' });
  });

  test('the next number is the first whose name is free, and an alternative of an alternative is called after the main plan', async () => {
    const { alternatives } = at();
    const called = (n: number) => `主 - 备选${n}`;
    expect(alternatives.nextNumber(main, called)).toBe(1);
    const first = await alternatives.make(main, { name: called(1), 'name:en': 'Main - alternative 1' });
    if (!first.ok) throw new Error(first.code);
    expect(first.plan.meta).toMatchObject({ name: '主 - 备选1', 'name:en': 'Main - alternative 1' });
    expect(alternatives.nextNumber(first.plan, called)).toBe(2);
    expect(alternatives.parentOf(first.plan)).toMatchObject({ name: '主', 'name:en': 'Main' });
    expect(await alternatives.make(main, { name: 'Main - alternative 1' })).toEqual({ ok: false, code: 'nameTaken' });
    await made(alternatives, first.plan, called(2));
    await alternatives.remove(first.plan.meta.id!);
    expect(alternatives.nextNumber(main, called)).toBe(1);
  });

  test('one can be taken away, the main plan cannot; plans of another family are not listed', async () => {
    const { shelf, alternatives } = at();
    await shelf.put({ ...main, meta: { id: 'other', name: 'other' } });
    await alternatives.look(main);
    expect(alternatives.list).toEqual([]);
    const plan = await made(alternatives, main, 'one');
    await alternatives.remove('main');
    expect(alternatives.list).toHaveLength(2);
    await alternatives.remove(plan.meta.id!);
    expect(await shelf.get(plan.meta.id!)).toBeNull();
    expect(await shelf.get('main')).toBe(main);
  });

  test('the ancestor is the plan as it was when the alternative was made, not as it stands now', async () => {
    const { shelf, alternatives } = at();
    const plan = await made(alternatives, main, 'one');
    const edited: Plan = { ...main, features: [post('p', 1)] };
    await shelf.put(edited);
    expect(await alternatives.ancestor(edited, plan)).toBe(main);
    expect(await alternatives.ancestor(plan, edited)).toBe(main);
    const later = await made(alternatives, edited, 'two');
    expect(await alternatives.ancestor(plan, later)).toBeNull();
    expect(await alternatives.ancestor(main, { ...main, meta: { id: 'stranger' } })).toBeNull();
  });
});
