// @ts-check
/**
 * `npm run test:nginx`: the built app under Debian's nginx with the configuration of this folder, and under `npm start`: headers on every answer, then the app
 * is driven and what a closed network must not see is counted. Installs nothing; a server that is absent is skipped and named. Exit 1: something is wrong.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../serve.mjs';
import { checkAnswers } from './check-answers.mjs';
import { driveApp } from './drive-app.mjs';
import { caddyComplaint, findProgram, startCaddy, startNginx } from './start-servers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (/** @type {string} */ line) => process.stdout.write(`${line}\n`);
let wrongs = 0;

/** Builds the app and puts files of every other kind beside it. @param {string} folder */
function build(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the app does not build:\n${stdout}\n${stderr}`);
  for (const [path, text] of Object.entries({ 'module.mjs': 'export {};\n', 'code.wasm': '\0asm', 'app.webmanifest': '{}', 'read.md': '# x\n', 'bytes.bin': 'x', '.secret': 'x', '.git/config': 'x' })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'wall.json'), '{ "refreshSeconds": 1, "sources": ["plans/"] }\n');
  mkdirSync(join(folder, 'plans'));
  writeFileSync(join(folder, 'plans/wall.geojson'), readFileSync(join(folder, 'data/ussuri-border.geojson')));
}

/** Replaces the plan of the wall as the page on deployment says it: written beside, then renamed. @param {string} folder */
function changePlan(folder) {
  const plan = JSON.parse(readFileSync(join(folder, 'data/ussuri-border.geojson'), 'utf8'));
  plan.plan.name = plan.plan['name:en'] = 'Changed where it lies';
  writeFileSync(join(folder, 'plans/wall.geojson.new'), JSON.stringify(plan));
  renameSync(join(folder, 'plans/wall.geojson.new'), join(folder, 'plans/wall.geojson'));
}

/**
 * @param {string} name @param {string} folder @param {() => Promise<import('./start-servers.mjs').Started>} start
 * @param {{ without?: readonly ('outside' | 'malformed')[], drive?: boolean }} [options]
 */
async function look(name, folder, start, { without, drive = true } = {}) {
  const { url, close } = await start();
  try {
    const { asked, wrong } = await checkAnswers({ url, folder, without });
    say(`${name}: ${asked} answers, ${wrong.length} wrong`);
    for (const one of wrong.slice(0, 20)) say(`  ${one}`);
    wrongs += wrong.length;
    if (!drive) return;
    writeFileSync(join(folder, 'plans/wall.geojson'), readFileSync(join(folder, 'data/ussuri-border.geojson')));
    const { steps, violations, asked: probes, outside, failures, requests } = await driveApp({ url, change: () => changePlan(folder) });
    for (const step of steps) say(`  ${step}`);
    say(`${name}: ${violations.length} violations of the content policy (beside ${probes} that the page asks for to know that its workers are protected), ${outside.length} requests to another origin, of ${requests}; ${failures.length} failures`);
    for (const one of [...violations, ...outside, ...failures]) say(`  ${one}`);
    wrongs += violations.length + outside.length + failures.length;
  } finally {
    await close();
  }
}

mkdirSync(join(root, '.cache'), { recursive: true });
const scratch = resolve(mkdtempSync(join(root, '.cache/servers-'))), folder = join(scratch, 'dist');
try {
  build(folder);
  const [nginx, caddy] = [findProgram('nginx'), findProgram('caddy')];
  if (nginx) {
    await look('nginx', folder, () => startNginx(nginx, folder, join(scratch, 'nginx')));
    await look('nginx under /picket/', folder, () => startNginx(nginx, folder, join(scratch, 'nginx-under'), '/picket/'), { without: ['outside', 'malformed'] });
  } else say('skipped: nginx is not installed');
  if (caddy) {
    const complaint = caddyComplaint(caddy, fileURLToPath(new URL('Caddyfile', import.meta.url)));
    say(complaint ? `Caddyfile: ${complaint}` : 'Caddyfile: valid');
    if (complaint) wrongs += 1;
    await look('Caddy', folder, () => startCaddy(caddy, folder, join(scratch, 'caddy')), { without: ['malformed'], drive: false });
    await look('Caddy under /picket/', folder, () => startCaddy(caddy, folder, join(scratch, 'caddy-under'), '/picket/'), { without: ['malformed'], drive: false });
  } else say('skipped: Caddy is not installed');
  await look('npm start', folder, () => serve({ folder, port: 0 }));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
say(wrongs === 0 ? 'nothing wrong' : `${wrongs} wrong`);
process.exitCode = wrongs === 0 ? 0 : 1;
