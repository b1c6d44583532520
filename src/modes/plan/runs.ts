/** What each action of the table does in this room. */
import { decimalText, dmsText } from '#i18n/coordinate-text.ts';
import { language } from '#i18n/language.svelte.ts';
import { withAddress } from '#session/address.ts';
import type { Session } from '#session/session.svelte.ts';
import { actionBoard, type ActionBoard, type Runs, type Target } from '#tools/actions.ts';
import type { StrokeId } from '#tools/stroke-ids.ts';
import { toolIds, type ToolId } from '#tools/tools.ts';
import { actionState, chosenTarget } from './action-state.ts';
import { focusOn } from './focus-places.ts';
import { menuSpot, whySpot } from './menu-spot.ts';
import type { Room } from './room.ts';

/* A failure to load does nothing: the action is still there to be tried again. */
const edits = (use: (loaded: typeof import('./feature-edits.ts')) => void): void => { void import('./feature-edits.ts').then(use, () => undefined); };

/** The board over this room. */
export function roomBoard(session: Session, room: Room): ActionBoard {
  return actionBoard(runsOf(session, room), () => chosenTarget(session), (target) => actionState(session, target, room.mapFailed()));
}

function runsOf(session: Session, room: Room): Runs {
  const idOf = (target: Target | null) => (target && target.what !== 'ground' ? target.id : null);
  const show = (target: Target | null) => { const id = idOf(target); if (id !== null) session.select(id); };
  const copy = (target: Target | null, write: (lon: number, lat: number) => string) => {
    const at = target && room.positionOf(target);
    if (at) void navigator.clipboard.writeText(write(at[0], at[1])).catch(() => undefined);
  };
  /* Of several that are chosen all are meant, of any other thing that one alone. */
  const onAll = (target: Target | null, stroke: StrokeId) => {
    const id = idOf(target);
    if (id !== null && !session.selection.has(id)) session.select(id);
    room.act(stroke);
  };
  const toolRuns = Object.fromEntries(toolIds.map((id) => [id, () => room.take(id)])) as Record<ToolId, () => void>;
  return {
    open: room.open, save: room.save, export: room.openExport, library: room.openLibrary, alternatives: room.openAlternatives, paste: room.paste, copyChat: room.copyChat,
    undo: room.undo, redo: () => session.editing.redo(), history: room.turnHistory,
    zoomTo: (target) => { const id = idOf(target); if (id !== null) room.show(id); },
    showDetails: show,
    move: (target) => { show(target); whenThere('move'); },
    closeGap: (target) => { show(target); session.overlay.open('close'); },
    absenceMap: () => session.overlay.switchTimeMap('absence'), jointMap: () => session.overlay.switchTimeMap('joint'),
    suggest: () => session.overlay.open('suggest'), lose: () => session.overlay.open('loss'), depth: () => session.overlay.switchDepth(), rings: () => session.overlay.open(session.overlay.panel === 'rings' ? null : 'rings'),
    track: () => session.overlay.open(session.overlay.panel === 'track' ? null : 'track'),
    setRadius: (target) => { const id = idOf(target); if (id !== null) room.askRadius(id); },
    duplicate: (target) => onAll(target, 'duplicate'), sameKind: (target) => onAll(target, 'sameKind'),
    ...toolRuns,
    copyDecimal: (target) => copy(target, decimalText), copyDms: (target) => copy(target, dmsText),
    remove: (target) => onAll(target, 'remove'),
    measureHere: () => room.take('measure'),
    placeHere: (target) => { if (target?.what === 'ground') edits(({ placePost }) => placePost(session, target.at)); },
    whyHere: (target) => { const spot = whySpot(session, room, target); if (spot) session.overlay.askAbout(spot); },
    whole: room.zoomToPlan, closer: () => room.zoomBy(1), wider: () => room.zoomBy(-1), tables: room.turnTables, time: room.turnTime, duties: room.turnDuties,
    focusArea: () => session.lookAt('area'), focusBorder: () => session.lookAt('border'), focusPlaces: () => session.lookAt('places'),
    planned: () => { void session.ask({ includePlanned: !session.question.includePlanned }); },
    problems: room.openProblems, glossary: () => session.reading.lookUp(''), help: room.openHelp, palette: room.openPalette,
    menu: () => { const found = menuSpot(session, room); if (found) room.openMenu(found.target, found.at); },
    gaps: () => focusOn('gaps'), map: () => focusOn('map'), details: () => focusOn('details'), close: room.closeTop,
    language: room.switchLanguage, theme: room.switchTheme, compare: room.compare, report: room.report, wall: () => toWall(session), settings: room.openSettings, dutyLevel: room.openLevel, conditions: room.openConditions,
  };
}

/** The wall of the open plan in place of this room: the one that is kept, or the demo as it is delivered. */
function toWall({ autosave: { record }, source }: Session): void {
  const plan = record ? `local:${record.id}` : source?.kind === 'demo' ? source.id : null;
  if (plan !== null) location.assign(`${location.pathname}${withAddress('', { mode: 'wall', plan, lang: language.code })}`);
}

/** Gives the focus to a part of the room that comes with its script: some frames may pass. */
function whenThere(place: 'move', tries = 60): void {
  if (!focusOn(place) && tries > 0) requestAnimationFrame(() => whenThere(place, tries - 1));
}
