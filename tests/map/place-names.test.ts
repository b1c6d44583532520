import { expect, test } from 'vitest';
import { chineseName } from '#map/place-names.ts';

test('Japanese and traditional forms are put right', () => {
  expect([chineseName('営口', 'Yingkou'), chineseName('満州里', 'Manzhouli'), chineseName('干安', "Qian'an")]).toEqual(['营口', '满洲里', '乾安']);
});
test('a street office does not stand for its town', () => {
  expect(chineseName('凤翔', 'Luobei')).toBe('萝北');
  expect(chineseName('凤翔', 'Fengxiang')).toBe('凤翔');
});
test('a place without Chinese gets its known name, else its Latin one', () => {
  expect(chineseName(undefined, 'Dalnerechensk')).toBe('达利涅列琴斯克');
  expect(chineseName(undefined, 'Nowhere')).toBe('Nowhere');
});
