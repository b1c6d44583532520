/** Writes data/REFERENCE.md from the schema. The schema is TypeScript, so Vite bundles it in memory first. */
import { writeFile } from 'node:fs/promises';
import { build } from 'vite';

const output = await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: 'src/core/plan/reference.ts', write: false, minify: false },
});
const [entry] = (Array.isArray(output) ? output[0] : output).output;
const { referencePage } = await import(`data:text/javascript;base64,${Buffer.from(entry.code).toString('base64')}`);
await writeFile('data/REFERENCE.md', referencePage());
