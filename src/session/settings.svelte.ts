/** How this computer likes to see things: theme and interface scale. */
import type { Theme } from './address.ts';

export class Settings {
  #theme = $state<Theme>('light');
  #scale = $state(1);
  get theme(): Theme { return this.#theme; }

  /** Factor on type, panels and map symbols: 1, 1.25 from 2560 px, 1.5 from 3200 px. */
  get scale(): number { return this.#scale; }

  constructor() {
    const wide = matchMedia('(min-width: 2560px)');
    const wall = matchMedia('(min-width: 3200px)');
    const measure = () => { this.#scale = wall.matches ? 1.5 : wide.matches ? 1.25 : 1; };
    measure();
    wide.addEventListener('change', measure);
    wall.addEventListener('change', measure);
  }

  setTheme(theme: Theme): void {
    this.#theme = theme;
    document.documentElement.dataset.theme = theme;
  }
}
