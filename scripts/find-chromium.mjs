// @ts-check
/** Finds the browser for the walks and the screenshots: one on the system first, else the one that lies packed in an npm package. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The same software picture on every machine, and a browser that never asks its maker for anything. */
export const chromiumArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  // A name that is not this machine's does not resolve: what a page asks of another host cannot leave.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

const ON_THE_SYSTEM = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/**
 * What Playwright's `chromium.launch` needs to start the browser. In order: $CHROMIUM, Chromium or Chrome on the system,
 * the packed one (Linux on x64 only), the Chrome that Playwright knows where to find.
 * @returns {Promise<{ executablePath?: string, channel?: string, env?: Record<string, string>, args: string[] }>}
 */
export async function findChromium() {
  const args = chromiumArguments;
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM=${named}: there is no such file`);
  const installed = named ?? ON_THE_SYSTEM.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, args };
  if (process.platform === 'linux' && process.arch === 'x64') return { ...(await unpack()), args };
  return { channel: 'chrome', args };
}

/** The packed settings look for fonts under paths of a cloud service; a browser that finds no font at all crashes on the first text. */
const ownFonts = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * Unpacks the browser once, beside the package it came in. Several processes may try at the same time:
 * each unpacks into a folder of its own and the first to finish gives it the final name.
 */
async function unpack() {
  const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
  const final = join(cache, 'chromium-143.0.4');
  if (!existsSync(final)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(`${final}-`);
    await withEnvironment({ TMPDIR: fresh, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }, async () => {
      const { default: chromium } = await import('@sparticuz/chromium');
      await chromium.executablePath();
    });
    await writeFile(join(fresh, 'fonts', 'fonts.conf'), ownFonts);
    await rename(fresh, final).catch(() => rm(fresh, { recursive: true, force: true }));
  }
  const env = { ...process.env, FONTCONFIG_PATH: join(final, 'fonts'), LD_LIBRARY_PATH: join(final, 'al2023', 'lib') };
  return { executablePath: join(final, 'chromium'), env: /** @type {Record<string, string>} */ (env) };
}

/**
 * The package reads where to unpack, and whether to bring its own system libraries, from the environment; ours is given back afterwards.
 * @param {Record<string, string>} wanted
 * @param {() => Promise<void>} work
 */
async function withEnvironment(wanted, work) {
  const before = { ...process.env };
  Object.assign(process.env, wanted);
  try {
    await work();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
