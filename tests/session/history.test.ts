import { expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { backTo, noHistory, withStep, type Step } from '#session/history.ts';

const plans = [0, 1, 2, 3].map((at): Plan => ({ meta: { id: `p${at}` }, features: [], foreign: {} }));
const step = (from: number, ids: string[]): Step => ({ before: plans[from]!, after: plans[from + 1]!, note: { code: 'move' }, ids });
const three = [step(0, ['a']), step(1, ['b']), step(2, ['a', 'c'])].reduce(withStep, noHistory);

test('steps are undone and done again in order', () => {
  const back = backTo(three, 2)!;
  expect(back.plan).toBe(plans[2]);
  expect(back.ids).toEqual(['a', 'c']);
  const again = backTo(back.history, 3)!;
  expect(again.plan).toBe(plans[3]);
  expect(again.history).toEqual(three);
});

test('a jump over several steps names every feature that may differ', () => {
  const found = backTo(three, 0)!;
  expect(found.plan).toBe(plans[0]);
  expect(found.ids).toEqual(['a', 'b', 'c']);
  expect(backTo(found.history, 2)!.plan).toBe(plans[2]);
});

test('there is nothing before the first step nor after the last', () => {
  expect(backTo(three, -1)).toBeNull();
  expect(backTo(three, 4)).toBeNull();
  expect(backTo(three, 3)).toBeNull();
  expect(backTo(noHistory, 0)).toBeNull();
});

test('a new step forgets what was undone', () => {
  const one = backTo(three, 1)!.history;
  const next = withStep(one, step(1, ['d']));
  expect(next.steps).toHaveLength(2);
  expect(next.steps[1]!.ids).toEqual(['d']);
  expect(next.at).toBe(2);
});

test('the oldest steps go first', () => {
  let long = noHistory;
  for (let at = 0; at < 1005; at += 1) long = withStep(long, { before: plans[0]!, after: plans[1]!, note: { code: 'set' }, ids: [String(at)] });
  expect(long.steps).toHaveLength(1000);
  expect(long.at).toBe(1000);
  expect(long.steps[0]!.ids).toEqual(['5']);
});
