/** The headline figures of an answer with their basis: what is covered, what is not, and of how much. */
import { bandOf, STEP_PCT } from '#core/coverage/shares.ts';
import { bandText } from '#i18n/band.ts';
import { evidenceWords } from '#i18n/evidence-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { areaParts, count, length, lengthParts, NOTHING } from '#i18n/quantity.ts';
import { figureRows } from '../figure-rows.ts';
import type { Block, Cell } from './document.ts';
import { figure, type Given } from './report-given.ts';

type FiguresBlock = Extract<Block, { type: 'figures' }>;

/** Area, border and places in the order of the screen; what the plan lacks stands as "—" with the reason. */
export function figuresBlock({ answer, at, basis, words: said }: Given): FiguresBlock {
  const { totals } = answer.coverage.result, words = language.words;
  const { area, border } = totals;
  const bands = (path: string, pct: number): Cell[] => {
    const { band: of } = answer, band = of && bandOf(of, path, pct), evidence = evidenceWords[language.code].band;
    if (of === null) return [labelled(evidence.brief(String(STEP_PCT)), { text: evidence.unknown })];
    return of && band ? [labelled(evidence.brief(String(of.stepPct)), { text: bandText(band) })] : [];
  };
  const labelled = (label: string, cell: Cell): Cell => ({ ...cell, text: `${label} ${cell.text}`, part: { label, text: cell.text } });
  const { total, covered, uncovered } = words.figures;
  const line = border && lengthParts(border.lengthM - border.exemptM, border.coveredM, border.gapM), ground = area && areaParts(area.areaM2, area.coveredM2, area.gapM2);
  /* Covered and uncovered stand before what they add up to. */
  const covers: Readonly<Record<string, readonly Cell[]>> = {
    border: border && line ? [labelled(covered, figure('totals.border.coveredM', border.coveredM, line.covered)), labelled(uncovered, figure('totals.border.gapM', border.gapM, line.gap, border.gapM > 0)), labelled(total, { text: line.total }),
      ...(border.exemptM > 0 ? [labelled(words.figures.exempt, figure('totals.border.exemptM', border.exemptM, length(border.exemptM)))] : [])] : [],
    area: area && ground ? [labelled(covered, figure('totals.area.coveredM2', area.coveredM2, ground.covered))] : [],
  };
  const after: Readonly<Record<string, readonly Cell[]>> = {
    border: border ? [labelled(said.column.stretches, figure('totals.border.gapCount', border.gapCount, count(border.gapCount)))] : [],
  };
  return {
    type: 'figures', answer: at, basis,
    items: figureRows(totals, words).map(({ focus, name, pct, pctText, missing, detail }) => (pct === null ? { name, main: { text: NOTHING }, rest: [{ text: missing }] } : {
      name, main: figure(`totals.${focus}.coveredPct`, pct, pctText),
      rest: [...covers[focus] ?? [], ...detail.filter(({ path }) => path !== 'totals.border.gapM').map(({ path, value, label, text, gap }) => labelled(label, figure(path, value, text, gap && value > 0))), ...after[focus] ?? [], ...bands(`totals.${focus}.coveredPct`, pct)],
    })),
  };
}

/** Whether a plan has anything to compute, and whether nothing at all of it is uncovered: slivers that no list has count too. */
export function stateOf({ result: { totals, gaps } }: Given['answer']['coverage']): 'nothing' | 'zero' | 'gaps' {
  const shares = [totals.area?.coveredPct, totals.border?.coveredPct, totals.places?.coveredPct].filter((pct) => pct !== undefined && pct !== null);
  if (shares.length === 0) return 'nothing';
  return gaps.length === 0 && shares.every((pct) => pct >= 100) ? 'zero' : 'gaps';
}
