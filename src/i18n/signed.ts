/** Differences as people read them: always with a sign, a gain rounded down and a loss up, so that a plan never looks better than it is. */
import type { Lang } from './language.svelte.ts';
import { area, chainage, count, length, NOTHING } from './quantity.ts';

const MINUS = '\u2212';
/** A change smaller than this in figures as they are kept is arithmetic. */
const NOTHING_AT_ALL = 1e-9;

/** A way to write a size without its sign. */
type Write = (size: number, towards: 'down' | 'up') => string;

function signed(change: number | null, write: Write, upIsBetter: boolean): string {
  if (change === null) return NOTHING;
  if (Math.abs(change) < NOTHING_AT_ALL) return write(0, 'down');
  const better = change > 0 === upIsBetter;
  return `${change > 0 ? '+' : MINUS}${write(Math.abs(change), better ? 'down' : 'up')}`;
}

/** A change of length in metres; `upIsBetter` is false for what is not covered. */
export const signedLength = (metres: number | null, upIsBetter = true): string => signed(metres, (size, towards) => length(size, towards, true), upIsBetter);
/** A change of area in square metres, with two decimals of a km². */
export const signedArea = (squareMetres: number | null, upIsBetter = true): string => signed(squareMetres, (size, towards) => area(size, towards, true), upIsBetter);
export const signedCount = (many: number | null): string => signed(many, (size) => count(size), true);
/** A change of a percentage, in points with one decimal; `unit` says so in words. */
export const signedPoints = (points: number | null, unit: string): string => signed(points, (size, towards) => `${((towards === 'up' ? Math.ceil(size * 10 - 1e-9) : Math.floor(size * 10 + 1e-9)) / 10).toFixed(1)}\u202f${unit}`, true);

/** A stretch that was gained, rounded inwards: it is never shown longer than it is. One of a few metres is shown as its two nearest marks. */
export function stretchInside(fromM: number, toM: number, lang: Lang): string {
  const towards = Math.floor(toM / 10 + 1e-4) > Math.ceil(fromM / 10 - 1e-4) ? (['up', 'down'] as const) : (['down', 'up'] as const);
  const [from, to] = [chainage(fromM, lang, towards[0]), chainage(toM, lang, towards[1])];
  return `${from}–${lang === 'zh' ? to : to.replace(/^km\s/, '')}`;
}
