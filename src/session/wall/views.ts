/** The views of a wall: which a plan has, and which one is shown at a moment. */
import { branchAreas } from '#core/duties/branch-board.ts';
import { featuresOf, type Plan } from '#core/plan/plan.ts';
import type { ViewKind } from './wall-address.ts';

export interface View { readonly kind: ViewKind; /** The section, area or agency; null for a view of the whole. */ readonly part: string | null; /** The border of a section. */ readonly borderId: string | null }

/** The whole plan, and its branches side by side, stay so many times as long as a part of it. */
const WHOLE_TURNS = 2;

/** The views of those kinds that there is something to show of, in their order; at least the whole plan. `part` keeps one part alone. */
export function viewsOf(plan: Plan, kinds: readonly ViewKind[], part: string | null): View[] {
  const borders = featuresOf(plan, 'borderLine'), areas = featuresOf(plan, 'areaOfResponsibility');
  const whole = (kind: ViewKind): View => ({ kind, part: null, borderId: null });
  const made: Readonly<Record<ViewKind, () => View[]>> = {
    plan: () => Array.from({ length: WHOLE_TURNS }, () => whole('plan')),
    branches: () => (branchAreas(plan).length > 1 ? Array.from({ length: WHOLE_TURNS }, () => whole('branches')) : []),
    sections: () => borders.flatMap(({ id: borderId, properties }) => (properties.sections ?? []).flatMap(({ id, exempt }): View[] => (id === undefined || exempt !== undefined ? [] : [{ kind: 'sections', part: id, borderId }]))),
    areas: () => (areas.length > 1 ? areas : []).map(({ id }): View => ({ kind: 'areas', part: id, borderId: null })),
    agencies: () => ((plan.meta.agencies?.length ?? 0) > 1 ? plan.meta.agencies! : []).filter(({ id }) => plan.features.some(({ kind, properties }) => kind === 'post' && 'agencies' in properties && properties.agencies?.includes(id!))).map(({ id }): View => ({ kind: 'agencies', part: id!, borderId: null })),
    ribbon: () => (borders.length > 0 && plan.meta.timezone !== undefined ? [whole('ribbon')] : []),
    board: () => (featuresOf(plan, 'priorityPlace').length > 0 && plan.meta.timezone !== undefined && (plan.meta.shifts?.length ?? 0) > 0 ? [whole('board')] : []),
  };
  const all = kinds.flatMap((kind) => made[kind]());
  const kept = part === null ? all : all.filter((view) => view.part === part);
  return kept.length > 0 ? kept : [whole('plan')];
}

/** What every window of a machine is told: the cycle stands still since a moment, or goes on. */
export interface Pause { readonly atMs: number | null }

/**
 * The number of the view at a moment: told by the time of day alone, so that all windows of a machine follow one cycle without speaking to each other;
 * while it stands still, that of the moment it was stopped at. `ahead` counts views further.
 */
export function viewAt(count: number, dwellS: number, nowMs: number, ahead: number, pause: Pause): number {
  const turn = Math.floor((pause.atMs ?? nowMs) / (dwellS * 1000)) + ahead;
  return ((turn % count) + count) % count;
}
