/** Changes made in panels: through the door, then as one step that can be undone. */
import { setProperty } from '#core/plan/edits/set-property.ts';
import type { Change } from '#core/plan/edits/change.ts';
import type { AnyFeature } from '#core/plan/plan.ts';
import type { Problem } from '#core/plan/problem.ts';
import type { EditNote } from '#session/history.ts';
import type { Session } from '#session/session.svelte.ts';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { refusalText } from './refusal.ts';

/** Features looked at in one go, and after which the page is given time to draw. */
const SLICE = 1000;

function noteOf(name: string): EditNote {
  if (name === 'radiusM') return { code: 'radius', field: name };
  if (name === 'halfWidthM') return { code: 'halfWidth', field: name };
  return { code: name === 'viewBearingDeg' || name === 'viewAngleDeg' ? 'view' : 'set', field: name };
}

/** Sets (or, by undefined, unsets) a property of features in one step; the reason in a sentence where it is refused. */
export function setOn(session: Session, features: readonly AnyFeature[], name: string, value: unknown): string | null {
  const found = setProperty(features, name, value);
  if (!found.ok) return firstReason(found.problems, features, name);
  session.editing.do(noteOf(name), found.value);
  return null;
}

/**
 * The same for many: the door looks at a thousand at a time and the page goes on drawing between, `report` hearing how many are done.
 * Still one step. Where the plan became another one meanwhile, nothing is changed. Gives the number changed, or the reason.
 */
export async function setOnMany(session: Session, features: readonly AnyFeature[], name: string, value: unknown, report: (done: number) => void): Promise<number | string> {
  const { plan } = session;
  const change = new Map<string, AnyFeature | null>();
  for (let at = 0; at < features.length; at += SLICE) {
    const slice = features.slice(at, at + SLICE);
    const found = setProperty(slice, name, value);
    if (!found.ok) return firstReason(found.problems, slice, name);
    for (const [id, feature] of found.value) change.set(id, feature);
    report(Math.min(at + SLICE, features.length));
    if (at + SLICE < features.length) await new Promise((done) => { setTimeout(done); });
  }
  if (session.plan !== plan) return 0;
  return session.editing.do(noteOf(name), change) ? change.size : 0;
}

/** Takes features out of the plan in one step, and chooses nothing. */
export function removeAll(session: Session, features: readonly AnyFeature[]): void {
  const change: Change = new Map(features.map(({ id }) => [id, null]));
  session.select(null);
  session.editing.do({ code: 'remove' }, change);
}

function firstReason(problems: readonly Problem[], features: readonly AnyFeature[], name: string): string {
  const [problem] = problems;
  const field = features[0] && fieldsOf(features[0].kind)[name];
  return problem && field ? refusalText(problem, field) : problem?.message ?? '';
}
