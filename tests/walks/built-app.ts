import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import type {} from 'vitest';
import type { TestProject } from 'vitest/node';
import { serve } from '../../scripts/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, with its closing slash. */
    appUrl: string;
    /** Folder of the built app. */
    appFolder: string;
  }
}

/** Builds the app once into a folder of its own, serves it on a free loopback port, and tells the walks where. */
export default async function builtApp(project: TestProject): Promise<() => Promise<void>> {
  mkdirSync('.cache', { recursive: true });
  const folder = resolve(mkdtempSync('.cache/built-'));
  const { VITEST: _, ...environment } = process.env;
  const build = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir', folder], {
    env: { ...environment, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (build.status !== 0) throw new Error(`the app does not build:\n${build.stdout}\n${build.stderr}`);
  const { url, close } = await serve({ folder, port: 0 });
  project.provide('appUrl', url);
  project.provide('appFolder', folder);
  return async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
}
