import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

/** Every screen there is, each reached from the one before. */
const screens: readonly (readonly [name: string, reach: (page: Page) => Promise<unknown>])[] = [
  ['the demo plan', async (page) => { await page.locator('[data-check="checked"]').waitFor({ timeout: 120_000 }); }],
  ['the inspector of a gap', (page) => page.locator('[data-gap]').nth(1).click()],
  ['the tables beside it', async (page) => { await page.keyboard.press('Alt+t'); await page.locator('[role="grid"]').waitFor(); }],
  ['a table of posts', (page) => page.locator('[data-tab="post"]').click()],
  ['the inspector of a post', (page) => page.locator('[data-row]').first().locator('td').first().click()],
  ['a fact being changed', (page) => page.locator('[data-fact="radiusM"]').click()],
  ['a value that is refused', async (page) => { await page.keyboard.type('-5'); await page.keyboard.press('Enter'); await page.getByRole('alert').waitFor(); }],
  ['hours being changed', async (page) => { await page.keyboard.press('Escape'); await page.locator('[data-fact="dutyWindows"]').click(); await page.locator('aside .rows').first().waitFor(); }],
  ['a cell being changed', async (page) => { await page.keyboard.press('Escape'); await page.locator('[data-row]').nth(1).locator('[data-column="status"]').dblclick(); }],
  ['several chosen, and filters of columns', async (page) => {
    await page.keyboard.press('Escape');
    await page.locator('[data-row]').nth(2).locator('td').nth(2).click({ modifiers: ['Control'] });
    await page.locator('.bulk').waitFor();
    await page.getByRole('button', { name: /^(按列筛选|Filter columns)$/ }).click();
    await page.locator('.filters > select').selectOption('postType');
    await page.locator('.filters > select').selectOption('radiusM');
  }],
  ['hours for many', async (page) => { await page.locator('.bulk select').first().selectOption('dutyWindows'); await page.locator('.bulk .set').click(); await page.locator('dialog').waitFor(); }],
  ['the settings of the plan', async (page) => { await page.keyboard.press('Escape'); await page.getByRole('button', { name: /^(更多|More)$/ }).click(); await page.locator('[data-action="settings"]').click(); await page.locator('dialog').waitFor(); }],
  ['a table without rows', async (page) => { await page.keyboard.press('Escape'); await page.getByRole('searchbox').fill('qqqq'); }],
  ['the key help', async (page) => { await page.getByRole('searchbox').fill(''); await page.locator('[data-row] td').first().focus(); await page.keyboard.press('Shift+?'); await page.locator('dialog').waitFor(); }],
  ['what reading found', async (page) => { await page.keyboard.press('Escape'); await page.getByRole('button', { name: /^(问题|Problems)/ }).click(); await page.locator('dialog').waitFor(); }],
  ['the library', async (page) => { await page.keyboard.press('Escape'); await page.locator('[data-save]').click(); await page.locator('dialog[aria-labelledby="library-title"]').waitFor(); }],
  ['the demo menu', async (page) => { await page.keyboard.press('Escape'); await page.getByRole('button', { name: /^(示例|Demos)$/ }).click(); }],
  ['the filter menu', (page) => page.getByRole('button', { name: /^(筛选|Filter)$/ }).click()],
  ['the layers menu', (page) => page.getByRole('button', { name: /^(图层|Layers)$/ }).click()],
  ['the ground menu', (page) => page.getByRole('button', { name: /^(底图|Ground)$/ }).click()],
  ['the explanation of a figure', async (page) => { await page.keyboard.press('Escape'); await page.locator('section [data-figure="totals.border.coveredPct"]').first().click(); await page.locator('dialog[data-explains]').waitFor(); }],
  ['the rest of the bar', async (page) => { await page.keyboard.press('Escape'); await page.getByRole('button', { name: /^(更多|More)$/ }).click(); }],
  ['the glossary', async (page) => { await page.getByRole('button', { name: /^(术语|Glossary)/ }).click(); await page.locator('dialog').waitFor(); }],
  ['the palette', async (page) => { await page.keyboard.press('Escape'); await page.keyboard.press('Control+k'); await page.locator('[data-palette]').waitFor(); }],
  ['what the palette finds', async (page) => { await page.keyboard.type('undo'); await page.locator('[data-found="action:undo"]').waitFor(); }],
  ['the menu of a gap', async (page) => { await page.keyboard.press('Escape'); await page.keyboard.press('Alt+g'); await page.keyboard.press('Shift+F10'); await page.locator('[data-menu="gap"]').waitFor(); }],
  ['the menu of a post', async (page) => { await page.keyboard.press('Escape'); await page.locator('[data-row]').first().locator('td').first().click({ button: 'right' }); await page.locator('[data-menu="feature"]').waitFor(); }],
  ['the question for a radius', async (page) => { await page.locator('[data-action="setRadius"]').click(); await page.locator('dialog').waitFor(); }],
  ['the history', async (page) => { await page.locator('dialog input').fill('900'); await page.keyboard.press('Enter'); await page.locator('dialog').waitFor({ state: 'detached' }); await page.locator('section[aria-busy="false"]').first().waitFor({ timeout: 120_000 }); await page.keyboard.press('Alt+h'); await page.locator('[data-history]').waitFor(); }],
  ['a file of somebody else', async (page) => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    const file = { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [131, 44] }, properties: { amenity: 'police', name: '示例站' } }, { type: 'Feature', geometry: { type: 'LineString', coordinates: [[131, 44], [131.2, 44.1]] }, properties: { highway: 'track' } }] };
    await page.locator('input[type=file]').first().setInputFiles({ name: 'stations.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(JSON.stringify(file)) });
    await page.locator('dialog[aria-labelledby="import-title"]').waitFor();
  }],
];

describe.each(ways([['zh', 'light'], ['en', 'dark'], ['zh', 'dark'], ['en', 'light']] as const, 2))('%s, %s', (lang, theme) => {
  test('axe finds nothing on any screen, no text is cut and no Chinese is small', async () => {
    const page = await openPage({ height: 640, scale: 1, reducedMotion: 'reduce' });
    await withAxe(page);
    await openApp(page, `?plan=none&lang=${lang}&theme=${theme}`);
    const found: string[] = [];
    const look = async (name: string) => { found.push(...[...await axeProblems(page), ...await smallChinese(page), ...await cutTexts(page)].map((problem) => `${name}: ${problem}`)); };
    await look('the empty room');
    await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
    for (const [name, reach] of screens) {
      await reach(page);
      await look(name);
    }
    /* Paper has smaller letters than a screen: of it only what is cut is looked at. */
    await openApp(page, `?mode=report&plan=fuzhou-street&template=gapMap&basis=reach&lang=${lang}&theme=${theme}`);
    await page.waitForSelector('[data-report-done="true"]', { timeout: 120_000 });
    found.push(...[...await axeProblems(page), ...await cutTexts(page)].map((problem) => `the report room: ${problem}`));
    expect(found).toEqual([]);
    expectQuiet(page);
  }, 420_000);
});
