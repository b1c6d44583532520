/** Milliseconds of the quickest of some runs: what a piece of work costs, not what else the machine was doing. Stops with the first one under `enough`. */
export async function quickest(enough: number, work: () => unknown, tries = 8): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < tries && best >= enough; run += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
