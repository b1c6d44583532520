/** Finding by a few letters: names, codes, ids, and Chinese by its sound. Pure; what is found is anybody's. */
import { soundsAt, soundsOf, type Sounds } from '#i18n/pinyin.ts';

/** Something that can be found by any of its texts; the first one is what it is called. What it is (`also`: its type, what it does) finds it too, after all that is called so. */
export interface Findable { readonly id: string; readonly texts: readonly string[]; readonly also?: readonly string[] }
/** A findable made ready, so that a key costs no more than looking. */
export interface Ready<T extends Findable> { readonly item: T; readonly texts: readonly string[]; readonly also: readonly string[]; readonly sounds: readonly Sounds[] }

export function madeReady<T extends Findable>(item: T): Ready<T> {
  return { item, texts: item.texts.map((text) => text.toLowerCase()), also: (item.also ?? []).map((text) => text.toLowerCase()), sounds: item.texts.map(soundsOf).filter((one) => one !== null) };
}

/** How well a text answers, from the best kind down; inside a kind the earlier place and the shorter text win. */
const [SAME, BEGINS, WORD, INSIDE, SOUND_BEGINS, SOUND_INSIDE, ALSO, SCATTERED] = [1000, 800, 700, 600, 550, 450, 300, 200];
/** So much is taken off at most for a late place or a long text: kinds stay apart. */
const MOST_OFF = 40;
/** Fewer letters than this are found scattered in nearly anything. */
const FEWEST_SCATTERED = 3;
/** Texts of the second rank (codes, other names) count a little less than what it is called. */
const SECOND = 5;

/** A word of the query, and whether it could be the sound of something. */
interface Word { readonly text: string; readonly latin: boolean }

/** How well one word is answered by a findable; 0 is not at all. */
function scoreOf({ texts, also, sounds }: Ready<Findable>, word: Word): number {
  let score = 0;
  const take = (kind: number, off: number) => { score = Math.max(score, kind - Math.min(MOST_OFF, off)); };
  for (let rank = 0; rank < texts.length; rank += 1) {
    const text = texts[rank]!;
    const at = text.indexOf(word.text);
    const off = (rank === 0 ? 0 : SECOND) + (text.length - word.text.length) / 4;
    if (at === 0) take(text.length === word.text.length ? SAME : BEGINS, off);
    else if (at > 0) take(/[\p{L}\p{N}]/u.test(text[at - 1]!) ? INSIDE : WORD, off + at);
  }
  if (score === 0) for (const text of also) if (text.includes(word.text)) take(ALSO, (text.length - word.text.length) / 4);
  if (!word.latin) return score;
  for (const one of score < SOUND_BEGINS ? sounds : []) {
    const at = soundsAt(one, word.text);
    if (at >= 0) take(at === 0 ? SOUND_BEGINS : SOUND_INSIDE, at + one.begin.length / 4);
  }
  /* The least kind is looked for last, and only where nothing else was found. */
  if (score > 0 || word.text.length < FEWEST_SCATTERED) return score;
  for (let rank = 0; rank < texts.length; rank += 1) {
    const spread = scattered(texts[rank]!, word.text);
    if (spread !== null) take(SCATTERED, spread + (rank === 0 ? 0 : SECOND));
  }
  return score;
}

/** How many letters lie between those of `word`, when `text` begins a word with its first and has all in order; else null. */
function scattered(text: string, word: string): number | null {
  let first = text.indexOf(word[0]!);
  while (first > 0 && isLatin(text.charCodeAt(first - 1))) first = text.indexOf(word[0]!, first + 1);
  let at = first;
  for (let letter = 1; letter < word.length && at >= 0; letter += 1) at = text.indexOf(word[letter]!, at + 1);
  const between = at - first + 1 - word.length;
  return first >= 0 && at >= 0 && between <= 2 * word.length ? between : null;
}

/** a to z or a figure. */
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const asWord = (text: string): Word => ({ text, latin: /^[a-z0-9]+$/.test(text) });

/** Words of a query; marks with which an input method parts syllables are no letters. */
export function wordsOf(query: string): string[] {
  return query.toLowerCase().replaceAll(/['\u2019]/g, '').split(/\s+/).filter((word) => word !== '');
}

/**
 * What answers `query`, best first, at most `most`. Every word must be answered, or all of them written as one ("hu lin" is 虎林 while
 * an input method still holds it). `bonus` lifts what was used lately. An empty query is answered by nothing.
 */
export function found<T extends Findable>(all: readonly Ready<T>[], query: string, most: number, bonus: (item: T) => number = () => 0): T[] {
  const words = wordsOf(query).map(asWord);
  if (words.length === 0) return [];
  const joined = words.length > 1 ? asWord(words.map(({ text }) => text).join('')) : null;
  const answers: { item: T; score: number }[] = [];
  for (const one of all) {
    let score = Infinity;
    for (const word of words) score = Math.min(score, score === 0 ? 0 : scoreOf(one, word));
    if (joined) score = Math.max(score, scoreOf(one, joined) - 1);
    if (score > 0) answers.push({ item: one.item, score: score + bonus(one.item) });
  }
  return best(answers, most).map(({ item }) => item);
}

/** The highest scores, in order; what is level stays in the order given. Sorting all of ten thousand would cost more than finding them. */
function best<A extends { readonly score: number }>(answers: readonly A[], most: number): A[] {
  const sorted = answers.length <= most ? answers : answers.filter(((least) => ({ score }: A) => score >= least)(Float64Array.from(answers, ({ score }) => score).sort()[answers.length - most] ?? 0));
  return sorted.toSorted((a, b) => b.score - a.score).slice(0, most);
}
