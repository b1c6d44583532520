import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { complaint, listTargets, lookAt, nothingSeen, readSettings, usual, watch, type Seen, type Target } from '../../scripts/deploy/picket-watchdog.mjs';

const wall = (id: string, looks: number, state = 'live'): Target => ({ id, type: 'page', title: `Picket wall ${state} age=8 looks=${looks} 14:05` });

/** Looks once for each list, ten seconds apart, and says what is complained of after the last one. */
function after(lists: readonly (readonly Target[] | null)[], windows = 1): string | null {
  let seen: Seen = nothingSeen;
  for (const [at, list] of lists.entries()) seen = lookAt(seen, list, at * 10_000, windows);
  return complaint(seen, (lists.length - 1) * 10_000, 60_000);
}
const times = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));

describe('what the watchdog takes for dead', () => {
  test('a wall that looks again and again is alive, whatever else its title says', () => {
    expect(after(times(20, (k) => [wall('a', k, k > 10 ? 'out' : 'live')]))).toBeNull();
  });
  test('a wall whose clock goes on and whose looks stand still is dead after sixty seconds, not before', () => {
    const still = (k: number): Target[] => [{ ...wall('a', 7), title: `Picket wall live age=${k} looks=7 14:0${k}` }];
    expect(after(times(6, still))).toBeNull();
    expect(after(times(7, still))).toBe('a wall window stands at looks=7 for 60 s');
  });
  test.each([['no page', []], ['another page', [{ id: 'a', type: 'page', title: '巡防覆盖图 Picket' }]], ['a worker of that title', [{ ...wall('a', 1), type: 'worker' }]], ['no answer', null]] as const)('%s is a wall that is gone', (_what, list) => {
    expect(after(times(6, () => list))).toBeNull();
    expect(after(times(7, () => list))).toBe('0 wall windows for 60 s');
    expect(after([...times(6, () => list), [wall('a', 1)]]), 'it is back').toBeNull();
  });
  test('of several windows each is watched, and one that is loaded anew begins anew', () => {
    expect(after(times(7, (k) => [wall('a', k), wall('b', 3)]), 2)).toContain('looks=3');
    expect(after(times(7, (k) => [wall('a', k)]), 2)).toBe('1 wall windows for 60 s');
    expect(after(times(20, (k) => [wall('a', k % 5)]))).toBeNull();
  });
});

describe('its settings', () => {
  test('those beside it are good and say what holds anyway', () => {
    expect(readSettings(readFileSync('scripts/deploy/picket-watchdog.json', 'utf8'))).toEqual({ ...usual, command: ['systemctl', '--user', 'restart', 'picket-kiosk.service'] });
  });
  test.each([['{}', 'command'], ['[]', 'no object'], ['{"command":"reboot"}', 'command'], ['{"command":["x"],"prot":1}', 'prot'], ['{"command":["x"],"port":0}', 'port'], ['{"command":["x"],"windows":1.5}', 'windows'], ['{"command":["x"],"staleSeconds":"60"}', 'staleSeconds'], ['{', 'JSON']])('%s is refused', (text, why) => {
    expect(() => readSettings(text)).toThrow(why);
  });
});

let ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends) await end();
  ends = [];
});

/** A stand-in for the browser's list of windows. */
async function browser(answer: (response: ServerResponse) => void): Promise<number> {
  const server = createServer(({ url }, response) => (url === '/json' ? answer(response) : response.writeHead(404).end()));
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  ends.push(() => { server.closeAllConnections(); server.close(); });
  return (server.address() as AddressInfo).port;
}

describe('beside a browser', () => {
  test.each([['no list', (response: ServerResponse) => response.end('{}')], ['no JSON', (response: ServerResponse) => response.end('<html>')], ['nothing, ever', () => undefined], ['half an answer', (response: ServerResponse) => { response.writeHead(200, { 'Content-Length': 99 }).write('['); setTimeout(() => response.destroy(), 20); }]] as const)('%s is no answer', async (_what, answer) => {
    expect(await listTargets(await browser(answer), 300)).toBeNull();
  });

  test('as a program: it lets a living wall alone, starts a dead one anew, waits longer each time that does not help, and says that it helped', async () => {
    mkdirSync('.cache', { recursive: true });
    const folder = mkdtempSync('.cache/watchdog-'), starts = `${folder}/starts`;
    ends.push(() => rmSync(folder, { recursive: true }));
    let looks = 0, alive = true;
    const port = await browser((response) => response.end(JSON.stringify([wall('a', alive ? ++looks : looks)])));
    writeFileSync(`${folder}/settings.json`, JSON.stringify({ port, everySeconds: 0.05, staleSeconds: 0.4, graceSeconds: 0.4, longestGraceSeconds: 1.6, command: [process.execPath, '-e', `require('node:fs').appendFileSync(${JSON.stringify(starts)}, Date.now() + '\\n')`] }));
    const child = spawn(process.execPath, ['scripts/deploy/picket-watchdog.mjs', `${folder}/settings.json`], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part) => { said += String(part); });
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
    ends.push(() => { child.kill('SIGKILL'); return ended; });
    const until = async (text: string) => { for (const since = Date.now(); !said.includes(text);) { if (Date.now() - since > 20_000) throw new Error(`it never said "${text}" but: ${said}`); await wait(20); } };
    const started = () => { try { return readFileSync(starts, 'utf8').trim().split('\n').map(Number); } catch { return []; } };
    await until('watching 1 wall');
    await wait(1500);
    expect(started()).toEqual([]);
    alive = false;
    await until('stands at looks=');
    for (const since = Date.now(); started().length < 4 && Date.now() - since < 30_000;) await wait(20);
    const [first = 0, second = 0, third = 0, fourth = 0] = started();
    expect(third - second).toBeGreaterThan(780);
    expect(fourth - third).toBeGreaterThan(1580);
    expect(second - first).toBeGreaterThan(380);
    alive = true;
    await until('the walls are alive again');
    const count = started().length;
    await wait(1000);
    expect(started()).toHaveLength(count);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('a command that is not there is said and ends nothing', async () => {
    const said: string[] = [], stop = new AbortController();
    const port = await browser((response) => response.end('[]'));
    const watching = watch({ ...usual, port, everySeconds: 0.05, staleSeconds: 0.2, graceSeconds: 0.1, command: ['no-such-program-here'] }, (line) => { said.push(line); }, stop.signal);
    for (const since = Date.now(); said.filter((line) => line.includes('ENOENT')).length < 2 && Date.now() - since < 20_000;) await wait(20);
    stop.abort();
    await watching;
    expect(said.filter((line) => line.includes('ENOENT')).length).toBeGreaterThanOrEqual(2);
  });

  test('wrong usage ends with a word', async () => {
    const child = spawn(process.execPath, ['scripts/deploy/picket-watchdog.mjs'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part) => { said += String(part); });
    expect(await new Promise((resolve) => { child.once('close', resolve); })).toBe(2);
    expect(said).toContain('SETTINGS.json');
  });
});
