import { expect, test, vi } from 'vitest';
import { conditionWords } from '#i18n/condition-words.ts';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';

vi.setConfig({ testTimeout: 300_000 });

test('a duty level is one click and one step with its numbers in sight; fog is an alternative that is compared at once', async () => {
  const page = await openPage();
  await withAxe(page);
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light&when=shift:night');
  const { level: said, condition } = conditionWords.zh;
  const figure = page.locator('section [data-figure="totals.border.coveredPct"]').first(), cover = () => figure.getAttribute('data-value');
  /* Figures that are being computed anew are the last ones, pale. */
  const calm = () => page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { polling: 50, timeout: 120_000 });
  await expect.poll(cover, { timeout: 120_000 }).toMatch(/\d/);
  await calm();
  const before = await cover();

  /* No numbers of level 1 yet: first it is said what will be written. */
  await page.keyboard.press('Alt+q');
  const level = page.locator('[data-duty-level]');
  await level.waitFor();
  expect(await level.getAttribute('data-duty-level')).toBe('2');
  await level.getByRole('button', { name: said.names[1] }).click();
  const dialog = page.locator('[data-level-dialog]');
  await dialog.waitFor();
  expect(await dialog.locator('[data-target="border.high"]').textContent()).toContain('240');
  expect(await dialog.locator('[data-target="border.high"] input').inputValue()).toBe('120');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: said.set(said.names[1]) }).click();
  await expect.poll(() => level.getAttribute('data-duty-level')).toBe('1');
  /* While it is computed there is no figure. */
  await expect.poll(async () => { const now = await cover(); return !!now && now !== before; }, { timeout: 120_000 }).toBe(true);
  const strict = await cover();
  expect(Number(strict)).toBeLessThan(Number(before));
  await page.keyboard.press('Control+z');
  await expect.poll(cover, { timeout: 120_000 }).toBe(before);
  expect(await level.getAttribute('data-duty-level')).toBe('2');
  await page.keyboard.press('Control+y');
  await expect.poll(cover, { timeout: 120_000 }).toBe(strict);
  /* Its numbers stand in the plan now: none is taken without a question, and level 1 comes back by one press. */
  await level.getByRole('button', { name: said.none }).click();
  await expect.poll(cover, { timeout: 120_000 }).toBe(before);
  await level.getByRole('button', { name: said.names[1] }).click();
  await expect.poll(cover, { timeout: 120_000 }).toBe(strict);
  expect(await dialog.count()).toBe(0);

  /* Fog: counts and values first, then a comparison with the plan as it is. */
  await page.getByRole('button', { name: said.conditions }).click();
  const sheet = page.locator('[data-conditions]');
  await sheet.locator('[value="fog"]').check();
  await calm();
  expect(await sheet.textContent()).toContain(condition.radii('44'));
  expect(await axeProblems(page)).toEqual([]);
  await sheet.locator('[data-variant]').click();
  await page.waitForSelector('[data-work="ready"]', { timeout: 120_000 });
  expect(await page.locator('[data-sentence="border"] , [data-sentence]').first().textContent()).toContain('变差');
  expect(await page.locator('header').textContent()).toContain(condition.names.fog);
  expectQuiet(page);
});
