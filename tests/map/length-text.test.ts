import { expect, test } from 'vitest';
import { lengthText } from '#map/length-text.ts';

test('uncovered length is rounded up: tens of metres, then tenths of kilometres', () => {
  expect([12, 990, 991, 6651, 8200].map(lengthText)).toEqual(['20\u202Fm', '990\u202Fm', '1.0\u202Fkm', '6.7\u202Fkm', '8.2\u202Fkm']);
});
