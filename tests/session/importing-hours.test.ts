import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { validatePlan } from '#core/plan/validate.ts';
import type { Plan } from '#core/plan/plan.ts';
import { columnFields, withRole } from '#formats/doctor/field-columns.ts';
import { fieldOfHeading } from '#formats/roles/own-fields.ts';
import { ImportClient, type ImportWorker } from '#session/import-client.ts';
import { ImportDesk } from '#session/import-desk.ts';
import type { ImportRequest } from '#session/import-messages.ts';
import { Importing } from '#session/importing.svelte.ts';

class Desk implements ImportWorker {
  onmessage: ImportWorker['onmessage'] = null;
  onerror: ImportWorker['onerror'] = null;
  readonly #desk = new ImportDesk();
  postMessage(message: ImportRequest): void {
    const say = (data: Awaited<ReturnType<ImportDesk['answer']>>) => this.onmessage?.({ data } as MessageEvent);
    void this.#desk.answer(message, (progress) => say({ seq: message.seq, type: 'progress', progress })).then(say);
  }
  terminate(): void { /* On this thread there is nothing to end. */ }
}

function memory(): Storage {
  const map = new Map<string, string>();
  return { get length() { return map.size; }, key: (at) => [...map.keys()][at] ?? null, getItem: (key) => map.get(key) ?? null, setItem: (key, text) => { map.set(key, text); }, removeItem: (key) => { map.delete(key); }, clear: () => map.clear() };
}

const HEAD = '编号,名称,类型,经度,纬度,值班时间';
const look = async (rows: readonly string[], plan: Plan | null = null, head = HEAD, store: Storage | null = null) => {
  const importing = new Importing(new ImportClient(() => new Desk()), store, plan);
  await importing.read([new File([[head, ...rows].join('\n')], 'a.csv')]);
  return importing;
};
const doubts = (importing: Importing) => importing.look!.report.told.map(({ at, state, doubts: all }) => [at, state, ...all.map(({ code, text }) => `${code} ${text}`)]);
const made = async (importing: Importing) => (await importing.make(0))!;
const postsOf = (plan: Plan) => plan.features.map(({ properties }) => properties as Readonly<Record<string, unknown>>);
const withShift = (): Plan => {
  const admitted = admitPlan({ type: 'FeatureCollection', plan: { schema: 'patrol-coverage-plan', schemaVersion: 1, id: 'p', shifts: [{ id: 's1', name: '白班', start: '08:00', end: '18:00' }] },
    features: [{ type: 'Feature', id: 'old', geometry: { type: 'Point', coordinates: [10.5, 44.5] }, properties: { kind: 'post', postType: 'dutyPoint', code: 'K9', dutyWindows: [{ start: '06:00', end: '12:00' }] } }] });
  if (!admitted.ok) throw new Error('The plan of this test is none.');
  return admitted.value.plan;
};

describe('hours of duty that are not understood', () => {
  test('mark their record with the text, are counted as posts that count day and night, and told apart from hours that are not stated', async () => {
    const importing = await look(['K1,甲,卡口,10,44,看情况 13800138000', 'K2,乙,卡口,10.1,44.1,早八点到晚八点', 'K3,丙,卡口,10.2,44.2,', 'K4,丁,卡口,10.3,44.3,轮流']);
    expect(doubts(importing)).toEqual([['line 2', 'repaired', 'hoursUnread 看情况'], ['line 5', 'kept', 'hoursUnread 轮流']]);
    expect([importing.hoursUnread, importing.look!.report.doubts, importing.look!.report.sources[0]!.table!.rows.map(({ doubts: all }) => all.length)]).toEqual([2, [['hoursUnread', 2]], [1, 0, 0, 1]]);
    const { made: { plan }, problems } = await made(importing);
    expect(problems.filter(({ code }) => code === 'hoursUnread' || code === 'dutyMissing').map(({ code, value }) => [code, value])).toEqual([['dutyMissing', 1], ['hoursUnread', 2]]);
    expect(postsOf(plan).map(({ dutyWindows, 'source:dutyWindows': said }) => [dutyWindows, said])).toEqual([[undefined, '看情况'], [[{ start: '08:00', end: '20:00' }], undefined], [undefined, undefined], [undefined, '轮流']]);
    /* Once hours are given the problem is gone; it is of the plan, not of the file. */
    const mended = { ...plan, features: plan.features.map((one) => ({ ...one, properties: { ...one.properties, dutyWindows: [{ start: '08:00', end: '20:00' }] } })) } as Plan;
    expect(validatePlan(mended).filter(({ code }) => code === 'hoursUnread')).toEqual([]);
  });

  test('are counted for posts alone: what is left out, or is no post, has no hours', async () => {
    const importing = await look(['K1,甲,卡口,10,44,看情况', 'K2,乙,学校,10.1,44.1,看情况']);
    expect(importing.hoursUnread).toBe(1);
    for (const { key } of importing.look!.groups) importing.choose(key, null);
    expect(importing.hoursUnread).toBe(0);
  });

  test('a shift of the open plan by its name are its hours; of a plan without it they are not understood', async () => {
    const rows = ['K1,甲,卡口,10,44,白班', 'K2,乙,卡口,10.1,44.1,夜班'];
    expect(doubts(await look(rows))).toEqual([['line 2', 'kept', 'hoursUnread 白班'], ['line 3', 'kept', 'hoursUnread 夜班']]);
    const importing = await look(rows, withShift());
    expect(doubts(importing)).toEqual([['line 3', 'kept', 'hoursUnread 夜班']]);
    expect(postsOf((await made(importing)).made.plan).map(({ dutyWindows }) => dutyWindows)).toEqual([[{ start: '06:00', end: '12:00' }], [{ start: '08:00', end: '18:00' }], undefined]);
  });

  test('of a record that is a feature of the plan leave its hours as they are, and say so', async () => {
    const importing = await look(['K9,改名,卡口,10.5,44.5,看情况'], withShift());
    expect(doubts(importing)).toEqual([['line 2', 'kept', 'hoursKept 看情况']]);
    expect(importing.hoursUnread).toBe(0);
    expect(postsOf((await made(importing)).made.plan)[0]).toMatchObject({ name: '改名', dutyWindows: [{ start: '06:00', end: '12:00' }] });
  });

  test('of a table of our own count too, and suspend nothing', async () => {
    const importing = await look(['p1,post,甲,10,44,看情况'], null, 'id,kind,名称,经度,纬度,dutyWindows');
    expect([doubts(importing), importing.hoursUnread]).toEqual([[['line 2', 'kept', 'hoursUnread 看情况']], 1]);
    const [post] = postsOf((await made(importing)).made.plan);
    expect([post?.['source:dutyWindows'], post?.status, post?.dutyWindows]).toEqual(['看情况', undefined, undefined]);
  });

  test('a season or a status that is not understood is a doubt too, and so is a place far from all others', async () => {
    const rows = [0, 1, 2, 3, 4, 5].map((at) => `K${at},${at}号,卡口,${at === 5 ? '113.26,23.13' : `${133 + at / 10},46`},08:00-20:00,${at === 1 ? '夏天' : ''},${at === 2 ? '不详' : '启用'}`);
    const importing = await look(rows, null, `${HEAD},季节,状态`);
    expect(doubts(importing)).toEqual([['line 3', 'kept', 'seasonUnread 夏天'], ['line 4', 'kept', 'statusUnread 不详'], ['line 7', 'kept', 'far ']]);
  });
});

