import { expect, test } from 'vitest';
import { metresAfter, runMinutes, type Run } from '#core/time/timetable.ts';

const there: Run = { lengthM: 1000, metresAMinute: 100, stops: [{ atM: 500, dwellMin: 5 }], pattern: 'oneWay' };

test('a patrol has gone what its speed and its stops let it, both ways where it comes back', () => {
  expect([-1, 0, 4, 5, 8, 10, 12, 15, 99].map((minute) => metresAfter(there, minute))).toEqual([0, 0, 400, 500, 500, 500, 700, 1000, 1000]);
  const back: Run = { ...there, pattern: 'outAndBack' };
  expect(runMinutes(back)).toBe(25);
  expect([15, 20, 25].map((minute) => metresAfter(back, minute))).toEqual([1000, 1500, 2000]);
});
