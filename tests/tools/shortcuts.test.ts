import { expect, test } from 'vitest';
import { hoursShiftOf, keysOf, shortcutOf, shortcuts, type Press, type ShortcutId } from '#tools/shortcuts.ts';

const press = (code: string, more: Partial<Press> = {}): Press => ({ code, key: '', keyCode: 0, isComposing: false, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

test('a shortcut goes by the place of the key, whatever letter an input method makes of it', () => {
  expect(shortcutOf(press('KeyZ', { key: 'Process', keyCode: 229, ctrlKey: true }), false)).toBe('undo');
  expect(shortcutOf(press('KeyZ', { key: 'я', ctrlKey: true, shiftKey: true }), false)).toBe('redo');
  expect(shortcutOf(press('KeyT', { key: '†', altKey: true }), false)).toBe('tables');
});

test('what is being composed in a text field is never a shortcut', () => {
  expect(shortcutOf(press('Escape', { isComposing: true }), true)).toBeNull();
  expect(shortcutOf(press('Escape', { keyCode: 229 }), true)).toBeNull();
  expect(shortcutOf(press('KeyG', { keyCode: 229, altKey: true }), true)).toBeNull();
});

test('a text field keeps its own undo and its question marks', () => {
  expect(shortcutOf(press('KeyZ', { ctrlKey: true }), true)).toBeNull();
  expect(shortcutOf(press('Slash', { key: '?', shiftKey: true }), true)).toBeNull();
  expect(shortcutOf(press('Escape'), true)).toBe('close');
});

test('a question mark asks for help wherever the board has it, and when it is wide', () => {
  expect(shortcutOf(press('Minus', { key: '?', shiftKey: true }), false)).toBe('help');
  expect(shortcutOf(press('Slash', { key: '？', shiftKey: true }), false)).toBe('help');
});

test('a key with one modifier too many is another key', () => {
  expect(shortcutOf(press('KeyT'), false)).toBeNull();
  expect(shortcutOf(press('KeyT', { altKey: true, ctrlKey: true }), false)).toBeNull();
});

test('no two shortcuts are the same keys', () => {
  const written = (Object.keys(shortcuts) as ShortcutId[]).map((id) => keysOf(id).join('+'));
  expect(new Set(written).size).toBe(written.length);
});

test('a stroke asks for the palette wherever the board has it, also while an input method keeps the letter to itself; not in a text', () => {
  expect(shortcutOf(press('Slash', { key: '/' }), false)).toBe('palette');
  expect(shortcutOf(press('Digit7', { key: '/' }), false)).toBe('palette');
  expect(shortcutOf(press('Slash', { key: 'Process', keyCode: 229 }), false)).toBe('palette');
  expect(shortcutOf(press('Slash', { key: '-' }), false)).toBeNull();
  expect(shortcutOf(press('Slash', { key: '/' }), true)).toBeNull();
  expect(shortcutOf(press('KeyK', { ctrlKey: true }), true)).toBe('palette');
});

test('the key for menus, and its twin, open one', () => {
  expect(shortcutOf(press('ContextMenu'), false)).toBe('menu');
  expect(shortcutOf(press('F10', { shiftKey: true }), false)).toBe('menu');
  expect(shortcutOf(press('F10'), false)).toBeNull();
  expect(shortcutOf(press('ContextMenu'), true)).toBeNull();
});

test('arrows move a bar of hours as a whole, with Alt its beginning, with Ctrl or Cmd its end; Shift makes the step a minute', () => {
  expect(hoursShiftOf(press('ArrowLeft'))).toEqual({ by: -5, end: 'both' });
  expect(hoursShiftOf(press('ArrowRight', { shiftKey: true }))).toEqual({ by: 1, end: 'both' });
  expect(hoursShiftOf(press('ArrowRight', { altKey: true }))).toEqual({ by: 5, end: 'start' });
  expect(hoursShiftOf(press('ArrowLeft', { ctrlKey: true }))).toEqual({ by: -5, end: 'end' });
  expect(hoursShiftOf(press('ArrowLeft', { metaKey: true, shiftKey: true }))).toEqual({ by: -1, end: 'end' });
  expect([hoursShiftOf(press('ArrowLeft', { ctrlKey: true, altKey: true })), hoursShiftOf(press('ArrowUp')), hoursShiftOf(press('KeyA', { altKey: true }))]).toEqual([null, null, null]);
});
