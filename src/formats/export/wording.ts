/** The words of exported files in the reader's language: given by whoever asks, so that formats know no language. */

type Table = Readonly<Record<string, string>>;

export interface Wording {
  readonly lang: 'zh' | 'en';
  /** Field terms by identifier. */
  readonly terms: Readonly<Record<'kind' | 'postType' | 'placeType' | 'mode' | 'purpose' | 'status' | 'cause' | 'level' | 'sectorType' | 'obstacleType' | 'activityType' | 'closure' | 'borderType' | 'impactLevel', Table>>;
  /** Headings of columns by their identifier; one that is missing is headed by its identifier. */
  readonly columns: Table;
  readonly said: {
    readonly sheets: Readonly<Record<'about' | 'gaps' | 'posts' | 'routes' | 'places' | 'areas' | 'shares', string>>;
    /** Parts of file names. */
    readonly files: Readonly<Record<'plan' | 'gaps' | 'safe', string>>;
    readonly gapKinds: Readonly<Record<'area' | 'border' | 'place', string>>;
    /** What a percentage is a share of. */
    readonly shareOf: Readonly<Record<'area' | 'border' | 'section' | 'place', string>>;
    readonly classes: Readonly<Record<'none' | 'some' | 'most' | 'all' | 'exempt', string>>;
    readonly units: Readonly<Record<'section' | 'sector' | 'area', string>>;
    readonly about: Readonly<Record<'marking' | 'plan' | 'date' | 'basis' | 'data' | 'notes' | 'surface', string>>;
    readonly surface: string; readonly synthetic: string;
    readonly rest: string; readonly outside: string; readonly list: string;
    readonly uncovered: (size: string) => string; readonly visible: (pct: string, of: string, basis: string) => string;
    readonly longest: (minutes: number) => string; readonly upTo: (size: string) => string;
    readonly notes: {
      readonly decimals: (n: number) => string; readonly hidden: (n: number) => string; readonly leftOut: (kinds: string) => string; readonly tooLong: (n: number) => string;
      readonly coarsened: string; readonly percents: string; readonly chords: string; readonly extents: (n: number) => string; readonly duty: string; readonly drawn: (n: number) => string; readonly noShape: (n: number) => string;
    };
  };
  /** Quantities for people; rounded up, so that nothing uncovered is shown smaller than it is. */
  readonly length: (metres: number) => string;
  readonly area: (squareMetres: number) => string;
  readonly stretch: (fromM: number, toM: number) => string;
  readonly percent: (pct: number) => string;
}

export interface Named { readonly name?: string | null | undefined; readonly 'name:en'?: string | null | undefined }

/** The name of something in the language of the words, else in the other, else null. */
export function nameIn(lang: Wording['lang'], thing: Named): string | null {
  const [first, second] = lang === 'zh' ? [thing.name, thing['name:en']] : [thing['name:en'], thing.name];
  return first || second || null;
}
