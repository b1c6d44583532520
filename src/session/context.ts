/** How panels and modes get at the session that the app built. */
import { createContext } from 'svelte';
import type { Session } from './session.svelte.ts';
import type { Settings } from './settings.svelte.ts';

export const [getSession, setSession] = createContext<Session>();
export const [getSettings, setSettings] = createContext<Settings>();
