import { BOLD, fontFaces, REGULAR } from '#map/fonts.ts';
import { fontRule, neededSlices } from '#panels/report/font-slices.ts';

/** Rules with the fonts that a text needs, from the page's own slices. One that cannot be had is left out: the reader's own font stands in. */
export async function fontRules(text: string): Promise<string> {
  const all = fontFaces();
  const slices = [[REGULAR, '400'], [BOLD, '700']].flatMap(([face = '', weight = '']) => (all[face] ?? []).map((slice) => ({ weight, ranges: slice['unicode-range'], url: slice.url })));
  const rules = neededSlices(text, slices).map(async (slice) => {
    const answer = await fetch(slice.url).catch(() => null);
    return answer?.ok ? fontRule(slice, new Uint8Array(await answer.arrayBuffer())) : '';
  });
  return (await Promise.all(rules)).join('');
}
