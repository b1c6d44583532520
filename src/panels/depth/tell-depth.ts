/** What the figures of depth and of joint duty rest on: ground or border by how many, or whose, posts and routes cover it. */
import type { CoverageResult } from '#core/coverage/result.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { exactSize, told } from '../explain/told-input.ts';
import { exactShare } from '../explanations.ts';

export const DEPTHS = ['0', '1', '2', '3+'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Ground or border of one depth; null where it was not told. */
export function tellDepth(of: 'area' | 'border', level: Depth, { totals, basis }: Pick<CoverageResult, 'totals' | 'basis'>): Told | null {
  const all = of === 'area' ? totals.area?.depthM2 : totals.border?.depthM;
  if (!all) return null;
  const said = toldWords[language.code], { depth } = said, words = adviceWords[language.code].depth;
  const total = of === 'area' ? totals.area!.areaM2 : totals.border!.lengthM - totals.border!.exemptM;
  const towards = (one: Depth) => (one === '0' ? 'up' : 'down');
  return {
    name: depth.name(words[of], words.levels[DEPTHS.indexOf(level)] ?? ''), formula: basis.mode === 'window' ? `${depth.formula} ${depth.window}` : depth.formula, rounding: level === '0' ? said.up : said.down,
    inputs: [...DEPTHS.map((one, at) => ({ label: words.levels[at] ?? '', text: exactSize(all[one], of, towards(one)) })), ...told(depth.share, total > 0 ? exactShare((100 * all[level]) / total) : null)],
    second: [depth.second], terms: ['basis', 'kCoverage'],
  };
}
