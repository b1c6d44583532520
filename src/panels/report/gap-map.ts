/** The gap map: one sheet with the map, the figures it shows, the worst gaps, and what it rests on. */
import { defaultFocus } from '#session/first-look.ts';
import type { ReportDocument, ReportMaterial } from './document.ts';
import { gapSentence } from './daily.ts';
import { gapTableBlock } from './gap-blocks.ts';
import { closingBlocks, headOf } from './head.ts';
import { figuresBlock } from './headline-blocks.ts';
import { allGiven, lines } from './report-given.ts';

/** Rows beside a map: the numbers on it are theirs. */
const WORST = 10;

/** A sheet an answer. */
export function gapMapReport(material: ReportMaterial): ReportDocument {
  const all = allGiven(material), head = headOf('gapMap', material, all);
  const sheets = all.flatMap((given, at) => {
    const { words, plan, basis, answer: { coverage: { result: { gaps } } } } = given;
    return [...(at > 0 ? [{ type: 'page' } as const] : []), { type: 'map', answer: at, title: basis, focus: defaultFocus(plan), scale: null } as const, figuresBlock(given), lines([gapSentence(given)], 'strong'),
      gapTableBlock(given, gaps.length > WORST ? words.section.worst : words.section.gaps, gaps.slice(0, WORST))];
  });
  return { ...head, blocks: [...sheets, ...closingBlocks(material, all, head.fingerprint, false)] };
}
