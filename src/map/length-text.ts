/** Uncovered metres for the eye: rounded up, "6.7 km" from 1 km on, else tens of metres. The gap before the unit never breaks. */
export function lengthText(metres: number): string {
  const tens = Math.ceil(metres / 10) * 10;
  return tens < 1000 ? `${tens}\u202Fm` : `${(Math.ceil(metres / 100) / 10).toFixed(1)}\u202Fkm`;
}
