/** Dragging a post on the map as a hand does it, and what the page showed in each of its frames. */
import type { Page } from 'playwright-core';
import { mapAtRest } from './browser.ts';

/** Opens a plan given as text the way a reader does, and waits for its figures and for the map. */
export async function openFile(page: Page, name: string, text: string, timeout = 60_000): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.area.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 200, timeout });
  await mapAtRest(page);
}

/** The middle of the map on the screen. */
export async function mapMiddle(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('there is no map on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
}

/** How many pixels a length is on the screen, by the map's own scale bar. */
export function pixelsOf(page: Page, metres: number): Promise<number> {
  return page.locator('[data-scale-m]').evaluate((bar, length) => (length * bar.getBoundingClientRect().width) / Number((bar as HTMLElement).dataset.scaleM), metres);
}

export interface Frames {
  /** By how many frames the shown figures were behind the hand: an entry for every answer that came, and for every frame in which one was awaited. */
  ages: number[];
  /** Milliseconds between frames. */
  gaps: number[];
  /** Distinct values of each headline seen. */
  seen: Record<string, number>;
  shifts: number;
}

/** Watches every frame until told to stop: which preview was asked for and which one the figures answer. */
export async function watchFrames(page: Page): Promise<() => Promise<Frames>> {
  await page.evaluate(() => {
    const section = document.querySelector<HTMLElement>('[data-preview-sent]');
    if (!section) throw new Error('there are no figures');
    const askedIn = new Map<number, number>();
    const watch = { frame: 0, last: performance.now(), ages: [] as number[], gaps: [] as number[], seen: {} as Record<string, Set<string>>, shifts: 0, stop: false };
    Object.assign(globalThis, { picketWatch: watch });
    new MutationObserver(() => { askedIn.set(Number(section.dataset.previewSent), watch.frame); }).observe(section, { attributeFilter: ['data-preview-sent'] });
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!(entry as unknown as { hadRecentInput: boolean }).hadRecentInput) watch.shifts += (entry as unknown as { value: number }).value; }).observe({ type: 'layout-shift' });
    let lastShown = Number(section.dataset.previewShown);
    const look = (now: number) => {
      if (watch.stop) return;
      watch.frame += 1;
      watch.gaps.push(now - watch.last);
      watch.last = now;
      /* Figures that answer the newest question are as young as the frame they came in; while a newer one waits, they age from when it was asked. */
      const shown = Number(section.dataset.previewShown), sent = Number(section.dataset.previewSent);
      const since = shown !== lastShown ? askedIn.get(shown) : shown < sent ? askedIn.get(shown + 1) : undefined;
      lastShown = shown;
      if (since !== undefined) watch.ages.push(watch.frame - since);
      for (const figure of document.querySelectorAll<HTMLElement>('section [data-figure^="totals."]')) (watch.seen[figure.dataset.figure ?? ''] ??= new Set()).add(figure.dataset.value ?? '');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => {
    const { picketWatch: watch } = globalThis as unknown as { picketWatch: { ages: number[]; gaps: number[]; seen: Record<string, Set<string>>; shifts: number; stop: boolean } };
    watch.stop = true;
    return { ages: watch.ages, gaps: watch.gaps, shifts: watch.shifts, seen: Object.fromEntries(Object.entries(watch.seen).map(([name, values]) => [name, values.size])) };
  });
}

/** The value below which a share of the numbers lies. */
export const quantile = (numbers: readonly number[], share: number): number => [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? Number.NaN;
