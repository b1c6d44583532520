/**
 * Every action of the app as data: where it is listed, its key, and why it cannot be done just now. Buttons, palette, menus and the help
 * sheet are made from this one table; what each does is given by the room.
 */
import type { Position } from '#core/plan/plan.ts';
import type { Kind } from '#core/plan/schema.ts';
import { shortcuts, type ShortcutId } from './shortcuts.ts';

/** What an action is done to: a feature, a gap, or a spot of ground; `spot` is where on the map it was pressed. */
export type Target = { readonly what: 'feature' | 'gap'; readonly id: string; readonly spot?: Position } | { readonly what: 'ground'; readonly at: Position };

/** Why an action cannot be done: a code that a panel puts into words. */
export const reasons = ['noPlan', 'mapFailed', 'locked', 'held', 'nothingToUndo', 'nothingToRedo', 'noGaps', 'nothingChosen', 'notFeature', 'notGap', 'notGround', 'notPost', 'drawnReach', 'noPoint', 'noShape'] as const;
export type Reason = (typeof reasons)[number];

/** What the table looks at to say whether an action can be done. */
export interface ActionState {
  readonly plan: boolean;
  /** There is a map: the browser can draw it. */
  readonly map: boolean;
  /** Somebody else has the plan. */
  readonly locked: boolean;
  /** A hand holds something. */
  readonly held: boolean;
  readonly undo: boolean;
  readonly redo: boolean;
  readonly gaps: boolean;
  /** What it would be done to; null where nothing is chosen. */
  readonly on: { readonly what: Target['what']; /** Of a feature, or of what a gap belongs to. */ readonly kind: Kind | null; /** It has a position of its own. */ readonly point: boolean; readonly shape: boolean; readonly drawnReach: boolean } | null;
}

export type Group = 'file' | 'tool' | 'edit' | 'look' | 'thing' | 'ground' | 'read' | 'go' | 'settings';

export interface Action {
  readonly group: Group;
  /** Null when it can be done. */
  readonly disabled: (state: ActionState) => Reason | null;
}

type Rule = (state: ActionState) => Reason | null;
const always: Rule = () => null;
/** The first rule that is broken says why. */
const all = (...rules: readonly Rule[]): Rule => (state) => rules.reduce<Reason | null>((found, rule) => found ?? rule(state), null);
const plan: Rule = (state) => (state.plan ? null : 'noPlan');
const map: Rule = (state) => (state.map ? null : 'mapFailed');
const free: Rule = (state) => (!state.plan ? 'noPlan' : state.locked ? 'locked' : state.held ? 'held' : null);
const thing: Rule = ({ on }) => (on && on.what !== 'ground' ? null : 'nothingChosen');
const feature: Rule = ({ on }) => (!on ? 'nothingChosen' : on.what === 'feature' ? null : 'notFeature');
const gap: Rule = ({ on }) => (!on ? 'nothingChosen' : on.what === 'gap' ? null : 'notGap');
const ground: Rule = ({ on }) => (on?.what === 'ground' ? null : 'notGround');
const post: Rule = all(feature, ({ on }) => (on?.kind === 'post' ? null : 'notPost'));
const point: Rule = ({ on }) => (!on ? 'nothingChosen' : on.point ? null : 'noPoint');
const shape: Rule = ({ on }) => (on?.shape ? null : 'noShape');

