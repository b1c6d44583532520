import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { choosePost, figures, moveNorth, onePost, openText, planOf as planOfPage, saved } from '../../scripts/keep/plan-page.mjs';
import { dbfOf, gz, shpOf, utf8, utf16, zip } from '../formats/source/make.ts';
import { strangeAddresses } from '../fuzz/addresses.ts';
import { drop } from './by-hand.ts';
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
  await page.waitForFunction(() => document.querySelector('[data-figure="totals.places.coveredPct"]')?.getAttribute('data-value'), undefined, { polling: 100, timeout: 120_000 });
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

test('row 1: two hundred scripts in every text of a plan stay texts, wherever they are shown', async () => {
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
}, 420_000);

test('row 18: strings that break things are shown, and break nothing: none runs over, none turns the line round', async () => {
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
}, 420_000);

test('row 2: a style that pretends to be a plan brings no source and no word to another place', async () => {
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
}, 420_000);

const zeros = new Uint8Array(4e6);
const kmlOf = (inner: string, before = '') => `<?xml version="1.0"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
/** A file of each row that a file can be hostile by; none of them is a plan. */
const HOSTILE: readonly (readonly [rule: string, name: string, body: string | Uint8Array])[] = [
  ['row 2: a style', 'style.json', JSON.stringify({ version: 8, sources: { a: { type: 'raster', tiles: ['https://evil.example/{z}/{x}/{y}.png'], attribution: '<img src=//evil.example/x>' } }, layers: [] })],
  ['row 3: keys of prototypes', 'keys.csv', '__proto__,constructor,prototype,name,lon,lat\nx,y,z,n,131.1,44.1\nx,y,z,n,131.2,44.2\n'],
  ['row 4: an archive without end', 'bomb.zip', zip({ 'a.csv': zeros })], ['row 4: the same by gzip', 'bomb.csv.gz', gz(zeros)], ['row 4: an archive in an archive', 'nested.zip', zip({ 'b.zip': zip({ 'a.csv': utf8('name,lon,lat\na,1,2\n') }) })],
  ['row 5: paths in an archive', 'paths.zip', zip({ '../../etc/x.csv': utf8('name,lon,lat\na,131.1,44.1\nb,131.2,44.2\n') })],
  ['row 6: a million laughs', 'laughs.kml', kmlOf('<Placemark><name>&b;</name></Placemark>', '<!DOCTYPE kml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>')], ['row 6: an outside entity in UTF-16', 'outside.gpx', utf16('<?xml version="1.0"?><!DOCTYPE gpx SYSTEM "https://evil.example/x.dtd"><gpx/>')], ['row 6: links and pictures elsewhere', 'links.kml', kmlOf('<NetworkLink><Link><href>https://evil.example/a.kml</href></Link></NetworkLink><GroundOverlay><Icon><href>https://evil.example/a.png</href></Icon></GroundOverlay>')],
  ['row 8: nesting', 'deep.geojson', '['.repeat(100_000)], ['row 8: folders', 'deep.kml', kmlOf('<Folder>'.repeat(5000) + '</Folder>'.repeat(5000))],
  ['row 9: numbers that are none', 'numbers.geojson', '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"post"},"geometry":{"type":"Point","coordinates":[1e400,null]}}]}'], ['row 10: swapped axes', 'swapped.csv', 'name,lon,lat\na,44.1,131.1\nb,44.2,131.2\n'],
  ['row 13: a mixed file', 'mixed.geojson', '{"type":"FeatureCollection","features":[7,{"type":"Feature","properties":{},"geometry":null},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[131.1,44.1]}}]}'], ['row 15: a table of no encoding', 'bytes.csv', Uint8Array.from({ length: 400 }, (_, at) => (at * 7 + 129) % 256)], ['row 15: a broken shapefile', 'broken.zip', zip({ 'a.shp': shpOf([[131.1, 44.1]]).subarray(0, 90), 'a.dbf': dbfOf([utf8('a')]).subarray(0, 40) })],
  ['row 16: a cell that never ends', 'cell.csv', `name,lon,lat\n"a,131.1,44.1\n${','.repeat(100_000)}\n`], ['row 18: hidden signs in headings, values and names', 'signs\u202egnp.csv', 'na\u200bme,lon,lat,own\u202eheading\n"a\u202eb",131.1,44.1,x\u2066y\nb,131.2,44.2,\u202ez\n'], ['row 19: persons', 'persons.csv', 'name,lon,lat,leader,phone\na,131.1,44.1,Zhao Liu,13800138000\nb,131.2,44.2,Qian Qi,13900139000\n'],
  ['row 21: a plan of a later version', 'later.geojson', onePost().replace('"plan":{', '"plan":{"schemaVersion":99,')],
];

