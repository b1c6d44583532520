#!/usr/bin/env node
// @ts-check
/**
 * Watches the wall windows of this machine and starts them anew when they stand still. Needs Node 20.19 and nothing else: this one file may be copied anywhere.
 * `node picket-watchdog.mjs SETTINGS.json`; the browser must run with `--remote-debugging-port` on loopback.
 */
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Settings
 * @property {number} port port of the browser's debugging interface on loopback
 * @property {number} windows how many wall windows there must be
 * @property {number} everySeconds between two looks
 * @property {number} staleSeconds after which a window that has not looked again, or that is missing, is taken for dead
 * @property {number} graceSeconds after a start of the kiosk (and of this program) in which nothing is expected; doubled with every start that did not help
 * @property {number} longestGraceSeconds to which that grows at most
 * @property {readonly string[]} command program and arguments that start the kiosk anew; no shell reads them
 */

/** What holds where the settings say nothing. @type {Omit<Settings, 'command'>} */
export const usual = { port: 9222, windows: 1, everySeconds: 5, staleSeconds: 60, graceSeconds: 60, longestGraceSeconds: 900 };

/** Least and most of each number. @type {Readonly<Record<keyof typeof usual, readonly [number, number]>>} */
const ranges = { port: [1, 65_535], windows: [1, 16], everySeconds: [0.05, 60], staleSeconds: [0.2, 86_400], graceSeconds: [0, 3600], longestGraceSeconds: [0, 86_400] };

/** Reads the settings; throws with the name of the member that is not known or not understood. @param {string} text @returns {Settings} */
export function readSettings(text) {
  /** @type {unknown} */
  const given = JSON.parse(text);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('the settings are no object');
  /** @type {Settings} */
  const settings = { ...usual, command: [] };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'command') {
      if (!Array.isArray(value) || value.length === 0 || !value.every((part) => typeof part === 'string' && part !== '')) throw new Error('"command" must be a list of texts such as ["systemctl", "restart", "picket-kiosk.service"]');
      settings.command = value;
      continue;
    }
    if (!Object.hasOwn(ranges, name)) throw new Error(`"${name}" is not known`);
    const key = /** @type {keyof typeof usual} */ (name), [least, most] = ranges[key];
    if (typeof value !== 'number' || !(value >= least && value <= most) || (/^(port|windows)$/.test(name) && !Number.isInteger(value))) throw new Error(`"${name}" must be a number from ${least} to ${most}`);
    settings[key] = value;
  }
  if (settings.command.length === 0) throw new Error('"command" is missing');
  return settings;
}

/** A window as the browser lists it. @typedef {{ id: string, type: string, title: string }} Target */
/** The heartbeat in the title of a wall: `Picket wall live age=8 looks=123 14:05`. */
const HEARTBEAT = /^Picket wall \w+ age=\S+ looks=(\d+)/;

/**
 * What was seen of the windows, and when: `newest` is when each last looked, `lackingMs` since when fewer than there must be were there.
 * @typedef {{ newest: ReadonlyMap<string, { looks: string, atMs: number }>, lackingMs: number | null }} Seen
 */

/** @type {Seen} */
export const nothingSeen = { newest: new Map(), lackingMs: null };

/**
 * One look at the list of windows; null where the browser gives none. A window that was closed is forgotten: whether enough are left is counted.
 * @param {Seen} before @param {readonly Target[] | null} targets @param {number} nowMs of a clock that nobody sets @param {number} windows
 * @returns {Seen}
 */
export function lookAt(before, targets, nowMs, windows) {
  /** @type {Map<string, { looks: string, atMs: number }>} */
  const newest = new Map();
  for (const { id, type, title } of targets ?? []) {
    const looks = type === 'page' ? HEARTBEAT.exec(title)?.[1] : undefined;
    if (looks === undefined) continue;
    const known = before.newest.get(id);
    newest.set(id, known?.looks === looks ? known : { looks, atMs: nowMs });
  }
  return { newest, lackingMs: newest.size >= windows ? null : before.lackingMs ?? nowMs };
}

