/** Replay files of any plan: one text for one content, and the same again after a round trip. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reachQuestion } from '#core/coverage/question.ts';
import { hashPlan } from '#core/plan/hash.ts';
import { canonicalText, laidOut } from '#formats/replay/canonical.ts';
import { settle } from '#formats/replay/differences.ts';
import { readReplay } from '#formats/replay/read-replay.ts';
import { replayOf, replayText, sealOf, type ReplayContent, type ReplayQuestion } from '#formats/replay/replay-file.ts';
import { harsh, harshPlan, recipe } from '../../core/coverage/random-plan.ts';
import { richPlan } from '../../core/coverage/live-model.ts';
import { timedPlan } from '../../core/time/timed-plan.ts';

const made = (content: ReturnType<typeof replayOf>): ReplayContent => { if (typeof content === 'string') throw new Error(content); return content; };
const reading = { dropped: {}, problems: [] };

describe('a plan and its answer come back from the file as they went in', () => {
  const again = (plan: Parameters<typeof replayOf>[0], question: ReplayQuestion) => {
    const text = replayText(made(replayOf(plan, question, reading))), read = readReplay(text, 'r');
    if (!read.ok) throw new Error(read.reason);
    expect(read.value.content.result).toMatchObject({ plan: { hash: hashPlan(read.value.plan) } });
    expect(read.value.plan.features.map(({ id }) => id)).toEqual(plan.features.map(({ id }) => id));
    expect(replayText(made(replayOf(read.value.plan, read.value.content.question, read.value.content.reading)))).toBe(text);
  };
  test('by reach, whatever coincides in it', { timeout: 60_000 }, () => {
    fc.assert(fc.property(harsh, (given) => { again(harshPlan(given), reachQuestion); }), { seed: 7, numRuns: 40 });
  });
  test('by the hour', { timeout: 120_000 }, () => {
    fc.assert(fc.property(recipe, fc.constantFrom<ReplayQuestion>({ ...reachQuestion, when: { day: '2026-01-15' } }, { ...reachQuestion, when: { at: '2026-01-15T09:30:00+08:00' } }, { ...reachQuestion, when: { window: '20:00-04:00' }, levels: [{ of: 'assets', atLeast: 4 }] }),
      (given, question) => { again(timedPlan(richPlan(given)), question); }), { seed: 9, numRuns: 18 });
  });
});

test('one value has one text, whatever the order of its members; lines are for eyes alone', () => {
  const anything = fc.jsonValue();
  fc.assert(fc.property(anything, fc.nat(3), (value, levels) => {
    const turned = (one: unknown): unknown => (Array.isArray(one) ? one.map(turned) : typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).reverse().map(([key, part]) => [key, turned(part)])) : one);
    expect(canonicalText(turned(value))).toBe(canonicalText(value));
    expect(JSON.parse(laidOut(value, levels))).toEqual(JSON.parse(JSON.stringify(value)));
    expect(canonicalText(JSON.parse(laidOut(value, levels)))).toBe(canonicalText(value));
  }), { seed: 5, numRuns: 300 });
  expect(canonicalText({ b: undefined, a: [undefined, -0, Number.NaN] })).toBe('{"a":[null,0,null]}');
});

test('the seal is SHA-256 of the canonical text of the rest', () => {
  expect(sealOf({ b: 1, a: 'x', hash: 'anything' })).toBe('sha256:cdab067e9f3beb32d1252cfd63e492592fecbf591b0d08cadb24bb17f3864246');
});

describe('two answers side by side', () => {
  test('every leaf that differs is found, and nothing else', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(settle(a, a)).toMatchObject({ differences: [], close: 0 });
      const { differences, close } = settle(a, b);
      expect(differences.length + close > 0).toBe(canonicalText(a) !== canonicalText(b));
    }), { seed: 6, numRuns: 300 });
  });
  test('rows are matched by their ids, and a number within a millionth stays as stored', () => {
    const rows = (first: number) => ({ rows: [{ id: 'a', m: first }, { id: 'b', m: 2 }] });
    expect(settle(rows(1), rows(1 + 1e-9))).toMatchObject({ differences: [], value: rows(1), close: 1 });
    expect(settle(rows(1), rows(1.001)).differences).toEqual([{ path: 'rows.a.m', stored: '1', computed: '1.001' }]);
    expect(settle({ list: [1, 2] }, { list: [1] }).differences).toEqual([{ path: 'list.1', stored: '2', computed: null }]);
    expect(settle({ a: null }, { a: 1e-9 }).differences).toEqual([{ path: 'a', stored: 'null', computed: '1e-9' }]);
  });
});
