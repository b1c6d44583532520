import { chromium } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openPage } from './browser.ts';

const VERSIONS = ['Chrome', 'Edge 111', 'Firefox 121', 'Safari 16.4'];

test('a browser that cannot read the program says so in both languages, with the oldest versions that work', async () => {
  const page = await openPage();
  /* A syntax of tomorrow stands for one of today in the eyes of an old browser: the module is not run. */
  await page.route(/\/assets\/index-[^/]*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: 'let of tomorrow;' }));
  await page.goto(inject('appUrl'), { waitUntil: 'load' });
  const message = page.locator('#plain');
  await message.waitFor();
  const said = (await message.textContent()) ?? '';
  for (const version of VERSIONS) expect(said.split(version).length - 1, version).toBe(2);
  expect(said).toContain('此浏览器太旧');
  expect(said).toContain('This browser is too old');
});

test('without scripts the page says that it needs them', async () => {
  const page = await openPage({ javaScriptEnabled: false });
  await page.goto(inject('appUrl'), { waitUntil: 'load' });
  const said = (await page.locator('body').innerText()) ?? '';
  expect(said).toContain('请允许本页运行脚本');
  expect(said).toContain('This page needs its scripts');
  expect(said).not.toContain('too old');
});

test('where the program runs, nothing of the message is left', async () => {
  const page = await openPage();
  await page.goto(`${inject('appUrl')}?plan=none`, { waitUntil: 'load' });
  await page.waitForFunction(() => document.documentElement.dataset.started, undefined, { polling: 50 });
  expect(await page.locator('#plain').count()).toBe(0);
  expectQuiet(page);
});

describe.each(['zh', 'en'] as const)('without WebGL 2, %s', (lang) => {
  test('the tables stand in place of the map, with every figure, and the page says why', async () => {
    const found = await findChromium();
    const browser = await chromium.launch({ ...found, args: [...found.args.filter((arg) => !/angle|swiftshader/.test(arg)), '--disable-gpu', '--disable-3d-apis'] });
    try {
      const page = await browser.newPage({ viewport: { width: 1366, height: 640 } });
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await withAxe(page);
      await page.goto(`${inject('appUrl')}?plan=ussuri-border&lang=${lang}&theme=light`, { waitUntil: 'load' });
      await page.locator('[role="grid"] [data-row]').first().waitFor();
      expect(await page.locator('[role="alert"]').first().textContent()).toContain('WebGL 2');
      expect(await page.locator('.map').count()).toBe(0);
      expect(await page.locator('footer').textContent()).toContain(lang === 'zh' ? '示例数据' : 'Synthetic');
      await page.locator('[data-row]').nth(1).locator('td').first().click();
      expect(await page.locator('aside').textContent()).toContain(lang === 'zh' ? '责任单位' : 'Responsible unit');
      expect(await page.locator('[data-gap][aria-current="true"]').count()).toBe(1);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      expect(await page.locator('[role="grid"]').count()).toBe(1);
      await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 });
      expect(await axeProblems(page)).toEqual([]);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
