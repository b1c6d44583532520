/** What the figures of a remedy rest on: what remains of the gap, what all of the plan gains, what is opened elsewhere. */
import type { Objective } from '#core/coverage/suggest/ask.ts';
import type { Remedy } from '#core/coverage/suggest/remedy.ts';
import { adviceWords } from '#i18n/advice-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, length, metres } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { exactSize, told } from '../explain/told-input.ts';
import { gainInputs } from './tell-gain.ts';

export type RemedyFigure = 'remains' | 'effect' | 'opened';

/** One figure of a remedy; `whole` is the gap before it in the unit of its kind, `nameOf` the name of a post or route. */
export function tellRemedy(of: RemedyFigure, remedy: Remedy, whole: number, objective: Objective, nameOf: (id: string) => string): Told {
  const said = toldWords[language.code], { remedy: words, gain } = said;
  const size = (value: number, towards: 'down' | 'up') => exactSize(Math.max(0, value), objective, towards);
  const [first] = remedy.change.values();
  const added = first?.kind === 'post' && remedy.postId === undefined;
  return {
    name: words[of], formula: added ? `${words.formula[of]} ${gain.clock}` : words.formula[of], rounding: of === 'effect' ? said.down : said.up, second: [gain.second], terms: ['basis', 'gap', 'radiusM', 'assumption'],
    inputs: [
      { label: words.kind, text: adviceWords[language.code].remedy.kinds[remedy.kind] },
      ...told(words.post, remedy.postId === undefined ? null : nameOf(remedy.postId)),
      ...told(words.radius, remedy.radiusM ? `${metres(remedy.radiusM.from)} → ${metres(remedy.radiusM.to)}` : added && first.properties.radiusM !== undefined ? metres(first.properties.radiusM) : null),
      ...told(words.posts, added ? count(remedy.change.size) : null), ...told(words.moved, remedy.movedM === undefined ? null : length(remedy.movedM)), ...told(words.hours, remedy.hours ?? null),
      { label: words.whole, text: size(whole, 'up') }, { label: words.rest, text: size(remedy.remains, 'up') }, { label: words.opens, text: size(remedy.opened, 'up') }, ...gainInputs(remedy.effect),
    ],
    ...(remedy.postId === undefined ? {} : { rowIds: [remedy.postId] }),
  };
}
