/** Replay files: worked out again to the same bytes, and refused or named where they are not what was written. */
import { execFile } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { replayText, type ReplayContent } from '#formats/replay/replay-file.ts';
import { run } from '../src/command-line.ts';

/** A command line among files that are kept in memory beside those of the tree. */
async function say(argv: readonly string[], kept: Record<string, string> = {}) {
  const said = { code: -1, out: '', err: '', files: {} as Record<string, string> };
  said.code = await run(argv, {
    read: async (path) => (path in kept ? new TextEncoder().encode(kept[path]) : readFile(path)),
    write: async (path, body) => { said.files[path] = String(body); },
    out: (body) => { said.out += String(body); }, err: (text) => { said.err += text; },
  });
  return said;
}
async function recordOf(...argv: string[]): Promise<string> {
  const { code, err, files } = await say([...argv, '--replay-out', 'r.json']);
  expect(code, err).toBe(0);
  return files['r.json']!;
}
const again = (text: string, ...words: string[]) => say(['replay', 'r.json', ...words], { 'r.json': text });
/** The file with something changed and sealed anew, as a forger would. */
const resealed = (text: string, change: (content: ReplayContent) => void) => {
  const content = JSON.parse(text) as ReplayContent;
  change(content);
  return replayText(content);
};

const demos = readdirSync('data').filter((name) => name.endsWith('.geojson') && !name.includes('.roads.')).map((name) => `data/${name}`);
const worked = ['WE01', 'WE04', 'WE10', 'WE11', 'WE12a', 'WE13', 'WE16', 'WE18a', 'WE23a', 'WE29a', 'WE36'].map((name) => `tests/worked/${name}.geojson`);
const hours = [[], ['--day', '2026-01-15'], ['--window', '22:00-06:00', '--day', '2026-01-15', '--target', '60'], ['--at', '2026-01-15T03:00:00+08:00'], ['--week', '--day', '2026-01-15']];

describe('gives the same bytes', () => {
  test('knows the demo plans', () => { expect(demos).toHaveLength(5); });
  test.each([...demos, ...worked])('%s', { timeout: 60_000 }, async (plan) => {
    /* A week of a large plan is the day seven times over. */
    for (const words of plan.startsWith('data/') ? hours.slice(0, -1) : hours) {
      const text = await recordOf(plan, ...words);
      const { code, out, err } = await again(text);
      expect({ code, same: out === text, err }, words.join(' ')).toEqual({ code: 0, same: true, err: `r.json: the same ${Buffer.byteLength(text)} bytes.\n` });
    }
  });
  test('with everything that can be asked; the answer in it is the one that is printed', async () => {
    const asked = ['data/ussuri-border.geojson', '--shift', 'night', '--agency', 'borderGuard', '--include-planned', '--include-devices', '--raster', '2000', '--target', '90'];
    const { code, out, files } = await say([...asked, '--replay-out', 'r.json']);
    expect(code).toBe(0);
    const content = JSON.parse(files['r.json']!) as ReplayContent;
    expect(content.result).toEqual(JSON.parse(out));
    expect(content.question).toEqual({ agencies: ['borderGuard'], includeDevices: true, includePlanned: true, rasterM: 2000, targetMin: 90, when: { day: '2026-01-15', shift: 'night' } });
    const replayed = await again(files['r.json']!, '--out', 'again.json');
    expect([replayed.code, replayed.out, replayed.files['again.json']]).toEqual([0, '', files['r.json']]);
  });
  test('of a net alone', async () => {
    const { files } = await say(['data/nine-branches.geojson', '--net', 'outer', '--agency-type', 'police', '--agency-type', 'borderGuard', '--replay-out', 'r.json']);
    const { question } = JSON.parse(files['r.json']!) as ReplayContent;
    expect([question.net, question.agencies.includes('hebei'), question.agencies.includes('borderGuard'), question.agencies.includes('township')]).toEqual(['outer', true, true, false]);
    expect(await again(files['r.json']!)).toMatchObject({ code: 0, out: files['r.json'] });
  });
  test('of a plan with problems and person fields: what the door said is kept, what it left out is not', async () => {
    const plan = JSON.parse(await readFile('tests/worked/WE01.geojson', 'utf8')) as { features: { properties: Record<string, unknown> }[] };
    Object.assign(plan.features[1]!.properties, { leader: 'Somebody', radiusM: 'far', note: '\u202Ex' });
    const { files } = await say(['odd.geojson', '--replay-out', 'r.json'], { 'odd.geojson': JSON.stringify(plan) });
    expect(files['r.json']).not.toContain('Somebody');
    expect(JSON.parse(files['r.json']!)).toMatchObject({ reading: { dropped: { leader: 1 } }, result: { plan: { dropped: { leader: 1 } } } });
    expect(await again(files['r.json']!)).toMatchObject({ code: 0, out: files['r.json'] });
  });
  test('of foreign files that were mapped: the plan stands in it as it comes back from a file', async () => {
    const text = await recordOf('tests/formats/osm-sample.geojson', '--map', 'auto', '--day', '2026-01-15');
    expect(await again(text)).toMatchObject({ code: 0, out: text });
  });
  test('whatever order the members of the plan came in', async () => {
    const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, turned(part)])) : value);
    const { planChecksum: _, ...plan } = JSON.parse(await readFile('data/ussuri-border.geojson', 'utf8')) as Record<string, unknown>;
    const one = await say(['plan', '--replay-out', 'r.json'], { plan: JSON.stringify(plan) }), other = await say(['plan', '--replay-out', 'r.json'], { plan: JSON.stringify(turned(plan)) });
    expect(other.files['r.json']).toBe(one.files['r.json']);
  });
  test('from two builds of the program, each begun with nothing', { timeout: 120_000 }, async () => {
    const answers = [];
    for (const name of ['replay-one', 'replay-two']) {
      rmSync(`.cache/${name}.mjs`, { force: true });
      const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `
        import { readFileSync } from 'node:fs';
        import { importBundled } from './scripts/bundle.mjs';
        const { run } = await importBundled('src/command-line.ts', '${name}');
        await run(['data/suiyang-71km.geojson', '--day', '2026-01-15', '--replay-out', 'r'], { read: async (path) => readFileSync(path), write: async (_, body) => { process.stdout.write(body); }, out: () => {}, err: () => {} });
      `], { maxBuffer: 1e8, env: { ...process.env, VITEST: '' } });
      answers.push(stdout);
      rmSync(`.cache/${name}.mjs`, { force: true });
    }
    expect(answers[0]!.length).toBeGreaterThan(100_000);
    expect(answers[1]).toBe(answers[0]);
    expect(await recordOf('data/suiyang-71km.geojson', '--day', '2026-01-15')).toBe(answers[0]);
  });
});

