/** What the command line touches of the world; tests hand in their own. */
export interface Io {
  readonly read: (path: string) => Promise<Uint8Array>;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Gives the result to standard output, or to a file where one was named. Exit code 0; 2 where the file cannot be written. */
export async function giveResult(text: string, path: string | null, io: Io): Promise<0 | 2> {
  if (path === null) {
    io.out(text);
    return 0;
  }
  try {
    await io.write(path, text);
  } catch (error) {
    io.err(`--out ${path}: cannot be written: ${reasonOf(error)}\n`);
    return 2;
  }
  return 0;
}

/** The words of a line with `--name=value` taken apart. */
export function splitWords(argv: readonly string[]): string[] {
  return argv.flatMap((word) => (/^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]));
}

/** Words of other bases: named, so that nobody gets a figure of another basis unawares. */
const LATER_FLAGS = new Set(['--shift', '--at', '--window', '--week', '--day', '--target', '--raster']);
const LATER_MODES = new Set(['instant', 'window']);

/** Why a flag is refused that asks for a basis that is not computed yet; null for any other. */
export const laterFlag = (word: string): string | null => (LATER_FLAGS.has(word) ? `${word} asks for a basis with time, which is not available yet; only --mode reach is.` : null);

/** What is wrong with the value of `--mode`, or null. */
export function wrongMode(value: string): string | null {
  if (LATER_MODES.has(value)) return `--mode ${value} asks for a basis with time, which is not available yet; only --mode reach is.`;
  return value !== 'reach' && value !== 'spatial' ? `--mode ${value}: it is reach (or spatial, which is the same).` : null;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
