import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { choosePost, figures, moveNorth, onePost, openText, planOf, saved, stepsNorth } from '../../scripts/keep/plan-page.mjs';
import { contentSecurityPolicy } from '../../scripts/security-headers.mjs';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

async function keptPage(lang: 'zh' | 'en' = 'en'): Promise<Page> {
  const page = await openPage();
  await openApp(page, `?plan=none&lang=${lang}&theme=light`);
  await openText(page, 'kept.geojson', onePost());
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);
  return page;
}

test('a plan is duplicated, renamed, opened, deleted and taken back', async () => {
  const page = await keptPage();
  const dialog = page.locator('dialog');
  const rows = dialog.locator('[data-plan]');
  await page.locator('[data-save]').click();
  await rows.first().waitFor();
  expect(await rows.first().getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
  await rows.first().getByRole('button', { name: 'Duplicate' }).click();
  await rows.nth(1).waitFor();
  const copy = rows.filter({ hasText: 'Kept (copy)' });
  await copy.getByRole('button', { name: 'Rename' }).click();
  await page.keyboard.type('Night plan');
  await page.keyboard.press('Enter');
  const night = rows.filter({ hasText: 'Night plan' });
  await night.getByRole('button', { name: 'Open' }).click();
  await dialog.waitFor({ state: 'detached' });
  await figures(page);
  expect(await page.locator('h1').textContent()).toBe('Night plan');
  expect(stepsNorth(await planOf(page))).toBe(1);
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);

  await page.locator('[data-save]').click();
  await rows.filter({ hasText: 'Kept' }).getByRole('button', { name: 'Delete' }).click();
  await dialog.getByText('Deleted lately').waitFor();
  expect(await rows.count()).toBe(1);
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await rows.nth(1).waitFor();
  await rows.filter({ hasText: 'Kept' }).getByRole('button', { name: 'Open' }).click();
  await dialog.waitFor({ state: 'detached' });
  await figures(page);
  expect(stepsNorth(await planOf(page))).toBe(1);
  expectQuiet(page);
}, 420_000);

test('a file that was only looked at is not kept once another plan is open', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  for (const name of ['one.geojson', 'two.geojson']) {
    await openText(page, name, onePost());
    await page.waitForFunction(() => document.querySelector('[data-save]')?.textContent?.includes('Saved at'), undefined, { polling: 50 });
  }
  await page.locator('[data-save]').click();
  await page.locator('dialog [data-plan]').first().waitFor();
  expect(await page.locator('dialog [data-plan]').count()).toBe(1);
  expectQuiet(page);
});

test('everything is removed from this computer, after asking once more', async () => {
  const page = await keptPage();
  await page.evaluate(() => { localStorage.setItem('picket-mapping:x', '1 {}'); sessionStorage.setItem('x', '1'); });
  await page.locator('[data-save]').click();
  await page.getByRole('button', { name: 'Remove everything from this computer' }).click();
  expect(await page.locator('dialog [role="alert"]').textContent()).toContain('Files you saved stay');
  await Promise.all([page.waitForURL(/plan=none/), page.getByRole('button', { name: 'Remove everything' }).click()]);
  await page.locator('section h1').waitFor();
  const left = await page.evaluate(async () => ({ databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length, local: localStorage.length, session: sessionStorage.length }));
  expect(left).toEqual({ databases: 0, caches: 0, local: 0, session: 0 });
  await page.goto(`${inject('appUrl')}?lang=en`);
  await figures(page);
  await page.waitForURL(/ussuri-border/);
  expectQuiet(page);
}, 420_000);

test.each(ways(['zh', 'en'] as const))('nothing in the library is cut or small, in %s', async (lang) => {
  const page = await keptPage(lang);
  await page.locator('[data-save]').click();
  await page.locator('dialog .earlier').click();
  await page.locator('dialog [data-generation]').first().waitFor();
  expect({ small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ small: [], cut: [] });
  expectQuiet(page);
});

test('the rescue page gives out the plan as the app saves it but for its checksum, without the app', async () => {
  const page = await keptPage();
  await moveNorth(page);
  await saved(page, 2);
  /* The small script of the page reckons no checksum of what it writes; a file without one is taken as it is. */
  const { planChecksum, ...before } = await planOf(page) as { planChecksum?: string };
  expect(planChecksum).toBeDefined();
  await page.route(/\/assets\//, (route) => route.abort());
  await page.goto(`${inject('appUrl')}rescue.html`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /Download/ }).click()]);
  expect(download.suggestedFilename()).toBe('保存.geojson');
  expect(JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8'))).toEqual(before);
  expect(await page.locator('#said').textContent()).toContain('已下载');
  expect(await page.locator('meta[http-equiv]').getAttribute('content')).toBe(contentSecurityPolicy({ meta: true }));
  expectQuiet(page);
}, 420_000);

test('on a computer without plans the rescue page says so, and leaves no database behind', async () => {
  const page = await openPage();
  await page.goto(`${inject('appUrl')}rescue.html`);
  await page.getByText('No plan is kept').waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expectQuiet(page);
});

test('a program that stops with an error says so in both languages and shows the way to the data', async () => {
  const page = await openPage();
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken")' }));
  await page.goto(inject('appUrl'), { waitUntil: 'load' });
  const notice = page.locator('#crashed');
  await notice.waitFor();
  expect(await notice.textContent()).toContain('程序出错了');
  expect(await notice.textContent()).toContain('The program met an error');
  expect(await page.locator('#plain').isVisible()).toBe(false);
  await notice.getByRole('link').last().click();
  await page.getByText('No plan is kept').waitFor();
});

test('an error in the middle of work is said too, and can be put aside', async () => {
  const page = await keptPage();
  await page.evaluate(() => { setTimeout(() => { throw new Error('broken'); }, 0); });
  const notice = page.locator('#crashed');
  await notice.waitFor();
  await notice.getByRole('button').click();
  expect(await notice.isVisible()).toBe(false);
});
