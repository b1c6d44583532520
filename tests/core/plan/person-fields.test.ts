import { describe, expect, test } from 'vitest';
import { fieldsOf } from '#core/plan/fields-of.ts';
import { isPersonKey } from '#core/plan/person-fields.ts';
import { kinds } from '#core/plan/schema.ts';
import type { Kind } from '#core/plan/schema.ts';
import { readGeoJson, writeGeoJson } from '#formats/geojson.ts';

describe('keys that may hold data about a person', () => {
  test.each(['leader', 'LEADER', 'team_leader', 'teamLeader', 'Members', 'member-1', 'officer', 'officername', 'officerPhone', 'OFFICER_ID', 'pilot',
    'driver', 'Driver Name', 'person', 'personInCharge', 'contact', 'CONTACT', 'contact:phone', 'contact.person', 'phone', 'PHONE', 'phone_number',
    'PhoneNumber', 'tel', 'Tel.', 'mobile', 'mobilePhone', 'email', 'E-mail Email', 'plate', 'plate_no', 'licensePlate', '@user', '@uid', 'id_card', 'idCard',
    'ID CARD', '姓名', '负责人姓名', '民警', '带班民警', '警号', '身份证', '身份证号码', '电话', '联系电话', '手机', '手机号', '联系人', '车牌', '车牌号', 'ｐｈｏｎｅ', 'temperature', '体温'])('%s is dropped', (key) => {
    expect(isPersonKey(key)).toBe(true);
  });

  test.each(['mobiliseMin', 'mobilisation', 'name', 'NAME', 'ADDRESS', 'TYPE', 'OBJECTID', 'telegraph', 'hotel', 'template', 'plateau', 'userland', 'cardinal', '名称',
    '编号', '人数', '单位', '值班时间', '半径(米)', 'remember', 'leadership'])('%s is kept', (key) => {
    expect(isPersonKey(key)).toBe(false);
  });

  test('no key of our own schema is one', () => {
    const own = (Object.keys(kinds) as Kind[]).flatMap((kind) => Object.keys(fieldsOf(kind)));
    expect(own.filter(isPersonKey)).toEqual([]);
  });

  test('are dropped at every depth, with one problem a key and its count, and are not written', () => {
    const feature = (id: string, more: object) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [1, 2] }, properties: { kind: 'post', ...more }, phone: 'x' });
    const text = JSON.stringify({ type: 'FeatureCollection', plan: { agencies: [{ id: 'a', leader: 'x' }], 联系人: 'x' }, contact: 'x',
      features: [feature('a', { PHONE: 'x', extra: { deep: [{ 姓名: 'x' }] } }), feature('b', { PHONE: 'y', checks: ['temperature'] })] });
    const read = readGeoJson(text, 'people');
    if (!read.ok) throw new Error('not read');
    expect(read.value.dropped).toEqual({ 联系人: 1, leader: 1, PHONE: 2, 姓名: 1, phone: 2, contact: 1 });
    expect(read.problems.filter(({ code }) => code === 'personFieldDropped')).toHaveLength(6);
    expect(read.problems.find(({ field }) => field === 'PHONE')).toMatchObject({ code: 'personFieldDropped', severity: 'warning', value: 2 });
    expect(writeGeoJson(read.value.plan)).not.toMatch(/phone|contact|leader|姓名|联系人/i);
    expect(writeGeoJson(read.value.plan)).toContain('"checks":["temperature"]');
  });
});
