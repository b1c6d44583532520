/** `--figures FILE` of a daily report: figures kept of earlier days are read from it, and it is written back with those of this one. */
import { figuresToKeep, withKept, type KeptFigures } from '#core/compare/kept-figures.ts';
import { readFigures, writeFigures } from '#formats/kept-figures/figures-file.ts';
import { trendWords } from '#i18n/trend-words.ts';
import type { ReportMaterial } from '#panels/report/document.ts';
import { refusalText } from '#panels/report/figures-refusal.ts';
import { giveResult, reasonOf, type Io } from './command-line-io.ts';

const words = trendWords.en;

/** The figures in a file, `isThere` false where it is yet to be made, and that is said; null, with the reason said, where it cannot be used: then it stays as it is. */
export async function readKept(path: string, io: Io): Promise<{ readonly all: readonly KeptFigures[]; readonly isThere: boolean } | null> {
  let bytes: Uint8Array;
  try {
    bytes = await io.read(path);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    io.err(missing ? `--figures ${path}: not there yet; it begins with this report.\n` : `--figures ${path}: cannot be read: ${reasonOf(error)}\n`);
    return missing ? { all: [], isThere: false } : null;
  }
  const read = readFigures(bytes);
  if (read.ok) return { all: read.figures, isThere: true };
  io.err(`--figures ${refusalText(path, read.refusal, words)} The file was left as it is.\n`);
  return null;
}

/** Writes the file with the figures of a report; exit code 2 where it cannot be written, which leaves it as it was. What is not kept is said. */
export async function writeKept(path: string, all: readonly KeptFigures[], { answers, plan, computedAt }: ReportMaterial, io: Io): Promise<0 | 2> {
  const told = answers.map(({ question, coverage }) => figuresToKeep(coverage.result, question, plan.meta, computedAt));
  for (const why of new Set(told.filter((one) => typeof one === 'string'))) io.err(`--figures ${path}: ${words.reasons[why]}\n`);
  const more = told.filter((one) => typeof one !== 'string');
  return more.length === 0 ? 0 : giveResult(writeFigures(withKept(all, more).all), path, io.replace ? { ...io, write: io.replace } : io, '--figures');
}
