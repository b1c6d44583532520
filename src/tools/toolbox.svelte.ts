/** Which tool is in the hand, and how it is set. */
import type { Position } from '#core/plan/plan.ts';
import type { Kind, Mode, PlaceType, PostType } from '#core/plan/schema.ts';
import { toolIds, type ToolId } from './tools.ts';

/** What the tool that places puts down. */
export type Placed =
  | { readonly kind: 'post'; readonly type: PostType }
  | { readonly kind: 'priorityPlace'; readonly type: PlaceType }
  | { readonly kind: 'boundaryMarker' | 'activityPoint'; readonly type: null };
export type AreaKind = Extract<Kind, 'areaOfResponsibility' | 'sector' | 'compound' | 'obstacle' | 'priorityPlace'>;

/** A figure that a hand is changing or has measured, and where it belongs on the map. */
export interface Reading {
  readonly at: Position;
  readonly figure: 'radius' | 'bearing' | 'angle' | 'halfWidth';
  readonly value: number;
}
/** What a point would snap to. */
export interface SnapCue { readonly at: Position; readonly to: 'point' | 'vertex' | 'line'; readonly id: string }
/** What was measured, on the ellipsoid: metres, square metres, degrees clockwise from north. */
export interface Measured { readonly lengthM: number; readonly lastM: number; readonly bearingDeg: number | null; readonly areaM2: number | null }

/** Why a hand could not do what was asked. */
export type Refused = 'locked' | 'notOnLine' | 'atEnd' | 'tooShort' | 'sameLine' | 'cannotMove' | 'kindsDiffer' | 'sidesDiffer' | 'badShape' | 'crossing';

export class Toolbox {
  #chosen = $state<ToolId>('select');
  #placed = $state.raw<Placed>({ kind: 'post', type: 'watchtower' });
  #mode = $state<Mode>('foot');
  #area = $state<AreaKind>('areaOfResponsibility');
  #following = $state(false);
  #reading = $state.raw<Reading | null>(null);
  #cue = $state.raw<SnapCue | null>(null);
  #measured = $state.raw<Measured | null>(null);
  #refused = $state<Refused | null>(null);
  #loading = $state<'ready' | 'loading' | 'failed'>('ready');

  get chosen(): ToolId { return this.#chosen; }
  get placed(): Placed { return this.#placed; }
  get mode(): Mode { return this.#mode; }
  get area(): AreaKind { return this.#area; }
  /** A route is drawn along a line that is there. */
  get following(): boolean { return this.#following; }
  get reading(): Reading | null { return this.#reading; }
  get cue(): SnapCue | null { return this.#cue; }
  get measured(): Measured | null { return this.#measured; }
  /** Whether what draws lines and areas is there. */
  get loading(): 'ready' | 'loading' | 'failed' { return this.#loading; }
  get refused(): Refused | null { return this.#refused; }

  choose(id: ToolId): void {
    if (id === this.#chosen || !toolIds.includes(id)) return;
    this.#chosen = id;
    this.#measured = null;
    this.show(null);
    this.cueAt(null);
    this.refuse(null);
  }

  /** Back to the hand that selects; false when it was there. */
  back(): boolean {
    const away = this.#chosen !== 'select';
    this.choose('select');
    return away;
  }

  place(what: Placed): void { this.#placed = what; this.choose('place'); }
  go(mode: Mode): void { this.#mode = mode; }
  outline(kind: AreaKind): void { this.#area = kind; }
  follow(along: boolean): void { this.#following = along; }
  show(reading: Reading | null): void { this.#reading = reading; }
  cueAt(cue: SnapCue | null): void { if (cue?.at[0] !== this.#cue?.at[0] || cue?.at[1] !== this.#cue?.at[1] || cue?.id !== this.#cue?.id) this.#cue = cue; }
  measure(measured: Measured | null): void { this.#measured = measured; }
  load(state: 'ready' | 'loading' | 'failed'): void { this.#loading = state; }
  refuse(why: Refused | null): void { this.#refused = why; }
}
