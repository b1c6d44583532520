/** Collects what the door finds. Counted findings become one problem each, not one per occurrence. */
import type { Problem, ProblemCode } from './problem.ts';

export interface Where { readonly featureId: string | null; readonly field: string | null }

/** A value as short text for a message: at most 80 characters, never a throw. */
export function shown(value: unknown): string {
  if (typeof value === 'number' || value === undefined) return String(value);
  const text = JSON.stringify(value) ?? String(value);
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
    this.problems.push({ code, severity: 'error', ...where, value: scalar(value), message });
  }

  warning(code: ProblemCode, where: Where, value: unknown, message: string): void {
    this.problems.push({ code, severity: 'warning', ...where, value: scalar(value), message });
  }

  dropPersonKey(key: string): void { this.dropped.set(key, (this.dropped.get(key) ?? 0) + 1); }

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

function scalar(value: unknown): Problem['value'] {
  if (value === null || value === undefined) return null;
  // Infinity and NaN have no JSON form, so they are reported as text.
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && value.length <= 80 ? value : shown(value);
}
