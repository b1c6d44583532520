// @ts-check
/** Presses every key, clicks, touches, drags and drops at random, as visitors of a wall do. */

const KEYS = ['a', 'z', 's', 'k', 't', 'p', 'l', 'w', 'r', '1', '0', '/', '?', 'Enter', 'Escape', 'Tab', 'Delete', 'Backspace', 'ArrowLeft', 'ArrowUp', 'PageDown', 'Home', 'F1', 'F3', 'F5', 'F12', ' '];
const CODES = /** @type {Record<string, string>} */ ({ '/': 'Slash', '?': 'Slash', ' ': 'Space' });
const AT_ONCE = 250;

/** @param {{ browser: import('playwright-core').Browser, address: string, events: number, say: (line: string) => void }} options */
export async function monkey({ browser, address, events, say }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 0.5, hasTouch: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('[data-verdict]'), undefined, { polling: 100, timeout: 60_000 });
  const tools = await context.newCDPSession(page);
  const state = () => page.evaluate(() => ({ search: location.search, wall: document.querySelector('[data-wall]') !== null, open: document.querySelector('[data-wall-unlock="open"]') !== null, gap: document.querySelector('[data-verdict]')?.getAttribute('data-value'), scroll: [scrollX, scrollY] }));
  const before = await state();
  let seed = 11;
  const next = (/** @type {number} */ below) => { seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0; return Math.floor((seed / 2 ** 32) * below); };
  let sent = [];
  for (let k = 0; k < events; k += 1) {
    const x = next(1280), y = next(720), sort = next(10);
    if (sort < 5) {
      const key = KEYS[next(KEYS.length)] ?? 'a', code = CODES[key] ?? (key.length > 1 ? key : /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`), modifiers = next(16);
      sent.push(tools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, modifiers, ...(key.length === 1 && modifiers === 0 ? { text: key } : {}) }), tools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers }));
    } else if (sort < 8) {
      const button = /** @type {const} */ (['left', 'right', 'middle'])[next(3)] ?? 'left';
      sent.push(tools.send('Input.dispatchMouseEvent', { type: 'mousePressed', x, y, button, clickCount: 1 }), tools.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: next(1280), y: next(720), button }), tools.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: next(1280), y: next(720), button, clickCount: 1 }));
    } else if (sort < 9) sent.push(tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] }), tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }));
    else {
      const data = { items: [{ mimeType: 'text/plain', data: '{"type":"FeatureCollection","features":[]}' }], dragOperationsMask: 1 };
      sent.push(tools.send('Input.dispatchDragEvent', { type: 'dragEnter', x, y, data }), tools.send('Input.dispatchDragEvent', { type: 'drop', x, y, data }));
    }
    if (sent.length >= AT_ONCE) { await Promise.all(sent.map((one) => one.catch(() => undefined))); sent = []; }
    if (k % 20_000 === 19_999) say(`${k + 1} events`);
  }
  await Promise.all(sent.map((one) => one.catch(() => undefined)));
  await page.waitForTimeout(1500);
  const after = await state();
  await context.close();
  return { events, same: JSON.stringify(before) === JSON.stringify(after), before, after };
}
