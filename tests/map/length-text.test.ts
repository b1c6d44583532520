import { expect, test } from 'vitest';
import { stretchLength } from '#i18n/quantity.ts';
import { lengthText } from '#map/length-text.ts';

test('an uncovered stretch is as long as its shown ends are apart: tens of metres, then hundredths of kilometres', () => {
  expect([lengthText(0, 12), lengthText(100, 1090), lengthText(5, 1000), lengthText(49_821, 58_006)]).toEqual(['20\u202Fm', '990\u202Fm', '1.00\u202Fkm', '8.19\u202Fkm']);
});

test('map and list say the same length of a stretch', () => {
  for (const [fromM, toM] of [[16_052.4, 17_979.9], [0, 995], [0, 990], [12.3, 71_300.003], [38_390, 40_290]] as const) expect(lengthText(fromM, toM)).toBe(stretchLength(fromM, toM));
});
