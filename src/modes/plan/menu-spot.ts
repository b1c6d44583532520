/** Of what a context menu asked for by a key is, and where it opens; which spot is asked about. */
import type { WhySpot } from '#core/coverage/time/why-here.ts';
import { standsFor } from '#map/along.ts';
import { gapById } from '#panels/name-feature.ts';
import type { Session } from '#session/session.svelte.ts';
import type { Target } from '#tools/actions.ts';
import { chosenTarget } from './action-state.ts';
import type { Room, Spot } from './room.ts';

/** The row of a list or table that holds an element, as a target; null where it is in none. */
export function targetOfRow(session: Session, element: Element | null): Target | null {
  const row = element?.closest<HTMLElement>('[data-gap], [data-row]');
  const id = row?.dataset.gap ?? row?.dataset.row;
  return id === undefined ? null : { what: session.featureById(id) ? 'feature' : 'gap', id };
}

/** The row that has the focus; else what is chosen, where it lies; else the middle of the map. */
export function menuSpot(session: Session, room: Room): { readonly target: Target; readonly at: Spot } | null {
  const focused = document.activeElement;
  const box = focused && focused !== document.body ? focused.getBoundingClientRect() : null;
  const under = box && { x: box.left + Math.min(24, box.width / 2), y: box.bottom };
  const row = targetOfRow(session, focused);
  if (row && under) return { target: row, at: under };
  const chosen = chosenTarget(session);
  const middle = room.middle();
  if (chosen) {
    const at = focused?.closest('aside') ? under : room.spotOf(chosen) ?? middle?.at ?? under;
    return at && { target: chosen, at };
  }
  return middle && { target: { what: 'ground', at: middle.position }, at: middle.at };
}

/** What is asked about: a place, also by its gap; where the map was pressed, what is chosen, else the middle of the map. */
export function whySpot(session: Session, room: Room, target: Target | null): WhySpot | null {
  const gap = target?.what === 'gap' ? gapById(session.coverage?.result, target.id) : null;
  const feature = target?.what === 'feature' ? session.featureById(target.id) : gap?.kind === 'place' ? session.featureById(gap.featureId) : null;
  const at = feature?.kind === 'priorityPlace' && feature.geometry && standsFor(feature.geometry);
  return feature && at ? { at, placeId: feature.id } : spotOfMap(room, target);
}

function spotOfMap(room: Room, target: Target | null): WhySpot | null {
  const pressed = target?.what === 'ground' ? target.at : target?.spot ?? (target && room.positionOf(target));
  const at = pressed ?? room.middle()?.position;
  return at ? { at, placeId: null } : null;
}
