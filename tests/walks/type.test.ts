import { expect, test } from 'vitest';
import { expectQuiet, openApp, openPage } from './browser.ts';

test('digits are equally wide in every weight and size, so that figures stand still', async () => {
  const page = await openPage({ scale: 1 });
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.locator('[data-check]').waitFor({ timeout: 120_000 });
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"]').waitFor();
  const widths = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-figure], .number, .scale, [data-gap] .place, th, td')].filter((one) => one.checkVisibility()).slice(0, 80).map((place) => {
    const measured = ['1111', '8888', '4040', '7171'].map((digits) => {
      const probe = document.createElement('span');
      probe.style.position = 'absolute';
      probe.style.whiteSpace = 'nowrap';
      probe.textContent = digits;
      place.append(probe);
      const { width } = probe.getBoundingClientRect();
      probe.remove();
      return Math.round(width * 100) / 100;
    });
    return { where: place.dataset.figure ?? place.className, widths: [...new Set(measured)] };
  }));
  expect(widths.length).toBeGreaterThan(30);
  expect(widths.filter((one) => one.widths.length > 1)).toEqual([]);
  expect(widths.every((one) => (one.widths[0] ?? 0) > 20)).toBe(true);
  expectQuiet(page);
});

test('no text of the map foot, the bar or a row is set in capitals, italics or wide letters for style', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  const styled = await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
    const { fontStyle, textTransform, letterSpacing, fontWeight } = getComputedStyle(one);
    return one.checkVisibility() && (fontStyle !== 'normal' || textTransform !== 'none' || letterSpacing !== 'normal' || !['400', '700'].includes(fontWeight));
  }).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`));
  expect(styled).toEqual([]);
  expectQuiet(page);
});

test('the names on the map are set in the slices of the shipped font, which the page names once', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  const slices = await page.evaluate(() => [...document.fonts].filter((face) => face.family.includes('maplibre-gl-font-face') && face.status === 'loaded').length);
  expect(slices).toBeGreaterThan(10);
  expectQuiet(page);
});
