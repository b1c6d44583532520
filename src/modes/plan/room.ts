/** What the room can be asked for: its parts, given to the actions so that they need not know how the room is built. */
import type { Position } from '#core/plan/plan.ts';
import type { Target } from '#tools/actions.ts';
import type { StrokeId } from '#tools/stroke-ids.ts';
import type { ToolId } from '#tools/tools.ts';

/** Pixels of the window. */
export interface Spot { readonly x: number; readonly y: number }

export interface Room {
  /** Asks for files to open. */
  readonly open: () => void;
  readonly save: () => void;
  /** Chooses a feature or gap and brings it into view. */
  readonly show: (id: string) => void;
  readonly zoomToPlan: () => void;
  readonly zoomBy: (steps: number) => void;
  readonly turnTables: () => void;
  /** Opens the time dock under the map, or closes it. */
  readonly turnTime: () => void;
  /** Opens the duties under the map, or closes them. */
  readonly turnDuties: () => void;
  readonly closeTop: () => void;
  readonly turnHistory: () => void;
  readonly openPalette: () => void;
  /** Takes back the last thing done inside a drawing, else the last step. */
  readonly undo: () => void;
  /** Takes a tool into the hand, where it can be used. */
  readonly take: (tool: ToolId) => void;
  /** Does something to everything that is chosen. */
  readonly act: (stroke: StrokeId) => void;
  /** The room where plans are compared and their alternatives lie. */
  readonly compare: () => void;
  /** The room where reports are printed. */
  readonly report: () => void;
  /** The alternatives of the plan: made, opened, compared with. */
  readonly openAlternatives: () => void;
  /** Duty level and its targets; conditions of season and weather. */
  readonly openLevel: () => void;
  readonly openConditions: () => void;
  readonly openLibrary: () => void;
  readonly openSettings: () => void;
  readonly paste: () => void;
  /** Asks in which format the plan is to go out. */
  readonly openExport: () => void;
  /** Gives what is chosen, or the plan, as text or picture for a chat. */
  readonly copyChat: () => void;
  readonly openHelp: () => void;
  readonly openProblems: () => void;
  readonly openMenu: (target: Target, at: Spot) => void;
  readonly askRadius: (id: string) => void;
  /** The middle of the map, and where a target lies on it; null where there is no map or it is out of sight. */
  readonly middle: () => { readonly position: Position; readonly at: Spot } | null;
  readonly spotOf: (target: Target) => Spot | null;
  readonly positionOf: (target: Target) => Position | null;
  readonly switchLanguage: () => void;
  readonly switchTheme: () => void;
  readonly mapFailed: () => boolean;
}
