/** The alternatives of the open plan: whole plans that lie beside it under names of their own. */
import { asAlternative, type AlternativeName } from '#core/plan/edits/as-alternative.ts';
import { mainOf } from '#core/plan/main-of.ts';
import { hashPlan } from '#core/plan/hash.ts';
import type { Plan } from '#core/plan/plan.ts';
import type { PlanShelf, ShelfEntry } from './plan-shelf.ts';

/** Why no alternative was made. */
export type Refused = 'noName' | 'nameTaken';

export class Alternatives {
  readonly #shelf: PlanShelf;
  readonly #newId: () => string;
  #list = $state.raw<readonly ShelfEntry[]>([]);

  constructor(shelf: PlanShelf, newId: () => string = () => crypto.randomUUID()) {
    this.#shelf = shelf;
    this.#newId = newId;
  }

  /** The main plan first, then its alternatives in the order in which they were made; empty where the plan has none. */
  get list(): readonly ShelfEntry[] { return this.#list; }

  /** Looks which plans belong together with this one. */
  async look(plan: Plan): Promise<void> {
    const main = mainOf(plan);
    const all = await this.#shelf.list();
    const family = all.filter(({ id, alternativeOf }) => main !== null && (id === main || alternativeOf === main));
    this.#list = family.length > 1 || family.some(({ alternativeOf }) => alternativeOf !== null) ? family.sort((a, b) => Number(a.id !== main) - Number(b.id !== main)) : [];
  }

  /**
   * Puts the plan as it stands on the shelf and beside it an alternative of it, which is given back; the plan itself is not changed.
   * A plan without an id gets one on the shelf. `as` is what makes it differ from the plan from the start.
   */
  async make(plan: Plan, named: AlternativeName, as: (plan: Plan) => Plan = (same) => same): Promise<{ readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly code: Refused }> {
    const english = named['name:en']?.trim();
    const name: AlternativeName = { name: named.name.trim(), ...(english ? { 'name:en': english } : {}) };
    if (!name.name) return { ok: false, code: 'noName' };
    const main: Plan = plan.meta.id ? plan : { ...plan, meta: { ...plan.meta, id: this.#newId() } };
    await this.look(main);
    if (this.#taken(main).has(name.name)) return { ok: false, code: 'nameTaken' };
    const id = this.#newId();
    const made = asAlternative(as(main), { ...name, id, of: mainOf(main) ?? id });
    await this.#shelf.put(main);
    await this.#shelf.put(made);
    await this.#shelf.keepOrigin(id, main);
    await this.look(made);
    return { ok: true, plan: made };
  }

  /** The number of the next one: the first under which `called` gives a name that none of them has. */
  nextNumber(plan: Plan, called: (n: number) => string): number {
    const taken = this.#taken(plan);
    let n = 1;
    while (taken.has(called(n))) n += 1;
    return n;
  }

  /** What the alternatives come from: the main plan where it lies here, else the plan itself. */
  parentOf(plan: Plan): Pick<ShelfEntry, 'name' | 'name:en'> {
    const main = this.#list.find((one) => one.alternativeOf === null && one.id === plan.meta.alternativeOf);
    return main ?? { name: plan.meta.name ?? null, 'name:en': plan.meta['name:en'] ?? null };
  }

  /** One of them as a plan, to be opened or compared with; null where it is gone. */
  get(id: string): Promise<Plan | null> { return this.#shelf.get(id); }

  /** Takes an alternative off the shelf. The main plan stays: without it the others would belong to nothing. */
  async remove(id: string): Promise<void> {
    if (this.#list.some((one) => one.id === id && one.alternativeOf === null)) return;
    await this.#shelf.remove(id);
    this.#list = this.#list.filter((one) => one.id !== id);
  }

  /**
   * What two plans come from, as it was then: where one was made of the other, that one at that time; of two alternatives their origin where
   * it is one and the same. Null where none is known: a plan as it stands now is no ancestor, or a merge would undo what was done to it since.
   */
  async ancestor(a: Plan, b: Plan): Promise<Plan | null> {
    const [one, other] = await Promise.all([a, b].map(({ meta }) => (meta.id ? this.#shelf.origin(meta.id) : null)));
    if (one && one.meta.id === b.meta.id) return one;
    if (other && other.meta.id === a.meta.id) return other;
    return one && other && hashPlan(one) === hashPlan(other) ? one : null;
  }

  /** Names that are in use in this family, in either language. */
  #taken({ meta }: Plan): ReadonlySet<string> {
    return new Set([meta, ...this.#list].flatMap((one) => [one.name ?? '', one['name:en'] ?? '']));
  }
}
