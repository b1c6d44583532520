import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { dutyWords } from '#i18n/duty-words.ts';
import type { DutyTab } from '#panels/duties/duty-tables.ts';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';
import { ways } from './ways.ts';

vi.setConfig({ testTimeout: 300_000 });

test.each(ways([['en', 'dark'], ['zh', 'light']] as const))('duties stand beside cover: the board leads to its branch, a shortage is mended and comes back, unannounced rounds are asked for (%s, %s)', async (lang, theme) => {
  const page = await openPage();
  await withAxe(page);
  await openApp(page, `?plan=nine-branches&lang=${lang}&theme=${theme}`);
  await mapAtRest(page);
  const cover = () => page.locator('section [data-figure="totals.border.coveredPct"]').first().getAttribute('data-value');
  const before = await cover();
  const dock = page.locator('[data-duties]'), tab = (id: DutyTab) => dock.getByRole('tab', { name: dutyWords[lang].tab[id], exact: true }).click();
  await page.keyboard.press('Alt+q');
  await dock.waitFor();
  expect(await dock.getAttribute('data-duties')).toBe('branches');

  /* The board: fourteen areas below a heading, of which those in sight are drawn; a row pressed is the area chosen. */
  await expect.poll(() => dock.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('15');
  const branch = dock.locator('[data-row]').nth(1);
  const id = await branch.getAttribute('data-row');
  await branch.locator('[data-column="area"]').click();
  await page.locator('aside').waitFor();
  expect(await page.locator('aside').textContent()).toContain((await branch.locator('[data-column="area"]').textContent())!.trim());
  expect(id).not.toBe('');
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');

  /* Supplies: what is short stands first; filled up it is no longer, and undo has it again. */
  await tab('supplies');
  const row = dock.locator('[data-row]').first(), short = row.locator('[data-column="short"]'), held = row.locator('[data-column="onHand"]');
  const was = [await held.textContent(), await short.textContent()];
  expect(was[1]).not.toBe('0');
  await held.focus();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('500');
  await page.keyboard.press('Enter');
  await expect.poll(() => short.textContent()).toBe('0');
  expect(await held.textContent()).toBe('500');
  await page.keyboard.press('Control+z');
  await expect.poll(async () => [await held.textContent(), await short.textContent()]).toEqual(was);

  /* Rounds that nobody is to know of. */
  await tab('inspections');
  const rounds = Number(await dock.locator('[role="grid"]').getAttribute('aria-rowcount'));
  await dock.locator('[data-unannounced]').check();
  await expect.poll(async () => Number(await dock.locator('[role="grid"]').getAttribute('aria-rowcount'))).toBeGreaterThan(rounds);
  await expect.poll(() => dock.locator('[data-row] [data-column="round"]').allTextContents()).toContainEqual(expect.stringMatching(/unannounced|不打招呼/));

  /* A vehicle moved: what falls out is seen before it is done, and undo has it back. */
  await tab('vehicles');
  const car = dock.locator('[data-row]').last(), number = car.locator('[data-column="number"]');
  expect(await number.textContent()).toBe('1');
  await car.locator('[data-column="post"]').click();
  await dock.locator('[data-move-to]').selectOption({ index: 1 });
  await expect.poll(() => dock.locator('[data-effect]').textContent()).toMatch(/^(?:Falls out|落出)(?:: |：).+ → (?:outside|圈外)\)/);
  await dock.getByRole('button', { name: /^(?:Move it|调过去)$/ }).click();
  await expect.poll(() => number.textContent()).toBe('0');
  expect(await car.locator('[data-column="state"]').textContent()).toMatch(/nobody sets out|无车可出/);
  await page.keyboard.press('Control+z');
  await expect.poll(() => number.textContent()).toBe('1');

  /* Stock out to a spreadsheet and, changed there, in again. */
  await tab('supplies');
  const [file] = await Promise.all([page.waitForEvent('download'), dock.getByRole('button', { name: /^(?:Take out CSV|取出 CSV)$/ }).click()]);
  const sheet = readFileSync((await file.path())!, 'utf8');
  const cells = (line: string) => line.split(',');
  const lines = sheet.trimEnd().split('\r\n'), at = lines.findIndex((line) => line.includes('goggles') && cells(line)[5] === '4');
  const filled = lines.with(at, cells(lines[at]!).with(5, '900').join(','));
  await dock.locator('[data-stock]').setInputFiles({ name: 'stock.csv', mimeType: 'text/csv', buffer: Buffer.from([...filled, 'nowhere,,,x,,1,,'].join('\n')) });
  await expect.poll(() => dock.locator('[data-stock-read]').textContent()).toMatch(/stock\.csv.*(?:1 to change|改 1).*(?:line|第) \d+/);
  await dock.getByRole('button', { name: /^(?:Change 1|改 1 项)$/ }).click();
  await expect.poll(() => dock.locator('[data-row] [data-column="short"]').allTextContents()).not.toContain(was[1]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => short.textContent()).toBe(was[1]);
  /* Figures of the step before are pale until the next are there. */
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  expect(await axeProblems(page)).toEqual([]);

  /* A table is found by other words for it, while the dock is open and while it is not. */
  for (const [word, wanted] of [['三道门', 'gates'], ['24小时在岗', 'presence'], ['backup', 'secondLine']] as const) {
    await page.keyboard.press('Control+k');
    await page.locator('dialog input').fill(word);
    await page.locator('dialog [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator(`[data-duties="${wanted}"]`).waitFor();
    if (wanted === 'gates') { await page.keyboard.press('Alt+q'); await dock.waitFor({ state: 'detached' }); }
  }

  /* What a net covers alone is a row; from there it is the filter of everything, and no longer. */
  const words = dutyWords[lang].nets, covered = () => page.locator('section [data-figure="totals.places.coveredPct"]').first().getAttribute('data-value'), all = await covered();
  await tab('nets');
  const net = dock.locator('[data-row="net inner"]');
  await net.locator('[data-column="part"]').click();
  await dock.getByRole('button', { name: words.only }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('counted')).toBe('net:inner');
  await expect.poll(async () => { const pct = await covered(); return pct !== null && pct !== all && `${Math.round(Number(pct) * 34 / 100)}/34`; }).toBe(await net.locator('[data-column="places"]').textContent());
  await dock.getByRole('button', { name: words.everything }).click();
  await expect.poll(covered).toBe(all);

  expect(await cover()).toBe(before);
  await page.keyboard.press('Alt+q');
  await dock.waitFor({ state: 'detached' });
  expectQuiet(page);
});
