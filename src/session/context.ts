/** How panels and modes get at the session that the app built. */
import { createContext } from 'svelte';
import type { Rooms } from './rooms.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getRooms, setRooms] = createContext<Rooms>();
export const [getSettings, setSettings] = createContext<Settings>();
