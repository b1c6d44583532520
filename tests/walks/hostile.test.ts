import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { choosePost, figures, moveNorth, onePost, openText, planOf as planOfPage, saved } from '../../scripts/keep/plan-page.mjs';
import { strangeAddresses } from '../fuzz/addresses.ts';
import { expectQuiet, mapAtRest, openApp, openPage } from './browser.ts';

/** Anything that runs, in the shapes in which it comes: two hundred, each with its own mark. */
const PAYLOADS: readonly string[] = [
  (code: string) => `<script>${code}</script>`, (code: string) => `<img src=x onerror="${code}">`, (code: string) => `<svg onload=${code}>`, (code: string) => `<svg><script>${code}</script></svg>`,
  (code: string) => `"><iframe srcdoc="<script>parent.${code}</script>">`, (code: string) => `<a href="javascript:${code}">x</a>`, (code: string) => `javascript:${code}//`, (code: string) => `<details open ontoggle=${code}>`,
  (code: string) => `<video><source onerror="${code}">`, (code: string) => `<math><mtext><style><img src onerror=${code}></style></mtext></math>`, (code: string) => `<input autofocus onfocus=${code}>`, (code: string) => `<body onload=${code}>`,
  (code: string) => `<object data="data:text/html,<script>parent.${code}</script>">`, (code: string) => `<form action="javascript:${code}"><button autofocus>x</button></form>`, (code: string) => `<link rel=stylesheet href="//evil.example/${code}">`, (code: string) => `<meta http-equiv=refresh content="0;url=javascript:${code}">`,
  (code: string) => `'-${code}-'`, (code: string) => `{{constructor.constructor('${code}')()}}`, (code: string) => `\${${code}}`, (code: string) => `<b style="background:url(//evil.example/${code})">x</b>`,
].flatMap((form) => Array.from({ length: 10 }, (_, at) => form(`(top.pwned=${at})`)));
/** From the lists of strings that break things: controls of direction, zero width, combining piles, a megabyte. */
const NAUGHTY: readonly string[] = ['\u202eelggurts\u202c', '\u2066\u2067x\u2069', 'a\u200b\u200c\u200d\u2060b', 'Z̴̡̛̤̐a̸̧̾l̶̢̈́g̵̰̏o̸̭͐'.repeat(20), '\ufeff\ufffe', '👨‍👩‍👧‍👦🏳️‍🌈', 'ﷺ'.repeat(50), '\u0007\u001b[31m', 'null', '__proto__', 'constructor', 'undefined', '0/0', 'x'.repeat(1_000_000)];

const at = (index: number) => [133.4 + 0.02 * (index % 20), 46 + 0.02 * Math.floor(index / 20)];
function planOf(texts: readonly string[]): string {
  const features = texts.map((text, index) => ({ type: 'Feature', id: `f${index}`, geometry: { type: 'Point', coordinates: at(index) }, properties: index % 2 === 0
    ? { kind: 'post', postType: 'dutyPoint', name: text, 'name:en': text, code: text, note: text, tags: [text], agencies: [text], radiusM: 300, [text.slice(0, 60)]: text, url: text }
    : { kind: 'priorityPlace', placeType: 'square', name: text, 'name:en': text, code: text, note: text, description: text } }));
  const area = { type: 'Feature', id: 'area', geometry: { type: 'Polygon', coordinates: [[[133.3, 45.9], [133.9, 45.9], [133.9, 46.4], [133.3, 46.4], [133.3, 45.9]]] }, properties: { kind: 'areaOfResponsibility', name: texts[0], level: 'station' } };
  return JSON.stringify({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'p', name: texts[0], 'name:en': texts[1], agencies: texts.slice(0, 20).map((id) => ({ id, name: id })) }, features: [area, ...features] });
}

async function bring(page: Page, name: string, text: string): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

/** Looks into everything that shows what is in a plan. */
async function visit(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.places.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 60_000 });
  await mapAtRest(page);
  await page.locator('[data-gap]').first().click();
  await page.locator('aside').first().waitFor();
  await page.mouse.move(700, 400);
  await page.keyboard.press('Alt+t');
  await page.locator('[role="grid"] [role="row"]').nth(3).waitFor();
  await page.locator('[role="grid"] [role="row"]').nth(2).click();
  await page.keyboard.press('Control+k');
  await page.locator('[role="combobox"]').fill('f');
  await page.locator('[role="option"]').first().waitFor();
  await page.keyboard.press('Escape');
}

/** What data has made of the page: nothing. */
const made = (page: Page) => page.evaluate(() => ({
  pwned: (window as unknown as { pwned?: number }).pwned ?? null,
  elements: [...document.querySelectorAll('iframe, object, embed, video, math, base, script:not([src]), [onerror], [onload], [onfocus], [ontoggle], [href^="javascript"], [action], [style*="evil"], [src="x"]')].map((element) => `${element.tagName} ${element.getAttributeNames().join(' ')}`),
}));

