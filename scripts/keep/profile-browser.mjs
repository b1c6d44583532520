// @ts-check
/** A browser with a profile folder of its own, in a process group of its own, so that it can be killed like by a power switch and started again. */
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../find-chromium.mjs';

const TRIES = 300;

/**
 * Starts it on a profile; `kill` ends every process of it at once, without a word (SIGKILL), `close` as a person would.
 * @param {string} profile
 */
export async function startBrowser(profile) {
  const { executablePath, env, args } = await findChromium();
  if (!executablePath) throw new Error('no Chromium whose path is known: name one with CHROMIUM=...');
  const port = join(profile, 'DevToolsActivePort');
  await rm(port, { force: true });
  const own = spawn(executablePath, [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--window-size=1366,420', '--no-default-browser-check', '--hide-crash-restore-bubble', 'about:blank'],
    { detached: true, stdio: 'ignore', env: env ?? process.env });
  const gone = new Promise((settle) => { own.once('exit', settle); });
  const kill = async () => {
    if (own.pid === undefined) return;
    try { process.kill(-own.pid, 'SIGKILL'); } catch { /* It has ended by itself. */ }
    await gone;
  };
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [number] = (await readFile(port, 'utf8').catch(() => '')).split('\n');
    if (number) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`);
      const context = browser.contexts()[0];
      if (!context) throw new Error('the browser has no window');
      return { browser, context, kill };
    }
    await sleep(100);
  }
  await kill();
  throw new Error('the browser did not start');
}
