import { inject, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { choosePost, figures, moveNorth, onePost, openText, planOf, saved, saveState, saveStateIs, stepsNorth } from '../../scripts/keep/plan-page.mjs';
import { expectQuiet, openApp, openPage } from './browser.ts';

/** A page with the plan of one post, which is kept. */
async function keptPage(options: Parameters<typeof openPage>[0] = {}): Promise<Page> {
  const page = await openPage(options);
  await keep(page);
  return page;
}

async function keep(page: Page): Promise<void> {
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openText(page, 'kept.geojson', onePost());
  await choosePost(page);
}

declare const shiftClock: (ms: number) => void;
/** A page whose clock can be set forward; its timers go on as they are. */
const shiftableClock = (page: Page) => page.addInitScript(() => {
  const [real, state] = [Date.now.bind(Date), { shift: 0 }];
  Date.now = () => real() + state.shift;
  Object.assign(globalThis, { shiftClock: (ms: number) => { state.shift += ms; } });
});

/** Another window of the same browser profile. */
async function secondWindow(context: BrowserContext, query = '?lang=en&theme=light'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(inject('appUrl') + query, { waitUntil: 'load' });
  await figures(page);
  return page;
}

const quotaOf = async (page: Page, quotaSize?: number) => (await page.context().newCDPSession(page)).send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, ...(quotaSize === undefined ? {} : { quotaSize }) });

test('a demo that is changed becomes a plan of its own; opened again without a word, everything is there and nothing was asked', async () => {
  const page = await openPage();
  let asked = 0;
  page.on('dialog', (dialog) => { asked += 1; void dialog.accept(); });
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await figures(page);
  expect(await saveState(page)).toBe('saved');
  expect(page.url()).toContain('plan=ussuri-border');
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);
  expect(page.url()).toContain('plan=local%3A');
  expect(await page.locator('[data-save]').textContent()).toMatch(/Saved at \d\d:\d\d:\d\d/);
  const before = await planOf(page);
  await page.close({ runBeforeUnload: true });
  const again = await secondWindow(page.context());
  expect(await planOf(again)).toEqual(before);
  expect(await again.locator('footer').textContent()).toContain('Synthetic');
  expect(await saveState(again)).toBe('saved');
  expect(asked).toBe(0);
  await again.keyboard.press('Alt+h');
  expect(await again.locator('[data-history-since]').textContent()).toContain('at most 100');
  expect(await again.locator('[data-step]').count()).toBe(2);
  await again.getByRole('button', { name: 'Earlier states' }).click();
  await again.locator('dialog[aria-labelledby="library-title"]').waitFor();
  await again.keyboard.press('Escape');
  /* What was done before the window was closed is undone and done again as if it were still open. */
  await again.keyboard.press('Control+z');
  const undone = await planOf(again);
  expect(undone).not.toEqual(before);
  expect(undone.features).toHaveLength(before.features.length);
  await again.keyboard.press('Control+Shift+z');
  expect(await planOf(again)).toEqual(before);
  expectQuiet(page);
});

test('a window closed in the moment of an edit has saved it', async () => {
  const page = await keptPage();
  await moveNorth(page);
  await saved(page, 1);
  for (let round = 0; round < 3; round += 1) {
    const window = round === 0 ? page : page.context().pages()[0]!;
    await window.evaluate(() => { (document.querySelectorAll('[data-move-post] button')[1] as HTMLElement).click(); });
    const [again] = await Promise.all([page.context().newPage(), window.close()]);
    await again.goto(`${inject('appUrl')}?lang=en&theme=light`, { waitUntil: 'load' });
    await figures(again);
    expect(stepsNorth(await planOf(again))).toBe(round + 2);
    await choosePost(again);
  }
});

test('a full disk is red and says so, leaving is asked about, nothing is lost, and it recovers by itself', async () => {
  const page = await keptPage();
  await moveNorth(page);
  await saved(page, 1);
  await quotaOf(page, 1);
  /* The browser asks how much room is left every half minute only. */
  let edits = 1;
  for (; edits < 30 && (await saveState(page)) !== 'unsaved'; edits += 1) {
    await moveNorth(page);
    await page.waitForTimeout(2500);
  }
  const mark = page.locator('[data-save]');
  expect(await mark.textContent()).toContain('Not saved: storage is full');
  expect(await mark.locator('svg').count()).toBe(1);
  await moveNorth(page);
  edits += 1;
  expect(await saveState(page)).toBe('unsaved');
  expect(stepsNorth(await planOf(page))).toBe(edits);
  const dialog = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  expect((await dialog).type()).toBe('beforeunload');
  await (await dialog).dismiss();
  await closing;
  await quotaOf(page);
  await saveStateIs(page, 'saved');
  await moveNorth(page);
  await saved(page, edits);
  await page.reload();
  await figures(page);
  expect(stepsNorth(await planOf(page))).toBe(edits + 1);
  expectQuiet(page);
}, 420_000);

