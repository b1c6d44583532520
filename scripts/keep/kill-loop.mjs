// @ts-check
/** Edits without pause, kills the browser at a random moment, opens it again and counts what was acknowledged and is not there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePost, figures, onePost, openText, saved, stepsShown } from './plan-page.mjs';
import { startBrowser } from './profile-browser.mjs';

/** Milliseconds between two edits: shorter than most writes, so that the kill falls into one. */
const PAUSE_MS = 15;

/**
 * @param {{ url: string, rounds: number, say?: (line: string) => void }} options
 * @returns {Promise<{ rounds: number, acknowledged: number, lost: number, broken: number, unacknowledged: number }>} `lost`: acknowledged edits that were not there again; `broken`: rounds after which the plan did not open whole; `unacknowledged`: edits found beyond those acknowledged
 */
export async function killLoop({ url, rounds, say = () => undefined }) {
  const profile = await mkdtemp(join(tmpdir(), 'picket-kill-'));
  const sum = { rounds, acknowledged: 0, lost: 0, broken: 0, unacknowledged: 0 };
  let expected = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const { context, kill } = await startBrowser(profile);
      try {
        const page = await context.newPage();
        await page.goto(`${url}?lang=en&theme=light${round === 0 ? '&plan=none' : ''}`);
        if (round === 0) await openText(page, 'kept.geojson', onePost());
        else await figures(page);
        const whole = (await page.locator('dialog[open]').count()) === 0 && (await page.locator('[data-tab], [data-save="saved"]').count()) > 0;
        if (!whole) { sum.broken += 1; say(`round ${round}: the plan did not open whole: ${await page.locator('dialog[open]').allTextContents()}`); await page.keyboard.press('Escape'); }
        await choosePost(page);
        const found = await stepsShown(page);
        if (found < expected) { sum.lost += expected - found; say(`round ${round}: ${expected} steps were acknowledged, ${found} are there`); }
        else sum.unacknowledged += found - expected;
        if (Number.isNaN(found)) throw new Error('the position of the post is not on screen');
        if (round === rounds) break;
        if (round === 0) await saved(page, 0);
        let edits = 0;
        await page.exposeFunction('noteSaved', (/** @type {number} */ count) => { edits = Math.max(edits, count); });
        await page.evaluate(editWithoutPause, PAUSE_MS);
        await sleep(150 + Math.random() * 2500);
        await kill();
        sum.acknowledged += edits;
        expected = found + edits;
        if (round % 10 === 9) say(`${round + 1} kills: ${JSON.stringify(sum)}`);
      } finally {
        await kill();
      }
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return sum;
}

/** In the page: moves the post again and again, and tells how many edits the page says are saved. @param {number} pause */
function editWithoutPause(pause) {
  const mark = /** @type {HTMLElement} */ (document.querySelector('[data-save]'));
  const tell = /** @type {(count: number) => void} */ (/** @type {any} */ (globalThis).noteSaved);
  new MutationObserver(() => tell(Number(mark.dataset.edits))).observe(mark, { attributeFilter: ['data-edits', 'data-save'] });
  setInterval(() => { /** @type {HTMLElement | undefined} */ (document.querySelectorAll('[data-move-post] button')[1])?.click(); }, pause);
}
