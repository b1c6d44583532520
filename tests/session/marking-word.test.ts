import { expect, test } from 'vitest';
import { recallMarkingWord, rememberMarkingWord } from '#session/marking-word.ts';

test('the word is kept as it was written, empty too; a browser that forbids storage keeps none and fails nobody', () => {
  const kept = new Map<string, string>();
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => { kept.set(key, value); } };
  expect(recallMarkingWord(store)).toBeNull();
  rememberMarkingWord(store, '内部');
  expect(recallMarkingWord(store)).toBe('内部');
  rememberMarkingWord(store, '');
  expect(recallMarkingWord(store)).toBe('');
  const forbidden = { getItem: () => { throw new Error('no'); }, setItem: () => { throw new Error('no'); } };
  expect(() => rememberMarkingWord(forbidden, 'x')).not.toThrow();
  expect(recallMarkingWord(forbidden)).toBeNull();
});
