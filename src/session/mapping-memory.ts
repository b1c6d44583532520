/** Remembers how a source was mapped: by the shape of its files, never by what is in them. */
import { readMapping, writeMapping, type Mapping } from '#formats/roles/mapping.ts';

const PREFIX = 'picket-mapping:';
/** So many sources are remembered; then the oldest is forgotten. */
const MOST = 40;

/** The part of `localStorage` that is used, so that tests can stand in for it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The mapping last accepted for a shape, or null; a damaged one counts as none. */
export function recallMapping(store: Store, shape: string): Mapping | null {
  try {
    const text = store.getItem(PREFIX + fingerprint(shape));
    const read = text === null ? null : readMapping(text.slice(text.indexOf('{')), 'memory');
    return read?.ok ? read.value : null;
  } catch {
    /* A browser may forbid storage altogether: then nothing is remembered. */
    return null;
  }
}

/** Keeps a mapping for a shape; `at` (milliseconds) decides which is the oldest. */
export function rememberMapping(store: Store, shape: string, mapping: Mapping, at: number): void {
  try {
    store.setItem(PREFIX + fingerprint(shape), `${at} ${writeMapping(mapping)}`);
    const kept = Array.from({ length: store.length }, (_, index) => store.key(index) ?? '').filter((key) => key.startsWith(PREFIX))
      .sort((a, b) => Number.parseFloat(store.getItem(b) ?? '') - Number.parseFloat(store.getItem(a) ?? ''));
    for (const key of kept.slice(MOST)) store.removeItem(key);
  } catch {
    /* A full or forbidden storage only means that the next time nothing is remembered. */
  }
}

/** 53 bits of a text as base 36 (two lanes of FNV-1a): property names of a source are not kept as a key. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(at), 0x01000197);
  }
  return ((b >>> 0) * 0x200000 + ((a >>> 0) & 0x1fffff)).toString(36);
}