describe.each([['the browser’s own locks', false], ['a lease, where the page has no locks', true]])('two windows with %s', (_, lockless) => {
  test('the second is read-only and follows; it takes over, the first saves and follows in turn; nothing is overwritten', async () => {
    const page = await openPage();
    if (lockless) await page.context().addInitScript(() => { Reflect.deleteProperty(Navigator.prototype, 'locks'); });
    await openApp(page, '?plan=none&lang=en&theme=light');
    await openText(page, 'kept.geojson', onePost());
    await choosePost(page);
    await moveNorth(page);
    await saved(page, 1);
    const second = await secondWindow(page.context());
    expect(await second.evaluate(() => 'locks' in navigator)).toBe(!lockless);
    expect(await saveState(second)).toBe('readOnly');
    await choosePost(second);
    expect(await second.locator('[data-move-post] button').nth(1).isDisabled()).toBe(true);
    await second.keyboard.press('Control+z');
    await moveNorth(page);
    await second.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-position]')?.value.startsWith('44.10180'), undefined, { polling: 50 });

    let [writes, reads] = [page, second];
    for (let turn = 0; turn < 6; turn += 1) {
      [writes, reads] = [reads, writes];
      await writes.getByRole('button', { name: 'Take over' }).click();
      await saveStateIs(writes, 'saved');
      await saveStateIs(reads, 'readOnly');
      await moveNorth(writes);
      await saved(writes, 1);
    }
    expect(stepsNorth(await planOf(writes))).toBe(8);
    await writes.close();
    await reads.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-position]')?.value.startsWith('44.10720'), undefined, { polling: 50 });
    const third = await secondWindow(page.context());
    expect(await saveState(third)).toBe('saved');
    expect(stepsNorth(await planOf(third))).toBe(8);
    expectQuiet(page);
  }, 420_000);
});

test('of a window that hangs the plan is taken all the same', async () => {
  const page = await keptPage();
  await moveNorth(page);
  await saved(page, 1);
  await page.evaluate(() => { setTimeout(() => { for (const end = Date.now() + 9000; Date.now() < end;); }, 0); });
  const second = await page.context().newPage();
  await second.goto(`${inject('appUrl')}?lang=en&theme=light`, { waitUntil: 'load' });
  await figures(second);
  expect(await saveState(second)).toBe('readOnly');
  await second.getByRole('button', { name: 'Take over' }).click();
  await saveStateIs(second, 'saved');
  await saveStateIs(page, 'readOnly');
});

/** Changes records of the store from outside, as a failing disk would. */
async function tamper(page: Page, store: 'parts' | 'log', which: 'first' | 'newest'): Promise<void> {
  await page.evaluate(async ([name, end]) => {
    const asked = <T>(request: IDBRequest<T>) => new Promise<T>((settle, fail) => { request.onsuccess = () => settle(request.result); request.onerror = () => fail(request.error); });
    const db = await asked(indexedDB.open('picket'));
    const records = db.transaction(name, 'readwrite').objectStore(name);
    const all = await asked(records.getAll() as IDBRequest<{ bytes: Uint8Array }[]>);
    const record = all.at(end === 'first' ? 0 : -1)!;
    record.bytes[5]! ^= 1;
    await asked(records.put(record));
    db.close();
  }, [store, which] as const);
}

test('a damaged log entry ends what is read: the state before it opens, and its age is said', async () => {
  const page = await keptPage();
  for (let edit = 1; edit <= 3; edit += 1) { await moveNorth(page); await saved(page, edit); }
  await tamper(page, 'log', 'newest');
  await page.reload();
  await figures(page);
  const notice = page.locator('dialog[data-damage="lost"]');
  expect(await notice.textContent()).toMatch(/state of \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(\d+ min ago\)/);
  await page.keyboard.press('Escape');
  expect(stepsNorth(await planOf(page))).toBe(2);
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);
  await page.reload();
  await figures(page);
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(stepsNorth(await planOf(page))).toBe(3);
  expectQuiet(page);
}, 420_000);

