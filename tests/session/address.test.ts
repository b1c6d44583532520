import { describe, expect, test } from 'vitest';
import { readAddress, withAddress } from '#session/address.ts';

describe('the address', () => {
  test('names plan, language, theme and mode', () => {
    expect(readAddress('?plan=ussuri-border&lang=en&theme=dark&mode=wall')).toEqual({ plan: 'ussuri-border', lang: 'en', theme: 'dark', mode: 'wall', with: null, basis: 'shift', when: null });
    expect(readAddress('?mode=compare&plan=a&with=b')).toMatchObject({ plan: 'a', mode: 'compare', with: 'b' });
  });
  test('what it does not know counts as absent', () => {
    expect(readAddress('?lang=xx&theme=pink')).toEqual({ plan: null, lang: null, theme: null, mode: 'plan', with: null, basis: 'shift', when: null });
    expect(readAddress('?when=shift:night').when).toBe('shift:night');
    expect(readAddress('?basis=reach').basis).toBe('reach');
  });
  test('is changed one member at a time', () => {
    expect(withAddress('?plan=a&lang=zh', { lang: 'en' })).toBe('?plan=a&lang=en');
    expect(withAddress('?plan=a', { plan: null })).toBe('');
  });
});
