/** Remembers the word that marks exported files ("sensitive", "internal"), as the reader last wrote it. */
import type { Store } from './mapping-memory.ts';

const KEY = 'picket-marking-word';

/** The word, which may be empty; null where none was ever written, or where the browser forbids storage. */
export function recallMarkingWord(store: Pick<Store, 'getItem'>): string | null {
  try {
    return store.getItem(KEY);
  } catch {
    return null;
  }
}

/** Keeps the word for the next file. */
export function rememberMarkingWord(store: Pick<Store, 'setItem'>, word: string): void {
  try {
    store.setItem(KEY, word);
  } catch {
    /* A full or forbidden storage only means that the word is written again. */
  }
}
