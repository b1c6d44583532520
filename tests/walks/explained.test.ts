/** Every figure on every screen of a plan says what it rests on, by keys alone; a share has its band and its second answer; the file of it is worked out again to the same bytes. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { run } from '../../src/command-line.ts';
import { axeProblems, withAxe } from './axe.ts';
import { expectQuiet, openApp, openPage } from './browser.ts';
import { closeExplanation as close, explainAll, explanation } from './explain-keys.ts';
import { cutTexts, smallChinese } from './looks.ts';
import { ways } from './ways.ts';

test('every figure of figures, gaps, tables, details, hours and board opens its explanation with Enter', { timeout: 420_000 }, async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=zh&theme=light');
  await page.locator('[data-check="checked"]').waitFor();
  const seen: string[] = [];
  seen.push(...await explainAll(page, '.left section'));
  await page.locator('[data-gap]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('aside [data-figure$=".nearestPostM"]').waitFor();
  /* Its length, and how far the nearest post is. */
  expect(await explainAll(page, 'aside')).toHaveLength(2);

  await page.keyboard.press('Alt+t');
  await page.locator('[data-tables]').waitFor();
  const tabs = await page.locator('[data-tables] [role="tab"]').count();
  for (let tab = 0; tab < tabs; tab += 1) {
    await page.locator('[data-tables] [role="tab"]').nth(tab).click();
    seen.push(...await explainAll(page, '[data-tables]', 9));
  }
  /* A border and an area that are chosen say their share in their details. */
  for (const kind of ['borderLine', 'areaOfResponsibility']) {
    await page.locator(`[data-tables] [role="tab"]`).first().click();
    const name = kind === 'borderLine' ? '边界' : '辖区';
    await page.locator('[data-tables] [role="tab"]', { hasText: name }).first().click();
    await page.locator(`[data-tables="${kind}"] td`).nth(1).click();
    await page.locator('aside .big [data-figure$=".coveredPct"]').waitFor();
    expect(await explainAll(page, 'aside')).toHaveLength(1);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+c');
  await page.locator('[data-time] .mean [data-figure]').first().waitFor();
  for (let tab = 0; tab < 4; tab += 1) {
    await page.locator('[data-time] [role="tab"]').nth(tab).click();
    if (tab === 3) await page.locator('[data-roster-figures="ready"]').waitFor();
    if (tab === 2) await page.locator('[data-board="ready"]').waitFor();
    /* What a cell of the board rests on has a second answer in words. */
    seen.push(...await explainAll(page, '[data-time]', 40, tab === 2));
  }
  const patterns = new Set(seen.map((path) => path.replace(/^(areas|borders|gaps|atOnce)\..*\./, '$1.*.')));
  process.stdout.write(`    ${seen.length} figures explained, of ${patterns.size} patterns: ${[...patterns].join(' ')}\n`);
  for (const wanted of ['totals.area.coveredPct', 'totals.border.coveredPct', 'totals.places.coveredPct', 'totals.places.weightedPct', 'totals.border.longestGapM', 'areas.*.coveredPct', 'borders.*.coveredPct', 'borders.*.lengthM', 'gaps.*.lengthM', 'gaps.*.areaM2', 'gaps.*.nearestPostM',
    'totals.border.timeAveragePct', 'totals.area.timeAveragePct', 'atOnce.*.alwaysPct', 'atOnce.*.everPct', 'atOnce.*.averagePct', 'totals.posts.lacking']) expect([...patterns]).toContain(wanted);
  expectQuiet(page);
});

