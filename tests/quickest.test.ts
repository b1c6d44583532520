import { expect, test } from 'vitest';
import { quickest } from './quickest.ts';

/** Keeps the processor busy for so long. */
function busy(ms: number): void {
  const from = process.cpuUsage();
  for (;;) { const { user, system } = process.cpuUsage(from); if (user + system >= ms * 1000) return; }
}

test('what is slow stays slow whatever the machine: three times the limit is never under it', async () => {
  expect(await quickest(20, () => busy(90), 3)).toBeGreaterThanOrEqual(20);
  expect(await quickest(20, () => busy(2), 3)).toBeLessThan(20);
});
