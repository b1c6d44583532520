import { mount, type Component } from 'svelte';
import { allowScripts } from './allow-scripts.ts';
import './app.css';
import { mapWorkerUrl } from '#map/maplibre.ts';
import { adviceWorkerUrl } from '#session/advice-url.ts';
import { checkWorkerUrl } from '#session/check-url.ts';
import { compareWorkerUrl } from '#session/compare-url.ts';
import { engineWorkerUrl } from '#session/engine-url.ts';
import { importWorkerUrl } from '#session/import-url.ts';
import { trackWorkerUrl } from '#session/track-url.ts';

allowScripts([mapWorkerUrl, engineWorkerUrl, checkWorkerUrl, importWorkerUrl, compareWorkerUrl, adviceWorkerUrl, trackWorkerUrl]);
const target = document.getElementById('app');
if (target) void begin(target);

async function begin(node: HTMLElement) {
  const wall = new URLSearchParams(location.search).get('mode') === 'wall';
  if (wall) {
    const [{ default: Wall }, given] = await Promise.all([import('./Wall.svelte'), wallFile()]);
    mount(Wall, { target: node, props: { given } });
  } else {
    const { default: App }: { default: Component } = await import('./App.svelte');
    mount(App, { target: node });
  }
  /* `public/plain.js` shows its message where this line is not reached. */
  document.documentElement.dataset.started = 'yes';
  document.getElementById('plain')?.remove();
}

/** `wall.json` beside the app; undefined where there is none or the server cannot say. What is no JSON is handed on as its text, which the settings refuse. */
async function wallFile(): Promise<unknown> {
  const answer = await fetch(new URL('wall.json', document.baseURI), { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return undefined;
  const text = await answer.text();
  try { return JSON.parse(text); } catch { return text; }
}
