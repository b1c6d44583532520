import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page, type Response } from 'playwright-core';
import { afterAll, afterEach, expect, inject } from 'vitest';
import { findChromium } from '../../scripts/find-chromium.mjs';

/** What a page did that it must not do. */
interface Noise {
  console: string[];
  errors: string[];
  violations: string[];
  outside: string[];
  /** Every response, so that its headers can be looked at. */
  responses: Response[];
}

export interface PageOptions extends BrowserContextOptions {
  width?: number;
  height?: number;
  /** Pixels of the screen to one of the page. */
  scale?: number;
  /** In which hours plans are opened. */
  basis?: 'reach' | 'shift';
}

const noises = new WeakMap<Page, Noise>();
let browser: Promise<Browser> | undefined;
let opened: BrowserContext[] = [];

/** Chromium does not know every feature the header switches off, and says so. */
const HARMLESS = /^Error with Permissions-Policy header: Unrecognized feature/;

/** The browser of this test file: started by the first page, closed after the last test. */
function theBrowser(): Promise<Browser> {
  browser ??= findChromium().then((found) => chromium.launch(found));
  return browser;
}

/** What a test has opened goes on drawing and computing under the next one. */
afterEach(async () => {
  await Promise.all(opened.map((context) => context.close()));
  opened = [];
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/**
 * A fresh page (no storage, Chinese browser language unless asked otherwise) that takes note of everything a closed network must not see.
 * Its layout is that of the width and height; it is drawn at half their pixels, a quarter of the work, where a test does not look at the picture.
 */
export async function openPage({ width = 1366, height = 768, scale = 0.5, basis = 'reach', ...more }: PageOptions = {}): Promise<Page> {
  const context = await (await theBrowser()).newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    ...more,
  });
  /* A slow machine is not a wrong answer. */
  context.setDefaultTimeout(120_000);
  opened.push(context);
  const noise: Noise = { console: [], errors: [], violations: [], outside: [], responses: [] };
  const own = new URL(inject('appUrl')).origin;
  await context.route(
    (url) => url.origin !== own && !['data:', 'blob:'].includes(url.protocol),
    (route) => {
      noise.outside.push(route.request().url());
      return route.abort();
    },
  );
  /* Plans open in the shift of the hour; walks that are not about hours ask for reach, so that they say the same at any hour. */
  if (basis === 'reach') await context.addInitScript(() => {
    if (location.protocol.startsWith('http') && !/[?&]basis=/.test(location.search)) history.replaceState(null, '', `${location.pathname}${location.search ? `${location.search}&` : '?'}basis=reach${location.hash}`);
  });
  const page = await context.newPage();
  noises.set(page, noise);
  context.on('response', (response) => noise.responses.push(response));
  context.on('weberror', (error) => noise.errors.push(error.error().message));
  context.on('console', (message) => {
    const text = message.text();
    if (/Content Security Policy|Trusted ?Type/i.test(text)) noise.violations.push(text);
    else if (['error', 'warning'].includes(message.type()) && !HARMLESS.test(text)) noise.console.push(`${message.type()}: ${text}`);
  });
  await page.exposeBinding('noteViolation', (_source, what: string) => void noise.violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (globalThis as unknown as { noteViolation: (what: string) => void }).noteViolation;
      note(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return page;
}

/** Opens an address of the app (`''` or `'?plan=...'`) and waits until the map has drawn everything it has. */
export async function openApp(page: Page, query = ''): Promise<void> {
  await page.goto(inject('appUrl') + query, { waitUntil: 'load' });
  await mapAtRest(page);
}

/** Waits until the app says that its map is at rest. Polls with a function: a string would be eval, which the policy refuses. */
export async function mapAtRest(page: Page): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset.map === 'idle', undefined, { polling: 100, timeout: 120_000 });
}

/** The responses a page has had so far. */
export function responsesOf(page: Page): readonly Response[] {
  return noises.get(page)?.responses ?? [];
}

/** Asserts that nothing went wrong behind the picture: no error, no complaint on the console, no policy violation, no word to another origin. */
export function expectQuiet(page: Page): void {
  const noise = noises.get(page);
  if (!noise) throw new Error('expectQuiet: this page was not opened by openPage');
  const { console, errors, violations, outside } = noise;
  expect({ console, errors, violations, outside }).toEqual({ console: [], errors: [], violations: [], outside: [] });
}
