// @ts-check
/** Starts the servers of others on a free loopback port with the configurations of this folder. Nothing is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { caddyConfiguration, nginxConfiguration, nginxParts, usual } from './configurations.mjs';

/** @typedef {{ url: string, close: () => Promise<void> }} Started */

const PATIENCE_MS = 10_000;
/** Where servers lie that are not on a user's path. */
const ADMIN_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** Where a program is; undefined where it is not installed. @param {string} name */
export const findProgram = (name) => [...(process.env.PATH ?? '').split(delimiter), ...ADMIN_FOLDERS].map((folder) => join(folder, name)).find((path) => existsSync(path));

/** @returns {Promise<number>} a port of loopback that is free now */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
const answers = (port) => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
});

/**
 * @param {string} program @param {string[]} args @param {number} port @param {string} under
 * @returns {Promise<Started>}
 */
async function start(program, args, port, under) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '', over = false;
  child.stderr.on('data', (part) => { said = (said + String(part)).slice(-4000); });
  const ended = new Promise((resolve) => { child.once('exit', resolve); child.once('error', resolve); }).then(() => { over = true; });
  const close = async () => {
    if (!over) child.kill('SIGTERM');
    await ended;
  };
  for (const since = Date.now(); !(await answers(port)); await wait(50)) {
    if (!over && Date.now() - since < PATIENCE_MS) continue;
    await close();
    throw new Error(`${program} does not start: ${said}`);
  }
  return { url: `http://127.0.0.1:${port}${under}`, close };
}

/** The http block around a site, with everything nginx writes in a folder of its own. @param {string} folder @param {string} site */
function nginxAround(folder, site) {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  /* Started by root its workers would be another user's, who may not read the folder of the tests. */
  const user = process.getuid?.() === 0 ? ['user root;'] : [];
  return [...user, 'daemon off;', 'worker_processes 1;', `pid ${folder}/nginx.pid;`, `error_log ${folder}/error.log;`, 'events {}', 'http {', 'access_log off;', ...temporary, site, '}'].join('\n');
}

/**
 * nginx with the configuration of this folder, or as a path of a server that is there.
 * @param {string} program @param {string} root folder of the built app @param {string} scratch folder for what the server writes @param {string} [under]
 * @returns {Promise<Started>}
 */
export async function startNginx(program, root, scratch, under = '/') {
  const port = await freePort(), listen = `127.0.0.1:${port}`;
  mkdirSync(scratch, { recursive: true });
  const place = { ...usual, listen, root, under }, { http, server } = nginxParts(place);
  const site = under === '/' ? nginxConfiguration(place) : [...http, 'server {', `listen ${listen};`, ...server, '}'].join('\n');
  writeFileSync(join(scratch, 'nginx.conf'), nginxAround(scratch, site));
  return start(program, ['-p', scratch, '-e', join(scratch, 'error.log'), '-c', join(scratch, 'nginx.conf')], port, under);
}

/**
 * @param {string} program @param {string} root @param {string} scratch @param {string} [under]
 * @returns {Promise<Started>}
 */
export async function startCaddy(program, root, scratch, under = '/') {
  const port = await freePort();
  mkdirSync(scratch, { recursive: true });
  const path = join(scratch, 'Caddyfile');
  writeFileSync(path, caddyConfiguration({ ...usual, listen: String(port), root, under }).replace(`http://:${port} {`, `http://:${port} {\n    bind 127.0.0.1`));
  return start(program, ['run', '--adapter', 'caddyfile', '--config', path], port, under);
}

/** What `caddy validate` says of a file; null where it finds nothing. @param {string} program @param {string} path */
export function caddyComplaint(program, path) {
  const { status, stderr } = spawnSync(program, ['validate', '--adapter', 'caddyfile', '--config', path], { encoding: 'utf8' });
  return status === 0 ? null : stderr;
}
