// npm run coverage: the command line of src/command-line.ts under Node.
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { replaceFile } from './replace-file.mjs';
import { importBundled, root } from './bundle.mjs';
import { fontSlices } from './report-fonts.mjs';

const { run } = await importBundled('src/command-line.ts', 'command-line');
process.exitCode = await run(process.argv.slice(2), {
  read: async (path) => readFileSync(path),
  size: async (path) => statSync(path).size,
  write: async (path, body) => writeFileSync(path, body),
  replace: async (path, body) => replaceFile(path, body),
  out: (body) => process.stdout.write(body),
  err: (text) => process.stderr.write(text),
  print: async (job) => (await import('./print-report.mjs')).printReport(job, root, (text) => process.stderr.write(text)),
  fonts: fontSlices,
});