/** In the order in which they are listed. */
export const actions = {
  open: { group: 'file', disabled: always },
  save: { group: 'file', disabled: plan },
  export: { group: 'file', disabled: plan },
  library: { group: 'file', disabled: always },
  alternatives: { group: 'file', disabled: plan },
  paste: { group: 'file', disabled: always },
  copyChat: { group: 'file', disabled: plan },
  undo: { group: 'edit', disabled: all(free, (state) => (state.undo ? null : 'nothingToUndo')) },
  redo: { group: 'edit', disabled: all(free, (state) => (state.redo ? null : 'nothingToRedo')) },
  history: { group: 'edit', disabled: plan },
  zoomTo: { group: 'thing', disabled: all(plan, thing, map, shape) },
  showDetails: { group: 'thing', disabled: all(plan, thing) },
  closeGap: { group: 'thing', disabled: all(free, gap) },
  move: { group: 'thing', disabled: all(free, post, point) },
  setRadius: { group: 'thing', disabled: all(free, post, ({ on }) => (on?.drawnReach ? 'drawnReach' : null)) },
  duplicate: { group: 'thing', disabled: all(free, feature, shape) },
  copyDecimal: { group: 'thing', disabled: all(plan, point) },
  copyDms: { group: 'thing', disabled: all(plan, point) },
  remove: { group: 'thing', disabled: all(free, feature) },
  select: { group: 'tool', disabled: plan },
  place: { group: 'tool', disabled: free },
  route: { group: 'tool', disabled: free },
  border: { group: 'tool', disabled: free },
  area: { group: 'tool', disabled: free },
  reach: { group: 'tool', disabled: all(free, post) },
  reshape: { group: 'tool', disabled: all(free, feature, shape) },
  split: { group: 'tool', disabled: all(free, feature, shape) },
  measure: { group: 'tool', disabled: all(plan, map) },
  sameKind: { group: 'thing', disabled: all(plan, feature) },
  placeHere: { group: 'ground', disabled: all(free, ground) },
  measureHere: { group: 'ground', disabled: all(plan, ground) },
  whyHere: { group: 'ground', disabled: all(plan, map) },
  whole: { group: 'look', disabled: all(plan, map) },
  closer: { group: 'look', disabled: map },
  wider: { group: 'look', disabled: map },
  tables: { group: 'look', disabled: all(plan, map) },
  time: { group: 'look', disabled: all(plan, map) },
  duties: { group: 'look', disabled: all(plan, map) },
  dutyLevel: { group: 'edit', disabled: free },
  conditions: { group: 'edit', disabled: plan },
  focusArea: { group: 'look', disabled: plan },
  focusBorder: { group: 'look', disabled: plan },
  focusPlaces: { group: 'look', disabled: plan },
  planned: { group: 'look', disabled: plan },
  compare: { group: 'look', disabled: plan },
  report: { group: 'file', disabled: plan },
  wall: { group: 'look', disabled: plan },
  suggest: { group: 'look', disabled: plan },
  lose: { group: 'look', disabled: plan },
  depth: { group: 'look', disabled: all(plan, map) },
  rings: { group: 'look', disabled: all(plan, map) },
  track: { group: 'look', disabled: plan },
  absenceMap: { group: 'look', disabled: all(plan, map) },
  jointMap: { group: 'look', disabled: all(plan, map) },
  problems: { group: 'read', disabled: plan },
  glossary: { group: 'read', disabled: always },
  help: { group: 'read', disabled: always },
  palette: { group: 'go', disabled: always },
  menu: { group: 'go', disabled: plan },
  gaps: { group: 'go', disabled: all(plan, (state) => (state.gaps ? null : 'noGaps')) },
  map: { group: 'go', disabled: map },
  details: { group: 'go', disabled: all(plan, thing) },
  close: { group: 'go', disabled: always },
  language: { group: 'settings', disabled: always },
  theme: { group: 'settings', disabled: always },
  settings: { group: 'settings', disabled: plan },
} as const satisfies Readonly<Record<ShortcutId, Action>> & Readonly<Record<string, Action>>;

export type ActionId = keyof typeof actions;
export const actionIds = Object.keys(actions) as ActionId[];

/** What each action does, to what is chosen unless something else is meant. */
export type Runs = Readonly<Record<ActionId, (target: Target | null) => void>>;

/** What buttons, palette and menus ask of the room. */
export interface ActionBoard {
  /** Null when it can be done now to `target`, or to what is chosen. */
  readonly reason: (id: ActionId, target?: Target | null) => Reason | null;
  /** Does it; nothing happens while there is a reason against it. */
  readonly run: (id: ActionId, target?: Target | null) => void;
}

/** The board over a room: its state, its runs. `chosen` is what is chosen now. */
export function actionBoard(runs: Runs, chosen: () => Target | null, stateOf: (target: Target | null) => ActionState): ActionBoard {
  const reason = (id: ActionId, target: Target | null = chosen()): Reason | null => actions[id].disabled(stateOf(target));
  return {
    reason,
    run: (id, target = chosen()) => { if (reason(id, target) === null) runs[id](target); },
  };
}

/** The shortcut of an action; null where it has none. */
export function shortcutFor(id: ActionId): ShortcutId | null {
  return id in shortcuts ? id as ShortcutId : null;
}

/** What a menu lists for a target, in order; `null` parts groups. */
export function menuFor(target: Target): readonly (ActionId | null)[] {
  if (target.what === 'gap') return ['showDetails', 'zoomTo', null, 'closeGap', 'suggest', 'whyHere', null, 'copyDecimal', 'copyDms'];
  if (target.what === 'ground') return ['whyHere', null, 'placeHere', 'measureHere', null, 'copyDecimal', 'copyDms', null, 'whole'];
  return ['showDetails', 'zoomTo', null, 'move', 'setRadius', 'duplicate', null, 'whyHere', 'copyDecimal', 'copyDms', null, 'remove'];
}
