/** What is chosen: features of the plan, or one gap. The last one chosen is the one whose details are shown. */
export class Selection {
  #ids = $state.raw<readonly string[]>([]);
  #set = $derived<ReadonlySet<string>>(new Set(this.#ids));

  /** In the order in which they were chosen. */
  get ids(): readonly string[] { return this.#ids; }
  /** The one chosen last; null when there is none. */
  get primary(): string | null { return this.#ids.at(-1) ?? null; }

  has(id: string): boolean { return this.#set.has(id); }

  /** Chooses one and nothing else; null chooses nothing. */
  only(id: string | null): void {
    if (id !== null && this.#ids.length === 1 && this.#ids[0] === id) return;
    this.#ids = id === null ? [] : [id];
  }

  /** Chooses these and nothing else, the last of them for the details. */
  all(ids: readonly string[]): void { this.#ids = [...new Set(ids)]; }

  /** Adds one to what is chosen, or takes it out. */
  toggle(id: string): void { this.#ids = this.has(id) ? this.#ids.filter((one) => one !== id) : [...this.#ids, id]; }

  /** Adds to what is chosen. */
  add(ids: readonly string[]): void {
    const added = new Set(ids);
    this.all([...this.#ids.filter((id) => !added.has(id)), ...added]);
  }
}
