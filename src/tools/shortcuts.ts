/** The one table of keyboard shortcuts. They go by the key's place on the board, so that a Chinese input method changes none of them. */

export const shortcuts = {
  palette: { code: 'KeyK', control: true },
  help: { code: 'Slash', shift: true },
  open: { code: 'KeyO', control: true },
  save: { code: 'KeyS', control: true },
  undo: { code: 'KeyZ', control: true },
  redo: { code: 'KeyZ', control: true, shift: true },
  history: { code: 'KeyH', alt: true },
  gaps: { code: 'KeyG', alt: true },
  map: { code: 'KeyM', alt: true },
  details: { code: 'KeyI', alt: true },
  tables: { code: 'KeyT', alt: true },
  time: { code: 'KeyC', alt: true },
  duties: { code: 'KeyQ', alt: true },
  whole: { code: 'KeyP', alt: true },
  menu: { code: 'F10', shift: true },
  close: { code: 'Escape' },
  select: { code: 'KeyV' },
  place: { code: 'KeyP' },
  route: { code: 'KeyR' },
  border: { code: 'KeyB' },
  area: { code: 'KeyA' },
  reach: { code: 'KeyO' },
  reshape: { code: 'KeyE' },
  split: { code: 'KeyX' },
  measure: { code: 'KeyM' },
  duplicate: { code: 'KeyD', control: true },
  sameKind: { code: 'KeyA', control: true },
  remove: { code: 'Delete' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutId = keyof typeof shortcuts;
export interface Shortcut { readonly code: string; /** Ctrl, or Cmd on a Mac. */ readonly control?: boolean; readonly shift?: boolean; readonly alt?: boolean }
export type Press = Pick<KeyboardEvent, 'code' | 'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** What an input method sends in place of a key while it composes. */
const COMPOSING = 229;

/** Shortcuts that a text field keeps for itself: typing, and the browser's own undo. */
const TYPED: readonly ShortcutId[] = ['help', 'undo', 'redo', 'menu', 'select', 'place', 'route', 'border', 'area', 'reach', 'reshape', 'split', 'measure', 'duplicate', 'sameKind', 'remove'];

/** Pixels east and south that an arrow moves what is chosen: 1, with Shift 10; null for another key or another modifier. */
export function nudgeOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Press): readonly [east: number, south: number] | null {
  const way = ctrlKey || metaKey || altKey ? undefined : ARROWS[code];
  const step = shiftKey ? 10 : 1;
  return way ? [way[0] * step, way[1] * step] : null;
}

/**
 * What an arrow does to a bar of hours that has the focus: by how many minutes (5, with Shift 1) and which end of it: both, with Alt the
 * beginning, with Ctrl (Cmd on a Mac) the end. Null for another key, and for Alt and Ctrl together.
 */
export function hoursShiftOf({ code, ctrlKey, metaKey, altKey, shiftKey }: Press): { readonly by: number; readonly end: 'start' | 'end' | 'both' } | null {
  const way = code === 'ArrowLeft' ? -1 : code === 'ArrowRight' ? 1 : 0, control = ctrlKey || metaKey;
  if (way === 0 || (control && altKey)) return null;
  return { by: way * (shiftKey ? 1 : 5), end: altKey ? 'start' : control ? 'end' : 'both' };
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * Which shortcut a press means, or null. `inText`: it went into a text field, where what is being composed and
 * what types or undoes there is left alone. A question mark is one wherever the board has it, also the wide one; so is a stroke.
 */
export function shortcutOf(press: Press, inText: boolean): ShortcutId | null {
  if (press.isComposing || (inText && press.keyCode === COMPOSING)) return null;
  const control = press.ctrlKey || press.metaKey;
  const asked = !control && !press.altKey && (press.key === '?' || press.key === '\uff1f');
  /* A stroke asks for the search; an input method may keep the letter to itself and leave only the place of the key. */
  if (!inText && !control && !press.altKey && !press.shiftKey && (press.key === '/' || press.key === '\uff0f' || (press.key === 'Process' && press.code === 'Slash'))) return 'palette';
  const ids = Object.keys(shortcuts) as ShortcutId[];
  /* Many hands know Ctrl+Y for it. */
  const again = control && press.code === 'KeyY' && !press.shiftKey && !press.altKey;
  const menu = press.code === 'ContextMenu' && !control;
  const found = asked ? 'help' : again ? 'redo' : menu ? 'menu' : ids.find((id) => {
    const wanted: Shortcut = shortcuts[id];
    return wanted.code === press.code && !!wanted.control === control && !!wanted.shift === press.shiftKey && !!wanted.alt === press.altKey;
  });
  return !found || (inText && TYPED.includes(found)) ? null : found;
}

/** The keys of a shortcut as they are written on a board: "Ctrl+Shift+Z". */
export function keysOf(id: ShortcutId): string[] {
  const { code, control, shift, alt }: Shortcut = shortcuts[id];
  const key = code === 'Slash' ? '?' : code === 'Escape' ? 'Esc' : code === 'Delete' ? 'Del' : code.replace(/^Key/, '');
  return [...(control ? ['Ctrl'] : []), ...(alt ? ['Alt'] : []), ...(shift && code !== 'Slash' ? ['Shift'] : []), key];
}

/** Other keys that mean the same, as they are written. */
export const twins: Readonly<Partial<Record<ShortcutId, readonly string[]>>> = { palette: ['/'], redo: ['Ctrl', 'Y'], menu: ['Menu'] };
