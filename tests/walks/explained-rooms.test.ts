/** The figures of comparisons, advice, rings, the board and the keys of maps: each tells what it rests on, by keys alone, with the number that it shows; who entered leads to the tables. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { closeExplanation, explainAll, explanation } from './explain-keys.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

const wholeLook = async (page: Page) => expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });
const tell = (seen: readonly string[]) => process.stdout.write(`    ${seen.length} figures explained, among them ${[...new Set(seen.map((path) => path.split('.').filter((part) => /^[a-z]+(Pct|M|M2|Min)?$/.test(part)).join('.')))].slice(0, 24).join(' ')}\n`);

/** A demo plan in the plan room, its figures checked. */
async function openPlan(look: string): Promise<Page> {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, `?plan=ussuri-border&${look}`);
  await page.locator('[data-check="checked"]').waitFor();
  return page;
}

test.each(ways([['en', 'dark'], ['zh', 'light']] as const))('the compare room: sentences and every table tell both plans and the difference (%s, %s)', { timeout: 420_000 }, async (lang, theme) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await page.goto(`${inject('appUrl')}?mode=compare&plan=ussuri-border&with=ussuri-border-2&lang=${lang}&theme=${theme}`, { waitUntil: 'load' });
  await page.waitForSelector('[data-work="ready"]');
  const seen = await explainAll(page, '.band', 40, true);
  expect(seen).toEqual(['compare.totals.border.coveredPct.a', 'compare.totals.border.coveredPct.b', 'compare.totals.border.coveredM.by', 'compare.totals.area.coveredPct.a', 'compare.totals.area.coveredPct.b', 'compare.totals.area.coveredM2.by', 'compare.totals.places.covered.a', 'compare.totals.places.covered.b', 'compare.totals.places.covered.by']);
  for (const tab of ['headline', 'border', 'areas', 'places', 'plan']) {
    await page.locator(`[data-tab="${tab}"]`).click();
    const here = await explainAll(page, '[data-difference]', 12, true);
    if (tab === 'headline') expect(here).toHaveLength(12);
    expect(here.length > 0).toBe(tab !== 'plan');
    seen.push(...here);
  }
  tell(seen);
  /* Both plans are named, with the number of each and the change; gained less lost is the other way round. */
  await page.locator('.band [data-figure="compare.totals.border.coveredM.by"]').focus();
  await page.keyboard.press('Enter');
  await explanation(page).locator('dl').waitFor();
  const inputs = Object.fromEntries(await explanation(page).locator('dl').evaluate((list) => [...list.querySelectorAll('dt')].map((label) => [label.textContent!, Number(label.nextElementSibling!.textContent!.replace('\u2212', '-').replace(/[^\d.+-]|(?<=m).*/g, ''))])));
  const [a, b, by] = lang === 'zh' ? ['甲', '乙', '变化（乙 − 甲）'] : ['A', 'B', 'change (B − A)'];
  expect(Math.abs(inputs[b!]! - inputs[a!]! - inputs[by!]!)).toBeLessThanOrEqual(1);
  expect(await explanation(page).locator('[data-second]').textContent()).toMatch(lang === 'zh' ? /新增 − 失去 = [+\u2212][\d\u202f]+m；.*相差 [01]\u202fm/ : /gained − lost = [+\u2212][\d\u202f]+m;.* [01]\u202fm apart/);
  expect(await explanation(page).locator('[data-rows]').count()).toBe(0);
  await wholeLook(page);
  /* A term of the glossary opens here too, and gives the focus back. */
  await explanation(page).locator('.terms button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(2);
  await page.keyboard.press('Escape');
  await closeExplanation(page);
  expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.figure)).toBe('compare.totals.border.coveredM.by');
  expectQuiet(page);
});

test('what each alone holds tells its own row; who entered leads to the tables, the row still leads to the map', { timeout: 420_000 }, async () => {
  const page = await openPlan('lang=zh&theme=light');
  await page.getByRole('button', { name: '失去一处' }).click();
  const grid = page.locator('aside[data-advice] [role="grid"]');
  await grid.waitFor();
  const seen = await explainAll(page, 'aside[data-advice]', 9, true);
  expect(seen.every((path) => /^unique\..+\.(border|area|places)$/.test(path))).toBe(true);
  tell(seen);

  /* A press beside the figure chooses the row, as ever. */
  const name = grid.locator('tbody tr td').first();
  await name.click();
  await page.locator('aside[data-advice] .held').waitFor();
  const id = (await grid.locator('tr[aria-selected="true"]').getAttribute('data-row'))!;

  /* The largest loss says what is covered now and without it; its asset is a row of the tables. */
  await grid.locator('[data-figure]').first().click();
  await explanation(page).locator('dl').waitFor();
  const text = (await explanation(page).textContent())!;
  const metres = (label: string) => Number(new RegExp(`${label}([\\d\u202f]+)\u202fm`).exec(text)![1]!.replaceAll('\u202f', ''));
  expect(Math.abs(metres('现在已覆盖') - metres('失去它以后') - metres('损失'))).toBeLessThanOrEqual(2);
  await wholeLook(page);
  await explanation(page).locator('[data-row]').focus();
  await page.keyboard.press('Enter');
  await explanation(page).waitFor({ state: 'detached' });
  const first = (await grid.locator('[data-figure]').first().getAttribute('data-figure'))!.split('.')[1]!;
  await page.locator(`[data-tables] tr[data-row="${first}"][aria-selected="true"]`).waitFor();
  expect(first).toBe(id);

  /* All that count for a headline are chosen together, whatever their kind. */
  await page.locator('.left [data-figure="totals.border.coveredPct"]').focus();
  await page.keyboard.press('Enter');
  const all = explanation(page).locator('[data-rows]').last();
  await all.waitFor();
  const many = Number(await all.getAttribute('data-rows'));
  expect(many).toBeGreaterThan(20);
  await all.focus();
  await page.keyboard.press('Enter');
  await explanation(page).waitFor({ state: 'detached' });
  await page.locator('[data-tables] tr[aria-selected="true"]').first().waitFor();
  expect(await page.evaluate(() => document.querySelectorAll('[data-tables] tr[aria-selected="true"]').length)).toBeGreaterThan(3);
  expectQuiet(page);
});

