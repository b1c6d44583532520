import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { applyMapping } from '#formats/roles/apply-mapping.ts';
import { groups } from '#formats/roles/groups.ts';
import { readLayer } from '#formats/roles/layer.ts';
import { recognise } from '#formats/roles/osm-tags.ts';
import { mappingOf, tallyOf } from '#formats/roles/tally.ts';

const read = readLayer(readFileSync('tests/formats/osm-sample.geojson'), 'osm-sample.geojson');
if (!read.ok) throw new Error('the sample is not read');
const layers = [read.value];
const found = groups(layers);
const targets = new Map(found.map(({ key, suggestion }) => [key, suggestion]));
const made = applyMapping(layers, mappingOf(found, targets));
if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join());
const { plan, tally, dropped } = made.value;
const byId = new Map(plan.features.map((feature) => [feature.id, feature]));
const named = (name: string) => plan.features.find((feature) => feature.properties.name === name);

describe('a sample with tags of OpenStreetMap', () => {
  test('every tag of the table becomes what the domain says; what has no meaning is left out', () => {
    const said = found.map(({ pattern, count, suggestion }) => `${Object.entries(pattern?.where ?? {}).map((entry) => entry.join('=')).join('+') || '-'} ${count} ${suggestion ? [suggestion.kind, suggestion.postType ?? suggestion.placeType ?? suggestion.level ?? suggestion.obstacleType, suggestion.status].filter(Boolean).join('/') : 'out'}`);
    expect(said).toEqual([
      'man_made=tower+tower:type=watchtower 1 post/watchtower', 'man_made=tower+tower:type=observation 1 post/watchtower', 'barrier=border_control 1 post/borderInspectionStation',
      'police=checkpoint 1 post/policeInspectionStation', 'military=checkpoint 3 post/borderPost', 'amenity=police 4 post/policeStation', 'man_made=surveillance 4 post/observationDevice',
      'railway=station 1 priorityPlace/railwayStation', 'highway=motorway_junction 1 priorityPlace/motorwayExit', 'amenity=townhall 1 priorityPlace/government',
      'disused:amenity=police 1 post/policeStation/closed', 'tourism=* 2 out', 'boundary=administrative+admin_level=2 1 borderLine', 'barrier=fence 1 obstacle/fence', 'highway=* 6 out',
      'amenity=police 1 post/policeStation', 'landuse=retail 1 priorityPlace/commercialDistrict', 'boundary=border_zone 1 areaOfResponsibility/borderZone', '- 1 out',
    ]);
  });

  test('read is placed and left out and refused, before and after', () => {
    expect(tally).toEqual({ read: 33, placed: 23, leftOut: 8, refused: 2 });
    expect(tallyOf(found, targets)).toEqual(tally);
    expect(made.problems.filter(({ code }) => code === 'leftOut').map(({ value }) => value)).toEqual([8]);
  });

  test('Overpass ids are kept, editors and times of edits are not', () => {
    expect(named('示例界线')?.id).toBe('way/101');
    expect(dropped).toMatchObject({ '@user': 8, '@uid': 8, '@timestamp': 8 });
    expect(JSON.stringify(plan)).not.toMatch(/synthetic editor|@timestamp|@id/);
  });

  test('a police station drawn as a building stands inside it, and that is said', () => {
    const station = named('示例派出所丁');
    expect(station).toMatchObject({ kind: 'post', geometry: { type: 'Point' } });
    expect(made.problems).toContainEqual(expect.objectContaining({ code: 'areaReplaced', value: 1 }));
  });

  test('opening hours become duty windows, or are said to be unread', () => {
    expect(named('示例派出所甲')?.properties).toMatchObject({ dutyWindows: [{ start: '00:00', end: '24:00' }] });
    expect(named('示例派出所乙')?.properties).toMatchObject({ dutyWindows: [{ start: '08:00', end: '18:00', days: ['Mo', 'Tu', 'We', 'Th', 'Fr'] }] });
    expect(named('示例派出所丙')?.properties).not.toHaveProperty('dutyWindows');
    expect(made.problems).toContainEqual(expect.objectContaining({ code: 'hoursUnread', value: 1 }));
  });

  test('operators become agencies, disused ones are closed, a level of a building is not a level of a unit', () => {
    expect(plan.meta.agencies).toEqual([{ id: '示例分局', name: '示例分局' }, { id: '示例边检', name: '示例边检' }]);
    expect(named('示例派出所甲')?.properties.agencies).toEqual(['示例分局']);
    expect(named('示例旧派出所')?.properties.status).toBe('closed');
    expect([...byId.values()].find(({ kind }) => kind === 'obstacle')?.properties).toMatchObject({ level: '0' });
  });

  test('the plan gives figures, and every default is an assumption', () => {
    const coverage = computeCoverage(plan, reachQuestion);
    if (coverage === 'cancelled') throw new Error('cancelled');
    const { totals, assumptions } = coverage.result;
    expect(totals.border?.coveredPct).toBeGreaterThan(20);
    expect(totals.area?.coveredPct).toBeGreaterThan(1);
    expect(totals.places?.count).toBe(4);
    expect(assumptions).toContainEqual({ code: 'defaultRadius', kind: 'watchtower', field: 'radiusM', value: 3000, count: 2 });
  });
});

test('checkpoint=* is for hikers and means nothing', () => {
  expect(recognise({ checkpoint: 'hiking' }, 'point')).toBeNull();
});
