/**
 * Names of the basemap as they are to be drawn. The archive has some in Japanese or traditional
 * characters and some not in Chinese at all; `names.json` beside it puts them right when a label is
 * drawn, so that a name is mended without making the archive anew.
 */

type Table = Readonly<Record<string, string>>;

/** The tables of names.json; their keys are names as the archive has them. */
export interface PlaceNames {
  /** By Chinese name: Japanese, traditional or local forms, and Russian cities with both customary names. */
  readonly wrong: Table;
  /** By `Latin|Chinese`: a street office's name standing for its town; either alone is ambiguous. */
  readonly wrongHere: Table;
  /** By Latin name, where the archive has no Chinese one. */
  readonly missing: Table;
  /** By Latin name: what is to be written in its place. */
  readonly latin: Table;
  /** By the source's Latin name of a river: Chinese and Latin as they are to be written. */
  readonly rivers: Readonly<Record<string, readonly [zh: string, en: string]>>;
}

/** Fetches the table beside the archives; null where there is none, which leaves the archive's own names. */
export async function namesBeside(address: string): Promise<PlaceNames | null> {
  try {
    const response = await fetch(address);
    return response.ok ? namesFrom(await response.json()) : null;
  } catch {
    return null;
  }
}

/** The tables of a parsed names.json; what is no text is left out. Null for anything but an object. */
export function namesFrom(said: unknown): PlaceNames | null {
  if (typeof said !== 'object' || said === null) return null;
  const entries = (name: string) => Object.entries(((said as Record<string, unknown>)[name] ?? {}) as Record<string, unknown>);
  const table = (name: string): Table => Object.fromEntries(entries(name).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const rivers = entries('rivers').filter((entry): entry is [string, [string, string]] => Array.isArray(entry[1]) && entry[1].length === 2 && entry[1].every((part) => typeof part === 'string'));
  return { wrong: table('wrong'), wrongHere: table('wrongHere'), missing: table('missing'), latin: table('latin'), rivers: Object.fromEntries(rivers) };
}

/** The Chinese name to draw; the Latin name where no Chinese one is known. */
export function chineseName(names: PlaceNames, zh: string | undefined, en: string): string {
  if (zh === undefined) return names.missing[en] ?? en;
  return names.wrongHere[`${en}|${zh}`] ?? names.wrong[zh] ?? zh;
}

/** A MapLibre `match` over a table; the last value alone where the table is empty, which MapLibre would refuse. */
const match = (input: unknown, pairs: Table, otherwise: unknown): unknown => (Object.keys(pairs).length === 0 ? otherwise : ['match', input, ...Object.entries(pairs).flat(), otherwise]);

/** A second name in brackets goes on a line of its own: the label would break inside of it. */
const onTwoLines = (table: Table): Table => Object.fromEntries(Object.entries(table).map(([key, name]) => [key, name.replace('（', '\n（')]));

/** The name of a place as a MapLibre expression over the fields `zh` and `en` of the archive's places. */
export function placeNameExpression(names: PlaceNames | null, lang: 'zh' | 'en'): unknown {
  const [latin, han] = [['get', 'en'], ['get', 'zh']];
  if (!names) return lang === 'zh' ? ['coalesce', han, latin] : latin;
  if (lang === 'en') return match(latin, names.latin, latin);
  return ['case', ['!', ['has', 'zh']], match(latin, names.missing, latin), match(['concat', latin, '|', han], names.wrongHere, match(han, onTwoLines(names.wrong), han))];
}

/** The name of a river as a MapLibre expression over the field `en` of the archive. */
export function riverNameExpression(names: PlaceNames | null, lang: 'zh' | 'en'): unknown {
  const table = Object.fromEntries(Object.entries(names?.rivers ?? {}).map(([source, [zh, en]]) => [source, lang === 'zh' ? zh : en]));
  return match(['get', 'en'], table, ['get', 'en']);
}
