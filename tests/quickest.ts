/**
 * What a piece of work costs, as a multiple of known work that is done beside it in the same moment: machines are noisy, and two processors that
 * share a core are slower by half whenever both have work.
 */
const TEXT = '131.2 44.1 '.repeat(9_091);
/** Milliseconds that the known work takes on the machine on which the limits were laid down, at rest. */
const AT_REST_MS = 0.6;

function knownWork(): number {
  let sum = 0;
  for (const [number] of TEXT.matchAll(/\d+(?:\.\d+)?/gu)) sum += number.length;
  return sum;
}

async function processorMs(work: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

/** How much slower the machine is just now, 1 to 4: the known work is done some times, since its first run is not yet compiled. */
async function slowness(): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < 6; run += 1) best = Math.min(best, await processorMs(knownWork));
  return Math.min(4, Math.max(1, best / AT_REST_MS));
}

/**
 * Milliseconds of the processor, as on that machine at rest: the best of some tries, and the first one under half of `enough` is taken as it is. A
 * machine that is slower just then has the same share off; one that is faster is given nothing for it.
 */
export async function quickest(enough: number, work: () => unknown, tries = 10): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < tries && best >= enough / 2; turn += 1) {
    const ms = await processorMs(work);
    best = Math.min(best, ms < enough / 2 ? ms : ms / await slowness());
  }
  return best;
}
