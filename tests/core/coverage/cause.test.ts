import { expect, test } from 'vitest';
import { causeFrom } from '#core/coverage/cause.ts';

test('the cause says how near to counting the nearest asset came', () => {
  expect(causeFrom({ closedOrPlanned: false, filteredOut: false })).toBe('noAsset');
  expect(causeFrom({ closedOrPlanned: true, filteredOut: false })).toBe('closedOrPlanned');
  expect(causeFrom({ closedOrPlanned: true, filteredOut: true }), 'in service, but of a unit that was left out').toBe('filteredOut');
});
