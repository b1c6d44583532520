import { expect, test } from 'vitest';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { ways } from './ways.ts';

test.each(ways(['zh', 'en'] as const))('the figures of a demo plan come to be checked, and say how (%s)', async (lang) => {
  const page = await openPage();
  await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=light`);
  const badge = page.locator('[data-check="checked"]');
  await badge.waitFor({ timeout: 120_000 });
  expect(await badge.textContent()).toBe(lang === 'zh' ? '已核对' : 'checked');
  const said = (await badge.getAttribute('title')) ?? '';
  expect(said).toContain('Turf');
  expect(said).toMatch(/\d\d.?\d\d\d/u);
  expectQuiet(page);
});
