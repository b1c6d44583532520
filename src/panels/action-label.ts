/** The actions in the language shown: what they are called, and what is said where one cannot be done. */
import { actionWords } from '#i18n/action-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { shortcutFor, type ActionId, type Reason } from '#tools/actions.ts';
import { keysOf } from '#tools/shortcuts.ts';

/** What an action is called. */
export function actionLabel(id: ActionId): string {
  const labels: Readonly<Record<ActionId, string>> = actionWords[language.code].labels;
  return labels[id];
}

/** Why an action cannot be done. */
export function reasonText(reason: Reason): string {
  const said: Readonly<Record<Reason, string>> = actionWords[language.code].reasons;
  return said[reason];
}

/** What is shown over a button: what it does, why it cannot be done, its keys. */
export function actionTip(id: ActionId, reason: Reason | null, label = actionLabel(id)): string {
  const said = actionWords[language.code];
  const text = reason ? said.because(label, reasonText(reason)) : label;
  const keys = keysText(id);
  return keys ? said.keys(text, keys) : text;
}

/** The keys of an action as they are written, or ''. */
export function keysText(id: ActionId): string {
  const shortcut = shortcutFor(id);
  return shortcut ? keysOf(shortcut).join('+') : '';
}
