import { expect, test } from 'vitest';
import { tooSlow } from './quickest.ts';

/** Keeps the processor busy for so long. */
function busy(ms: number): void {
  const from = process.cpuUsage();
  for (;;) { const { user, system } = process.cpuUsage(from); if (user + system >= ms * 1000) return; }
}

test('a reader that goes back over its text is too slow, one that takes its time in proportion is not, one that takes far too long is', async () => {
  const text = ' '.repeat(1000);
  expect(await tooSlow(20, ({ length }) => busy((length / 100) ** 2 / 2), text)).toMatch(/^5\d ms, a quarter of it 3\.\d ms$/);
  expect(await tooSlow(20, ({ length }) => busy(length / 20), text)).toBeNull();
  expect(await tooSlow(2, ({ length }) => busy(length / 40), text)).not.toBeNull();
  expect(await tooSlow(20, () => busy(1), text)).toBeNull();
});
