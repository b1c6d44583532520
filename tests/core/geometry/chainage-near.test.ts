import { expect, test } from 'vitest';
import { chainageNear } from '#core/geometry/chainage-near.ts';
import { measureLine, positionAt } from '#core/geometry/chainage.ts';

const line = measureLine([[[131, 44], [131.2, 44.05], [131.4, 44]]]);

test('a position on the line is at its own chainage', () => {
  for (const at of [0, 5000, 16_000, 25_000, line.lengthM]) {
    const found = chainageNear(line, positionAt(line.parts[0]!, at));
    expect(Math.abs((found?.chainageM ?? -1) - at)).toBeLessThan(1);
    expect(found?.distanceM).toBeLessThan(1);
  }
});

test('beyond an end the end is nearest, and an empty line has none', () => {
  expect(chainageNear(line, [130.9, 44])).toMatchObject({ chainageM: 0 });
  expect(chainageNear(line, [131.5, 44])?.chainageM).toBeCloseTo(line.lengthM, 3);
  expect(chainageNear(measureLine([]), [131, 44])).toBeNull();
});

test('the distance is that across', () => {
  const found = chainageNear(measureLine([[[131, 44], [132, 44]]]), [131.5, 44.01]);
  expect(Math.abs((found?.distanceM ?? 0) - 1111)).toBeLessThan(2);
});
