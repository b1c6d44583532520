/** Keys that may hold data about a person. The plan never keeps them, whatever the language or the spelling. */

const tokens = new Set(['leader', 'leaders', 'member', 'members', 'pilot', 'pilots', 'driver', 'drivers', 'contact', 'contacts',
  'tel', 'mobile', 'mobiles', 'cell', 'plate', 'plates', 'user', 'users', 'uid', 'username', 'userid', 'surname', 'firstname',
  'lastname', 'fullname', 'birthday', 'birthdate', 'passport', 'licenseplate', 'licenceplate', 'platenumber', 'teamleader',
  'mobilephone', 'mobileno', 'mobilenumber', 'telno', 'drivername', 'contactname', 'contactperson', 'temperature',
  'temperatures', 'bodytemperature']);

/** A token that begins so is about a person: `officername`, `phonenumber`, `personnel`. */
const starts = ['officer', 'person', 'phone', 'telephone', 'cellphone', 'email', 'idcard'];

/** Chinese has no spaces, so these count anywhere in the key. */
const fragments = ['姓名', '民警', '警号', '身份证', '电话', '手机', '联系人', '联系方式', '车牌', '体温'];

const seen = new Map<string, boolean>();

/**
 * Whether a key may hold data about a person: case, `_ - : @ .`, spaces, digits and camelCase do not matter.
 * `mobiliseMin` does not match `mobile`; keys of our own schema are exempted by the caller.
 */
export function isPersonKey(key: string): boolean {
  const known = seen.get(key);
  if (known !== undefined) return known;
  const answer = matches(key);
  // The memory is bounded: a hostile file may hold millions of different keys.
  if (seen.size < 5000) seen.set(key, answer);
  return answer;
}

function matches(key: string): boolean {
  // No key of interest is longer; a megabyte of key must not cost a megabyte of splitting.
  const plain = key.slice(0, 200).normalize('NFKC');
  if (fragments.some((fragment) => plain.includes(fragment))) return true;
  const words = plain.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').toLowerCase().split(/[^\p{L}]+/u).filter((word) => word !== '');
  if (words.some((word) => tokens.has(word) || starts.some((start) => word.startsWith(start)))) return true;
  return words.some((word, index) => word === 'id' && words[index + 1] === 'card') || (words.length > 1 && tokens.has(words.join('')));
}
