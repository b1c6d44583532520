import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generationDue } from '#session/storage/generation-due.ts';
import { mostBytes, mostGenerations, thin, type Dated } from '#session/storage/thin.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 0, 15, 12);
const aged = (number: number, age: number, bytes = 1000): Dated => ({ number, created: NOW - age, bytes, logBytes: 0 });
/** Generations of these ages, the last the newest. */
const ages = (...list: number[]) => list.map((age, at) => aged(at + 1, age));
const kept = (generations: readonly Dated[], now = NOW) => {
  const gone = new Set(thin(generations, now));
  return generations.filter(({ number }) => !gone.has(number)).map(({ number }) => number);
};

describe('thinning', () => {
  test('of each minute of the last hour the newest stays', () => {
    expect(kept(ages(10 * MINUTE + 50_000, 10 * MINUTE + 20_000, 10 * MINUTE, 5 * MINUTE, 1000))).toEqual([2, 3, 4, 5]);
  });

  test('of each hour of the last day and of each day of thirty the newest stays, older ones go', () => {
    expect(kept(ages(40 * DAY, 5 * DAY + HOUR, 5 * DAY, 3 * HOUR + 20 * MINUTE, 3 * HOUR + 10 * MINUTE, 2000, 1000))).toEqual([3, 5, 6, 7]);
  });

  test('the newest two stay, however old and large', () => {
    expect(kept([aged(1, 90 * DAY, 3 * mostBytes), aged(2, 80 * DAY, 3 * mostBytes), aged(3, 70 * DAY, 3 * mostBytes)])).toEqual([2, 3]);
  });

  test('a clock that was set back lets nothing go that seems to come from the future', () => {
    expect(kept(ages(-3000, -2000, -1000, 0))).toEqual([1, 2, 3, 4]);
  });

  test('after a month of edits every minute there are at most fifty, from all of the month', () => {
    const month = Array.from({ length: 30 * 24 * 60 }, (_, at) => aged(at + 1, (30 * 24 * 60 - at) * MINUTE));
    const left = kept(month);
    expect(left.length).toBeLessThanOrEqual(mostGenerations);
    expect(left.length).toBeGreaterThan(mostGenerations / 2);
    const old = (number: number) => NOW - month[number - 1]!.created;
    expect(left.some((number) => old(number) > 25 * DAY)).toBe(true);
    expect(left.some((number) => old(number) > 10 * HOUR && old(number) < DAY)).toBe(true);
  });

  test('never more than the limits, never less than two, and thinning twice lets go no more', () => {
    fc.assert(fc.property(fc.array(fc.record({ age: fc.integer({ min: -HOUR, max: 40 * DAY }), bytes: fc.integer({ min: 1, max: 60e6 }) }), { maxLength: 150 }), (list) => {
      const generations = list.toSorted((a, b) => b.age - a.age).map(({ age, bytes }, at) => aged(at + 1, age, bytes));
      const gone = new Set(thin(generations, NOW));
      const left = generations.filter(({ number }) => !gone.has(number));
      expect(left.length).toBeGreaterThanOrEqual(Math.min(2, generations.length));
      expect(left.slice(-2)).toEqual(generations.slice(-2));
      if (left.length > 2) {
        expect(left.length).toBeLessThanOrEqual(mostGenerations);
        expect(left.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(mostBytes);
        expect(thin(left, NOW)).toEqual([]);
      }
    }), { seed: 7, numRuns: 300 });
  });
});

describe('a new generation is due', () => {
  const growth = { created: NOW, bytes: 10_000, entries: 1, logBytes: 100 };
  test('not without an edit, not after a few', () => {
    expect(generationDue({ ...growth, created: 0, entries: 0 }, NOW)).toBe(false);
    expect(generationDue(growth, NOW + 1000)).toBe(false);
  });
  test('after two hundred edits, with a log heavier than the snapshot, or after a minute', () => {
    expect(generationDue({ ...growth, entries: 200 }, NOW)).toBe(true);
    expect(generationDue({ ...growth, logBytes: 70_000 }, NOW)).toBe(true);
    expect(generationDue({ ...growth, bytes: 1e6, logBytes: 70_000 }, NOW)).toBe(false);
    expect(generationDue(growth, NOW + MINUTE)).toBe(true);
  });
  test('of a large plan as much more rarely as it is larger', () => {
    expect(generationDue({ ...growth, bytes: 40e6 }, NOW + 39 * MINUTE)).toBe(false);
    expect(generationDue({ ...growth, bytes: 40e6 }, NOW + 40 * MINUTE)).toBe(true);
  });
});
