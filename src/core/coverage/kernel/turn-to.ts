const TURN = 2 * Math.PI;

/** An angle moved by whole turns into [from, from + 2π). */
export function turnTo(angle: number, from: number): number {
  return angle - Math.floor((angle - from) / TURN) * TURN;
}
