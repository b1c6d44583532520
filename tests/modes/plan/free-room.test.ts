import { expect, test } from 'vitest';
import { freeRoom, shiftInto } from '#modes/plan/free-room.ts';

const map = { left: 300, top: 44, right: 1366, bottom: 740 };
const margin = { top: 48, right: 48, bottom: 72, left: 48 };
const panel = { left: 1066, top: 44, right: 1366, bottom: 740 };

test('a panel over the right edge takes the right side, a legend in the corner the side where it costs least', () => {
  expect(freeRoom(map, [], margin)).toEqual(margin);
  expect(freeRoom(map, [panel], margin)).toEqual({ ...margin, right: 300 });
  const legend = { left: 312, top: 400, right: 520, bottom: 728 };
  expect(freeRoom(map, [panel, legend], margin)).toEqual({ ...margin, right: 300, left: 220 });
  const flat = { left: 312, top: 690, right: 1000, bottom: 728 };
  expect(freeRoom(map, [flat], margin)).toEqual({ ...margin, bottom: 72 });
  expect(freeRoom(map, [{ ...flat, top: 600 }], margin).bottom).toBe(140);
});

test('what lies beside the map, or has no size yet, takes nothing', () => {
  expect(freeRoom(map, [{ ...panel, left: 1366, right: 1666 }], margin)).toEqual(margin);
  expect(freeRoom(map, [{ ...panel, left: 1366 }], margin)).toEqual(margin);
  expect(freeRoom(map, [{ left: 0, top: 0, right: 0, bottom: 0 }], margin)).toEqual(margin);
});

test('a thing under a panel comes out by the shortest way; one that is clear, too large or out of sight stays', () => {
  const [whole, free] = [{ left: 0, top: 0, right: 1066, bottom: 696 }, { left: 48, top: 48, right: 766, bottom: 624 }];
  expect(shiftInto({ left: 800, top: 300, right: 820, bottom: 320 }, free, whole)).toEqual({ x: -54, y: 0 });
  expect(shiftInto({ left: 20, top: 650, right: 30, bottom: 660 }, free, whole)).toEqual({ x: 28, y: -36 });
  expect(shiftInto({ left: 300, top: 300, right: 320, bottom: 320 }, free, whole)).toBeNull();
  expect(shiftInto({ left: 100, top: 300, right: 900, bottom: 320 }, free, whole)).toBeNull();
  expect(shiftInto({ left: 1100, top: 300, right: 1120, bottom: 320 }, free, whole)).toBeNull();
});
