import { describe, expect, test } from 'vitest';
import { noChoices, type Choices } from '#formats/doctor/choices.ts';
import type { Report } from '#formats/doctor/report.ts';
import type { Mapping } from '#formats/roles/mapping.ts';
import { recallChoices, recallMapping, rememberChoices, rememberMapping, type Store } from '#session/mapping-memory.ts';

const mapping: Mapping = { rules: [{ geometry: 'point', where: { TYPE: 'Station' }, to: { kind: 'post', postType: 'policeStation', radiusM: 800 } }] };

function store(): Store & { readonly map: Map<string, string> } {
  const map = new Map<string, string>();
  return { map, get length() { return map.size; }, key: (at) => [...map.keys()][at] ?? null, getItem: (key) => map.get(key) ?? null, setItem: (key, text) => { map.set(key, text); }, removeItem: (key) => { map.delete(key); } };
}

describe('a mapping is remembered', () => {
  test('for the shape it was made for, and for no other', () => {
    const kept = store();
    rememberMapping(kept, 'point(NAME,TYPE)', mapping, 1);
    expect(recallMapping(kept, 'point(NAME,TYPE)')).toEqual(mapping);
    expect(recallMapping(kept, 'point(NAME)')).toBeNull();
    expect([...kept.map.keys()].join()).not.toContain('NAME');
  });

  test('until forty others came after it', () => {
    const kept = store();
    for (let at = 0; at < 45; at++) rememberMapping(kept, `shape ${at}`, mapping, at);
    expect(kept.map.size).toBe(40);
    expect(recallMapping(kept, 'shape 0')).toBeNull();
    expect(recallMapping(kept, 'shape 44')).toEqual(mapping);
  });

  test('never so that a damaged or forbidden storage stands in the way', () => {
    const kept = store();
    rememberMapping(kept, 'a', mapping, 1);
    for (const key of kept.map.keys()) kept.map.set(key, '1 {"schema":"other"}');
    expect(recallMapping(kept, 'a')).toBeNull();
    const forbidden = { ...store(), getItem: () => { throw new Error('forbidden'); }, setItem: () => { throw new Error('full'); } };
    expect(recallMapping(forbidden, 'a')).toBeNull();
    expect(() => rememberMapping(forbidden, 'a', mapping, 1)).not.toThrow();
  });
});

describe('choices are remembered', () => {
  const column = (at: number, title: string, role: 'keep' | 'person' | 'note') => ({ at, title, role, filled: 1 });
  const report = (name: string): Pick<Report, 'sources'> => ({ sources: [{ name, table: { columns: [column(0, '说明', 'keep'), column(1, '电话', 'person')] } }] } as unknown as Pick<Report, 'sources'>);
  const choices: Choices = { ...noChoices, turn: false, sources: { a: { system: 'bd09', columns: [column(0, '说明', 'note'), column(1, '电话', 'person')] } } };

  test('by the order of the sources, not by their names; what is in the files is not kept', () => {
    const kept = store();
    rememberChoices(kept, 'shape', choices, report('a'), 1);
    expect(recallChoices(kept, 'shape', report('b'))).toEqual({ turn: false, duplicates: true, far: false, sources: { b: { system: 'bd09', columns: [column(0, '说明', 'note'), column(1, '电话', 'person')] } } });
    expect(recallChoices(kept, 'other', report('b'))).toBeNull();
  });

  test('never so that a damaged or foreign one decides anything', () => {
    const kept = store();
    rememberChoices(kept, 'shape', choices, report('a'), 1);
    const [key] = [...kept.map.keys()];
    for (const text of ['1 {', '1 null', '', '1 {"sources":[{"system":"moon","roles":{"说明":"person","电话":"note"}}],"turn":"no"}']) {
      kept.map.set(key!, text);
      const found = recallChoices(kept, 'shape', report('b'));
      if (found) expect(found).toEqual({ turn: true, duplicates: true, far: false, sources: { b: { columns: [column(0, '说明', 'keep'), column(1, '电话', 'person')] } } });
    }
  });
});
