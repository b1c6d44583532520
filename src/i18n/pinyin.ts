/** Finding Chinese by its sound: by full pinyin, by initials, by any mixture of both. */
import { beyond, firstOfSyllable, level2, severalReadings } from './pinyin-table.ts';

/** Sounds of a text, character by character: every reading it has; what is no Chinese character stands for itself. */
export interface Sounds {
  readonly readings: readonly (readonly string[])[];
  /** With which letters each character may begin, a bit a letter: most characters are passed over by a look at it. */
  readonly begin: Int32Array;
}

/** Rows of GB 2312 in which level 1 lies; a row has 94 places, the last one of level 1 is not full. */
const [FIRST_ROW, LAST_ROW, PLACES] = [16, 55, 94];
const ZONE = 0xa0;

class Readings {
  readonly #of = new Map<string, readonly string[]>();

  constructor() {
    /* The browser knows the order of the standard: only where a syllable begins is written down. */
    const begins = new Map([...firstOfSyllable.matchAll(/([a-z]+)([^a-z])/g)].map(([, syllable = '', char = '']) => [char, syllable]));
    const bytes = new Uint8Array(2 * PLACES * (LAST_ROW - FIRST_ROW + 1));
    for (let at = 0; at < bytes.length / 2; at += 1) {
      bytes[2 * at] = ZONE + FIRST_ROW + Math.floor(at / PLACES);
      bytes[2 * at + 1] = ZONE + 1 + (at % PLACES);
    }
    let now = '';
    for (const char of new TextDecoder('gbk').decode(bytes).slice(0, 3755)) {
      now = begins.get(char) ?? now;
      this.#of.set(char, [now]);
    }
    for (const [, syllable = '', chars = ''] of level2.matchAll(/([a-z]+)([^a-z]+)/g)) for (const char of chars) this.#of.set(char, [syllable]);
    for (const entry of `${beyond} ${severalReadings}`.split(' ')) this.#of.set(entry.slice(0, 1), entry.slice(1).split(','));
    /* Who has no v on his mind types u. */
    for (const [char, readings] of this.#of) if (readings.some((one) => one.includes('v'))) this.#of.set(char, [...readings, ...readings.map((one) => one.replace('v', 'u'))]);
  }

  /** Readings of a character without tones, the usual one first; null for what the table does not have. */
  of(char: string): readonly string[] | null { return this.#of.get(char) ?? null; }
}

let readings: Readings | undefined;

/** Readings of one character, the usual one first; null for what is no character of the table. It is made at the first call. */
export function readingsOf(char: string): readonly string[] | null {
  readings ??= new Readings();
  return readings.of(char);
}

/** The sounds of a text; null where it has no Chinese in it, so that nothing has to be tried. */
export function soundsOf(text: string): Sounds | null {
  if (!HAN.test(text)) return null;
  let chinese = false;
  const readings = [...text].map((char) => {
    const found = readingsOf(char);
    chinese ||= found !== null;
    return found ?? [char.toLowerCase()];
  });
  return chinese ? { readings, begin: Int32Array.from(readings, (sounds) => sounds.reduce((bits, sound) => bits | bitOf(sound), 0)) } : null;
}

const HAN = /\p{Script=Han}/u;

/** The bit of a first letter; all that are not a to z share one. */
function bitOf(sound: string): number {
  const letter = sound.charCodeAt(0) - 97;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/**
 * Where in a text the letters of `query` (lower case) are sounded out: each character gives its initial, some letters more, or its
 * whole syllable, and none is left out. The place of the first such character, or -1.
 */
export function soundsAt({ readings, begin }: Sounds, query: string): number {
  const bit = bitOf(query);
  for (let at = 0; at < begin.length; at += 1) if (begin[at]! & bit && goesOn(readings, at, query, 0)) return at;
  return -1;
}

function goesOn(readings: Sounds['readings'], at: number, query: string, done: number): boolean {
  if (done === query.length) return true;
  const char = readings[at];
  if (!char) return false;
  for (const sound of char) {
    let same = 0;
    while (same < sound.length && done + same < query.length && sound[same] === query[done + same]) same += 1;
    /* The longest piece first; a shorter one where the rest then does not fit ("xian" is 先 and 西安). */
    for (let taken = same; taken > 0; taken -= 1) if (goesOn(readings, at + 1, query, done + taken)) return true;
  }
  return false;
}
