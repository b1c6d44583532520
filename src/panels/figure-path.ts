/** Every figure on screen by its path in the result; `*` stands for an id. Each has an explanation. */
export const figurePatterns = [
  'totals.area.coveredPct', 'totals.area.gapM2', 'totals.area.areaM2',
  'totals.border.coveredPct', 'totals.border.gapM', 'totals.border.longestGapM',
  'totals.places.coveredPct', 'totals.places.covered', 'totals.places.weightedPct',
  'areas.*.coveredPct', 'areas.*.gapM2', 'areas.*.areaM2', 'borders.*.coveredPct', 'borders.*.gapM', 'borders.*.longestGapM', 'borders.*.lengthM',
  'gaps.*.lengthM', 'gaps.*.areaM2', 'gaps.*.nearestPostM', 'gaps.*.deepestM', 'gaps.*.maxGapMin',
] as const;
export type FigurePattern = (typeof figurePatterns)[number];
/** Those of a roster, which the time dock tells beside the result; `*` in `atOnce` is border or places and a level: `border.assets2`. */
export const rosterPatterns = [
  'totals.area.timeAveragePct', 'totals.border.timeAveragePct', 'totals.places.timeAveragePct', 'totals.posts.lacking', 'atOnce.*.alwaysPct', 'atOnce.*.averagePct', 'atOnce.*.everPct',
] as const;
export type RosterPattern = (typeof rosterPatterns)[number];
type PathOf<P extends string> = P extends `${infer Head}.*.${infer Tail}` ? `${Head}.${string}.${Tail}` : P;
/** A path that a figure may have; one without an explanation does not compile. */
export type FigurePath = PathOf<FigurePattern | RosterPattern>;

/** The pattern of a path with the id in it, which may hold dots; null for a path of no figure. */
export const patternOf = (path: string) => matching(path, figurePatterns);
export const rosterPatternOf = (path: string) => matching(path, rosterPatterns);

function matching<P extends string>(path: string, patterns: readonly P[]): { readonly pattern: P; readonly id: string } | null {
  const known = patterns.find((pattern) => pattern === path);
  if (known !== undefined) return { pattern: known, id: '' };
  const [first, last] = [path.indexOf('.'), path.lastIndexOf('.')];
  if (first < 0 || last <= first) return null;
  const starred = patterns.find((pattern) => pattern === `${path.slice(0, first)}.*.${path.slice(last + 1)}`);
  return starred === undefined ? null : { pattern: starred, id: path.slice(first + 1, last) };
}

/** Whether a path is one of a figure that the result itself has. */
export const isFigurePath = (path: string): path is PathOf<FigurePattern> => patternOf(path) !== null;
