/** What a table or a chat says of persons, so that it is left out and counted. Plans keep places, posts and shifts only. */
import { isPersonKey } from '#core/plan/person-fields.ts';
import { ID_NUMBER, MOBILE } from '#core/plan/person-text.ts';
import { plainText } from '../coordinates/plain-text.ts';

/** A mobile number or a citizen's number of China, as they stand alone or in a text. */
const numbers = new RegExp(`(?<![\\d.])(?:${MOBILE}|${ID_NUMBER})(?![\\d.])`, 'g');
/** Words after which a name or number of a person follows. */
const words = /^(?:联系人|联系电话|电话|手机号?码?|姓名|警号|身份证号?码?|车牌号?码?|民警)$/;
const prefixed = /^(?:联系人|联系电话|电话|手机号?码?|姓名|警号|身份证号?码?|车牌号?码?)(?=.)/;

/** Where none of these is, nothing is said of a person. */
const hint = /\d{9}|\d{4}[- ]\d{4}|[:：０-９]|[联电手姓警身车民]/;

/** Whether a column is about persons: by its heading, or since most of its cells are numbers of persons. */
export function isPersonColumn(title: string | null, cells: readonly string[]): boolean {
  if (title !== null && isPersonKey(title)) return true;
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.filter((cell) => withoutPersons(cell).text === '').length > filled.length / 2;
}

/** A text without numbers of persons, and how many there were. Words stay: under a key of any meaning they may be the name of a shop. */
export function withoutPersonNumbers(text: string): { readonly text: string; readonly dropped: number } {
  if (text.length > 4000 || !/[\d０-９]{4}/.test(text)) return { text, dropped: 0 };
  let dropped = 0;
  const cut = plainText(text).replaceAll(numbers, () => { dropped++; return ' '; });
  return dropped === 0 ? { text, dropped } : { text: cut.replaceAll(/\s{2,}/g, ' ').trim(), dropped };
}

/** A text without what it says of persons, and how much that was. Longer texts than a cell of words are left as they are. */
export function withoutPersons(text: string): { readonly text: string; readonly dropped: number } {
  if (text.length > 4000 || !hint.test(text)) return { text, dropped: 0 };
  let dropped = 0;
  const bare = text.normalize('NFKC') === text ? text : plainText(text);
  const unnumbered = bare.replaceAll(numbers, () => { dropped++; return ' '; });
  const kept: string[] = [];
  let next = false;
  for (const part of (dropped > 0 ? unnumbered : text).split(/(?<=[\s,，;；、。()（）])/)) {
    const word = part.replaceAll(/[\s,，;；、。()（）]/g, '');
    const [key = '', value] = word.split(/[:：]/, 2);
    const told = words.test(key) || (value !== undefined && isPersonKey(key));
    if (told || prefixed.test(word) || (next && word !== '')) {
      dropped++;
      // The word alone: what follows it is the person.
      next = told && !value && word !== '';
    } else kept.push(part);
  }
  return dropped === 0 ? { text, dropped } : { text: kept.join('').replaceAll(/[\s,，;；]+(?=$)/g, '').replaceAll(/\s{2,}/g, ' ').trim(), dropped };
}
