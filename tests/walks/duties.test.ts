import { expect, test, vi } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { ways } from './ways.ts';

vi.setConfig({ testTimeout: 300_000 });

test.each(ways([['en', 'dark'], ['zh', 'light']] as const))('duties stand beside cover: the board leads to its branch, a shortage is mended and comes back, unannounced rounds are asked for (%s, %s)', async (lang, theme) => {
  const page = await openPage();
  await withAxe(page);
  await openApp(page, `?plan=nine-branches&lang=${lang}&theme=${theme}`);
  await mapAtRest(page);
  const cover = () => page.locator('section [data-figure="totals.border.coveredPct"]').first().getAttribute('data-value');
  const before = await cover();
  const dock = page.locator('[data-duties]'), tab = (at: number) => dock.locator('[role="tab"]').nth(at).click();
  await page.keyboard.press('Alt+q');
  await dock.waitFor();
  expect(await dock.getAttribute('data-duties')).toBe('branches');

  /* The board: fourteen areas below a heading, of which those in sight are drawn; a row pressed is the area chosen. */
  await expect.poll(() => dock.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('15');
  const branch = dock.locator('[data-row]').nth(1);
  const id = await branch.getAttribute('data-row');
  await branch.locator('[data-column="area"]').click();
  await page.locator('aside').waitFor();
  expect(await page.locator('aside').textContent()).toContain((await branch.locator('[data-column="area"]').textContent())!.trim());
  expect(id).not.toBe('');
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  /* Supplies: what is short stands first; filled up it is no longer, and undo has it again. */
  await tab(2);
  const row = dock.locator('[data-row]').first(), short = row.locator('[data-column="short"]'), held = row.locator('[data-column="onHand"]');
  const was = [await held.textContent(), await short.textContent()];
  expect(was[1]).not.toBe('0');
  await held.focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect.poll(() => short.textContent()).toBe('0');
  expect(await held.textContent()).toBe('500');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => [await held.textContent(), await short.textContent()]).toEqual(was);

  /* Rounds that nobody is to know of. */
  await tab(3);
  const rounds = Number(await dock.locator('[role="grid"]').getAttribute('aria-rowcount'));
  await dock.locator('[data-unannounced]').check();
  await expect.poll(async () => Number(await dock.locator('[role="grid"]').getAttribute('aria-rowcount'))).toBeGreaterThan(rounds);
  await expect.poll(() => dock.locator('[data-row] [data-column="round"]').allTextContents()).toContainEqual(expect.stringMatching(/unannounced|不打招呼/));

  expect(await cover()).toBe(before);
  await page.keyboard.press('Alt+q');
  await dock.waitFor({ state: 'detached' });
  expectQuiet(page);
});
