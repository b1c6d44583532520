/** Opens explanations as a hand on keys would, and reads what they say. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export const explanation = (page: Page) => page.locator('dialog[data-explains]');
export const closeExplanation = async (page: Page) => { await page.keyboard.press('Escape'); await explanation(page).waitFor({ state: 'detached' }); };

/** The figures in sight inside a part of the page. */
const figuresIn = (page: Page, inside: string) => page.evaluate((part) => [...document.querySelectorAll<HTMLElement>(`${part} [data-figure]`)].filter((one) => one.checkVisibility()).map((one) => ({ path: one.dataset.figure!, text: one.textContent!.trim() })), inside);

/** Focuses the k-th figure of a part as a hand on keys would (in a grid its cell, in the list of gaps its row and then to the right, else itself by Tab), and presses Enter. */
async function pressEnter(page: Page, inside: string, k: number): Promise<void> {
  const way = await page.evaluate(([part, at]) => {
    const figure = [...document.querySelectorAll<HTMLElement>(`${part} [data-figure]`)].filter((one) => one.checkVisibility())[at]!;
    const cell = figure.closest<HTMLElement>('[role="grid"] td'), row = figure.closest('li')?.querySelector<HTMLElement>('[data-gap]');
    if (figure.tabIndex >= 0) { figure.focus(); return document.activeElement === figure ? 'itself' : 'none'; }
    if (row) { row.focus(); return 'row'; }
    if (!cell) return 'none';
    const first = cell.closest<HTMLElement>('[role="grid"]')!.querySelector<HTMLElement>('[tabindex="0"]')!;
    first.focus();
    return 'cell';
  }, [inside, k] as const);
  expect(way, `figure ${k} of ${inside} is reached by keys`).not.toBe('none');
  if (way === 'row') await page.keyboard.press('ArrowRight');
  if (way === 'cell') await walkTo(page, inside, k);
  await page.keyboard.press('Enter');
}

/** Arrow keys from the cell that has the focus to that of a figure. */
async function walkTo(page: Page, inside: string, k: number): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    const key = await page.evaluate(([part, at]) => {
      const figure = [...document.querySelectorAll<HTMLElement>(`${part} [data-figure]`)].filter((one) => one.checkVisibility())[at]!;
      const to = figure.closest('[aria-colindex]')!, here = document.activeElement!.closest('[aria-colindex]')!;
      const place = (cell: Element) => [Number(cell.closest('[aria-rowindex]')!.getAttribute('aria-rowindex')), Number(cell.getAttribute('aria-colindex'))] as const;
      const [[row, column], [ownRow, ownColumn]] = [place(to), place(here)];
      return ownRow < row ? 'ArrowDown' : ownRow > row ? 'ArrowUp' : ownColumn < column ? 'ArrowRight' : ownColumn > column ? 'ArrowLeft' : null;
    }, [inside, k] as const);
    if (key === null) return;
    await page.keyboard.press(key);
  }
  throw new Error(`arrows do not lead to figure ${k} of ${inside}`);
}

/** Opens every figure of a part, at most `most`, each with the text that it has on screen at its head, and tells the paths that were explained. `second`: all of them say what another way of computing finds. */
export async function explainAll(page: Page, inside: string, most = 40, second = false): Promise<string[]> {
  const figures = (await figuresIn(page, inside)).slice(0, most), paths = figures.map(({ path }) => path), shown = figures.map(({ text }) => text);
  for (const [k, path] of paths.entries()) {
    await pressEnter(page, inside, k);
    await page.locator(`dialog[data-explains="${path}"]`).waitFor({ timeout: 120_000 }).catch(() => { throw new Error(`${path} in ${inside} has no explanation`); });
    await explanation(page).locator('h3').first().waitFor();
    const text = (await explanation(page).textContent()) ?? '';
    expect(text, path).toMatch(/(公式|Formula).{15}/su);
    expect(text, path).toMatch(/口径|Basis/);
    expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    expect((await explanation(page).locator('.big').textContent())?.trim(), path).toBe(shown[k]);
    expect(await explanation(page).locator('[data-second] p').count() > 0, path).toBe(second || path.endsWith('Pct'));
    await closeExplanation(page);
  }
  return paths;
}
