// @ts-check
/** Bytes of the kernel with its projection and rings, minified and compressed, as it would be delivered. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { cache, root } from '../bundle.mjs';

export async function kernelSize() {
  mkdirSync(cache, { recursive: true });
  const entry = join(cache, `kernel-size-${process.pid}.ts`), out = join(cache, `kernel-size-${process.pid}`);
  const from = join(root, 'src/core/');
  writeFileSync(entry, ['coverage/kernel/kernel.ts', 'coverage/kernel/rings.ts', 'coverage/kernel/area-form.ts', 'geometry/stereographic.ts']
    .map((path) => `export * from ${JSON.stringify(from + path)};`).join('\n'));
  await build({ root, configFile: false, logLevel: 'silent', publicDir: false, build: { lib: { entry, formats: ['es'], fileName: 'kernel' }, outDir: out, emptyOutDir: true, minify: true } });
  const text = readFileSync(join(out, 'kernel.js'));
  rmSync(out, { recursive: true, force: true });
  rmSync(entry);
  return { bytes: text.length, gzipBytes: gzipSync(text, { level: 9 }).length };
}
