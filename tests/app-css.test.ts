import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { themes } from '#map/theme.ts';
import { over, ratio, rgb } from './contrast.ts';

const css = readFileSync('src/app.css', 'utf8');
const block = (selector: string) => Object.fromEntries([...(css.split(`${selector} {`)[1]?.split('}')[0] ?? '').matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value])) as Record<string, string>;
const tokens = { light: block("[data-theme='light']"), dark: block(":root[data-theme='dark']"), wall: block(":root[data-theme='wall']") };
type Theme = keyof typeof tokens;

/** Smallest ratio of each token against a ground: [token, ground, light, dark]. Text 4.5, controls and figures 3; the design's own numbers where they are higher. */
const ON_PANEL: readonly (readonly [token: string, ground: string, light: number, dark: number])[] = [
  ['ink', 'panel', 17.8, 14], ['ink2', 'panel', 7.9, 8.5], ['ink3', 'panel', 5.3, 5.8], ['ink', 'panel2', 15, 11], ['ink2', 'panel2', 7, 7], ['ink3', 'panel2', 4.9, 5],
  ['outline', 'panel', 3.5, 3.8], ['accent', 'panel', 6.6, 7.3], ['accent', 'panel2', 6, 6.4], ['on-accent', 'accent', 6.6, 8.2],
  ['gap-text', 'panel', 6.1, 7.3], ['gap-text', 'panel2', 5.6, 6.4], ['gap', 'panel', 5.3, 5.9], ['covered', 'panel', 4.5, 5.5], ['covered', 'panel2', 4.5, 4.8],
  ['off-duty', 'panel', 5.1, 5.8], ['warning', 'warning-ground', 5.3, 8.5], ['warning', 'panel', 4.5, 8], ['failure', 'panel', 7.8, 6.2], ['fine', 'panel', 6.3, 8.4], ['fine', 'panel2', 5.8, 7.2],
];
/** Against the paper of the map, and against covered ground on it: [token, land, covered, land, covered]. */
const ON_MAP: readonly (readonly [token: string, land: number, covered: number, darkLand: number, darkCovered: number])[] = [
  ['covered', 4.7, 3.4, 6.2, 4.1], ['gap', 4.7, 3.4, 6.6, 4.3], ['border-covered', 7.5, 5.4, 8.9, 5.8], ['border-gap', 4, 2.95, 6, 3.95],
];
const row = (name: string, on: string, found: number, least: number) => `${name.padEnd(15)} on ${on.padEnd(15)} ${found.toFixed(1).padStart(5)}  (at least ${least})`;
const hex = (theme: Theme, token: string) => {
  const found = tokens[theme][token];
  if (!found) throw new Error(`src/app.css has no --${token} in ${theme}`);
  return found;
};

describe.each(['light', 'dark', 'wall'] as const)('the colours of the panels, %s', (theme) => {
  const at = theme === 'light' ? 0 : 1;

  test('each is told from its ground as the design promises', () => {
    const short: string[] = [];
    const table: string[] = [];
    const check = (name: string, on: string, found: number, least: number) => {
      table.push(row(name, on, found, least));
      if (found < least) short.push(row(name, on, found, least));
    };
    for (const [token, ground, ...least] of ON_PANEL) check(token, ground, ratio(rgb(hex(theme, token)), rgb(hex(theme, ground))), least[at] ?? 0);
    const covered = over(hex(theme, 'covered'), hex(theme, 'land'), 0.24);
    for (const [token, ...least] of ON_MAP) {
      check(token, 'land', ratio(rgb(hex(theme, token)), rgb(hex(theme, 'land'))), least[at * 2] ?? 0);
      check(token, 'covered ground', ratio(rgb(hex(theme, token)), covered), least[at * 2 + 1] ?? 0);
    }
    process.stdout.write(`contrast, ${theme}:\n${table.join('\n')}\n`);
    expect(short).toEqual([]);
  });

  test('the map draws in the same colours', () => {
    const map = themes[theme];
    const shared = { land: map.land, panel: map.panel, covered: map.covered, depth1: map.depth1, depth2: map.depth2, depth3: map.depth3, gap: map.gap, 'gap-text': map.gapText, 'border-covered': map.borderCovered, 'border-gap': map.borderUncovered, ink: map.ink, ink2: map.ink2, ink3: map.ink3 };
    expect(Object.fromEntries(Object.entries(shared).map(([name, value]) => [name, value.toLowerCase()]))).toEqual(Object.fromEntries(Object.keys(shared).map((name) => [name, hex(theme, name)])));
  });
});

test.each(['dark', 'wall'] as const)('every colour of the light theme has its twin in %s, but for the halo and what marks old data, which are the same in all', (theme) => expect(Object.keys(tokens[theme]).toSorted()).toEqual(Object.keys(tokens.light).filter((name) => !['halo', 'stale', 'on-stale'].includes(name)).toSorted()));

test('components take their colours from here: none writes one of its own', () => {
  const own = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'))
    .flatMap((name) => [...(readFileSync(`src/${name}`, 'utf8').split('<style>')[1] ?? '').matchAll(/#[\da-f]{3,8}\b(?=[;\s)])/gi)].map(([colour]) => `${name}: ${colour}`));
  expect(own).toEqual([]);
});