/** Why the kiosk must be started anew; null where all is well. @param {Seen} seen @param {number} nowMs @param {number} staleMs @returns {string | null} */
export function complaint({ newest, lackingMs }, nowMs, staleMs) {
  if (lackingMs !== null && nowMs - lackingMs >= staleMs) return `${newest.size} wall windows for ${Math.round((nowMs - lackingMs) / 1000)} s`;
  for (const { looks, atMs } of newest.values()) if (nowMs - atMs >= staleMs) return `a wall window stands at looks=${looks} for ${Math.round((nowMs - atMs) / 1000)} s`;
  return null;
}

/** A list longer than this is none of a kiosk, one that takes longer comes from a browser that hangs. */
const LONGEST_LIST = 4_000_000;
const LONGEST_ANSWER_MS = 10_000;

/** The windows of the browser; null where it does not answer in time or with something else. @param {number} port @param {number} patienceMs @returns {Promise<Target[] | null>} */
export function listTargets(port, patienceMs) {
  return new Promise((settle) => {
    const asked = get({ host: '127.0.0.1', port, path: '/json', signal: AbortSignal.timeout(patienceMs) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => { text += part; if (text.length > LONGEST_LIST) asked.destroy(); });
      answer.on('error', () => settle(null));
      answer.on('close', () => settle(null));
      answer.on('end', () => {
        try {
          const list = JSON.parse(text);
          settle(Array.isArray(list) ? list.map((one) => ({ id: String(one?.id), type: String(one?.type), title: String(one?.title) })) : null);
        } catch {
          settle(null);
        }
      });
    });
    asked.on('error', () => settle(null));
  });
}

/** Runs the command to its end; what went wrong, or null. @param {readonly string[]} command @returns {Promise<string | null>} */
function run([program = '', ...args]) {
  return new Promise((settle) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => settle(error.message));
    child.on('exit', (code, signal) => settle(code === 0 ? null : `ended with ${code ?? signal}`));
  });
}

/**
 * Watches until `signal` is aborted.
 * @param {Settings} settings @param {(line: string) => void} say @param {AbortSignal} signal
 */
export async function watch(settings, say, signal) {
  const [everyMs, staleMs] = [settings.everySeconds * 1000, settings.staleSeconds * 1000];
  /** @type {Seen} */
  let seen = nothingSeen;
  let grace = settings.graceSeconds, quietUntil = performance.now() + grace * 1000, helped = true;
  say(`watching ${settings.windows} wall window(s) on port ${settings.port}`);
  while (!signal.aborted) {
    const targets = await listTargets(settings.port, Math.min(staleMs / 4, LONGEST_ANSWER_MS)), now = performance.now(), before = seen;
    seen = lookAt(before, targets, now, settings.windows);
    const moved = [...seen.newest].some(([id, { looks }]) => before.newest.has(id) && before.newest.get(id)?.looks !== looks);
    if (seen.lackingMs === null && moved && !helped) { helped = true; grace = settings.graceSeconds; say('the walls are alive again'); }
    const why = now < quietUntil ? null : complaint(seen, now, staleMs);
    if (why) {
      say(`${why}: starting anew`);
      const fault = await run(settings.command);
      if (fault) say(`${settings.command.join(' ')}: ${fault}`);
      if (!helped) grace = Math.min(Math.max(settings.longestGraceSeconds, settings.graceSeconds), grace * 2);
      helped = false;
      seen = nothingSeen;
      quietUntil = performance.now() + grace * 1000;
    }
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [path] = process.argv.slice(2);
  const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
  try {
    if (!path) throw new Error('node picket-watchdog.mjs SETTINGS.json');
    const settings = readSettings(readFileSync(path, 'utf8')), ended = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => ended.abort());
    await watch(settings, say, ended.signal);
  } catch (error) {
    process.stderr.write(`${path ?? 'picket-watchdog'}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  }
}
