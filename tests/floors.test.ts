import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { floorProblems, importsOf, textProblems } from './house-rules.ts';

const TEXT = /\.(ts|mts|svelte|mjs|js|css|html|json|svg|md|geojson)$|^LICENSE|(^|\/)run$/;
const LARGEST = 2_000_000;

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => filesUnder(`${path}/${name}`));
}

const tree = ['src', 'public', 'tests', 'scripts', 'data', '.ci', 'index.html', 'README.md', 'CONTRIBUTING.md', 'vite.config.ts', 'package.json']
  .flatMap(filesUnder)
  .filter((path) => TEXT.test(path) && statSync(path).size < LARGEST);
const code = tree.filter((path) => path.startsWith('src/') && /\.(ts|svelte)$/.test(path));

describe('the house', () => {
  test('a file imports its own floor and lower floors only', () => {
    expect(code.length).toBeGreaterThan(5);
    expect(code.flatMap((path) => floorProblems(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('names say something, files are short, nothing points outside', () => {
    expect(tree.flatMap((path) => textProblems(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('the top level holds what a newcomer expects and nothing else', () => {
    const expected = /^(src|public|data|tests|scripts|\.ci|\.git|node_modules|dist|\.cache|index\.html|(vite|vitest\.fuzz)\.config\.ts|package(-lock)?\.json|tsconfig\.json|\.oxlintrc\.json|\.npmrc|\.gitignore|\.gitattributes|\.editorconfig|README\.md|CONTRIBUTING\.md|LICENSE|[\w.-]+\.log)$/;
    expect(readdirSync('.').filter((name) => !expected.test(name))).toEqual([]);
  });
});

describe('the checker', () => {
  test('sees every way to import', () => {
    const source = `import a from '#core/a.ts'; import type { B } from './b.ts'; export * from './c.ts'; export type { D } from './d.ts';
      import './e.css'; const f = () => import('./f.ts'); type G = import('./g.ts').G; const u = new URL('./h.worker.ts', import.meta.url);
      import url from './i.worker.ts?worker&url';`;
    const all = ['#core/a.ts', './b.ts', './c.ts', './d.ts', './e.css', './f.ts', './g.ts', './h.worker.ts', './i.worker.ts'];
    expect(importsOf('src/x.ts', source).sort()).toEqual(all.sort());
    expect(importsOf('src/x.svelte', `<script module lang="ts">import a from './a.ts'</script>\n<script lang="ts">import type { B } from './b.ts'</script><p>x</p>`)).toEqual(['./a.ts', './b.ts']);
  });

  test.each([
    ['src/core/plan/x.ts', `import { y } from '#session/session.svelte.ts'`, 'session is above core'],
    ['src/core/plan/x.ts', `import type { Y } from '../../map/style.ts'`, 'map is above core'],
    ['src/core/plan/x.ts', `export type { Y } from '#formats/geojson.ts'`, 'formats is above core'],
    ['src/core/geometry/x.ts', `import type { Plan } from '../plan/plan.ts'`, 'core/plan is above core/geometry'],
    ['src/core/plan/x.ts', `const y = () => import('../coverage/gaps.ts')`, 'core/coverage is above core/plan'],
    ['src/core/x.ts', `import fs from 'node:fs'`, 'core does not use this package'],
    ['src/core/x.ts', `import { onMount } from 'svelte'`, 'core does not use this package'],
    ['src/formats/x.ts', `import { say } from '#i18n/say.ts'`, 'do not know each other'],
    ['src/session/x.ts', `import { Map } from 'maplibre-gl'`, 'session does not use this package'],
    ['src/session/x.ts', `import { Plan } from '../core/plan/plan.ts'`, 'cross floors by #core/plan/plan.ts'],
    ['src/panels/X.svelte', `<script lang="ts">import Room from '#modes/plan/Room.svelte'</script>`, 'modes is above panels'],
    ['src/panels/widgets/X.svelte', `<script lang="ts">import type { Plan } from '#core/plan/plan.ts'</script>`, 'a widget knows nothing of plans'],
    ['src/modes/wall/x.ts', `import { y } from '../plan/y.ts'`, 'the mode wall does not know the mode plan'],
    ['src/modes/wall/x.ts', `import App from '../../App.svelte'`, 'door is above modes'],
    ['src/tools/x.ts', `import { y } from './y'`, 'the extension is missing'],
  ])('refuses in %s: %s', (path, source, why) => {
    expect(floorProblems(path, source).join()).toContain(why);
  });

  test.each([
    ['src/core/coverage/x.ts', `import type { Plan } from '../plan/plan.ts'; import union from '@turf/union'; import type { Feature } from 'geojson'`],
    ['src/panels/X.svelte', `<script lang="ts">import type { Plan } from '#core/plan/plan.ts'; import { Eye } from '@lucide/svelte'</script>`],
    ['src/main.ts', `import App from './App.svelte'; import { a } from '#map/a.ts'; import './app.css'`],
  ])('lets pass in %s: %s', (path, source) => {
    expect(floorProblems(path, source)).toEqual([]);
  });

  test.each([
    ['src/core/utils.ts', '', 'says nothing'],
    ['src/core/shared/disc.ts', '', 'says nothing'],
    ['src/core/disc.ts', 'x\n'.repeat(301), '301 lines'],
    ['scripts/x.mjs', `read('${['', 'tmp', 'x'].join('/')}')`, 'a path of one machine'],
    ['src/map/x.ts', `fetch('${'https:'}//tile.example/1')`, 'the outside host'],
    ['public/x.svg', `<image href="${'http:'}//example/x"/>`, 'the outside host'],
    ['src/panels/X.svelte', `{${'@html'} name}`, '@html'],
    ['src/map/x.ts', `node.${'inner'}HTML = name`, 'innerHTML'],
    ['src/map/x.ts', `${'console'}.log(1)`, 'writes to the console'],
  ])('refuses %s with %j', (path, source, why) => {
    expect(textProblems(path, source).join()).toContain(why);
  });

  test('lets a W3C namespace pass', () => {
    expect(textProblems('public/icon.svg', `<svg xmlns="${'http:'}//www.w3.org/2000/svg"/>`)).toEqual([]);
  });
});
