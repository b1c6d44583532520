/** How panels and modes get at the toolbox that the room built. */
import { createContext } from 'svelte';
import type { Toolbox } from './toolbox.svelte.ts';

export const [getToolbox, setToolbox] = createContext<Toolbox>();
