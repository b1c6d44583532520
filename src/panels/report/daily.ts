/** The daily report: a section a shift, then what holds for the whole day. With nothing uncovered it is a zero report, and as whole a page. */
import { defaultFocus } from '#session/first-look.ts';
import { count } from '#i18n/quantity.ts';
import { timeText } from '../basis-text.ts';
import type { Block, ReportDocument, ReportMaterial } from './document.ts';
import { gapPartsBlock, gapTableBlock, passagesBlock } from './gap-blocks.ts';
import { closingBlocks, headOf } from './head.ts';
import { figuresBlock, stateOf } from './headline-blocks.ts';
import { placeTable } from './place-block.ts';
import { allGiven, heading, lines, type Given } from './report-given.ts';
import { effortBlocks, holeBlocks } from './roster-blocks.ts';
import { sectionTable } from './section-block.ts';
import { daysTable, withTrend } from './trend.ts';
import { gateBlocks, upkeepBlocks } from './upkeep-blocks.ts';

/** The document of a day whose answers are its shifts in order (or one answer of any hours). */
export function dailyReport(material: ReportMaterial): ReportDocument {
  const { plan, date } = material, all = allGiven(material);
  const zero = all.length > 0 && all.every(({ answer }) => stateOf(answer.coverage) === 'zero');
  const head = headOf('daily', material, all, zero ? all[0]!.words.zero : null), words = all[0]?.words, days = daysTable(all, material);
  return { ...head, blocks: all.flatMap((given, at) => { const blocks = shiftBlocks(given, material); return [...(at > 0 ? [{ type: 'page', unlessFits: openingOf(blocks) } as const] : []), ...blocks]; }).concat(words ? upkeepBlocks(plan, date, words) : [], dayBlocks(all), days ? [days] : [], closingBlocks(material, all, head.fingerprint)) };
}

/** How many blocks a shift opens with, down to its map: they stand on one page. */
const openingOf = (blocks: readonly Block[]): number => blocks.findIndex(({ type }) => type === 'map') + 1;

function shiftBlocks(given: Given, material: ReportMaterial): Block[] {
  const { words, plan, answer, at } = given, { result } = answer.coverage;
  const parts = gapPartsBlock(given), title = timeText(result.basis, plan);
  return [
    heading(title, 1), ...withTrend({ ...figuresBlock(given), ...(title === given.basis ? { saidAbove: true } : {}) }, given, material), lines([gapSentence(given)], 'strong'),
    { type: 'map', answer: at, title: `${words.section.map} · ${given.basis}`, focus: defaultFocus(plan), scale: null },
    gapTableBlock(given, words.section.gaps), ...(parts ? [parts] : []), heading(words.section.passages, 2), passagesBlock(given),
    placeTable(given), ...(result.borders.length > 0 ? [sectionTable(given)] : []), ...effortBlocks(given), ...holeBlocks(given), ...gateBlocks(given),
  ];
}

/** How many gaps there are, in words; that there is none is said too. */
export function gapSentence({ words, answer: { coverage } }: Given): string {
  const state = stateOf(coverage), { gaps } = coverage.result;
  if (state === 'nothing') return words.nothing;
  return state === 'zero' ? words.noGaps : gaps.length === 0 ? words.uncoveredRest : words.count(count(gaps.length));
}

/** The ribbon and the curve of the day; a plan without hours has neither. */
function dayBlocks(all: readonly Given[]): Block[] {
  const first = all.find(({ answer }) => answer.coverage.result.basis.mode === 'window');
  if (!first) return [];
  const { words, answer, at } = first;
  return [...(answer.coverage.result.borders.length > 0 ? [{ type: 'ribbon', answer: at, title: words.section.ribbon } as const] : []), { type: 'curve', answer: at, title: words.section.curve }];
}
