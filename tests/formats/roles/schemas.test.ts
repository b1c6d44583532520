import { describe, expect, test } from 'vitest';
import { importAnswers } from '#formats/doctor/import-report.ts';
import { answer } from '../source/make.ts';

type Made = { kind: string; properties: Record<string, unknown> }[];
const line = [[10, 20], [10.1, 20.1]];
const area = [[[10, 20], [11, 20], [11, 21], [10, 20]]];
const made = async (properties: Record<string, unknown>, type: 'Point' | 'LineString' | 'Polygon' = 'LineString'): Promise<Made> => {
  const feature = { type: 'Feature', properties, geometry: { type, coordinates: type === 'Point' ? [10, 20] : type === 'LineString' ? line : area } };
  const { plan } = importAnswers([await answer('export.json', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))], null, 'auto');
  return (plan?.features ?? []) as unknown as Made;
};

describe('exports of known systems become what they mean', () => {
  test('EarthRanger: a patrol with its state, mode and departure; its leader is dropped', async () => {
    const [patrol] = await made({ patrol_id: 'u-1', patrol_type: 'vehicle_patrol', serial_number: 314, title: 'North loop', state: 'cancelled', objective: 'snares', scheduled_start: '2026-01-15T06:30:00+03:00', leader_id: 'u-9', leader_name: 'A. Person', priority: 100 });
    expect(patrol).toMatchObject({ kind: 'patrolRoute', properties: { code: '314', name: 'North loop', status: 'closed', note: 'snares', mode: 'car', schedule: { departures: ['06:30'] } } });
    expect(JSON.stringify(patrol)).not.toMatch(/u-9|Person/);
  });
  test('EarthRanger: a start in UTC says nothing of local hours', async () => {
    const [patrol] = await made({ patrol_type: 'foot_patrol', serial_number: 1, scheduled_start: '2026-01-15T06:30:00Z' });
    expect([patrol?.properties.mode, patrol?.properties.schedule]).toEqual(['foot', undefined]);
  });
  test('SMART: team and transport; leader, members and arms are dropped', async () => {
    const [patrol] = await made({ 'Patrol ID': 'P_7', Team: 'Alpha', Mandate: 'Forest patrol', transportType: 'Boat', Objective: 'river', Leader: 'B. Person', Members: 'C; D', isArmed: true });
    expect(patrol).toMatchObject({ kind: 'patrolRoute', properties: { code: 'P_7', agencies: ['Alpha'], mode: 'boat', purpose: 'forest', note: 'river' } });
    expect(JSON.stringify(patrol)).not.toMatch(/Person|C; D|isArmed/);
  });
  test('Traccar: circles are posts with a radius, lines patrols with a half width, areas beats', async () => {
    const fences = [{ id: 1, name: 'Gate', area: 'CIRCLE (10.5 20.5, 300)', calendarId: 0 }, { id: 2, name: 'Road', area: 'LINESTRING (10 20, 10.1 20.2)', calendarId: 0, attributes: { polylineDistance: 50 } }, { id: 3, name: 'Zone', area: 'POLYGON ((10 20, 10 21, 11 21, 10 20))', calendarId: 3 }];
    const { plan } = importAnswers([await answer('geofences.json', JSON.stringify(fences))], null, 'auto');
    expect(plan?.features.map(({ kind, properties }) => ({ kind, ...properties }))).toMatchObject([{ kind: 'post', name: 'Gate', radiusM: 300 }, { kind: 'patrolRoute', name: 'Road', halfWidthM: 50 }, { name: 'Zone' }]);
  });
  test('NIEM: beats, grids and jurisdictions by the field that is filled', async () => {
    expect(await made({ LocalePoliceBeatText: '4A', LocaleZoneName: 'Harbour' }, 'Polygon')).toMatchObject([{ properties: { code: '4A', name: 'Harbour' } }]);
    expect(await made({ LocalePoliceJurisdictionID: 'J9' }, 'Polygon')).toMatchObject([{ kind: 'areaOfResponsibility', properties: { code: 'J9' } }]);
  });
  test.each([['Foot Patrol', 'foot'], ['Bicycle Patrol', 'bicycle'], ['Horse Patrol', 'horse'], ['Automobile Patrol', 'car'], ['Segway Patrol', 'foot']])('Esri: %s', async (PatrolType, mode) => {
    const [patrol] = await made({ PatrolType, Agency: 'City Police', officername: 'E. Person', officerphone: '13800138000' });
    expect(patrol).toMatchObject({ kind: 'patrolRoute', properties: { mode, agencies: ['City Police'] } });
    expect(JSON.stringify(patrol)).not.toMatch(/Person|138/);
  });
  test('a table of routes is patrols; fields under Chinese headings of any format are the plan\'s', async () => {
    const { plan } = importAnswers([await answer('r.csv', '线路编号,顺序,经度,纬度,巡逻方式\nR1,1,10,20,车巡\nR1,2,10.1,20.1,\n')], null, 'auto');
    expect(plan?.features).toMatchObject([{ id: 'R1', kind: 'patrolRoute', properties: { code: 'R1', mode: 'car' } }]);
    expect(await made({ 名称: '东门卡口', 类型: '交通卡口', 值班时间: '全天', 单位: '公安；边防', '半径(米)': '800', 人数: 4 }, 'Point')).toMatchObject([{ kind: 'post', properties: { name: '东门卡口', dutyWindows: [{ start: '00:00', end: '24:00' }], agencies: ['公安', '边防'], radiusM: 800, staffPerShift: 4 } }]);
  });
  test('a plan of ours is never taken for one of them', async () => {
    const properties = { kind: 'patrolRoute', mandate: 'x', team: 'y', duty: 'z', Leader_of: 'n' };
    expect((await made(properties))[0]?.properties).toMatchObject({ mandate: 'x', team: 'y', duty: 'z' });
  });
});