test('earlier states: the present one is kept before an older one is restored; a damaged newest snapshot is rebuilt from the one before, nothing lost', async () => {
  const page = await keptPage();
  for (let edit = 1; edit <= 2; edit += 1) { await moveNorth(page); await saved(page, edit); }
  await page.locator('[data-save]').click();
  const dialog = page.locator('dialog');
  await dialog.getByRole('button', { name: /^Earlier states/ }).click();
  await dialog.locator('[data-generation="1"]').waitFor();
  expect(await dialog.locator('[data-generation]').count()).toBe(1);
  await dialog.locator('[data-generation="1"]').getByRole('button').click();
  await dialog.locator('[data-generation="3"]').waitFor();
  expect(await dialog.locator('[data-generation]').count()).toBe(3);
  expect(await dialog.textContent()).toContain('the state before is kept too');
  await page.keyboard.press('Escape');
  expect(stepsNorth(await planOf(page))).toBe(0);
  await page.locator('[data-save]').click();
  await dialog.getByRole('button', { name: /^Earlier states/ }).click();
  await dialog.locator('[data-generation="2"]').getByRole('button').click();
  await dialog.locator('[data-generation="5"]').waitFor();
  await page.keyboard.press('Escape');
  expect(stepsNorth(await planOf(page))).toBe(2);
  /* The fifth is restored, the fourth the present before: the fifth does not follow from it. */
  await tamper(page, 'parts', 'newest');
  await page.reload();
  await figures(page);
  await page.locator('dialog[data-damage="lost"]').waitFor();
  await page.keyboard.press('Escape');
  expect(stepsNorth(await planOf(page))).toBe(0);
  expectQuiet(page);
}, 420_000);

test('after a minute of edits a generation is made; damaged, it is rebuilt from the one before and its log', async () => {
  const page = await openPage();
  await shiftableClock(page);
  await keep(page);
  await moveNorth(page);
  await saved(page, 1);
  await page.evaluate(() => shiftClock(61_000));
  await moveNorth(page);
  await saved(page, 2);
  await page.locator('[data-save]').click();
  await page.locator('dialog').getByRole('button', { name: /^Earlier states 2/ }).waitFor();
  await page.keyboard.press('Escape');
  await moveNorth(page);
  await saved(page, 3);
  await tamper(page, 'parts', 'newest');
  await page.reload();
  await figures(page);
  await page.locator('dialog[data-damage="mended"]').waitFor();
  await page.keyboard.press('Escape');
  expect(stepsNorth(await planOf(page))).toBe(3);
  expectQuiet(page);
}, 420_000);

test('a day of edits in no file is a reminder, which a saved file ends', async () => {
  const page = await openPage();
  await shiftableClock(page);
  await keep(page);
  await moveNorth(page);
  await saved(page, 1);
  await page.evaluate(() => shiftClock(25 * 3_600_000));
  await moveNorth(page);
  await saved(page, 2);
  expect(await page.locator('[data-save]').textContent()).toContain('keep a file copy');
  await planOf(page);
  await page.waitForFunction(() => !document.querySelector('[data-save]')?.textContent?.includes('keep a file copy'), undefined, { polling: 50 });
  expectQuiet(page);
}, 420_000);

test('a store of a newer version is read, never written', async () => {
  const page = await keptPage();
  await moveNorth(page);
  await saved(page, 1);
  const url = page.url();
  await page.goto(`${inject('appUrl')}rescue.html`);
  await page.evaluate(() => new Promise<void>((settle, fail) => { const request = indexedDB.open('picket', 9); request.onsuccess = () => { request.result.close(); settle(); }; request.onerror = () => fail(request.error); }));
  await page.goto(url);
  await figures(page);
  expect(await saveState(page)).toBe('readOnly');
  expect(await page.locator('[data-save]').getAttribute('title')).toContain('newer version');
  expect(await page.getByRole('button', { name: 'Take over' }).count()).toBe(0);
  expect(stepsNorth(await planOf(page))).toBe(1);
  await page.locator('[data-save]').click();
  expect(await page.getByRole('button', { name: 'Duplicate' }).isDisabled()).toBe(true);
  expectQuiet(page);
}, 420_000);
