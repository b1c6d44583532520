import { expect, test } from 'vitest';
import { awayFrom } from '#map/boundary.ts';

const LAT_PER_KM = 1 / 111.32;
const border = [[133, 46], [133, 46.2]] as const;

test('the boundary beside the plan\'s own border is cut out, the rest stays', () => {
  const kept = awayFrom([[[133.001, 45.5], [133.001, 46.7]]], [border]);
  expect(kept).toHaveLength(2);
  const ends = kept.map((line) => [line[0]?.[1] ?? 0, line.at(-1)?.[1] ?? 0]);
  expect(ends[0]?.[1]).toBeCloseTo(46 - 5 * LAT_PER_KM, 1.5);
  expect(ends[1]?.[0]).toBeCloseTo(46.2 + 5 * LAT_PER_KM, 1.5);
});
test('a boundary far away is handed back as it is', () => {
  const far = [[130, 46], [130, 46.2]] as const;
  expect(awayFrom([far], [border])[0]).toBe(far);
});
test('a long straight segment is cut although both its ends are far', () => {
  const kept = awayFrom([[[132, 46.1], [134, 46.1]]], [border]);
  expect(kept).toHaveLength(2);
});
test('without a border nothing is cut', () => expect(awayFrom([[[1, 1], [2, 2]]], [])).toHaveLength(1));
