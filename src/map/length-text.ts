/**
 * A stretch by its chainages (metres) for the eye: as long as its shown ends are apart, so the same as in the list, and never shorter than it is.
 * "6.65 km" from 1 km on, else tens of metres. The gap before the unit never breaks.
 */
export function lengthText(fromM: number, toM: number): string {
  const tens = Math.ceil(toM / 10) - Math.floor(fromM / 10);
  return tens < 100 ? `${tens * 10}\u202Fm` : `${(tens / 100).toFixed(2)}\u202Fkm`;
}
