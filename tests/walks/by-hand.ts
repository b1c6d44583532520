import type { Page } from 'playwright-core';

/** Presses Tab until what has the focus fits; throws when a whole round has not led there. */
export async function tabTo(page: Page, fits: string, most = 120): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), fits)) return;
  }
  throw new Error(`Tab does not lead to ${fits}`);
}

/** Drops files on the window as a hand does. */
export function drop(page: Page, files: readonly { readonly name: string; readonly body: string | Uint8Array }[]): Promise<void> {
  return page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, body } of given) dataTransfer.items.add(new File([typeof body === 'string' ? body : Uint8Array.from(body)], name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files.map(({ name, body }) => ({ name, body: typeof body === 'string' ? body : [...body] })));
}

/** Finds something by keys and takes the first thing found. */
export async function take(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('[data-palette]').waitFor();
  await page.keyboard.type(words);
  await page.locator('[data-palette] [role="option"][aria-selected="true"]', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-palette]').waitFor({ state: 'detached' });
}
