/** What rows of a table become, by words or by choice. */
import { kinds, type PlaceType, type PostType } from '#core/plan/schema.ts';
import { guess } from '../roles/guess.ts';

export type PasteTarget =
  | { readonly kind: 'post'; readonly postType: PostType }
  | { readonly kind: 'priorityPlace'; readonly placeType: PlaceType }
  | { readonly kind: 'boundaryMarker' };

export const postTypes: readonly PostType[] = kinds.post.fields.postType.values;
export const placeTypes: readonly PlaceType[] = kinds.priorityPlace.fields.placeType.values;
/** What is taken without any word: it claims no cover. */
export const safestTarget: PasteTarget = { kind: 'priorityPlace', placeType: 'other' };
/** What is taken where a radius is given but no word: what observes. */
const observing: PasteTarget = { kind: 'post', postType: 'dutyPoint' };

/** The target as one text, as a list of choices has it. */
export function keyOfTarget(target: PasteTarget): string {
  return target.kind === 'post' ? `post|${target.postType}` : target.kind === 'priorityPlace' ? `priorityPlace|${target.placeType}` : 'boundaryMarker|';
}

/** The target of such a text; null for any other. */
export function targetOfKey(key: string): PasteTarget | null {
  const [kind, type = ''] = key.split('|', 2);
  const postType = postTypes.find((one) => one === type);
  const placeType = placeTypes.find((one) => one === type);
  if (kind === 'post' && postType) return { kind, postType };
  if (kind === 'priorityPlace' && placeType) return { kind, placeType };
  return kind === 'boundaryMarker' ? { kind } : null;
}

/** What a word for a type or a name says; `terms` are the names of types as the reader sees them, by key. Null where it says nothing. */
export function targetOfWord(word: string, terms: ReadonlyMap<string, string>): PasteTarget | null {
  const plain = word.normalize('NFKC').trim().toLowerCase().slice(0, 80);
  if (plain === '') return null;
  const named = [...terms].find(([key, term]) => term.toLowerCase() === plain || key.split('|')[1]?.toLowerCase() === plain);
  if (named) return targetOfKey(named[0]);
  if (/界碑|界桩|boundary (?:marker|stone)|border (?:marker|stone)/.test(plain)) return { kind: 'boundaryMarker' };
  const found = guess('point', { value: plain, file: '', keys: [] })?.to;
  if (found?.kind === 'post' && found.postType) return { kind: 'post', postType: found.postType };
  return found?.kind === 'priorityPlace' && found.placeType ? { kind: 'priorityPlace', placeType: found.placeType } : null;
}

/** What all rows are taken to be until somebody chooses: what most names say, else what observes where a radius is given, else what claims no cover. */
export function suggestTarget(names: readonly string[], hasRadius: boolean, terms: ReadonlyMap<string, string>): PasteTarget {
  const votes = new Map<string, number>();
  for (const name of names) {
    const target = targetOfWord(name, terms);
    if (target) votes.set(keyOfTarget(target), (votes.get(keyOfTarget(target)) ?? 0) + 1);
  }
  const [key, many] = [...votes].reduce<[string, number]>((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  return (many > names.length / 2 ? targetOfKey(key) : null) ?? (hasRadius ? observing : safestTarget);
}
