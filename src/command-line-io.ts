import type { Plan } from '#core/plan/plan.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import type { Template } from '#panels/report/document.ts';
import { readGeoJson } from '#formats/geojson.ts';

/** A result: text, or the bytes of a workbook. */
export type Body = string | Uint8Array;

/** What the command line touches of the world; tests hand in their own. */
export interface Io {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Size in bytes, known before anything is read; without it files are read whatever their size. */
  readonly size?: (path: string) => Promise<number>;
  readonly write: (path: string, body: Body) => Promise<void>;
  readonly out: (body: Body) => void;
  readonly err: (text: string) => void;
  /** The present, for what is dated by when it was computed. */
  readonly now?: () => Date;
  /** Rules of style sheets with the fonts that a text needs inside them, for files that are opened where there is no Chinese font. */
  readonly fonts?: (text: string) => string;
  /** Prints a report as PDF with its maps; without it reports are tables and text. */
  readonly print?: (job: PrintJob) => Promise<Uint8Array>;
}

/** A report to be printed by the app itself, by the members of its address. */
export interface PrintJob {
  readonly planPath: string; readonly template: Template; readonly lang: Lang; readonly word: string;
  readonly date: string | null; readonly by: string | null; /** `A3-landscape`. */ readonly paper: string | null; /** The denominator. */ readonly scale: string | null; /** Hours as the address has them; null where time is ignored. */ readonly when: string | null;
}

/** Gives the result to standard output, or to the file that `word` named. Exit code 0; 2 where the file cannot be written. */
export async function giveResult(body: Body, path: string | null, io: Io, word = '--out'): Promise<0 | 2> {
  if (path === null) {
    io.out(body);
    return 0;
  }
  try {
    await io.write(path, body);
  } catch (error) {
    io.err(`${word} ${path}: cannot be written: ${reasonOf(error)}\n`);
    return 2;
  }
  return 0;
}

/** The words of a line with `--name=value` taken apart. */
export function splitWords(argv: readonly string[]): string[] {
  return argv.flatMap((word) => (/^--[a-z-]+=/.test(word) ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word]));
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The plan in a file with its errors said; null, with the reason said, where the file holds none. */
export async function readPlan(path: string, io: Io): Promise<Plan | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    io.err(`${path}: cannot be read: ${reasonOf(error)}\n`);
    return null;
  }
  const read = readGeoJson(bytes, path);
  io.err(read.ok ? read.problems.filter(({ severity }) => severity === 'error').map(({ message }) => `error: ${path}: ${message}\n`).join('') : read.problems.map(({ message }) => `${path}: ${message}\n`).join(''));
  return read.ok ? read.value.plan : null;
}
