import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Connect, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy, headersWith, hostsOf } from './scripts/security-headers.mjs';

/** The development server injects style sheets into the page; this lets them, and only them, through its policy. */
const DEV_NONCE = 'development';

/** Hosts that this installation draws tiles of; none as delivered. */
const hosts = hostsOf('public/ground.json');

const protect =
  (headers: Record<string, string>): Connect.NextHandleFunction =>
  (_request, response, next) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };

/** The protection headers on what Vite serves itself, and the same policy in the built page as a second wall. */
function protection(): Plugin {
  return {
    name: 'picket:protection',
    config: (_config, { command, isPreview }) => (command === 'serve' && !isPreview ? { html: { cspNonce: DEV_NONCE } } : {}),
    configureServer(server) {
      server.middlewares.use(protect({ ...headersWith(hosts), 'Content-Security-Policy': contentSecurityPolicy({ styleNonce: DEV_NONCE, hosts }) }));
    },
    configurePreviewServer(server) {
      server.middlewares.use(protect(headersWith(hosts)));
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { server }) =>
        server
          ? []
          : [
              {
                tag: 'meta',
                attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy({ meta: true, hosts }) },
                injectTo: 'head-prepend',
              },
            ],
    },
  };
}

/** The example plans are served from /data, as they lie in the tree: the development server finds them there by itself. */
function examplePlans(): Plugin {
  return {
    name: 'picket:example-plans',
    apply: 'build',
    generateBundle() {
      for (const name of readdirSync('data').filter((file) => file.endsWith('.geojson'))) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: readFileSync(`data/${name}`) });
      }
    },
  };
}

/**
 * Walks through rooms that no other room depends on, and whose answers are tested without a browser: they take as long as all others together
 * and are gone with `npm run test:ways`; `npm test` says at its end that it left them out.
 */
const FURTHER_WALKS = ['advice', 'conditions', 'contact-sheet', 'explained-rooms', 'ground', 'in-sight', 'library', 'palette', 'paste', 'plain', 'quiet', 'ribbon', 'snapshots', 'tables', 'time-maps', 'track', 'type', 'wall-branches']
  .map((name) => `tests/walks/${name}.test.ts`);

/** The font's style sheets name a .woff twin of each .woff2 slice; every browser that can draw the map reads .woff2. */
const onlyWoff2 = {
  postcssPlugin: 'picket:only-woff2',
  Declaration: {
    src(declaration: { value: string }) {
      const kept = declaration.value.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '');
      if (kept !== declaration.value) declaration.value = kept;
    },
  },
};

export default defineConfig({
  base: './',
  // A missing file is missing: no page in its place, neither here nor on the real server.
  appType: 'mpa',
  plugins: [svelte({ configFile: false }), protection(), examplePlans()],
  css: { postcss: { plugins: [onlyWoff2] } },
  // Tests run in Node, but the code under test is the browser's half of Svelte.
  ...(process.env.VITEST ? { resolve: { conditions: ['browser'] } } : {}),
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  test: {
    reporters: ['default', ['./tests/closing-line.ts', { leftOut: process.env.PICKET_ALL_WAYS ? [] : FURTHER_WALKS }]],
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/walks/**', 'tests/served-headers.test.ts'],
          // Vitest leaves one core free by itself: of two that would be half the machine.
          maxWorkers: Math.max(2, availableParallelism() - 1),
          // Generous: a slow machine is not a wrong answer.
          testTimeout: 180_000, hookTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/walks/**/*.test.ts', 'tests/served-headers.test.ts'],
          exclude: process.env.PICKET_ALL_WAYS ? [] : FURTHER_WALKS,
          globalSetup: ['tests/walks/built-app.ts'],
          // After the unit tests. A walk waits as much as it draws: two at a time fill two cores, more would run into their time limits.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          testTimeout: 420_000,
          // A machine that is shared can stall a walk for seconds: it is gone once more from its start, and the run says so at its end.
          retry: process.env.CI ? 1 : 0,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 120_000 } },
        },
      },
    ],
  },
});
