/** Cuts a text that may hold coordinates into numbers, marks, sides and what stands between; by hand, one pass, never back. */

export type Axis = 'lon' | 'lat';
export type Sign =
  /** `fraction`: digits after the point. `signed`: written with a sign. */
  | { readonly is: 'number'; readonly value: number; readonly fraction: number; readonly signed: boolean; readonly from: number; readonly to: number }
  | { readonly is: 'mark'; readonly unit: 0 | 1 | 2; readonly from: number; readonly to: number }
  /** A letter or word that says the axis: `before` ones stand in front of the number only. */
  | { readonly is: 'side'; readonly axis: Axis; readonly sign: 1 | -1; readonly before: boolean; readonly from: number; readonly to: number }
  /** Something else; `loose`: white space and signs that may stand between two coordinates. */
  | { readonly is: 'gap'; readonly loose: boolean; readonly colon: boolean; readonly blank: boolean; readonly from: number; readonly to: number };

const sides: Readonly<Record<string, readonly [Axis, 1 | -1, boolean]>> = {
  n: ['lat', 1, false], s: ['lat', -1, false], e: ['lon', 1, false], w: ['lon', -1, false], 北纬: ['lat', 1, true], 南纬: ['lat', -1, true], 东经: ['lon', 1, true], 西经: ['lon', -1, true],
  经度: ['lon', 1, true], 纬度: ['lat', 1, true], lon: ['lon', 1, true], lng: ['lon', 1, true], long: ['lon', 1, true], longitude: ['lon', 1, true], lat: ['lat', 1, true], latitude: ['lat', 1, true],
  north: ['lat', 1, false], south: ['lat', -1, false], east: ['lon', 1, false], west: ['lon', -1, false],
};
const marks: Readonly<Record<string, 0 | 1 | 2>> = { '°': 0, 度: 0, d: 0, deg: 0, "'": 1, 分: 1, m: 1, min: 1, '"': 2, 秒: 2, sec: 2 };

const isDigit = (text: string, at: number): boolean => { const code = text.charCodeAt(at); return code >= 48 && code <= 57; };
const letter = /[a-z]/i;
const loose = /[\s,;:=/()[\]|&]/;

/** The signs of a plain text (`plainText`), in order, without overlaps. `comma`: a comma between digits is a decimal one. */
export function scan(text: string, comma: boolean): Sign[] {
  const found: Sign[] = [];
  for (let at = 0; at < text.length;) {
    const sign = numberAt(text, at, comma) ?? wordAt(text, at) ?? gapAt(text, at);
    found.push(sign);
    at = sign.to;
  }
  return found;
}

function numberAt(text: string, from: number, comma: boolean): Sign | null {
  const signed = text[from] === '-' || text[from] === '+';
  let at = signed ? from + 1 : from;
  if (!isDigit(text, at) || (signed && from > 0 && (letter.test(text[from - 1] ?? '') || isDigit(text, from - 1)))) return null;
  while (isDigit(text, at)) at++;
  const whole = at;
  if ((text[at] === '.' || (comma && text[at] === ',')) && isDigit(text, at + 1)) {
    at++;
    while (isDigit(text, at)) at++;
  }
  const fraction = Math.max(0, at - whole - 1);
  // No coordinate has more digits; a longer number has no meaning here.
  const value = at - from > 40 ? Number.NaN : Number(text.slice(from, at).replace(',', '.'));
  return { is: 'number', value, fraction, signed, from, to: at };
}

function wordAt(text: string, from: number): Sign | null {
  const two = text.slice(from, from + 2);
  const one = text[from] ?? '';
  if (sides[two] && !letter.test(one)) return side(two, from, from + 2);
  if (!letter.test(one)) {
    const unit = marks[one];
    if (unit === undefined) return null;
    // Two single primes are a double one.
    return two === "''" ? { is: 'mark', unit: 2, from, to: from + 2 } : { is: 'mark', unit, from, to: from + 1 };
  }
  let to = from;
  while (letter.test(text[to] ?? '')) to++;
  const word = to - from > 10 ? '' : text.slice(from, to).toLowerCase();
  if (Object.hasOwn(sides, word)) return side(word, from, to);
  const unit = Object.hasOwn(marks, word) && from > 0 && isDigit(text, from - 1) ? marks[word] : undefined;
  return unit === undefined ? { is: 'gap', loose: false, colon: false, blank: false, from, to } : { is: 'mark', unit, from, to };
}

function side(word: string, from: number, to: number): Sign {
  const [axis, sign, before] = sides[word] as readonly [Axis, 1 | -1, boolean];
  return { is: 'side', axis, sign, before, from, to };
}

/** One character; loose ones are taken together. */
function gapAt(text: string, from: number): Sign {
  let to = from + 1;
  if (!loose.test(text[from] ?? '')) return { is: 'gap', loose: false, colon: false, blank: false, from, to };
  let [blank, colon] = [/\s/.test(text[from] ?? ''), text[from] === ':'];
  while (to < text.length && loose.test(text[to] ?? '')) {
    blank &&= /\s/.test(text[to] ?? '');
    colon = false;
    to++;
  }
  return { is: 'gap', loose: true, colon, blank, from, to };
}
