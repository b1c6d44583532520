/** Collects what the door finds. Counted findings become one problem each, not one per occurrence. */
import { withSignsShown } from './hidden-signs.ts';
import type { Problem, ProblemCode } from './problem.ts';

export interface Where { readonly featureId: string | null; readonly field: string | null }

/** A value as short text for a message: at most 80 characters, never a throw. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  const text = withSignsShown((JSON.stringify(value) ?? String(value)).slice(0, 200));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

export class Findings {
  readonly problems: Problem[] = [];
  /** Person keys left out, as they were written, with their counts. */
  readonly dropped = new Map<string, number>();
  readonly forbidden = new Map<string, number>();
  elevations = 0;
  turned = 0;

  error(code: ProblemCode, where: Where, value: unknown, message: string): void {
    this.problems.push({ code, severity: 'error', ...visible(where), value: scalar(value), message: withSignsShown(message) });
  }

  warning(code: ProblemCode, where: Where, value: unknown, message: string): void {
    this.problems.push({ code, severity: 'warning', ...visible(where), value: scalar(value), message: withSignsShown(message) });
  }

  dropPersonKey(key: string): void { const shownKey = withSignsShown(key); this.dropped.set(shownKey, (this.dropped.get(shownKey) ?? 0) + 1); }

  dropForbiddenKey(key: string): void { this.forbidden.set(key, (this.forbidden.get(key) ?? 0) + 1); }

  /** All problems, the counted ones last. */
  all(): Problem[] {
    const counted = new Findings();
    for (const [key, count] of this.dropped) {
      counted.warning('personFieldDropped', { featureId: null, field: key }, count,
        `"${key}" may hold data about a person; it was left out ${times(count)}. Plans keep places, posts and shifts only.`);
    }
    for (const [key, count] of this.forbidden) {
      counted.warning('forbiddenKeyDropped', { featureId: null, field: key }, count,
        `The key "${key}" is not allowed; it was left out ${times(count)}. Rename the column in the source.`);
    }
    if (this.elevations > 0) {
      counted.warning('elevationDropped', { featureId: null, field: 'coordinates' }, this.elevations,
        `${this.elevations} positions had more than two numbers; a plan is flat, the rest was left out.`);
    }
    if (this.turned > 0) {
      counted.warning('repairedGeometry', { featureId: null, field: 'coordinates' }, this.turned,
        `${this.turned} rings ran the wrong way round and were turned (outer rings run counter-clockwise); the shapes are the same.`);
    }
    return [...this.problems, ...counted.problems];
  }

  /** Dropped person keys as a plain record for the answer. */
  droppedRecord(): Record<string, number> { return Object.fromEntries(this.dropped); }
}

function times(count: number): string { return count === 1 ? 'once' : `${count} times`; }

/** Ids stay as they are: they are looked up. */
const visible = ({ featureId, field }: Where): Where => ({ featureId, field: field === null ? null : withSignsShown(field) });

function scalar(value: unknown): Problem['value'] {
  if (value === null || value === undefined) return null;
  // Infinity and NaN have no JSON form, so they are reported as text.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value.length <= 80 ? withSignsShown(value) : shown(value);
}
