import type { FiguresRefusal } from '#formats/kept-figures/figures-file.ts';
import { withSignsShown } from '#core/plan/hidden-signs.ts';
import type { TrendWords } from '#i18n/trend-words.ts';

/** Why a file of kept figures was refused: its name, where in it, the reason and what to do. */
export function refusalText(name: string, { code, place }: FiguresRefusal, words: TrendWords): string {
  const [, line, column] = /^(\d+):(\d+)$/.exec(place) ?? [], where = line !== undefined && column !== undefined ? words.lineColumn(line, column) : withSignsShown(place);
  return words.file(withSignsShown(name), where === '' ? words.codes[code] : words.at(where, words.codes[code]));
}
