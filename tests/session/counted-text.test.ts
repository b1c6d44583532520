import { describe, expect, test } from 'vitest';
import type { Plan } from '#core/plan/plan.ts';
import { readCounted, writeCounted, type Counted } from '#session/counted-text.ts';
import { readAddress, withAddress } from '#session/address.ts';
import { Hours } from '#session/hours.svelte.ts';

const plan: Plan = { meta: { id: 'p', agencies: [{ id: 'police' }, { id: 'a~b é' }] }, features: [{ id: 'o', kind: 'post', geometry: null, properties: { net: 'outer' } }], foreign: {} };
const usual: Counted = { includePlanned: false, agencies: [] };

describe('what is counted, as a text', () => {
  test.each<[Counted, string]>([
    [{ includePlanned: true, agencies: [] }, 'planned'],
    [{ includePlanned: false, includeDevices: true, agencies: [] }, 'devices'],
    [{ includePlanned: false, agencies: [], net: 'outer' }, 'net:outer'],
    [{ includePlanned: false, targetMin: 0, agencies: [] }, 'target:0'],
    [{ includePlanned: true, includeDevices: true, targetMin: 90.5, agencies: ['police', 'a~b é'] }, 'planned~devices~target:90.5~agency:police~agency:a%7Eb%20%C3%A9'],
  ])('%j is written, read back, and a member of the address', (counted, text) => {
    expect(writeCounted(counted)).toBe(text);
    expect(readCounted(text, plan)).toEqual(counted);
    expect(readAddress(withAddress('', { counted: text }))).toMatchObject({ counted: text, odd: [] });
  });

  test('the usual has none', () => { expect(writeCounted(usual)).toBeNull(); });
  test.each(['agency:nobody', 'planned~agency:nobody', 'agency:police~agency:gone', 'net:inner', 'net:both', 'net:outer~net:outer', 'net:outer~net:inner', 'target:-1', 'target:soon', 'target:Infinity', 'target:1000000', 'everything', 'planned~', ''])('%j asks nothing', (text) => { expect(readCounted(text, plan)).toBeNull(); });

  test('is asked of the first plan alone; what it does not have is kept as unmet, and the usual is counted', () => {
    const hours = new Hours();
    hours.openIn('reach', null, 'planned~agency:police');
    expect(hours.opening(plan, null, undefined)).toMatchObject({ includePlanned: true, agencies: ['police'] });
    expect([hours.unmetCounted, hours.opening({ ...plan, meta: { id: 'q' } }, plan, undefined)]).toEqual([null, usual]);
    hours.openIn('reach', null, 'agency:nobody');
    expect([hours.opening(plan, null, undefined), hours.unmetCounted]).toEqual([usual, 'agency:nobody']);
  });
});