test('suggestions, their sum and bound, the surface and remedies tell what they rest on', { timeout: 420_000 }, async () => {
  const page = await openPlan('lang=en&theme=dark');
  await page.locator('[data-gap]').nth(1).click();
  await page.getByRole('button', { name: 'Suggest' }).first().click();
  const panel = page.locator('aside[data-advice]');
  await panel.getByLabel('Radius (m)').fill('3000');
  await panel.getByRole('button', { name: 'Suggest', exact: true }).click();
  await panel.locator('[data-suggestion]').nth(2).waitFor();
  await panel.getByRole('checkbox', { name: 'Surface of gains' }).check();
  await panel.locator('[data-figure="surface.most"]').waitFor();
  const seen = await explainAll(page, 'aside[data-advice]', 40, true);
  for (const path of ['suggestions.sum', 'suggestions.1.gain', 'suggestions.3.gain', 'suggestions.bound', 'suggestions.least', 'surface.most']) expect(seen).toContain(path);

  await page.locator('aside[data-advice] [role="tab"]').nth(1).click();
  await panel.getByRole('button', { name: 'Compare remedies' }).click();
  await panel.locator('[data-remedy]').nth(3).waitFor();
  const remedies = (await explainAll(page, 'aside[data-advice] ol', 40, true));
  for (const path of ['remedies.newPost.remains', 'remedies.newPost.effect', 'remedies.movedPost.remains']) expect(remedies).toContain(path);
  tell([...seen, ...remedies]);
  expectQuiet(page);
});

test('depth, joint duty, rings, a spot and the board tell theirs; the board of the cell that has the focus', { timeout: 420_000 }, async () => {
  const page = await openPlan('lang=zh&theme=light');
  const layer = async (name: RegExp) => { await page.getByRole('button', { name: '图层', exact: true }).click(); await page.getByRole('checkbox', { name }).click(); await page.keyboard.press('Escape'); };
  await layer(/^覆盖深度/);
  await page.locator('[data-depth="shown"]').waitFor();
  const depth = await explainAll(page, '[data-depth]', 40, true);
  expect(depth).toHaveLength(8);
  await layer(/^覆盖深度/);
  await layer(/^联勤图/);
  await page.locator('[data-time-map][data-state="shown"]').waitFor();
  const joint = await explainAll(page, '[data-time-map]', 40, true);
  expect(joint.length).toBeGreaterThanOrEqual(3);
  await layer(/^联勤图/);
  await layer(/^响应圈/);
  await page.locator('[data-rings-outside]').waitFor();
  const rings = await explainAll(page, 'aside[data-advice]', 8, true);
  expect(rings.some((path) => /^rings\.places\..+\.minutes$/.test(path))).toBe(true);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+c');
  await page.locator('[data-time] [role="tab"]').nth(2).click();
  await page.locator('[data-board="ready"]').waitFor();
  const chip = page.locator('.looked [data-figure]');
  /* Until a cell was gone to, the board says how it is used instead. */
  expect(await chip.count()).toBe(0);
  await page.locator('[data-board] td[tabindex="0"], [data-board] th[tabindex="0"]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const before = await chip.getAttribute('data-figure');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect.poll(() => chip.getAttribute('data-figure')).not.toBe(before);
  const focused = await page.evaluate(() => { const cell = document.activeElement!.closest('td')!; return `board.${cell.closest('tr')!.dataset.row}.${cell.dataset.column}`; });
  expect(await chip.getAttribute('data-figure')).toBe(focused);
  const board = await explainAll(page, '[data-board] .looked', 1, true);
  tell([...depth, ...joint, ...rings, ...board]);
  await page.locator('.looked [data-figure]').focus();
  await page.keyboard.press('Enter');
  await explanation(page).locator('dl').waitFor();
  await wholeLook(page);
  await closeExplanation(page);
  expectQuiet(page);
});
