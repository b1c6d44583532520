/** What can be done to what is chosen at one stroke; each is done by `strokes.ts`. The first of them have keys. */
export const keyedStrokes = ['duplicate', 'sameKind', 'remove'] as const;
export const strokeIds = ['reverse', 'join', 'view', 'noView', 'noDrawn', ...keyedStrokes] as const;
export type StrokeId = (typeof strokeIds)[number];
/** Actions that a key asks for. */
export type KeyedStroke = (typeof keyedStrokes)[number];
