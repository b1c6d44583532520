// @ts-check
/** Drives the app as it is served through what a day has of it, and counts what a closed network must not see. */
import { chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */
/** @typedef {{ steps: string[], violations: string[], asked: number, outside: string[], failures: string[], requests: number }} Driven */

const PATIENCE_MS = 90_000;
const DWELL_S = 4;
/** A page asks a worker of this name to fetch what it may not, to learn whether its workers are protected: refused is the right answer. */
const PROBE = 'Content Security Policy, worker protection: connect-src data';
const CSV = 'name,latitude,longitude,radius\nNorth gate,45.42,133.12,800\nSouth gate,45.35,133.05,600\n';

/**
 * Opens a context whose pages note what goes wrong. Nothing is held back: what a page asks of another host is asked, and ends at the browser's resolver.
 * @param {import('playwright-core').Browser} browser @param {string} origin @param {Driven} noted
 */
async function notingContext(browser, origin, noted) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, deviceScaleFactor: 0.5, acceptDownloads: true });
  context.setDefaultTimeout(PATIENCE_MS);
  context.on('request', (request) => {
    noted.requests += 1;
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) noted.outside.push(url.href);
  });
  context.on('console', (message) => {
    if (message.text() === PROBE) noted.asked += 1;
    else if (/Content Security Policy|Trusted ?Type/i.test(message.text())) noted.violations.push(message.text());
  });
  context.on('weberror', (error) => noted.failures.push(error.error().message));
  await context.exposeBinding('noteViolation', (_source, what) => void noted.violations.push(String(what)));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => { /** @type {any} */ (globalThis).noteViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`); });
  });
  context.on('page', (page) => page.on('worker', (worker) => {
    /* A worker that ends before it hears of this has nothing left to say. */
    worker.evaluate(() => { self.addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy, worker ${self.name}: ${event.effectiveDirective} ${event.blockedURI}`)); }).catch(() => undefined);
  }));
  return context;
}

/** @param {Page} page @param {string} path of a figure, as its `data-figure` */
const figure = (page, path) => page.waitForFunction((name) => document.querySelector(`[data-figure="${name}"]`)?.getAttribute('data-value'), path, { polling: 100, timeout: PATIENCE_MS });
/** @param {Page} page */
const mapAtRest = (page) => page.waitForFunction(() => document.documentElement.dataset.map === 'idle', undefined, { polling: 100, timeout: PATIENCE_MS });

/** Takes hold of a post and lets go of it elsewhere: the live worker follows the hand. @param {Page} page */
async function dragPost(page) {
  await page.keyboard.press('Alt+t');
  await page.locator('[data-tab="post"]').click();
  await page.locator('[data-row]').first().locator('td').nth(1).click();
  const before = await page.locator('[data-position]').inputValue();
  await page.keyboard.press('Alt+t');
  await mapAtRest(page);
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('there is no map');
  /* The chosen post lies somewhere on the map: along a spiral from its middle until the position in the details has changed. */
  for (let turn = 0; turn < 60; turn += 1) {
    const [x, y] = [box.x + box.width / 2 + 8 * turn * Math.cos(turn), box.y + box.height / 2 + 5 * turn * Math.sin(turn)];
    await page.mouse.move(x, y);
    await page.waitForTimeout(120);
    if (!(await page.locator('.tip').count())) continue;
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 8 });
    await page.mouse.up();
    await page.waitForTimeout(400);
    const field = page.locator('[data-position]');
    if ((await field.count()) && (await field.inputValue()) !== before) return;
  }
  throw new Error('no post could be dragged');
}

/** The plan room: a demo, a drag, the export dialog with a file, a table of posts. @param {Page} page @param {string} url @param {(step: string) => void} done */
async function drivePlanRoom(page, url, done) {
  await page.goto(`${url}?plan=ussuri-border&lang=en&theme=light&basis=reach`, { waitUntil: 'load' });
  await mapAtRest(page);
  await figure(page, 'totals.border.coveredPct');
  done('demo opened');
  await dragPost(page);
  done('post dragged');
  await page.locator('section header .out').click();
  await page.locator('dialog[data-export="ready"]').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('dialog .primary:enabled').click()]);
  done(`exported ${download.suggestedFilename().replace(/^.*\./, '.')}`);
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'gates.csv', { type: 'text/csv' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, CSV);
  await page.locator('dialog input[value="wgs84"]').check();
  await page.locator('[data-tally="2=2+0+0"]').waitFor();
  done('table read: 2 of 2 rows');
  await page.locator('dialog .primary:enabled').click();
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
  await figure(page, 'totals.border.coveredPct');
  done('table brought in');
}

