// @ts-check
/** Takes the picture of the map away again and again. Of three losses in a row the third is followed by a list, and the page is loaded anew. */

/** @param {{ browser: import('playwright-core').Browser, address: string, losses: number }} options */
export async function losePictures({ browser, address, losses }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5 });
  const found = { losses: 0, back: 0, notBack: 0, listed: 0, notListed: 0, backMsMost: 0 };
  while (found.losses < losses) {
    await page.goto(`${address}&view=plan`);
    await drawn(page);
    for (let turn = 1; turn <= 3 && found.losses < losses; turn += 1) {
      const restore = turn === 1;
      await page.evaluate((giveBack) => {
        const lose = document.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
        lose?.loseContext();
        if (giveBack) setTimeout(() => lose?.restoreContext(), 300);
      }, restore);
      found.losses += 1;
      const began = Date.now();
      if (turn < 3) {
        const back = await drawn(page).then(() => true, () => false);
        if (back) { found.back += 1; found.backMsMost = Math.max(found.backMsMost, Date.now() - began); } else found.notBack += 1;
      } else if (await page.locator('[data-wall-sheet] li').first().waitFor({ timeout: 10_000 }).then(() => true, () => false)) found.listed += 1;
      else found.notListed += 1;
    }
  }
  await page.close();
  return found;
}

/** The map is there with its numbers on it. @param {import('playwright-core').Page} page */
async function drawn(page) {
  await page.waitForTimeout(50);
  await page.waitForFunction(() => { const map = document.querySelector('[data-words]'); return map?.getAttribute('data-wall-map') === 'there' && Number(map.getAttribute('data-words')) > 0 && document.documentElement.dataset.map === 'idle'; }, undefined, { polling: 50, timeout: 30_000 });
}
