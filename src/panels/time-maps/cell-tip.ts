/** What a cell of the map of absence says under the pointer. */
import { cellAt } from '#core/coverage/ground-cells.ts';
import type { AbsenceMap } from '#core/coverage/time/absence-map.ts';
import type { Position } from '#core/plan/plan.ts';
import { language } from '#i18n/language.svelte.ts';
import { timeMapWords } from '#i18n/time-map-words.ts';
import { duration } from '../basis-text.ts';

/** Its absence in words, and that a press tells more; null outside the map. */
export function cellTip({ map, measure }: { readonly map: AbsenceMap; readonly measure: 'longest' | 'mean' }, at: Position): { readonly title: string; readonly line: string } | null {
  const cell = cellAt(map, at), said = timeMapWords[language.code];
  if (cell < 0) return null;
  const [longest = 0, mean = 0] = [map.longestMin[cell], map.meanMin[cell]];
  const title = longest === 0 ? said.always : longest >= map.lengthMin ? said.classes.never : said.cell[measure](duration(measure === 'longest' ? longest : mean));
  return { title, line: said.press };
}