test.each(ways([['zh', 'light'], ['en', 'dark']] as const))('a share has its band by a step that is chosen, what each holds is one press away (%s, %s)', { timeout: 420_000 }, async (lang, theme) => {
  const page = await openPage({ reducedMotion: 'reduce' });
  await withAxe(page);
  await openApp(page, `?plan=ussuri-border&lang=${lang}&theme=${theme}`);
  await page.locator('[data-check="checked"]').waitFor();
  const figure = page.locator('.left section [data-figure="totals.border.coveredPct"]').first();
  const shown = Number(await figure.getAttribute('data-value'));
  await figure.focus();
  await page.keyboard.press('Enter');
  const band = explanation(page).locator('[data-band="ready"]');
  const ends = async () => [Number(await band.getAttribute('data-low')), Number(await band.getAttribute('data-high'))] as const;
  await band.waitFor();
  const [low, high] = await ends();
  expect(low).toBeLessThan(shown);
  expect(high).toBeGreaterThan(shown);
  const floored = (pct: number) => (Math.floor(pct * 10) / 10).toFixed(1);
  expect(await band.locator('.band').textContent()).toBe(`${floored(shown)}% (${floored(low)}–${floored(high)})`);
  expect(await explanation(page).locator('[data-second]').textContent()).toMatch(/Turf.*\d\d.\d\d\d/su);
  expect({ axe: await axeProblems(page), small: await smallChinese(page), cut: await cutTexts(page) }).toEqual({ axe: [], small: [], cut: [] });

  /* A wider step is a wider band; a step that is none is marked and asks nothing. */
  const step = explanation(page).locator('input[type=number]');
  await step.fill('20');
  await expect.poll(async () => (await band.count()) === 1 && (await ends())[0] < low).toBe(true);
  expect((await ends())[1]).toBeGreaterThan(high);
  await step.fill('0');
  await expect.poll(() => step.getAttribute('aria-invalid')).toBe('true');
  expect(await band.count()).toBe(0);
  await step.fill('10');
  await band.waitFor();
  expect(await ends()).toEqual([low, high]);
  await explanation(page).locator('[data-losses]').focus();
  await page.keyboard.press('Enter');
  await page.locator('aside[data-advice] [role="grid"]').waitFor();
  await explanation(page).waitFor({ state: 'detached' });
  expectQuiet(page);
});

/** What the command line says of a replay file. */
async function replayed(bytes: Buffer) {
  const said = { code: -1, out: '', err: '' };
  said.code = await run(['replay', 'saved'], { read: async () => bytes, write: async () => undefined, out: (body) => { said.out += String(body); }, err: (text) => { said.err += text; } });
  return said;
}

test('the file asks what the command line asks and is worked out again there to the same bytes, by reach and by the hour', { timeout: 420_000 }, async () => {
  const page = await openPage({ acceptDownloads: true });
  await openApp(page, '?plan=suiyang-71km&lang=en&theme=light');
  await page.locator('[data-gap]').first().waitFor();
  const saved = async (from: ReturnType<Page['locator']>) => {
    await from.locator('[data-replay="ready"] button').focus();
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^DEMO.* replay\.json$/);
    return readFileSync(await download.path());
  };
  const byCommandLine = async (...words: string[]) => {
    let made = '';
    const code = await run(['data/suiyang-71km.geojson', ...words, '--replay-out', 'r'], { read: (path) => readFile(path), write: async (_, body) => { made = String(body); }, out: () => undefined, err: () => undefined });
    expect(code).toBe(0);
    return made;
  };
  const explained = async (selector: string) => { await page.locator(selector).first().focus(); await page.keyboard.press('Enter'); await explanation(page).waitFor(); };
  /* Chromium and Node differ in the last digits of a sine: what is asked is the same to the byte, the figures by replaying. */
  const asked = (text: string) => { const { question, reading, plan, engine } = JSON.parse(text) as Record<string, unknown>; return { question, reading, plan, engine }; };
  const confirmed = async (bytes: Buffer, ...words: string[]) => {
    const text = bytes.toString('utf8');
    expect(asked(text)).toEqual(asked(await byCommandLine(...words)));
    const { code, out, err } = await replayed(bytes);
    expect(err).toMatch(/^(\d+ numbers? ha(s|ve) other last digits here .*\n)?saved: the same \d+ bytes\.\n$/);
    expect([code, out === text]).toEqual([0, true]);
    process.stdout.write(`    ${err}`);
  };
  await explained('.left section [data-figure="totals.border.coveredPct"]');
  const reach = await saved(explanation(page));
  await confirmed(reach);
  await close(page);

  /* A mean of the day that the dock tells is of the day, whatever the map is asked about. */
  await page.keyboard.press('Alt+c');
  await page.locator('[data-time] .mean [data-figure]').first().waitFor();
  await explained('[data-time] .mean [data-figure]');
  const day = await saved(explanation(page));
  await confirmed(day, '--day', (JSON.parse(day.toString('utf8')) as { question: { when: { day: string } } }).question.when.day);
  await close(page);

  await page.locator('section header .out').focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[data-export="ready"]').waitFor();
  expect((await saved(page.locator('dialog[data-export]'))).equals(reach)).toBe(true);
  expectQuiet(page);
});
