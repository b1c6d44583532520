import { beforeAll, expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { lang: '' } });
const { language } = await import('#i18n/language.svelte.ts');
const { lossTable } = await import('#panels/loss/loss-table.ts');
const { answer, border, place, post } = await import('../core/coverage/small-plan.ts');
beforeAll(() => { language.set('en'); });

const features = [border(), post('a', 2), post('b', 2.4, { radiusM: 1200 }), post('c', 7, { radiusM: 1500 }), place('x', 7, 1.2)];
const asked = ({ result: { totals, unique = [] } }: ReturnType<typeof answer>) => ({ totals, unique });
const tableFor = (focus: 'area' | 'border' | 'places') => lossTable({ ...asked(answer(features)), focus, featureById: (id) => features.find((feature) => feature.id === id) ?? null });

test('what each asset alone holds is ranked by the kind in focus; what the plan lacks has no column', () => {
  const { columns, rows } = tableFor('border');
  expect(columns.map(({ id }) => id)).toEqual(['name', 'border', 'places', 'type']);
  expect(rows.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(rows.map(({ cells }) => cells.border!.text.replaceAll('\u202f', ' '))).toEqual(['3.00 km', '600 m', '200 m']);
  expect(tableFor('places').rows[0]!.cells.places).toMatchObject({ sort: 1, gap: true });
});

test('an asset that alone holds nothing has a dash, not a zero', () => {
  const twice = lossTable({ ...asked(answer([border(), post('a', 2), post('b', 2)])), focus: 'border', featureById: () => null });
  expect(twice.rows.map(({ cells }) => cells.border!.text)).toEqual(['—', '—']);
});
