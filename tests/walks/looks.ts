/** What a tester with eyes would notice, asked of the page: small Chinese, cut text, things off screen. */
import type { Page } from 'playwright-core';

/** Texts with Han characters set smaller than 13 px at interface scale 1 (map labels are canvas and not seen here). */
export function smallChinese(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--ui-scale')) || 1;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const element = node.parentElement;
      if (!/\p{Script=Han}/u.test(text) || !element || !element.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (size < 13 * scale - 0.01) found.push(`${size}px: ${text.slice(0, 30)}`);
    }
    return found;
  });
}

/** Looks at the page pixel for pixel, as a reader has it: a page that is drawn at less rounds the widths of its texts. */
async function atFullScale<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const size = page.viewportSize();
  const ratio = await page.evaluate(() => devicePixelRatio);
  if (ratio >= 1 || !size) return look();
  const session = await page.context().newCDPSession(page);
  const draw = async (deviceScaleFactor: number) => {
    await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor, mobile: false });
    await page.waitForFunction((wanted) => devicePixelRatio === wanted, deviceScaleFactor, { polling: 20 });
    await page.evaluate(() => new Promise((settle) => { requestAnimationFrame(() => requestAnimationFrame(settle)); }));
  };
  await draw(1);
  try { return await look(); } finally {
    await draw(ratio);
    await session.detach();
  }
}

/** Elements whose own text is wider than the room they have, unless they say it in full in a title. */
export function cutTexts(page: Page): Promise<string[]> {
  return atFullScale(page, () => page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('header *, section *, aside *, footer *, nav *, dialog *, .legend *')) {
      if (!element.checkVisibility() || element.closest('.hidden-text') || element.closest('svg')) continue;
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!own || element.scrollWidth <= element.clientWidth + 1 || getComputedStyle(element).display === 'inline') continue;
      if (!element.closest('[title]')) found.push(`${element.className || element.tagName}: ${element.textContent?.slice(0, 40)}`);
    }
    return found;
  }));
}
