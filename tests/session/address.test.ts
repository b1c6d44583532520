import { describe, expect, test } from 'vitest';
import { findDemo } from '#session/demo-plans.ts';
import { readAddress, withAddress } from '#session/address.ts';
import { strangeAddresses } from '../fuzz/addresses.ts';

const nothing = { plan: null, lang: null, theme: null, mode: 'plan', with: null, from: null, basis: 'shift', when: null, counted: null, template: null, date: null, paper: null, scale: null, by: null, hours: null, odd: [] };

describe('the address', () => {
  test('names plan, language, theme and mode', () => {
    expect(readAddress('?plan=ussuri-border&lang=en&theme=dark&mode=wall')).toEqual({ ...nothing, plan: 'ussuri-border', lang: 'en', theme: 'dark', mode: 'wall' });
    expect(readAddress('?mode=compare&plan=a&with=b')).toMatchObject({ plan: 'a', mode: 'compare', with: 'b' });
    expect(readAddress('?plan=local:5f0c7b3e-8a56-4f0e-9c2a-1b2c3d4e5f60').plan).toBe('local:5f0c7b3e-8a56-4f0e-9c2a-1b2c3d4e5f60');
    for (const when of ['reach', 'reach@2026-01-15', 'shift:night', 'shift:%E5%A4%9C@2026-01-15', 'window:22:00-24:00', 'day:2026-01-15', 'week:2026-01-15', 'at:2026-01-15T08:00+08:00', 'at:2026-01-15T08:00Z@week']) expect(readAddress(`?when=${encodeURIComponent(when)}`)).toEqual({ ...nothing, when });
  });
  test('what it does not know counts as absent, and is told', () => {
    expect(readAddress('?lang=xx&theme=pink')).toEqual({ ...nothing, odd: ['lang=xx', 'theme=pink'] });
    expect(readAddress('?src=https://evil.example/plan.geojson', '#lat=NaN')).toEqual({ ...nothing, odd: ['src=https://evil.example/plan.geojson', '#lat=NaN'] });
    expect(readAddress('?plan=&lang=', '#')).toEqual(nothing);
    expect(readAddress('?when=shift:night').when).toBe('shift:night');
    expect(readAddress('?basis=reach').basis).toBe('reach');
    expect(readAddress(`?plan=${'a'.repeat(300)}`).odd).toEqual([`plan=${'a'.repeat(35)}…`]);
    expect(readAddress('?x=%E2%80%AEab%00').odd).toEqual(['x=ab']);
  });
  test('is changed one member at a time, and keeps no member that is none', () => {
    expect(withAddress('?plan=a&lang=zh', { lang: 'en' })).toBe('?plan=a&lang=en');
    expect(withAddress('?plan=a', { plan: null })).toBe('');
    expect(withAddress('?src=https://evil.example/x&lang=xx&plan=a', { theme: 'dark' })).toBe('?plan=a&theme=dark');
  });
  test('of a wall keeps what the wall reads itself', () => {
    expect(readAddress('?mode=wall&src=plans/a.geojson&dwell=30&lang=zh,en').odd).toEqual([]);
    expect(withAddress('?mode=wall&dwell=30', { plan: 'a' })).toBe('?mode=wall&dwell=30&plan=a');
  });
  test('row 20: of 300 fuzzed ones each is read within its words, and what is left out is told, short and visible', () => {
    let told = 0;
    for (const { search, hash } of strangeAddresses(20, 300)) {
      const { plan, lang, theme, mode, with: other, basis, when, odd } = readAddress(search, hash);
      for (const text of [plan, other]) if (text !== null) expect(text).toMatch(/^[\p{L}\p{N}:._-]{1,100}$/u);
      expect([null, 'zh', 'en']).toContain(lang);
      expect([null, 'light', 'dark']).toContain(theme);
      expect(['reach', 'shift']).toContain(basis);
      expect(mode).toMatch(/^[a-z]{1,20}$/);
      expect(when ?? 'reach').toMatch(/^(?:reach|shift|window|day|week|at)/);
      for (const text of odd) expect(text, search.slice(0, 80)).toMatch(/^[^\p{C}]{1,41}$/u);
      /* Nothing is left out in silence: each member that is not empty is either taken or told. */
      const members = [...new URLSearchParams(search)].filter(([name, value]) => value !== '' || (name !== '' && !Object.hasOwn(nothing, name)));
      const taken = [plan, lang, theme, other, when].filter((one) => one !== null).length + Number(members.some(([name, value]) => name === 'mode' && value === mode)) + Number(members.some(([name, value]) => name === 'basis' && value === basis));
      expect(taken + odd.length >= Math.min(new Set(members.map(([name]) => name)).size + Number(hash.length > 1), 4), search.slice(0, 200)).toBe(true);
      told += Number(odd.length > 0);
      const [again, demo] = [readAddress(withAddress(search, {})), plan === null ? null : findDemo(plan)];
      expect([again.odd, again.plan, demo]).toEqual([[], plan, null]);
    }
    expect(told).toBeGreaterThan(250);
  });
});
