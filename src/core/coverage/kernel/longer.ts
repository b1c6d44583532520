/** A typed array of twice the length, or of `least` where that is more, with the same beginning. */
export function longer<T extends Int32Array | Float64Array | Uint8Array>(array: T, least = 0): T {
  const copy = new (array.constructor as new (length: number) => T)(Math.max(2 * array.length, least));
  copy.set(array);
  return copy;
}
