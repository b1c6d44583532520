/** A difference as JSON text in pieces, none of them so long that making it holds up the page. */
import type { PlanDifference } from '#core/plan/plan-difference.ts';

/** A piece is closed when it is this long. A single feature is never split. */
const PIECE_LENGTH = 100_000;
/** Differences of fewer features than this are written at one stroke. */
const MANY_FEATURES = 500;

/** Whether writing a difference at one stroke would hold up the page. */
export function isLarge({ put, all }: PlanDifference): boolean { return (put?.length ?? 0) + (all?.length ?? 0) > MANY_FEATURES; }

/** The text that `JSON.stringify` makes of a difference, piece by piece. */
export function* piecesOf(difference: PlanDifference): Generator<string, void> {
  let text = '{';
  let first = true;
  for (const [name, value] of Object.entries(difference)) {
    if (value === undefined) continue;
    text += `${first ? '' : ','}${JSON.stringify(name)}:`;
    first = false;
    if (name !== 'put' && name !== 'all') { text += JSON.stringify(value); continue; }
    text += '[';
    for (const [at, feature] of (value as readonly unknown[]).entries()) {
      text += `${at > 0 ? ',' : ''}${JSON.stringify(feature)}`;
      if (text.length < PIECE_LENGTH) continue;
      yield text;
      text = '';
    }
    text += ']';
  }
  yield `${text}}`;
}
