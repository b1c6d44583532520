import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '#core/plan/plan-difference.ts';
import type { AnyFeature, Plan } from '#core/plan/plan.ts';
import { isLarge, piecesOf } from '#session/storage/difference-pieces.ts';
import { packed, packedSlowly, sumOf, unpacked } from '#session/storage/packed.ts';
import { partsOf, planOfParts } from '#session/storage/plan-parts.ts';
import { chainEntries, recallPlan, type Chain } from '#session/storage/recall-plan.ts';
import type { EntryRecord, GenerationRecord, Packed, PartRecord } from '#session/storage/records.ts';
import { planArbitrary } from '../../core/plan/plan-arbitrary.ts';

const point = (id: string, lon = 131): AnyFeature => ({ id, kind: 'post', geometry: { type: 'Point', coordinates: [lon, 44] }, properties: { postType: 'borderPost', name: '哨所' } } as AnyFeature);
const plan = (...features: AnyFeature[]): Plan => ({ meta: { schema: 'patrol-coverage-plan', schemaVersion: 1 } as Plan['meta'], features, foreign: {} });

/** The plan with its first post moved so many times. */
const moved = (base: Plan, times: number): Plan => ({ ...base, features: base.features.with(0, point('p0', 131 + times)) });
const start = plan(point('p0'), point('p1'));
const states = Array.from({ length: 8 }, (_, times) => moved(start, times));

function generation(number: number, of: Plan, more: Partial<GenerationRecord> = {}): { record: GenerationRecord; parts: PartRecord[] } {
  const parts = [...partsOf(of)].map((part, at) => ({ plan: 'x', generation: number, part: at, ...part }));
  return { parts, record: { plan: 'x', number, created: number * 1000, cause: 'first', parts: parts.length, bytes: 1, logBytes: 0, features: of.features.length, sum: sumOf(parts.map(({ sum }) => sum)), follows: false, catchUp: 0, ...more } };
}
const entry = (number: number, sequence: number, from: number, to: number): EntryRecord => ({ plan: 'x', generation: number, sequence, at: number * 1000 + sequence, ...packed(differenceOf(states[from]!, states[to]!)) });
const damaged = <P extends Packed>(record: P): P => ({ ...record, bytes: record.bytes.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) });

describe('packing', () => {
  test('of a large edit, with rests between, gives the same bytes and checksum as at one stroke', async () => {
    const many = plan(...Array.from({ length: 3000 }, (_, at) => point(`哨-${at}`, 100 + at / 100)));
    const other = { ...many, meta: { ...many.meta, name: '另一个' }, features: many.features.toReversed().slice(5) } as Plan;
    for (const difference of [differenceOf(start, many), differenceOf(many, start), differenceOf(many, other), differenceOf(plan(point('p'), point('p')), many), {}]) {
      let rests = 0;
      const [slowly, atOnce] = [await packedSlowly(piecesOf(difference), async () => { rests += 1; }), packed(difference)];
      expect([Buffer.from(slowly.bytes).toString(), slowly.sum]).toEqual([Buffer.from(atOnce.bytes).toString(), atOnce.sum]);
      expect(rests > 2).toBe(isLarge(difference));
    }
  });

  test('gives the value back, and nothing where any one byte is another', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(), fc.integer({ min: 1, max: 255 }), (value, where, change) => {
      const one = packed(value);
      expect(unpacked(one)).toEqual(JSON.parse(JSON.stringify(value)));
      const bytes = one.bytes.slice();
      bytes[where % bytes.length]! ^= change;
      expect(unpacked({ ...one, bytes })).toBe(undefined);
      expect(unpacked({ ...one, bytes: one.bytes.slice(0, -1) })).toBe(undefined);
    }), { seed: 3, numRuns: 300 });
  });

  test('a plan comes out of its parts as it went in', () => {
    fc.assert(fc.property(planArbitrary, (one) => { expect(planOfParts([...partsOf(one)])).toEqual(JSON.parse(JSON.stringify(one))); }), { seed: 3, numRuns: 100 });
    const large = plan(...Array.from({ length: 20_000 }, (_, at) => point(`p${at}`)));
    const parts = [...partsOf(large)];
    expect(parts.length).toBeGreaterThan(4);
    expect(Math.max(...parts.map(({ bytes }) => bytes.length))).toBeLessThan(600_000);
    expect(planOfParts(parts)).toEqual(large);
    expect(planOfParts(parts.with(2, damaged(parts[2]!)))).toBe(null);
  });
});

describe('a kept plan', () => {
  const { record, parts } = generation(1, states[0]!);
  const entries = [entry(1, 1, 0, 1), entry(1, 2, 1, 2), entry(1, 3, 2, 3)];
  const chain: Chain = { base: record, parts, entries, whole: true };

  test('is its snapshot with all edits after it', () => {
    expect(recallPlan(chain)).toEqual({ plan: states[3], at: 1003, damaged: false });
    expect(recallPlan({ ...chain, entries: [] })).toEqual({ plan: states[0], at: 1000, damaged: false });
  });

  test('opens at what precedes a damaged edit, and says so', () => {
    expect(recallPlan({ ...chain, entries: entries.with(1, damaged(entries[1]!)) })).toEqual({ plan: states[1], at: 1001, damaged: true });
    expect(recallPlan({ ...chain, entries: entries.with(0, damaged(entries[0]!)) })).toEqual({ plan: states[0], at: 1000, damaged: true });
  });

  test('does not open from a damaged snapshot, or from one whose parts are not all there', () => {
    expect(recallPlan({ ...chain, parts: parts.with(1, damaged(parts[1]!)) })).toBe(null);
    expect(recallPlan({ ...chain, parts: parts.slice(0, 1) })).toBe(null);
    expect(recallPlan({ ...chain, base: { ...record, features: 3 } })).toBe(null);
  });
});

describe('the chain of edits over generations', () => {
  const first = generation(1, states[0]!).record;
  /* The second snapshot was taken at state 2; state 3 came while it was written. */
  const second = generation(2, states[2]!, { follows: true, catchUp: 1 }).record;
  const log = [entry(1, 1, 0, 1), entry(1, 2, 1, 2), entry(1, 3, 2, 3), entry(2, 1, 2, 3), entry(2, 2, 3, 4)];

  test('leads from an older generation to the newest state, each edit once', () => {
    const all = chainEntries(first, [second], log);
    expect(all.whole).toBe(true);
    expect(all.entries).toEqual([log[0], log[1], log[2], log[4]]);
    expect(recallPlan({ ...generation(1, states[0]!), base: first, ...all })?.plan).toEqual(states[4]);
    expect(chainEntries(second, [], log).entries).toEqual([log[3], log[4]]);
  });

  test('ends where an edit is missing, where a generation is missing, or where one does not follow', () => {
    expect(chainEntries(first, [second], log.toSpliced(1, 1))).toEqual({ entries: [log[0]], whole: false });
    expect(chainEntries(first, [second], log.toSpliced(3, 1))).toEqual({ entries: log.slice(0, 3), whole: false });
    expect(chainEntries(first, [{ ...second, number: 3 }], log).whole).toBe(false);
    expect(chainEntries(first, [{ ...second, follows: false }], log)).toEqual({ entries: log.slice(0, 3), whole: false });
  });
});
