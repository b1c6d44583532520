import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWallAddress, viewKinds } from '#session/wall/wall-address.ts';
import { readWallSettings, wallDefaults } from '#session/wall/wall-settings.ts';

const pin = { salt: '00112233445566778899aabbccddeeff', hash: 'a'.repeat(64), rounds: 60_000 };

describe('the settings of a wall', () => {
  test('are read member by member; what is not said is as usual', () => {
    expect(readWallSettings({})).toEqual({ ok: true, settings: wallDefaults });
    expect(readWallSettings({ refreshSeconds: 5, oldSeconds: 30, outOfDateSeconds: 90, quietAt: null, dayHours: '06:30-18:00', unit: '某支队', marking: '内部', pin, sources: ['plans/', 'a/b/'] })).toEqual({ ok: true, settings: { refreshS: 5, limits: { oldS: 30, outS: 90 }, quietAt: null, dayHours: ['06:30', '18:00'], unit: '某支队', marking: '内部', pin, sources: ['plans/', 'a/b/'] } });
  });

  test.each([[null, 'wall.json'], ['text', 'wall.json'], [[], 'wall.json'], [{ refreshSeconds: 0 }, 'refreshSeconds'], [{ refreshSeconds: '10' }, 'refreshSeconds'], [{ quietAt: '25:00' }, 'quietAt'], [{ dayHours: '7-19' }, 'dayHours'], [{ pin: '1234' }, 'pin'], [{ sources: ['/etc/'] }, 'sources'], [{ sources: ['../'] }, 'sources'], [{ sources: ['https://x/'] }, 'sources'], [{ oldSeconds: 100, outOfDateSeconds: 50 }, 'outOfDateSeconds'], [{ nonsense: 1 }, 'nonsense'], [JSON.parse('{"__proto__": 1}'), '__proto__'], [{ constructor: 1 }, 'constructor']])('%j is refused by %s', (given, member) => {
    expect(readWallSettings(given)).toMatchObject({ ok: false, member });
  });
});

describe('the address of a wall', () => {
  test('says the plan, the views and how they are shown', () => {
    expect(readWallAddress('?mode=wall&plan=ussuri-border')).toEqual({ source: { kind: 'demo', id: 'ussuri-border' }, views: viewKinds, part: null, dwellS: 20, langs: ['zh'], theme: 'hours', text: 1, ahead: 0, unclear: [] });
    expect(readWallAddress('?mode=wall&plan=local:abc&view=ribbon,board&dwell=30&lang=zh,en&theme=dark&text=1.35&screen=2&part=s1')).toMatchObject({ source: { kind: 'kept', id: 'abc' }, views: ['ribbon', 'board'], part: 's1', dwellS: 30, langs: ['zh', 'en'], theme: 'dark', text: 1.35, ahead: 1, unclear: [] });
    expect(readWallAddress('?mode=wall&src=plans/today.geojson')).toMatchObject({ source: { kind: 'file', path: 'plans/today.geojson' } });
    expect(readWallAddress('?mode=wall')).toMatchObject({ source: { kind: 'kept', id: null } });
  });

  test.each(['src=https://x.example/a.geojson', 'src=//x/a.geojson', 'src=/etc/a.geojson', 'src=plans/../a.geojson', 'src=javascript:a.json', 'plan=<script>', 'view=plan,nonsense', 'dwell=0', 'dwell=NaN', 'lang=de', 'theme=blue', 'text=9', 'screen=1.5', 'screen=-1', 'nonsense=1'])('%s is not understood: it is said, and the usual taken', (part) => {
    const read = readWallAddress(`?mode=wall&${part}`);
    expect(read.unclear).toEqual([part.split('=')[0]]);
    expect({ ...read, unclear: [] }).toEqual(readWallAddress('?mode=wall'));
  });

  test('300 random addresses never throw and never ask for another origin', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom('plan', 'src', 'view', 'part', 'dwell', 'lang', 'theme', 'text', 'screen', 'x'), fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('plan', 'NaN', '1e999', '../..', 'local:', '\u202e'))), (query) => {
      const { source, dwellS, text } = readWallAddress(`?${new URLSearchParams({ mode: 'wall', ...query })}`);
      if (source.kind === 'file') expect(new URL(source.path, 'https://wall.example/app/').href).toMatch(/^https:\/\/wall\.example\/app\//);
      expect([dwellS >= 3, dwellS <= 3600, text >= 1, text <= 1.6]).toEqual([true, true, true, true]);
    }), { numRuns: 300, seed: 20 });
  });
});
