/** A wall as walks open it, and what nobody could read on it. */
import type { Page } from 'playwright-core';
import { inject } from 'vitest';

/** What each tier is at least, in per cent of the height. */
const TIERS = { far: 3.6, near: 2.2, small: 1.7 } as const;

export async function openWall(page: Page, query: string): Promise<void> {
  await page.goto(`${inject('appUrl')}?mode=wall&${query}`);
  await shown(page);
}
export const shown = (page: Page) => page.waitForFunction(() => document.querySelector('[data-verdict]')?.textContent && document.querySelector('[data-words]')?.getAttribute('data-wall-map') === 'there', undefined, { polling: 100, timeout: 120_000 });

/** Texts without a tier, below what their tier is at least, cut off, or outside the screen. */
export const unreadable = (page: Page) => page.evaluate((tiers) => {
  const high = innerHeight, wide = innerWidth;
  return [...document.querySelectorAll<HTMLElement | SVGElement>('.wall *')].flatMap((node) => {
    const text = [...node.childNodes].filter((child) => child.nodeType === 3).map((child) => child.textContent?.trim()).join('');
    const box = node.getBoundingClientRect(), style = getComputedStyle(node);
    if (!text || box.width === 0 || style.visibility === 'hidden') return [];
    const tier = node.closest<HTMLElement>('[data-tier]')?.dataset.tier as keyof typeof tiers | undefined, size = (100 * Number.parseFloat(style.fontSize)) / high;
    /* A wall is shifted by a few pixels against burn-in. */
    const outside = box.right > wide + 5 || box.bottom > high + 5 || box.left < -5 || box.top < -5, cut = style.overflow !== 'visible' && node.scrollWidth > node.clientWidth + 1;
    return !tier || size < tiers[tier] || outside || cut ? [`${text.slice(0, 40)} (${tier} ${size.toFixed(2)}${outside ? ' outside' : ''}${cut ? ' cut' : ''})`] : [];
  });
}, TIERS);
