// @ts-check
// npm run pin: reads a PIN from standard input (never from the command line, which other users of the machine see) and prints the member `pin` of wall.json.
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline';
import { importBundled } from './bundle.mjs';

const SALT_BYTES = 16;
/** @type {typeof import('../src/session/wall/pin.ts')} */
const { isPin, keepPin } = await importBundled('src/session/wall/pin.ts', 'wall-pin');

/** @param {import('node:stream').Readable & { isTTY?: boolean, setRawMode?: (raw: boolean) => void }} input @returns {Promise<string>} the first line; from a terminal it is typed unseen */
function firstLine(input) {
  if (input.isTTY) process.stderr.write('PIN (4 to 8 digits, not shown): ');
  return new Promise((resolve) => {
    let line = '';
    const reader = createInterface({ input, ...(input.isTTY ? { terminal: true } : {}) });
    reader.once('line', (text) => { line = text.trim(); reader.close(); });
    reader.once('close', () => { if (input.isTTY) process.stderr.write('\n'); resolve(line); });
  });
}

if (process.argv.length > 2) {
  process.stderr.write('npm run --silent pin: the PIN is read from standard input, not from the command line\n');
  process.exit(2);
}
const pin = await firstLine(process.stdin);
if (!isPin(pin)) {
  process.stderr.write('4 to 8 digits are needed\n');
  process.exit(1);
}
process.stdout.write(`"pin": ${JSON.stringify(await keepPin(pin, randomBytes(SALT_BYTES)))}\n`);
