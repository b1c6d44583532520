/** `coverage replay FILE`: the answer of a replay file worked out again. */
import { settle } from '#formats/replay/differences.ts';
import { readReplay } from '#formats/replay/read-replay.ts';
import { replayOf, replayText, type ReplayContent } from '#formats/replay/replay-file.ts';
import { giveResult, reasonOf, splitWords, usable, type Io } from './command-line-io.ts';

const REPLAY_USAGE = `Usage: npm run --silent coverage -- replay FILE [--out FILE]

  Works out again what FILE holds (plan, question, answer; written by the app and by --replay-out) and writes it anew.
  The same bytes are said on standard error; else each figure that differs is named there, by its path, as stored and as computed.
  Last digits that browsers and Node compute otherwise (less than a millionth apart) are no difference; they are counted and kept.
  --out FILE          write there instead of to standard output
Exit 0: the same result; 1: another result, or a file that is refused (damaged, changed, newer); 2: wrong usage.
`;

/** Runs the words after `replay` and gives the exit code. Nothing but the file written anew goes to `out`; a file that is refused gives none. */
export async function runReplay(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const words = usable(parse(argv), REPLAY_USAGE, io);
  if (typeof words === 'number') return words;
  const { path, out } = words;
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    io.err(`${path}: cannot be read: ${reasonOf(error)}\n`);
    return 1;
  }
  const read = readReplay(bytes, path);
  if (!read.ok) {
    io.err(`${path}: ${read.reason}\n`);
    return 1;
  }
  const { content: stored, plan } = read.value;
  let made: ReturnType<typeof replayOf>;
  try {
    made = replayOf(plan, stored.question, stored.reading);
  } catch (error) {
    io.err(`${path}: its question cannot be asked of its plan: ${reasonOf(error)}\n`);
    return 1;
  }
  if (typeof made === 'string') {
    io.err(`${path}: its question cannot be asked of its plan: ${made === 'tooFine' ? 'its cells are too small' : made}\n`);
    return 1;
  }
  const { text, differing } = again(stored, made, io);
  if (text === new TextDecoder().decode(bytes)) io.err(`${path}: the same ${bytes.byteLength} bytes.\n`);
  const code = await giveResult(text, out, io);
  return code === 0 && differing > 0 ? 1 : code;
}

/** The file written anew, with what is not as it is stored said: the engine, each figure, the rest. How many differ, the engine aside. */
function again(stored: ReplayContent, made: ReplayContent, io: Io): { readonly text: string; readonly differing: number } {
  const { engine } = stored, result = settle(stored.result, made.result);
  if (engine.name !== made.engine.name || engine.version !== made.engine.version) io.err(`It was written by engine ${engine.name} ${engine.version}; this one is ${made.engine.name} ${made.engine.version}.\n`);
  const rest = (['question', 'reading', 'plan'] as const).flatMap((member) => settle({ [member]: stored[member] }, { [member]: made[member] }).differences);
  const found = [...result.differences.filter(({ path }) => !path.startsWith('engine.')), ...rest];
  for (const { path, stored: was, computed } of found) io.err(`${path}: stored ${was ?? 'nothing'}, computed ${computed ?? 'nothing'}\n`);
  if (found.length > 0) io.err(`${found.length} ${found.length === 1 ? 'figure differs' : 'figures differ'}.\n`);
  if (result.close > 0) io.err(`${result.close} ${result.close === 1 ? 'number has' : 'numbers have'} other last digits here (at most ${result.mostApart.toExponential(1)} apart), as another JavaScript engine gives them: kept as stored.\n`);
  return { text: replayText({ ...made, result: result.value }), differing: found.length };
}

/** The words of a line, or the sentence that says what is wrong with them. */
function parse(argv: readonly string[]): { readonly path: string; readonly out: string | null; readonly help: boolean } | string {
  const paths: string[] = [], rest = splitWords(argv);
  let out: string | null = null;
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at]!;
    if (word === '--help' || word === '-h') return { path: '', out: null, help: true };
    if (word === '--out') {
      const value = rest[at += 1];
      if (value === undefined || value === '') return '--out needs a value.';
      out = value;
    } else if (word.startsWith('-')) return `Unknown word ${word}.`;
    else paths.push(word);
  }
  return paths.length === 1 ? { path: paths[0]!, out, help: false } : `Which file? ${paths.length} were given; replay takes one.`;
}
