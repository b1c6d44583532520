/** Puts the tool that is chosen into the hand that works on the map. What only some tools need is loaded when one is first used. */
import { untrack } from 'svelte';
import type { Hand } from '#map/surface.ts';
import type { MapView } from '#map/view.ts';
import type { Session } from '#session/session.svelte.ts';
import type { StrokeId } from '#tools/stroke-ids.ts';
import type { Desk } from '#tools/desk.ts';
import type { Handles } from '#tools/handles.ts';
import type { Nudge } from '#tools/nudge.ts';
import { SelectHand } from '#tools/select-hand.ts';
import { nudgeOf } from '#tools/shortcuts.ts';
import type { Snapper } from '#tools/snapper.ts';
import type { Toolbox } from '#tools/toolbox.svelte.ts';
import type { ToolId } from '#tools/tools.ts';

type Kit = typeof import('#tools/kit.ts');

export class Hands {
  #kit = $state.raw<Kit | null>(null);
  #inHand = $state<ToolId>('select');
  #snapper: Snapper | null = null;
  #nudge: Nudge | null = null;
  #desk: Desk | null = null;
  #handles: Handles | null = null;
  #hand: Hand | null = null;
  #chooser: SelectHand | null = null;
  readonly #session: Session;
  readonly #toolbox: Toolbox;

  constructor(session: Session, toolbox: Toolbox) {
    this.#session = session;
    this.#toolbox = toolbox;
  }

  /** The tool that works the map now: another than the one chosen while that is being loaded. */
  get inHand(): ToolId { return this.#inHand; }

  /** Loads what the tools need; a failure only leaves them out until the next time. */
  fetch(): Promise<Kit | null> {
    return this.#kit ? Promise.resolve(this.#kit) : import('#tools/kit.ts').then((kit) => (this.#kit ??= kit), () => null);
  }

  /** Gives the map to the hand of the tool that is chosen; until a tool is loaded to that of selecting. */
  give(view: MapView): void {
    const { chosen } = this.#toolbox;
    const kit = this.#kit;
    /* A route along a line is another hand than a free one. */
    void this.#toolbox.following;
    if (chosen !== 'select' && !kit) void this.fetch();
    untrack(() => {
      const { surface } = view;
      this.#desk ??= { session: this.#session, surface, toolbox: this.#toolbox, handles: () => this.#handles, snap: (at, free, without) => this.#snapper?.snap(at, free, without) ?? surface.unproject(at) };
      if (kit) { this.#snapper ??= new kit.Snapper(this.#session, surface, this.#toolbox); this.#handles ??= new kit.Handles(this.#desk); }
      /* The hand that chooses stays the same when the rest arrives: it may hold something. */
      this.#chooser ??= new SelectHand(this.#desk);
      this.#hand = kit && chosen !== 'select' ? kit.handOf(chosen, this.#desk) : this.#chooser;
      this.#inHand = kit ? chosen : 'select';
      view.setHand(this.#hand);
    });
  }

  /** Draws the handles of what is chosen while nothing else is in the hand; called whenever something may have moved them. */
  drawHandles(): void {
    if (this.#session.selection.ids.length > 0) void this.fetch();
    if (this.#kit && this.#toolbox.chosen === 'select') this.#handles?.draw();
  }

  /** The plan has changed under the hand. */
  refresh(): void { untrack(() => this.#hand?.refresh?.()); }

  /** Takes back the last thing done inside a drawing; false where there is none. */
  undo(): boolean { return this.#hand?.undo?.() ?? false; }

  /** Does something to what is chosen; a reason that it could not is shown by the tools. */
  act(id: StrokeId): void {
    this.#nudge?.end();
    void this.fetch().then((kit) => {
      if (kit && this.#desk && kit.strokes[id].available(this.#session)) this.#toolbox.refuse(kit.strokes[id].run(this.#desk));
    });
  }

  /** Keys that came to the map: arrows move what is chosen, the map only where nothing is. */
  key(event: KeyboardEvent): void {
    const by = event.isComposing ? null : nudgeOf(event);
    if (!by) { if (event.key !== 'Shift') this.#nudge?.end(); return; }
    if (!this.#session.selection.ids.some((id) => this.#session.featureById(id)?.geometry)) return;
    event.preventDefault();
    event.stopPropagation();
    void this.fetch().then((kit) => {
      if (!kit || !this.#desk) return;
      this.#nudge ??= new kit.Nudge(this.#desk);
      this.#nudge.by(by);
    });
  }
}
