/** What a hand that works on the map is given of it, and what it is told: it never sees the map itself. */
import type { Position } from '#core/plan/plan.ts';
import type { Feature } from 'geojson';
import type { TerraDraw } from 'terra-draw';
import type { Hit } from './hit.ts';
import type { MapTheme } from './theme.ts';

/** What Terra Draw works a map through. */
export type DrawAdapter = ConstructorParameters<typeof TerraDraw>[0]['adapter'];

/** A point of the map's own box, CSS pixels from its left upper corner. */
export interface Pixel { readonly x: number; readonly y: number }

/** Where a pointer is, and what is held down with it. */
export interface Pointing {
  readonly at: Pixel;
  readonly position: Position;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly touch: boolean;
}

export interface Surface {
  readonly project: (position: Position) => Pixel;
  readonly unproject: (at: Pixel) => Position;
  /** What lies there, or null. */
  readonly hit: (at: Pixel) => Hit | null;
  /** Size of the map's box. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** Draws what only the hand knows: handles, a ring where it would snap, a box. The newest call wins. */
  readonly sketch: (parts: readonly Feature[]) => void;
  /** What Terra Draw works the map through; loaded when it is first asked for. */
  readonly drawing: () => Promise<DrawAdapter>;
  readonly colours: () => MapTheme;
}

/** A tool in use. Everything comes at most once a frame, pixels and positions both. */
export interface Hand {
  /** A button or finger goes down; true takes it, and the map stays where it is until it goes up. */
  press(pointing: Pointing): boolean;
  /** What was taken is moved, by more than a slip of the hand. */
  drag(pointing: Pointing): void;
  /** What was taken is let go; `moved` is false for a press on the spot. */
  release(pointing: Pointing, moved: boolean): void;
  /** What was taken is given up: Escape, a second finger, the window lost. */
  cancel(): void;
  /** A click that was not taken. */
  click(pointing: Pointing): void;
  /** True takes it, and the map does not zoom. */
  doubleClick?(pointing: Pointing): boolean;
  /** The pointer moves with nothing held; null when it leaves. The name of a cursor, or null where the map's own will do. */
  hover?(pointing: Pointing | null): string | null;
  /** Takes back the last thing done inside a drawing; false where there is none. */
  undo?(): boolean;
  /** What it works on has changed under it: undone, or changed elsewhere. */
  refresh?(): void;
  /** The right button is its own. */
  readonly keepsContext?: boolean;
  /** Another tool takes over. */
  leave?(): void;
}
