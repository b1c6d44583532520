import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { backTo, earlierHistory, withStep } from '#session/history.ts';
import { packed, sumOf } from '#session/storage/packed.ts';
import { partsOf } from '#session/storage/plan-parts.ts';
import { pastBase } from '#session/storage/read-past.ts';
import { chainEntries, recallPlan, type Chain } from '#session/storage/recall-plan.ts';
import type { EntryRecord, GenerationRecord } from '#session/storage/records.ts';
import { stepsBack } from '#session/storage/steps-back.ts';

const point = (id: string, lon: number): AnyFeature => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 44] }, properties: { postType: 'borderPost', name: id } } as AnyFeature);
const start: Plan = { meta: { id: 'x', name: '一' }, features: [point('a', 131), point('b', 132), point('c', 133)], foreign: { kept: [1] } };

type Edit = { readonly what: 'move' | 'add' | 'remove' | 'settings' | 'turn'; readonly n: number };
const edit = fc.record<Edit>({ what: fc.constantFrom('move', 'add', 'remove', 'settings', 'turn'), n: fc.nat(50) });
function done(plan: Plan, { what, n }: Edit, turn: number): Plan {
  const at = plan.features.length ? n % plan.features.length : 0;
  if (what === 'settings') return { ...plan, meta: { ...plan.meta, name: `名${turn}` } };
  if (what === 'add' || plan.features.length === 0) return { ...plan, features: plan.features.toSpliced(at, 0, point(`new-${turn}`, 130 + n / 100)) };
  if (what === 'remove') return { ...plan, features: plan.features.toSpliced(at, 1) };
  if (what === 'turn') return { ...plan, features: plan.features.toReversed() };
  return { ...plan, features: plan.features.with(at, point(plan.features[at]!.id, 131 + turn / 7)) };
}

function generation(number: number, of: Plan, more: Partial<GenerationRecord> = {}): { record: GenerationRecord; parts: Chain['parts'] } {
  const parts = [...partsOf(of)].map((part, at) => ({ plan: 'x', generation: number, part: at, ...part }));
  return { parts, record: { plan: 'x', number, created: number, cause: 'grown', parts: parts.length, bytes: 1, logBytes: 1, features: of.features.length, sum: sumOf(parts.map(({ sum }) => sum)), follows: number > 1, catchUp: 0, ...more } };
}

/** A plan as it was kept: edits, and after how many of them a second generation was made, whose first entries may only catch up. */
function kept(edits: readonly Edit[], cut: number, catchUp: number) {
  const states = edits.reduce<Plan[]>((all, one, turn) => [...all, done(all.at(-1)!, one, turn)], [start]);
  const entry = (number: number, sequence: number, at: number): EntryRecord => ({ plan: 'x', generation: number, sequence, at, ...packed(differenceOf(states[at]!, states[at + 1]!)) });
  const [one, two] = [generation(1, start), generation(2, states[cut - catchUp]!, { catchUp })];
  const entries = [...states.slice(0, cut).map((_, at) => entry(1, at + 1, at)), ...states.slice(cut - catchUp, -1).map((_, at) => entry(2, at + 1, cut - catchUp + at))];
  const chain = (base: typeof one, later: readonly GenerationRecord[]): Chain => ({ base: base.record, parts: base.parts, ...chainEntries(base.record, later, entries) });
  return { states, newest: chain(two, []), past: chain(one, [two.record]) };
}

test('undo after the plan was opened again leads exactly to each state before, and redo back, whatever was done and wherever a generation was made', () => {
  fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 25 }), fc.nat(), fc.nat(2), (edits, where, behind) => {
    const cut = where % (edits.length + 1);
    const { states, newest, past } = kept(edits, cut, Math.min(behind, cut));
    const opened = recallPlan(newest)!.plan;
    expect(opened).toEqual(states.at(-1));
    let history = earlierHistory(opened, structuredClone(stepsBack(past)));
    expect(history.at).toBe(edits.length);
    for (let at = edits.length - 1; at >= 0; at -= 1) {
      const back = backTo(history, at)!;
      expect(back.plan).toEqual(states[at]);
      history = back.history;
    }
    for (let at = 1; at <= edits.length; at += 1) {
      const forth = backTo(history, at)!;
      expect(forth.plan).toEqual(states[at]);
      history = forth.history;
    }
    const further = withStep(history, { before: opened, after: start, note: { code: 'add' }, ids: [] });
    expect(backTo(further, edits.length)!.plan).toBe(opened);
  }), { seed: 11, numRuns: 300 });
});

test('nothing is told of a past that is damaged or not whole', () => {
  const { past } = kept([{ what: 'move', n: 1 }, { what: 'add', n: 2 }, { what: 'move', n: 0 }], 2, 0);
  expect(stepsBack(past)).toHaveLength(3);
  const damaged = <P extends { bytes: Uint8Array }>(record: P): P => ({ ...record, bytes: record.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });
  expect(stepsBack({ ...past, whole: false })).toEqual([]);
  expect(stepsBack({ ...past, entries: past.entries.with(1, damaged(past.entries[1]!)) })).toEqual([]);
  expect(stepsBack({ ...past, parts: past.parts.with(1, damaged(past.parts[1]!)) })).toEqual([]);
});

test('it begins at the oldest generation from which the log leads on without a break and lightly', () => {
  const records = [1, 2, 3, 4].map((number) => generation(number, start).record);
  expect(pastBase(records, 4)).toBe(1);
  expect(pastBase(records.with(2, { ...records[2]!, follows: false }), 4)).toBe(3);
  expect(pastBase([records[0]!, records[2]!, records[3]!], 4)).toBe(3);
  expect(pastBase(records.with(1, { ...records[1]!, logBytes: 3e6 }), 4)).toBe(3);
  expect(pastBase(records.with(0, { ...records[0]!, bytes: 3e6 }), 4)).toBe(2);
  expect(pastBase(records, 1)).toBe(1);
});
