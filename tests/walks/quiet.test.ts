import { expect, inject, test } from 'vitest';
import { securityHeaders } from '../../scripts/security-headers.mjs';
import { expectQuiet, openApp, openPage, responsesOf } from './browser.ts';

test('the page draws its map without a policy violation, a complaint or a word to another origin', async () => {
  const page = await openPage();
  await openApp(page);
  expect(await page.locator('canvas').count()).toBe(1);
  expectQuiet(page);

  const responses = responsesOf(page);
  const kinds = new Set(responses.map((response) => new URL(response.url()).pathname.replace(/^.*\./, '.')));
  expect([...kinds]).toEqual(expect.arrayContaining(['.js', '.css', '.woff2', '.pmtiles']));
  for (const response of responses) {
    const headers = response.headers();
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()], `${name} of ${response.url()}`).toBe(value);
  }
});

test('a worker cannot reach another origin either', async () => {
  const page = await openPage();
  await openApp(page);
  /* The worker that only asks whether it is protected ends by itself: it may be gone before it answers. */
  const answers = await Promise.all(page.workers().map((worker) =>
    worker.evaluate(() => fetch('data:,x').then(() => 'allowed', () => 'refused')).then((got) => [worker.url(), got] as const, () => null)));
  const heard = answers.filter((answer) => answer !== null);
  expect(heard.some(([url]) => url.includes('engine')), 'the engine answered').toBe(true);
  expect(heard.some(([url]) => url.includes('maplibre')), 'the map answered').toBe(true);
  for (const [url, got] of heard) expect(got, url).toBe('refused');
});

test('no other page can hold the app in a frame', async () => {
  const page = await openPage();
  await page.goto('about:blank');
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, inject('appUrl'));
  await page.waitForTimeout(1000);
  const [frame] = page.frames().slice(1);
  expect(frame?.url()).toMatch(/^(chrome-error:|about:blank)/);
  expect(await frame?.locator('#app').count()).toBe(0);
});