describe('a column that is read as a field of the plan', () => {
  const columnsOf = (importing: Importing) => importing.look!.report.sources[0]!.table!.columns;
  const rows = ['K1,甲,卡口,10,44,08:00-20:00,06:00-12:00'];
  test('says so, can be told to be another, and to be none', async () => {
    const importing = await look(rows, null, `${HEAD},早岗`);
    expect(columnsOf(importing).slice(5).map(({ role, field }) => [role, field])).toEqual([['keep', 'dutyWindows'], ['keep', undefined]]);
    await importing.decideFor('a', { columns: withRole(columnsOf(importing), 6, 'keep', 'dutyWindows') });
    expect(columnsOf(importing).slice(5).map(({ field }) => field)).toEqual([null, 'dutyWindows']);
    expect(postsOf((await made(importing)).made.plan)[0]).toMatchObject({ 'source:值班时间': '08:00-20:00', dutyWindows: [{ start: '06:00', end: '12:00' }] });
    await importing.decideFor('a', { columns: withRole(columnsOf(importing), 6, 'keep', null) });
    const [post] = postsOf((await made(importing)).made.plan);
    expect([post?.dutyWindows, post?.['source:值班时间'], post?.早岗]).toEqual([undefined, '08:00-20:00', '06:00-12:00']);
  });

  test('is remembered as what it was said to be; what was kept before anybody could say is read by its heading', async () => {
    const store = memory();
    const first = await look(rows, null, `${HEAD},早岗`, store);
    await first.decideFor('a', { columns: withRole(columnsOf(first), 6, 'keep', 'dutyWindows') });
    await made(first);
    expect(columnsOf(await look(rows, null, `${HEAD},早岗`, store)).slice(5).map(({ field }) => field)).toEqual([null, 'dutyWindows']);
    const key = [...Array(store.length).keys()].map((at) => store.key(at)!).find((one) => one.startsWith('picket-choices:'))!;
    store.setItem(key, store.getItem(key)!.replaceAll(/"field:\w*"/g, '"keep"'));
    expect(columnsOf(await look(rows, null, `${HEAD},早岗`, store)).slice(5).map(({ field }) => field)).toEqual(['dutyWindows', undefined]);
  });

  test('each field is known by its own name too', () => {
    expect(columnFields.filter((field) => fieldOfHeading(field) !== field)).toEqual([]);
  });
});

describe('what came in', () => {
  test('is shown without what lies far from all others; a record without a position still has its name', async () => {
    const rows = [0, 1, 2, 3, 4, 5].map((at) => `K${at},${at}号,卡口,${at === 5 ? '113.26,23.13' : `${133 + at / 10},46`},`);
    const importing = await look([...rows, 'K7,无经度卡点,卡口,,46.5,']);
    expect(importing.look!.report.told.filter(({ state }) => state === 'refused').map(({ name, reason }) => [name, reason])).toEqual([['无经度卡点', 'noCoordinates']]);
    await importing.decideFor('a', { system: 'wgs84' });
    const { made: { box, plan } } = await made(importing);
    expect([box, plan.features.length]).toEqual([[133, 46, 133.4, 46], 6]);
  });
});
