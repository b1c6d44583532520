import { describe, expect, test } from 'vitest';
import { actionWords } from '#i18n/action-words.ts';
import { editCodes } from '#session/history.ts';
import { stepWords } from '#i18n/step-words.ts';
import { actionBoard, actionIds, actions, menuFor, reasons, shortcutFor, type ActionId, type ActionState, type Runs, type Target } from '#tools/actions.ts';
import { shortcuts } from '#tools/shortcuts.ts';

const feature: Target = { what: 'feature', id: 'post-1' };
const state = (change: Partial<ActionState> = {}): ActionState => ({ plan: true, map: true, locked: false, held: false, undo: true, redo: true, gaps: true, on: { what: 'feature', kind: 'post', point: true, shape: true, drawnReach: false }, ...change });
const empty = state({ plan: false, undo: false, redo: false, gaps: false, on: null });

function board(now: ActionState) {
  const done: string[] = [];
  const runs = Object.fromEntries(actionIds.map((id) => [id, () => { done.push(id); }])) as unknown as Runs;
  return { done, board: actionBoard(runs, () => (now.on ? feature : null), () => now) };
}

describe('the table of actions', () => {
  test('every action and every reason is said in both languages, in words of their own', () => {
    for (const said of [actionWords.zh, actionWords.en]) {
      expect(Object.keys(said.labels).toSorted()).toEqual(actionIds.toSorted());
      expect(Object.keys(said.reasons).toSorted()).toEqual(reasons.toSorted());
      expect(new Set(Object.values(said.labels)).size).toBe(actionIds.length);
    }
  });
  test('every shortcut is that of an action', () => {
    expect(actionIds.map(shortcutFor).filter((id) => id !== null).toSorted()).toEqual(Object.keys(shortcuts).toSorted());
  });
  test('without a plan only what needs none can be done, and the rest says why', () => {
    const can = actionIds.filter((id) => actions[id].disabled(empty) === null);
    expect(can).toEqual(['open', 'library', 'paste', 'closer', 'wider', 'glossary', 'help', 'palette', 'map', 'close', 'language', 'theme']);
    expect(actions.undo.disabled(empty)).toBe('noPlan');
  });
  test('while the plan is read-only, or a hand holds something, nothing changes it', () => {
    const changing: readonly ActionId[] = ['undo', 'redo', 'move', 'setRadius', 'duplicate', 'remove'];
    for (const id of changing) {
      expect(actions[id].disabled(state()), id).toBeNull();
      expect(actions[id].disabled(state({ locked: true })), id).toBe('locked');
      expect(actions[id].disabled(state({ held: true })), id).toBe('held');
    }
  });
  test.each([
    ['undo', state({ undo: false }), 'nothingToUndo'], ['redo', state({ redo: false }), 'nothingToRedo'], ['history', state({ plan: false }), 'noPlan'], ['history', state({ undo: false, redo: false }), null],
    ['remove', state({ on: null }), 'nothingChosen'], ['remove', state({ on: { what: 'gap', kind: 'borderLine', point: true, shape: true, drawnReach: false } }), 'notFeature'],
    ['setRadius', state({ on: { what: 'feature', kind: 'patrolRoute', point: false, shape: true, drawnReach: false } }), 'notPost'],
    ['setRadius', state({ on: { what: 'feature', kind: 'post', point: true, shape: true, drawnReach: true } }), 'drawnReach'],
    ['copyDms', state({ on: { what: 'feature', kind: 'patrolRoute', point: false, shape: true, drawnReach: false } }), 'noPoint'],
    ['zoomTo', state({ on: { what: 'feature', kind: 'inspectionRoute', point: false, shape: false, drawnReach: false } }), 'noShape'],
    ['whole', state({ map: false }), 'mapFailed'], ['gaps', state({ gaps: false }), 'noGaps'], ['placeHere', state(), 'notGround'],
  ] as const)('%s says why it cannot be done', (id, now, why) => expect(actions[id].disabled(now)).toBe(why));
});

describe('the board', () => {
  test('does what can be done and nothing else', () => {
    const { board: some, done } = board(state({ undo: false }));
    some.run('undo');
    some.run('redo');
    some.run('remove', feature);
    expect(done).toEqual(['redo', 'remove']);
    expect(some.reason('undo')).toBe('nothingToUndo');
  });
  test('a menu names each action once, and parts groups with something on both sides', () => {
    for (const target of [feature, { what: 'gap', id: 'g' }, { what: 'ground', at: [0, 0] }] as const) {
      const ids = menuFor(target);
      const named = ids.filter((id) => id !== null);
      expect(new Set(named).size).toBe(named.length);
      expect([ids[0], ids.at(-1)]).not.toContain(null);
    }
  });
});

test('every edit has its sentence in the history, in both languages', () => {
  for (const { codes } of [stepWords.zh, stepWords.en]) {
    expect(Object.keys(codes).toSorted()).toEqual([...editCodes].toSorted());
    for (const say of Object.values(codes)) expect(say('X')).toMatch(/X/);
  }
});