describe('what is not as it was written', () => {
  test('one digit changed, anywhere, is found and nothing is written', async () => {
    const text = await recordOf('tests/worked/WE10.geojson', '--day', '2026-01-15');
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    for (let k = 0; k < digits.length; k += 17) {
      const at = digits[k]!, changed = text.slice(0, at) + String((Number(text[at]) + 1) % 10) + text.slice(at + 1);
      const { code, out, err } = await again(changed);
      expect([code, out], `${at}: ${text.slice(at - 20, at + 5)}`).toEqual([1, '']);
      expect(err).toMatch(/changed|damaged|schema version|is not JSON|no replay file/);
    }
  });
  test('a figure that the engine does not give is named as stored and as computed, sealed or not', async () => {
    const text = await recordOf('data/ussuri-border.geojson');
    const { totals, gaps } = (JSON.parse(text) as { result: { totals: { border: { gapM: number } }; gaps: { id: string; lengthM: number }[] } }).result;
    const { code, out, err } = await again(resealed(text, ({ result }) => {
      const told = result as { totals: { border: { gapM: number } }; gaps: { id: string; lengthM?: number; cause: string }[] };
      told.totals.border.gapM = 1;
      told.gaps.find(({ id }) => id === gaps[2]!.id)!.cause = 'offDuty';
    }));
    expect(code).toBe(1);
    expect(err).toContain(`totals.border.gapM: stored 1, computed ${totals.border.gapM}\n`);
    expect(err).toContain(`gaps.${gaps[2]!.id}.cause: stored "offDuty", computed "noAsset"\n`);
    expect(err).toMatch(/2 figures differ\.\n$/);
    expect(out).toBe(text);
  });
  test('another plan, another order of rows and a row that is not there are named', async () => {
    const text = await recordOf('tests/worked/WE01.geojson');
    const post = await again(resealed(text, ({ plan }) => { (plan as { features: { properties: { radiusM?: number } }[] }).features[1]!.properties.radiusM = 1001; }));
    expect(post.code).toBe(1);
    expect(post.err).toMatch(/totals\.border\.coveredM: stored 4000\.\d+, computed 4002\.\d+/);
    const turned = await again(resealed(text, ({ result }) => { (result as { gaps: unknown[] }).gaps.reverse(); }));
    expect([turned.code, turned.err]).toEqual([1, expect.stringContaining('gaps (order): stored')]);
    const gone = await again(resealed(text, ({ result }) => { (result as { gaps: unknown[] }).gaps.pop(); }));
    expect([gone.code, gone.err]).toEqual([1, expect.stringMatching(/gaps\.gap-b-\d: stored nothing, computed \{/)]);
  });
  test('last digits as another JavaScript engine gives them are counted and stay as stored; a hundredth of a millimetre is a difference', async () => {
    const text = await recordOf('tests/worked/WE01.geojson');
    const nudged = (by: number) => resealed(text, ({ result }) => {
      const told = result as { totals: { border: { gapM: number } }; gaps: { lengthM: number }[] };
      told.totals.border.gapM += by;
      told.gaps[1]!.lengthM -= by;
    });
    const same = await again(nudged(2e-9));
    expect([same.code, same.out === nudged(2e-9)]).toEqual([0, true]);
    expect(same.err).toMatch(/^2 numbers have other last digits here \(at most 2\.0e-9 apart\).*\nr\.json: the same \d+ bytes\.\n$/);
    const other = await again(nudged(1e-5));
    expect([other.code, other.out]).toEqual([1, text]);
    expect(other.err).toMatch(/2 figures differ\.\n$/);
  });
  test('another version of the engine is said; the same figures are no difference', async () => {
    const text = await recordOf('tests/worked/WE01.geojson');
    const older = resealed(text, (content) => {
      Object.assign(content.engine, { version: '0' });
      Object.assign((content.result as { engine: object }).engine, { version: '0' });
    });
    const { code, out, err } = await again(older);
    expect([code, err, out === text]).toEqual([0, 'It was written by engine exposure 0; this one is exposure 1.\n', true]);
  });
  test('a newer schema, a part that is missing or more, another layout and what is no replay file are refused with why', async () => {
    const text = await recordOf('tests/worked/WE01.geojson');
    const whole = JSON.parse(text) as Record<string, unknown>;
    const { result: _, ...short } = whole;
    for (const [body, why] of [
      [JSON.stringify({ ...whole, schemaVersion: 2 }), 'schema version 2; this program reads up to 1'], [JSON.stringify({ ...whole, schemaVersion: 'x' }), 'damaged'], [JSON.stringify(short), '"result" is missing'], [JSON.stringify({ ...whole, more: 1 }), '"more" is not of such a file'],
      [JSON.stringify(whole, null, 2), 'not the bytes that were written'], [text.replaceAll('\n', '\r\n'), 'not the bytes'], [text.slice(0, 2000), 'is not JSON'], ['[]', 'no replay file'], ['{"schema":"picket-mapping"}', 'no replay file'], ['', 'empty'],
      [await readFile('tests/worked/WE01.geojson', 'utf8'), 'no replay file'], [JSON.stringify({ ...whole, hash: 7 }), 'its hash is 7'],
    ] as const) {
      const { code, out, err } = await again(body);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(why);
    }
    expect(await say(['replay', 'no-such-file'])).toMatchObject({ code: 1, out: '' });
  });
  test('a question that is none, or that the plan does not have, is refused also where the seal fits', async () => {
    const text = await recordOf('tests/worked/WE18a.geojson');
    for (const question of [{ agencies: 'all', includePlanned: false }, { agencies: [], includePlanned: 1 }, { agencies: [], includePlanned: false, when: { shift: 7 } }, { agencies: [], includePlanned: false, more: 1 }, { agencies: [], includePlanned: false, levels: [{ of: 'people', atLeast: 1 }] }, { agencies: [], includePlanned: false, targetMin: -1 }, 7,
      { agencies: [], includePlanned: false, when: { shift: 'noon' } }, { agencies: [], includePlanned: false, rasterM: 0.5 }]) {
      const { code, out, err } = await again(resealed(text, (content) => { Object.assign(content, { question }); }));
      expect([code, out], JSON.stringify(question)).toEqual([1, '']);
      expect(err).toMatch(/no question to this engine|cannot be asked of its plan/);
    }
    for (const change of [{ engine: null }, { reading: { dropped: {}, problems: [1] } }, { reading: { dropped: { a: 'b' }, problems: [] } }, { plan: { type: 'Nothing' } }])
      expect(await again(resealed(text, (content) => { Object.assign(content, change); }))).toMatchObject({ code: 1, out: '' });
  });
  test('wrong usage is said with exit 2', async () => {
    for (const argv of [['replay'], ['replay', 'a', 'b'], ['replay', 'a', '--out'], ['replay', 'a', '--nonsense'], ['tests/worked/WE01.geojson', '--replay-out']]) {
      const { code, out, err } = await say(argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Usage');
    }
    expect(await say(['replay', '--help'])).toMatchObject({ code: 0, err: '' });
    let said = '';
    const code = await run(['tests/worked/WE01.geojson', '--replay-out', 'x'], { read: (path) => readFile(path), write: async () => { throw new Error('full'); }, out: () => undefined, err: (text) => { said += text; } });
    expect([code, said]).toEqual([2, '--replay-out x: cannot be written: full\n']);
  });
});