/** A page with a plan that is kept and was edited once. */
async function pageWithKept(): Promise<Page> {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=en&theme=light');
  await openText(page, 'kept.geojson', onePost());
  await choosePost(page);
  await moveNorth(page);
  await saved(page, 1);
  return page;
}

test('rows 2 to 21: each hostile file is refused or looked at first; the plan that is open, its figures and its history stay as they are, nobody outside is asked', async () => {
  const page = await pageWithKept();
  const [before, figure] = [await planOfPage(page), await page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value')];
  for (const [rule, name, body] of HOSTILE) {
    await drop(page, [{ name, body }]);
    const dialog = page.locator('dialog[open]');
    await dialog.waitFor();
    await dialog.locator('ul.refused li, [data-source], .kept').first().waitFor();
    const text = (await dialog.textContent()) ?? '';
    expect(text, rule).not.toMatch(/[\u200b\u202a-\u202e\u2066-\u2069]|Zhao Liu|1380013/);
    if (rule.startsWith('row 18')) expect(text).toContain('\\u202eheading');
    expect(await made(page), rule).toEqual({ pwned: null, elements: [] });
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await planOfPage(page), rule).toEqual(before);
  }
  expect(await page.evaluate(() => ({}) as { x?: unknown; polluted?: unknown })).toEqual({});
  expect(await page.locator('[data-figure="totals.area.coveredPct"]').first().getAttribute('data-value')).toBe(figure);
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-position]')?.value.startsWith('44.10000'), undefined, { polling: 50 });
  expectQuiet(page);
}, 420_000);

test('row 21: a saved plan that was changed elsewhere opens with a word, an untouched one without, and a word that was heard goes', async () => {
  const page = await openPage();
  await openApp(page, '?plan=none&lang=zh&theme=light');
  await openText(page, 'kept.geojson', onePost());
  const written = `${JSON.stringify(await planOfPage(page))}\n`;
  const notice = page.locator('[data-changed-outside]');
  await openText(page, 'again.geojson', written);
  await page.locator('h1', { hasText: '保存' }).waitFor();
  expect(await notice.count()).toBe(0);
  await openText(page, 'changed.geojson', written.replace('"radiusM":3000', '"radiusM":3001'));
  await notice.waitFor();
  expect(await notice.textContent()).toContain('文件与写出时不一致');
  await notice.locator('button').click();
  expect(await notice.count()).toBe(0);
  expectQuiet(page);
}, 420_000);

/** Each with a piece that is not understood, or names what is not there. */
const KNOWN_ODD = [
  ['?plan=../../etc/passwd', 'plan=../../etc/passwd'], [`?plan=${'a'.repeat(120)}`, 'plan=aaa'], ['?plan=javascript:alert(1)', 'plan=javascript:alert(1)'], ['?plan=%00%ff', 'plan='], ['?mode=__proto__&with=constructor&lang=<script>&theme=1e400', 'mode=__proto__'],
  ['?mode=wallpaper', 'mode=wallpaper'], ['?when=at:NaN&basis=x&plan=ussuri-border#lat=NaN', 'when=at:NaN'], ['?when=shift:gone&plan=ussuri-border', 'when=shift:gone'], ['?src=https://evil.example/plan.geojson&plan=https://evil.example/x', 'src=https://evil.example/plan.geojson'], ['?mode=compare&plan=ussuri-border&with=gone', 'with=gone'],
] as const;
const strange = strangeAddresses(20, 300).filter((_, at) => at % 25 === 0).map(({ search, hash }) => search + hash);

test.each(KNOWN_ODD)('row 20: of an address what is not understood is said and left out: %s', async (query, said) => {
  const page = await openPage();
  await page.goto(inject('appUrl') + query.replace('?', '?lang=zh&'), { waitUntil: 'load' });
  /* Whether the plan has the hours that are asked for is known once it is open. */
  await page.locator('[data-odd-address]', { hasText: said }).waitFor();
  expect(await made(page)).toEqual({ pwned: null, elements: [] });
  expectQuiet(page);
}, 420_000);

test('row 20: a dozen of the fuzzed addresses open the usual page, ask nobody for anything, and leave the plan that is kept here as it is', async () => {
  const page = await pageWithKept();
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
}, 420_000);
