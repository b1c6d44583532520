/** Text as it was meant, for reading numbers and words out of it. Each is linear in the length of the text. */

/** Signs that NFKC would take apart or turn into letters: ordinal marks used as degrees, curly and doubled primes. */
const signs: Readonly<Record<string, string>> = { 'º': '°', '˚': '°', '′': "'", '’': "'", '‘': "'", 'ʹ': "'", '´': "'", '″': '"', '”': '"', '“': '"', 'ʺ': '"', '−': '-', '–': '-', '、': ',', '。': '.' };

/** Most cells are so already. */
const plain = /^[ -~]*$/;
/** Nor has this anything that cannot be seen: Chinese characters, and the punctuation and letters of full width. */
const sound = /^[ -~\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Digits, letters and punctuation of full width as narrow ones; invisible characters gone. For numbers and keys, not for names. */
export function plainText(text: string): string {
  if (plain.test(text)) return text;
  const narrow = text.replaceAll(/[º˚′’‘ʹ´″”“ʺ−–、。]/g, (sign) => signs[sign] ?? sign).normalize('NFKC');
  return visible(narrow);
}

/** Without characters that cannot be seen and that would turn or hide the text around them; line breaks and tabs stay. */
export function visible(text: string): string {
  return sound.test(text) ? text : text.replaceAll(/[\p{Cf}\p{Co}\p{Cn}]|(?![\t\n\r])\p{Cc}/gu, '');
}

/** Names longer than this are cut: no sign on a map is. */
export const longestText = 200;

/** A text to be kept: visible, on one line, at most `longestText` characters. */
export function keptText(text: string): string {
  if (text.length <= longestText && sound.test(text) && !text.includes('  ') && !text.startsWith(' ') && !text.endsWith(' ')) return text;
  const line = visible(text).replaceAll(/\s+/g, ' ').trim();
  // Half a character is none.
  return line.slice(0, longestText).replace(/[\ud800-\udbff]$/, '');
}
