// Runs src/command-line.ts under Node: bundled once into .cache/, again only when a source is newer.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, '.cache');
const built = join(cache, 'command-line.mjs');
const sources = ['src/core', 'src/formats', 'src/command-line.ts', 'package-lock.json', 'scripts/coverage.mjs'];

const newest = (path) => {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
};

function stale() {
  const made = statSync(built, { throwIfNoEntry: false });
  return made === undefined || sources.some((source) => newest(join(root, source)) > made.mtimeMs);
}

/** Builds beside and renames, so that two at a time do not read each other's half. */
async function bundle() {
  const { build } = await import('vite');
  const beside = join(cache, `command-line-${process.pid}`);
  await build({
    root, configFile: false, logLevel: 'silent', publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: 'src/command-line.ts', outDir: beside, emptyOutDir: true, target: 'node20', minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'command-line.mjs', codeSplitting: false } } },
  });
  mkdirSync(cache, { recursive: true });
  renameSync(join(beside, 'command-line.mjs'), built);
  rmSync(beside, { recursive: true, force: true });
}

if (stale()) await bundle();
const { run } = await import(pathToFileURL(built).href);
process.exitCode = await run(process.argv.slice(2), {
  read: async (path) => readFileSync(path),
  write: async (path, text) => writeFileSync(path, text),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
