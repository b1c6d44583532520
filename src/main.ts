import { mount } from 'svelte';
import { allowScripts } from './allow-scripts.ts';
import App from './App.svelte';
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
if (target) {
  mount(App, { target });
  /* `public/plain.js` shows its message where this line is not reached. */
  document.documentElement.dataset.started = 'yes';
  document.getElementById('plain')?.remove();
}