/** The wall: two turns of its views, and a plan that changes as a file beside the app. @param {Page} page @param {string} url @param {(step: string) => void} done @param {(() => void) | undefined} change */
async function driveWall(page, url, done, change) {
  const view = () => page.locator('[data-wall]').evaluate((node) => `${node.getAttribute('data-wall')} ${node.getAttribute('data-wall-part')}`);
  await page.goto(`${url}?mode=wall&plan=ussuri-border&dwell=${DWELL_S}&lang=en`, { waitUntil: 'load' });
  await page.locator('[data-stage]').waitFor();
  const turns = [await view()];
  for (const until = Date.now() + PATIENCE_MS; turns.length < 3 && Date.now() < until; await page.waitForTimeout(200)) {
    const now = await view();
    if (now !== turns.at(-1)) turns.push(now);
  }
  if (turns.length < 3) throw new Error(`the wall stayed at ${turns.join(', ')}`);
  done(`wall turned: ${turns.join(', ')}; ${await page.title()}`);
  if (!change) return;
  let unchanged = 0;
  page.on('response', (response) => { if (response.status() === 304 && response.url().includes('/plans/')) unchanged += 1; });
  await page.goto(`${url}?mode=wall&src=plans/wall.geojson&dwell=${DWELL_S}&lang=en`, { waitUntil: 'load' });
  await page.locator('[data-stage]').waitFor();
  const looks = async () => Number(/looks=(\d+)/.exec(await page.title())?.[1] ?? 0);
  for (const until = Date.now() + PATIENCE_MS; (await looks()) < 4 && Date.now() < until;) await page.waitForTimeout(200);
  if (unchanged === 0) throw new Error('the server never said that the plan is the same');
  change();
  await page.getByText('Changed where it lies').first().waitFor();
  done(`wall followed a file: ${unchanged} answers 304, then the change`);
}

/** Proves that what is counted is counted: one thing that the policy refuses, one question to another host from a page without a policy. @param {import('playwright-core').Browser} browser @param {string} url @returns {Promise<string[]>} what was not noticed */
async function proveCounting(browser, url) {
  const noted = emptyNotes(), context = await notingContext(browser, new URL(url).origin, noted);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => fetch('https://outside.invalid/').catch(() => undefined));
  const bare = await context.newPage();
  await bare.evaluate(() => fetch('https://outside.invalid/', { mode: 'no-cors' }).catch(() => undefined));
  await context.close();
  return [...(noted.violations.length > 0 ? [] : ['a violation of the policy was not counted']), ...(noted.outside.length > 0 ? [] : ['a request to another host was not counted'])];
}

/** @returns {Driven} */
const emptyNotes = () => ({ steps: [], violations: [], asked: 0, outside: [], failures: [], requests: 0 });

/**
 * Drives the app at `url` (with its closing slash). `change` writes another plan to `plans/wall.geojson` beside the app; without it the wall of a file is left out.
 * @param {{ url: string, change?: () => void }} options
 * @returns {Promise<Driven>} `asked` counts refusals that the page asked for (see {@link PROBE}); `failures` holds what could not be done, errors of the page, and what the count itself missed
 */
export async function driveApp({ url, change }) {
  const browser = await chromium.launch(await findChromium()), noted = emptyNotes();
  try {
    for (const drive of [drivePlanRoom, driveWall]) {
      const context = await notingContext(browser, new URL(url).origin, noted);
      try {
        await drive(await context.newPage(), url, (step) => void noted.steps.push(step), change);
      } catch (error) {
        noted.failures.push(`after "${noted.steps.at(-1) ?? 'nothing'}": ${error instanceof Error ? error.message : String(error)}`);
      }
      await context.close();
    }
    noted.failures.push(...(await proveCounting(browser, url)));
  } finally {
    await browser.close();
  }
  return noted;
}
