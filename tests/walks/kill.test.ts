import { expect, inject, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { killLoop } from '../../scripts/keep/kill-loop.mjs';
import { twoWindows } from '../../scripts/keep/two-windows.mjs';

/* The long runs are `npm run soak:keep`. */
test('a browser killed while it saves loses no acknowledged edit and breaks no store', async (context) => {
  if (!(await findChromium()).executablePath) context.skip('no Chromium whose path is known, so none can be killed');
  const { acknowledged, lost, broken, rounds } = await killLoop({ url: inject('appUrl'), rounds: 5 });
  process.stdout.write(`killed ${rounds} times while saving: ${acknowledged} edits acknowledged, ${lost} lost, ${broken} stores broken\n`);
  expect(acknowledged).toBeGreaterThan(0);
  expect({ lost, broken }).toEqual({ lost: 0, broken: 0 });
}, 600_000);

test('two windows that edit in turns overwrite nothing', async () => {
  const { there, overwritten } = await twoWindows({ url: inject('appUrl'), edits: 12 });
  expect({ there, overwritten }).toEqual({ there: 12, overwritten: 0 });
}, 420_000);
