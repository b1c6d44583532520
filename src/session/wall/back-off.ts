/** How long to wait before a source that failed is asked again. */

const FIRST_MS = 5000;
const LONGEST_MS = 300_000;

/**
 * Milliseconds until the next try after so many failures in a row: 5 s, doubled each time, 5 min at most, and a quarter more or less by `random` (0 to 1),
 * so that many walls do not ask a server that comes back all at once.
 */
export function backOffMs(failures: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)) * (0.75 + 0.5 * random);
}