test('two hundred scripts in every text of a plan stay texts, wherever they are shown', async () => {
  const page = await openPage();
  const asked: string[] = [];
  page.on('dialog', (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
  await openApp(page, '?plan=none&lang=en&theme=light');
  await bring(page, `${PAYLOADS[1]}.geojson`, planOf(PAYLOADS));
  await visit(page);
  expect(await page.locator('body').textContent()).toContain('onerror="(top.pwned=');
  expect(await made(page)).toEqual({ pwned: null, elements: [] });
  expect(asked).toEqual([]);
  expectQuiet(page);
}, 180_000);

test('strings that break things are shown, and break nothing: none runs over, none turns the line round', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=zh&theme=dark');
  await bring(page, 'naughty.geojson', planOf(NAUGHTY));
  await visit(page);
  /* Where names are shown; what a file says beyond the plan's fields is shown as it is, in a box of its own. */
  const names = await page.locator('[data-gap], header h1, aside h2').allTextContents();
  expect(names.length).toBeGreaterThan(5);
  expect(names.join('')).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(1000);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expectQuiet(page);
}, 180_000);

test('a style that pretends to be a plan brings no source and no word to another place', async () => {
  const page = await openPage();
  await openApp(page, '?plan=ussuri-border&lang=en&theme=light');
  await mapAtRest(page);
  const before = await page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value');
  await bring(page, 'style.json', JSON.stringify({ version: 8, sprite: 'https://evil.example/sprite', glyphs: 'https://evil.example/{fontstack}/{range}.pbf', sources: { a: { type: 'raster', tiles: ['https://evil.example/{z}/{x}/{y}.png'], attribution: '<img src=//evil.example/x>' } }, layers: [{ id: 'a', type: 'raster', source: 'a' }] }));
  await page.locator('dialog[open]', { hasText: 'The plan that was open is untouched' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value')).toBe(before);
  expect((await made(page)).elements).toEqual([]);
  expectQuiet(page);
}, 120_000);

/** Each with a piece that is not understood, or names what is not there. */
const KNOWN_ODD = [
  ['?plan=../../etc/passwd', 'plan=../../etc/passwd'], [`?plan=${'a'.repeat(120)}`, 'plan=aaa'], ['?plan=javascript:alert(1)', 'plan=javascript:alert(1)'], ['?plan=%00%ff', 'plan='], ['?mode=__proto__&with=constructor&lang=<script>&theme=1e400', 'mode=__proto__'],
  ['?mode=wallpaper', 'mode=wallpaper'], ['?when=at:NaN&basis=x&plan=ussuri-border#lat=NaN', 'when=at:NaN'], ['?when=shift:gone&plan=ussuri-border', 'when=shift:gone'], ['?src=https://evil.example/plan.geojson&plan=https://evil.example/x', 'src=https://evil.example/plan.geojson'], ['?mode=compare&plan=ussuri-border&with=gone', 'with=gone'],
] as const;
const strange = strangeAddresses(20, 300).filter((_, at) => at % 25 === 0).map(({ search, hash }) => search + hash);

test.each(KNOWN_ODD)('row 20: of an address what is not understood is said and left out: %s', async (query, said) => {
  const page = await openPage();
  await page.goto(inject('appUrl') + query.replace('?', '?lang=zh&'), { waitUntil: 'load' });
  const notice = page.locator('[data-odd-address]');
  await notice.waitFor();
  expect(await notice.textContent()).toContain(said);
  expect(await made(page)).toEqual({ pwned: null, elements: [] });
  expectQuiet(page);
}, 60_000);

test('row 20: a dozen of the fuzzed addresses open the usual page, ask nobody for anything, and leave the plan that is kept here as it is', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openText(page, 'kept.geojson', onePost());
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);
  const before = await planOfPage(page);
  const asked: string[] = [];
  page.on('dialog', (dialog) => { asked.push(dialog.message()); void dialog.dismiss(); });
  let told = 0;
  for (const query of strange) {
    await page.goto('about:blank');
    await page.goto(inject('appUrl') + query, { waitUntil: 'load' });
    await page.locator('header').first().waitFor();
    await page.waitForTimeout(1500);
    told += await page.locator('[data-odd-address], dialog[open]').count() > 0 ? 1 : 0;
    expect(new URL(page.url()).origin, query.slice(0, 80)).toBe(new URL(inject('appUrl')).origin);
    expect(await made(page), query.slice(0, 80)).toEqual({ pwned: null, elements: [] });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), query.slice(0, 80)).toBe(true);
  }
  expect(told).toBeGreaterThanOrEqual(strange.length - 2);
  await page.goto('about:blank');
  await openApp(page, '?lang=en&theme=light');
  await figures(page);
  expect([await planOfPage(page), asked]).toEqual([before, []]);
  expectQuiet(page);
}, 180_000);
