/** What the figures of response rings rest on: counts within minutes, the soonest at a place. */
import type { ResponseRings } from '#core/coverage/response-rings.ts';
import { language } from '#i18n/language.svelte.ts';
import { count, metres } from '#i18n/quantity.ts';
import { toldWords } from '#i18n/told-words.ts';
import type { Told } from '#session/told.ts';
import { exactMinutes, told } from '../explain/told-input.ts';

const PRIORITIES = [1, 2, 3] as const;
/** Which figure: places within some minutes, places outside all of them, or the soonest at one place. */
export type RingFigure = { readonly of: 'within'; readonly minutes: number } | { readonly of: 'outside' } | { readonly of: 'first'; readonly placeId: string };

/** `hours` is what was asked, in words. Null when there is no such place, or nobody stands by for it. */
export function tellRings(figure: RingFigure, { minutes, posts, places }: ResponseRings, hours: string, nameOf: (id: string) => string): Told | null {
  const said = toldWords[language.code], { rings } = said;
  const common = { basis: { hours, rule: rings.rule }, second: [rings.second], terms: ['basis', 'priorityPlace', 'priority'], assetIds: posts.map(({ id }) => id) };
  if (figure.of === 'first') {
    const place = places.find(({ id }) => id === figure.placeId), first = place?.first, post = posts.find(({ id }) => id === first?.postId);
    if (!place || !first || !post) return null;
    return { ...common, name: rings.first(nameOf(place.id)), formula: rings.firstRule, rounding: said.up, assetIds: [post.id], rowIds: [place.id],
      inputs: [{ label: rings.by, text: nameOf(post.id) }, { label: rings.distance, text: metres(Math.ceil(first.distanceM)) }, { label: rings.speed, text: `${post.speedKmh}\u202fkm/h` }, { label: rings.ready, text: rings.minute(String(post.mobiliseMin)) }, { label: rings.minutes, text: exactMinutes(first.minutes) }] };
  }
  const holds = ({ ringMin }: (typeof places)[number]) => (figure.of === 'within' ? ringMin !== null && ringMin <= figure.minutes : ringMin === null);
  const found = places.filter(holds);
  return { ...common, name: figure.of === 'within' ? rings.within(figure.minutes) : rings.outside(minutes.at(-1) ?? 0), formula: figure.of === 'within' ? rings.counts : rings.outsideRule, rounding: said.asShown, rowIds: found.map(({ id }) => id),
    inputs: [{ label: rings.places, text: count(places.length) }, { label: rings.posts, text: count(posts.length) },
      ...PRIORITIES.flatMap((priority) => { const all = places.filter((place) => place.priority === priority); return told(rings.priority(priority), all.length === 0 ? null : `${count(all.filter(holds).length)} / ${count(all.length)}`); })] };
}
