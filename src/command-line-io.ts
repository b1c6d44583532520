/** What the command line touches of the world; tests hand in their own. */
export interface Io {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Size in bytes, known before anything is read; without it files are read whatever their size. */
  readonly size?: (path: string) => Promise<number>;
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

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
