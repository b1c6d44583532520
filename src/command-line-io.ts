import type { Plan } from '#core/plan/plan.ts';
import type { Lang } from '#i18n/language.svelte.ts';
import type { Template } from '#panels/report/document.ts';
import type { FontSlice } from '#panels/report/font-slices.ts';
import { readGeoJson } from '#formats/geojson.ts';

/** A result: text, or the bytes of a workbook. */
export type Body = string | Uint8Array;

/** What the command line touches of the world; tests hand in their own. */
export interface Io {
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Size in bytes, known before anything is read; without it files are read whatever their size. */
  readonly size?: (path: string) => Promise<number>;
  readonly write: (path: string, body: Body) => Promise<void>;
  /** As `write`, but whole or not at all: whatever happens meanwhile, the file is the old one or the new one. */
  readonly replace?: (path: string, body: Body) => Promise<void>;
  readonly out: (body: Body) => void;
  readonly err: (text: string) => void;
  /** The present, for what is dated by when it was computed. */
  readonly now?: () => Date;
  /** Slices of the Chinese font, for files that are opened where there is none. */
  readonly fonts?: () => readonly (FontSlice & { readonly file: () => Uint8Array })[];
  /** Prints a report as PDF with its maps; without it reports are tables and text. */
  readonly print?: (job: PrintJob) => Promise<Uint8Array>;
}

/** A report to be printed by the app itself, by the members of its address. */
export interface PrintJob {
  readonly planPath: string; /** Of a comparison: the file of the plan before. */ readonly beforePath: string | null; /** Figures kept of earlier days; null where there are none. */ readonly figuresPath: string | null; readonly template: Template; readonly lang: Lang; readonly word: string;
  readonly date: string | null; readonly by: string | null; /** `A3-landscape`. */ readonly paper: string | null; /** The denominator. */ readonly scale: string | null; /** Hours as the address has them; null where time is ignored. */ readonly when: string | null; /** What is counted beside the usual, as the address has it. */ readonly counted: string | null; /** A daily report of `when` alone, not of each shift of its date. */ readonly alone: boolean;
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

/** The words of a line where there is something to be done by them; else what there was to say is said, and this is the exit code. */
export function usable<W extends { readonly help: boolean }>(words: W | string, usage: string, io: Io): W | 0 | 2 {
  if (typeof words === 'string') {
    io.err(`${words}\n\n${usage}`);
    return 2;
  }
  if (!words.help) return words;
  io.out(usage);
  return 0;
}

/** Words without a value that several commands have, by the member that each switches on. */
const flags = { '--include-planned': 'includePlanned', '--include-devices': 'includeDevices', '--check': 'check' } as const;

/** What those words switch on. */
export type Flags = Partial<Record<(typeof flags)[keyof typeof flags], boolean>>;

/** Switches on what a word of several commands stands for; false where it is none that this command has. */
export function takeFlag(words: Flags, word: string): boolean {
  const member = Object.hasOwn(flags, word) ? flags[word as keyof typeof flags] : undefined;
  if (member === undefined || words[member] === undefined) return false;
  words[member] = true;
  return true;
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The plans in files, in their order; null, with the reason said, where one holds none. */
export async function readPlans(paths: readonly string[], io: Io): Promise<Plan[] | null> {
  const plans: Plan[] = [];
  for (const path of paths) {
    const read = await readPlan(path, io);
    if (read === null) return null;
    plans.push(read);
  }
  return plans;
}

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
