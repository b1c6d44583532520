import { expect, test } from 'vitest';
import { readChainage } from '#tools/read-chainage.ts';

test.each([['K41+200', 41_200], ['k41.2', 41_200], ['K41', 41_000], ['km 41.2', 41_200], ['41.2 km', 41_200], ['桩号 K41+200', 41_200], ['Ｋ４１＋２００', 41_200], ['K41+2', 41_002], ['K0+000', 0]])('%s', (text, metres) => {
  expect(readChainage(text)).toBeCloseTo(metres, 6);
});
test.each(['41.2', '41', '', 'K', 'K41+', 'K41+2000', 'Kabul', 'kilo', '-3 km', 'K-1'])('%j is no chainage', (text) => expect(readChainage(text)).toBeNull());
