/** What can be done to what is chosen at one stroke: as data, so that keys, bars and menus offer the same. */
import { admitEdit } from '#core/plan/edits/admit-edit.ts';
import { duplicated } from '#core/plan/edits/duplicate.ts';
import { joinedLines } from '#core/plan/edits/join-lines.ts';
import { partsOf } from '#core/plan/edits/line-parts.ts';
import { reversedLine } from '#core/plan/edits/reverse-line.ts';
import { withProperties } from '#core/plan/edits/set-properties.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { EditCode } from '#session/history.ts';
import type { Session } from '#session/session.svelte.ts';
import type { StrokeId } from './stroke-ids.ts';
import { chosenOne } from './tools.ts';
import { chosenFeatures, type Desk } from './desk.ts';
import type { Refused } from './toolbox.svelte.ts';

export interface Stroke {
  /** Whether it makes sense for what is chosen: else it is not offered. */
  readonly available: (session: Session) => boolean;
  /** Does it, or says why it could not. */
  readonly run: (desk: Desk) => Refused | null;
}

/** How far a copy lies from what it was made of, pixels right and down. */
const ASIDE_PX = 24;

/** Ids among the chosen that are features of the plan, with or without a geometry. */
const chosen = (session: Session): AnyFeature[] => session.selection.ids.flatMap((id) => session.featureById(id) ?? []);

/** The field of view that is given to a post that saw all round, to be turned by its handles. */
const FIRST_VIEW = { viewBearingDeg: 0, viewAngleDeg: 120 };

const lines = (session: Session): AnyFeature[] => chosenFeatures(session).filter((feature) => partsOf(feature).length > 0);
const post = (session: Session) => { const one = chosenOne(session); return one?.kind === 'post' ? one : null; };

/** Sets properties of the chosen post through the door. */
function set({ session }: Desk, code: EditCode, properties: Record<string, unknown>): Refused | null {
  const one = post(session);
  const changed = one && admitEdit(withProperties(one, properties));
  if (!changed) return null;
  if (!changed.ok) return 'badShape';
  return session.editing.do({ code }, new Map([[changed.value.id, changed.value]])) ? null : 'locked';
}

export const strokes: Readonly<Record<StrokeId, Stroke>> = {
  reverse: { available: (session) => lines(session).length > 0, run: ({ session }) => {
    const turned = lines(session).flatMap((line) => reversedLine(line) ?? []);
    return session.editing.do({ code: 'reverse' }, new Map(turned.map((line) => [line.id, line]))) ? null : 'locked';
  } },
  join: { available: (session) => { const [first, second, third] = lines(session); return !!first && !!second && !third && first.kind === second.kind; }, run: ({ session }) => {
    const [first, second] = lines(session);
    const change = first && second ? joinedLines(first, second) : 'kindsDiffer';
    if (typeof change === 'string') return change;
    if (!session.editing.do({ code: 'join' }, change)) return 'locked';
    session.select(first?.id ?? null);
    return null;
  } },
  view: { available: (session) => { const one = post(session); return !!one && one.properties.reach === undefined && (one.properties.viewAngleDeg ?? 360) >= 360; }, run: (desk) => set(desk, 'view', FIRST_VIEW) },
  noView: { available: (session) => (post(session)?.properties.viewAngleDeg ?? 360) < 360, run: (desk) => set(desk, 'view', { viewAngleDeg: undefined, viewBearingDeg: undefined }) },
  noDrawn: { available: (session) => post(session)?.properties.reach !== undefined, run: (desk) => set(desk, 'reshape', { reach: undefined }) },
  duplicate: { available: (session) => chosenFeatures(session).length > 0, run: ({ session, surface }) => {
    const features = chosenFeatures(session);
    if (!session.plan || features.length === 0) return null;
    const middle = surface.size();
    const from = surface.unproject({ x: middle.width / 2, y: middle.height / 2 });
    const change = duplicated(session.plan, features, from, surface.unproject({ x: middle.width / 2 + ASIDE_PX, y: middle.height / 2 + ASIDE_PX }));
    if (!change) return 'cannotMove';
    if (!session.editing.do({ code: 'duplicate' }, change)) return 'locked';
    session.selection.all([...change.keys()]);
    return null;
  } },
  sameKind: { available: (session) => chosen(session).length > 0, run: ({ session }) => {
    const kind = chosen(session).at(-1)?.kind;
    if (kind) session.selection.all((session.plan?.features ?? []).filter((feature) => feature.kind === kind).map(({ id }) => id));
    return null;
  } },
  remove: { available: (session) => chosen(session).length > 0, run: ({ session }) => {
    const ids = chosen(session).map(({ id }) => id);
    if (ids.length === 0) return null;
    if (!session.editing.do({ code: 'remove' }, new Map(ids.map((id) => [id, null])))) return 'locked';
    session.select(null);
    return null;
  } },
};
