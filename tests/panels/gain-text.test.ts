import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: '' } });
const { language } = await import('#i18n/language.svelte.ts');
const { gainText, signed, sizeText } = await import('#panels/suggest/gain-text.ts');
const gain = { areaM2: 12_449_999, borderM: 3149, places: 2, placeWeight: 5 };
/** Thin spaces as plain ones. */
const plain = (text: string | null) => text?.replaceAll('\u202f', ' ');

describe('what a change brings, in words', () => {
  beforeEach(() => { language.set('en'); });
  test('is said of all kinds that the plan has, the kind asked for first, gains rounded down', () => {
    expect(plain(gainText(gain, 'area'))).toBe('+12.4 km², +3.14 km border, +2 places');
    expect(plain(gainText({ ...gain, areaM2: null }, 'places'))).toBe('+2 places, +3.14 km border');
    language.set('zh');
    expect(plain(gainText(gain, 'border'))).toBe('+3.14 km 边境、+12.4 km²、+2 处部位');
  });
  test('rounds a loss up and never leaves it out', () => {
    expect(plain(signed(-3141, 'border'))).toBe('\u22123.15 km border');
    expect(plain(signed(-4, 'area'))).toBe('\u2212100 m²');
    expect(plain(signed(-1, 'places'))).toBe('\u22121 place');
  });
  test('says that nothing is gained rather than a zero', () => {
    expect(gainText({ areaM2: 0, borderM: 4, places: 0, placeWeight: 0 }, 'area')).toBe('gains nothing');
    expect(signed(null, 'area')).toBeNull();
  });
  test('a size is rounded to the side that is asked for', () => {
    expect([plain(sizeText(3141, 'border', 'up')), plain(sizeText(3141, 'border', 'down')), plain(sizeText(1, 'places', 'up'))]).toEqual(['3.15 km', '3.14 km', '1 place']);
  });
});
