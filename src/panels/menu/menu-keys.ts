/** Where a key leads in a menu. Pure. */
import { soundsAt, soundsOf } from '#i18n/pinyin.ts';

/** The row that a key leads to from row `at`, or null where the key leads nowhere. It goes round at the ends. */
export function nextRow(code: string, at: number, rows: number): number | null {
  if (rows === 0) return null;
  if (code === 'Home') return 0;
  if (code === 'End') return rows - 1;
  if (code === 'ArrowDown') return (at + 1) % rows;
  if (code === 'ArrowUp') return at < 0 ? rows - 1 : (at - 1 + rows) % rows;
  return null;
}

/** The next row after `at` that begins with what is typed, by its letters or by the sound of its Chinese; null where there is none. */
export function typedRow(labels: readonly string[], at: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  /* One letter goes on to the next; several stay where they fit. */
  const from = wanted.length === 1 ? at + 1 : Math.max(0, at);
  for (let step = 0; step < labels.length; step += 1) {
    const row = (from + step) % labels.length;
    const label = labels[row] ?? '';
    const sounds = soundsOf(label);
    if (label.toLowerCase().startsWith(wanted) || (sounds && soundsAt(sounds, wanted) === 0)) return row;
  }
  return null;
}
