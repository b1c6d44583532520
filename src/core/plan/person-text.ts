/** Numbers and addresses of persons inside a free text. A plan keeps places; who writes a number into a note is warned. */

/** Parts of patterns, without what must not stand around them: a mobile number of China, a citizen's number of China (GB 11643: area, date of birth, order, check digit or X). */
export const MOBILE = '(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}';
export const ID_NUMBER = '\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]';

/** A number with the code of a country or of an area in China. */
const ABROAD = '\\+(?=(?:[- ()]{0,2}\\d){10})\\d{1,3}(?:[- ]?\\(?\\d{2,5}\\)?){2,5}', LANDLINE = '(?<![A-Za-z-])0\\d{2,3}[- ]\\d{7,8}';
/** No part of a longer number or of a decimal. */
const alone = (pattern: string): RegExp => new RegExp(`(?<![\\d.])(?:${pattern})(?!\\.?\\d)`);

export type PersonPattern = 'phone' | 'idNumber' | 'email';
const patterns: Readonly<Record<PersonPattern, RegExp>> = {
  phone: alone(`${MOBILE}|${ABROAD}|${LANDLINE}`),
  idNumber: alone(ID_NUMBER),
  /* From the @ on: a long text without one costs nothing. */
  email: /(?<=[\w.+%-])@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/,
};

/** Which of a phone number, a citizen's number and an e-mail address a text holds, each once; full-width signs count like others. It finds patterns, not persons: a text without them may still name one. */
export function personPatterns(text: string): PersonPattern[] {
  if (!/[@＠\d０-９]/.test(text)) return [];
  const plain = text.normalize('NFKC');
  return (Object.keys(patterns) as PersonPattern[]).filter((name) => patterns[name].test(plain));
}
