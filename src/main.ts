import { mount } from 'svelte';
import { allowScripts } from './allow-scripts.ts';
import App from './App.svelte';
import './app.css';
import { mapWorkerUrl } from '#map/maplibre.ts';

allowScripts([mapWorkerUrl]);
const target = document.getElementById('app');
if (target) mount(App, { target });
