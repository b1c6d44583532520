/** How this computer likes to see things: theme and interface scale. */
import type { Theme } from './address.ts';

export class Settings {
  #theme = $state<Theme>('light');
  get theme(): Theme { return this.#theme; }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    document.documentElement.dataset.theme = theme;
  }
}
