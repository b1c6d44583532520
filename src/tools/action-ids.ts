/** What can be done to what is chosen at one stroke; each is done by `actions.ts`. The first of them have keys. */
export const keyedActions = ['duplicate', 'sameKind', 'remove'] as const;
export const actionIds = ['reverse', 'join', 'view', 'noView', 'noDrawn', ...keyedActions] as const;
export type ActionId = (typeof actionIds)[number];
/** Actions that a key asks for. */
export type KeyedAction = (typeof keyedActions)[number];
