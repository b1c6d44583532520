import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pinFits } from '#session/wall/pin.ts';
import { readWallSettings } from '#session/wall/wall-settings.ts';

const pin = (input: string, args: readonly string[] = []) => spawnSync(process.execPath, ['scripts/pin.mjs', ...args], { input, encoding: 'utf8' });

test('what is printed is a member of wall.json that the wall takes, and it opens with this PIN alone', async () => {
  const [first, second] = [pin('271828\n'), pin('271828')];
  expect([first.status, first.stderr]).toEqual([0, '']);
  expect(first.stdout).not.toContain('271828');
  expect(second.stdout, 'the same PIN has another salt each time').not.toBe(first.stdout);
  for (const { stdout } of [first, second]) {
    const read = readWallSettings(JSON.parse(`{ ${stdout} }`));
    expect(read.ok && read.settings.pin).toBeTruthy();
    if (!read.ok || !read.settings.pin) return;
    expect([await pinFits('271828', read.settings.pin), await pinFits('271829', read.settings.pin)]).toEqual([true, false]);
  }
});

test.each([['too short', '123\n', [], 1], ['too long', '123456789\n', [], 1], ['no digits', 'abcd\n', [], 1], ['nothing', '', [], 1], ['on the command line', '1234\n', ['1234'], 2]] as const)('%s is refused', (_what, input, args, status) => {
  const answer = pin(input, args);
  expect([answer.status, answer.stdout]).toEqual([status, '']);
  expect(answer.stderr).not.toBe('');
});
