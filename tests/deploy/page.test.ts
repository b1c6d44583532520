import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWallAddress } from '#session/wall/wall-address.ts';
import { readWallSettings } from '#session/wall/wall-settings.ts';
import { readSettings } from '../../scripts/deploy/picket-watchdog.mjs';

const page = readFileSync('scripts/deploy/README.md', 'utf8');

/** Rows of the table under a heading: name, values, what holds without it. */
function table(heading: string): [name: string, values: string, without: string][] {
  const rows = page.slice(page.indexOf(heading)).split('\n').slice(2);
  return rows.slice(0, rows.findIndex((row) => !row.startsWith('|'))).map((row) => row.split('|').slice(1, 4).map((cell) => cell.trim().replace(/^`|`$/g, '')) as [string, string, string]);
}
/** Names that a source has, by what stands around them. */
const named = (path: string, around: RegExp) => [...readFileSync(path, 'utf8').matchAll(around)].map((found) => found[1]!);

describe('the page on deployment', () => {
  test('names every member of wall.json, with its range', () => {
    const rows = table('| member | values | without it |');
    expect(rows.map(([name]) => name).sort()).toEqual(named('src/session/wall/wall-settings.ts', /^ {2}(\w+): \{ read:/gm).sort());
    const ranges = rows.flatMap(([name, values]) => { const found = /([\d.]+) to ([\d.]+)(?! char)/.exec(values); return found ? [[name, Number(found[1]), Number(found[2])] as const] : []; });
    expect(ranges.map(([name]) => name)).toEqual(['refreshSeconds', 'oldSeconds', 'outOfDateSeconds']);
    for (const [name, least, most] of ranges) {
      /* The one bounds the other: both are given. */
      const given = (value: number) => readWallSettings(name === 'refreshSeconds' ? { [name]: value } : { oldSeconds: name === 'oldSeconds' ? value : 1, outOfDateSeconds: name === 'oldSeconds' ? 86_400 : value });
      expect([least, most, least - 0.01, most + 1].map((value) => given(value).ok), name).toEqual([true, true, false, false]);
    }
    const defaults = Object.fromEntries(rows.filter(([, , without]) => /^(\d+|".*"|`".*)$/.test(without)).map(([name, , without]) => [name, JSON.parse(without)]));
    expect(readWallSettings(defaults)).toEqual(readWallSettings({}));
    expect(Object.keys(defaults)).toEqual(['refreshSeconds', 'oldSeconds', 'outOfDateSeconds', 'quietAt', 'dayHours']);
  });

  test('names every part of the address of a wall, with its range', () => {
    const names = table('| parameter | values | without it |').map(([name]) => name);
    expect(['mode', ...names].sort()).toEqual([...(/known = new Set\(\[([^\]]*)\]/.exec(readFileSync('src/session/wall/wall-address.ts', 'utf8'))?.[1] ?? '').matchAll(/'(\w+)'/g)].map((found) => found[1]!).sort());
    const good = '?mode=wall&src=plans/today.geojson&view=plan,sections,areas,agencies,ribbon,board&lang=zh,en&theme=dark';
    for (const [least, most, key] of [[3, 3600, 'dwell'], [1, 1.6, 'text'], [1, 16, 'screen']] as const) {
      expect(page).toContain(`${least} to ${most}`);
      expect(readWallAddress(`${good}&${key}=${least}`).unclear.concat(readWallAddress(`${good}&${key}=${most}`).unclear), key).toEqual([]);
      expect([least - 1, most + 1].flatMap((value) => readWallAddress(`${good}&${key}=${value}`).unclear), key).toEqual([key, key]);
    }
  });

  test('names every member of the watchdog’s settings, with its default', () => {
    const rows = table('| member of `picket-watchdog.json` | values | without it |');
    const settings = readSettings('{ "command": ["x"] }');
    expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(settings).sort());
    for (const [name, , without] of rows) if (name !== 'command') expect(settings, name).toHaveProperty(name, Number(without));
  });

  test('the kiosk unit has the flags of the page', () => {
    const flags = (text: string) => [...text.matchAll(/ (--[a-z-]+)/g)].map((found) => found[1]);
    const block = /```\nchromium ([\s\S]*?)```/.exec(page)?.[1] ?? '';
    expect(flags(` ${block}`).length).toBeGreaterThan(15);
    expect(flags(readFileSync('scripts/deploy/picket-kiosk.service', 'utf8').split('ExecStart=')[1] ?? '')).toEqual(flags(` ${block}`));
  });
});
