/** What a piece of work costs, on machines that do other things beside it. */

/** Milliseconds of the processor, the best of some tries: what a piece of work costs, not what else the machine was doing. Stops with the first one under half of `enough`. */
export async function quickest(enough: number, work: () => unknown, tries = 10): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < tries && best >= enough / 2; turn += 1) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** A reader that goes through its text once takes four times as long for four times as much, and up to nine where the larger one no longer fits the caches; one that goes back takes sixteen times as long. */
const GROWTH = 12;
/** However slow the machine, no reader takes so many times the limit. */
const MOST = 10;

/**
 * Why a reader of texts is too slow, null where it is not: within `limitMs` it is quick enough, and on a slower machine it is one that goes through its
 * text once, seen by what a quarter of the text costs in the same moment.
 */
export async function tooSlow(limitMs: number, read: (text: string) => unknown, text: string): Promise<string | null> {
  let said: string | null = null;
  /* What the machine does beside it can slow one of the two: a reader that goes back is slow every time. */
  for (let round = 0; round < 3; round += 1) {
    const ms = await quickest(limitMs, () => read(text));
    if (ms < limitMs) return null;
    const quarter = await quickest(0, () => read(text.slice(0, text.length / 4)));
    if (ms <= GROWTH * quarter && ms <= MOST * limitMs) return null;
    said = `${ms.toFixed(0)} ms, a quarter of it ${quarter.toFixed(1)} ms`;
  }
  return said;
}
