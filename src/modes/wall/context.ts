/** How the pieces of a wall get at what it shows. */
import { createContext } from 'svelte';
import type { Wall } from '#session/wall/wall.svelte.ts';

export const [getWall, setWall] = createContext<Wall>();
