// Bundles a TypeScript source for Node into .cache/, again only when something it may import is newer.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const cache = join(root, '.cache');

const newest = (path) => {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
};

/** Imports `entry` (a path in the project) by way of `.cache/<name>.mjs`; sources are the floors a terminal needs. */
export async function importBundled(entry, name) {
  const built = join(cache, `${name}.mjs`);
  const made = statSync(built, { throwIfNoEntry: false });
  const sources = ['src/core', 'src/formats', 'src/i18n', 'src/session', 'src/panels', 'src/command-line.ts', 'src/command-line-compare.ts', 'src/command-line-export.ts', 'src/command-line-groups.ts', 'src/command-line-import.ts', 'src/command-line-io.ts', 'src/command-line-replay.ts', 'src/command-line-report.ts', 'src/command-line-time.ts', 'package-lock.json', 'scripts/bundle.mjs', entry];
  if (made === undefined || sources.some((source) => newest(join(root, source)) > made.mtimeMs)) await bundle(entry, name, built);
  return import(pathToFileURL(built).href);
}

/** Builds beside and renames, so that two at a time do not read each other's half. */
async function bundle(entry, name, built) {
  const { build } = await import('vite'), { svelte } = await import('@sveltejs/vite-plugin-svelte');
  const beside = join(cache, `${name}-${process.pid}`);
  await build({
    // The language shown is a rune; nothing else of components comes with what a terminal needs.
    root, configFile: false, logLevel: 'silent', publicDir: false, plugins: [svelte({ configFile: false })],
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: beside, emptyOutDir: true, target: 'node20', minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs`, codeSplitting: false } } },
  });
  mkdirSync(cache, { recursive: true });
  renameSync(join(beside, `${name}.mjs`), built);
  rmSync(beside, { recursive: true, force: true });
}
