/** What the figures of the map of joint duty rest on. */
import { language } from '#i18n/language.svelte.ts';
import { count } from '#i18n/quantity.ts';
import { timeMapWords } from '#i18n/time-map-words.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { exactSize, told } from '../explain/told-input.ts';

export const WHO = ['joint', 'one', 'nobody'] as const;
export type Who = (typeof WHO)[number];

/** Length or ground (metres, square metres) that two units, one or nobody hold; of border with its stretches. */
export function tellJoint(of: 'border' | 'area', who: Who, sizeOf: (who: Who) => number | null, stretches: number | null, agencies: number): Told | null {
  const size = sizeOf(who);
  if (size === null) return null;
  const said = toldWords[language.code], { joint } = said, words = timeMapWords[language.code];
  const towards = (one: Who) => (one === 'nobody' ? 'up' : 'down');
  const all = WHO.flatMap((one) => { const other = sizeOf(one); return told(words.who[one], other === null ? null : exactSize(other, of, towards(one))); });
  return {
    name: joint.name(of === 'border' ? words.border : words.ground, words.who[who]), formula: joint.formula[who], rounding: who === 'nobody' ? said.up : said.down,
    inputs: [...all, ...told(joint.stretches, stretches === null ? null : count(stretches)), { label: joint.agencies, text: count(agencies) }],
    second: [joint.second], terms: ['basis', 'jointDuty', 'agency'],
  };
}
