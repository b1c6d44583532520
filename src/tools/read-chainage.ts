/**
 * A chainage as people write it, in metres: "K41+200", "k41.2", "km 41.2", "41.2 km", "桩号 K41+200"; null for anything else.
 * The figures after a plus are metres (K41+2 is 41 002 m).
 */
export function readChainage(text: string): number | null {
  const plain = text.normalize('NFKC').toLowerCase().replace(/^桩号|^里程/, '').replaceAll(/\s+/g, '');
  const marker = /^(?:km?)(\d{1,5})\+(\d{1,3})(?:m)?$/.exec(plain);
  if (marker) return Number(marker[1]) * 1000 + Number(marker[2]);
  const decimal = /^(?:km?)(\d{1,5}(?:\.\d+)?)$/.exec(plain) ?? /^(\d{1,5}(?:\.\d+)?)km$/.exec(plain);
  return decimal ? Number(decimal[1]) * 1000 : null;
}
