/** The targets of a duty level as rows with a number each, and back. */
import type { MaxGaps } from '#core/plan/edits/duty-level.ts';
import type { ConditionWords } from '#i18n/condition-words.ts';

type Impact = 'low' | 'medium' | 'high' | 'critical';
export interface LevelRow { readonly id: string; readonly label: string; readonly minutes: number }

/** One row a target that the plan has, strictest things last as in the table of targets. */
export function levelRows({ border = {}, place = {}, sector, area }: MaxGaps, said: ConditionWords['level']): LevelRow[] {
  return [
    ...(Object.entries(border) as [Impact, number][]).map(([impact, minutes]) => ({ id: `border.${impact}`, label: said.border(said.impact[impact]), minutes })),
    ...Object.entries(place).map(([priority, minutes]) => ({ id: `place.${priority}`, label: said.place(priority), minutes })),
    ...(sector === undefined ? [] : [{ id: 'sector', label: said.sector, minutes: sector }]),
    ...(area === undefined ? [] : [{ id: 'area', label: said.area, minutes: area }]),
  ];
}

/** Targets from rows with what was typed instead; a text that is no number becomes none (NaN), which the plan refuses. */
export function gapsFrom(rows: readonly LevelRow[], typed: Readonly<Record<string, string>>): MaxGaps {
  const minutes = (row: LevelRow) => { const text = typed[row.id]?.normalize('NFKC').trim(); return text === undefined ? row.minutes : text === '' ? Number.NaN : Number(text); };
  const under = (head: string) => Object.fromEntries(rows.filter(({ id }) => id.startsWith(`${head}.`)).map((row) => [row.id.slice(head.length + 1), minutes(row)]));
  const one = (name: 'sector' | 'area') => { const row = rows.find(({ id }) => id === name); return row ? { [name]: minutes(row) } : {}; };
  return { border: under('border'), place: under('place'), ...one('sector'), ...one('area') };
}
