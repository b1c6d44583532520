/** A typed array of twice the length with the same beginning. */
export function longer<T extends Int32Array | Float64Array | Uint8Array>(array: T): T {
  const copy = new (array.constructor as new (length: number) => T)(array.length * 2);
  copy.set(array);
  return copy;
}
