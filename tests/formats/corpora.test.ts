import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { admitPlan } from '#core/plan/admit-plan.ts';
import { asCollection } from '#core/plan/as-collection.ts';
import { isRecord } from '#core/plan/clean.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { parseJson } from '#formats/parse-json.ts';
import { parts } from '#formats/roles/parts.ts';

const corpora = '../shared/corpora';
/** A linter's samples say no kind: points are posts, lines routes, outlines areas, so that the door looks at their geometry. */
const kindOf: Record<string, string> = { Point: 'post', MultiPoint: 'post', LineString: 'patrolRoute', MultiLineString: 'patrolRoute', Polygon: 'areaOfResponsibility', MultiPolygon: 'areaOfResponsibility' };

function readWithKinds(bytes: Uint8Array, name: string): ReturnType<typeof admitPlan> {
  const parsed = parseJson(bytes, name);
  if (!parsed.ok) return parsed;
  const collection = asCollection(parsed.value);
  if (typeof collection === 'string' || !Array.isArray(collection.features)) return admitPlan(parsed.value);
  return admitPlan({ ...collection, features: collection.features.flatMap(parts).map((feature) => {
    const geometry = isRecord(feature) && isRecord(feature.geometry) ? feature.geometry : null;
    const properties = isRecord(feature) ? feature.properties ?? {} : null;
    return geometry && isRecord(properties) ? { ...feature as object, properties: { kind: kindOf[String(geometry.type)], ...properties } } : feature;
  }) });
}

/** Reads with a clock; a throw is not caught, it is our own bug. */
function timed<T>(read: () => T): { readonly answer: T; readonly seconds: number } {
  const start = performance.now();
  const answer = read();
  return { answer, seconds: (performance.now() - start) / 1000 };
}

function table(rows: Record<string, unknown>): void {
  process.stdout.write(`${Object.entries(rows).map(([name, value]) => `    ${name.padEnd(34)} ${String(value)}`).join('\n')}\n`);
}

describe('json-test-suite', () => {
  const folder = `${corpora}/json-test-suite/test_parsing`;
  test.skipIf(!existsSync(folder))(`y_ parses, n_ is refused in words, nothing throws or hangs${existsSync(folder) ? '' : ' (skipped: ../shared/corpora is absent)'}`, () => {
    const tally = { files: 0, 'y_ parsed': 0, 'n_ refused as notJson': 0, 'n_ refused as tooDeep': 0, 'i_ parsed': 0, 'i_ refused': 0, 'y_ and i_ then refused as no plan': 0 };
    const wrong: string[] = [];
    let slowest = 0;
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(`${folder}/${file}`);
      const { answer, seconds } = timed(() => ({ json: parseJson(bytes, file), plan: readGeoJson(bytes, file) }));
      tally.files++;
      slowest = Math.max(slowest, seconds);
      const code = answer.json.ok ? null : answer.json.problems[0]?.code;
      if (answer.json.ok && !answer.plan.ok && answer.plan.problems.length > 0) tally['y_ and i_ then refused as no plan']++;
      else if (answer.plan.ok || answer.plan.problems.length === 0) wrong.push(`${file}: read without a word`);
      if (file.startsWith('y_')) { if (code === null) tally['y_ parsed']++; else wrong.push(`${file}: ${code}`); }
      if (file.startsWith('n_')) {
        if (code === 'notJson') tally['n_ refused as notJson']++;
        else if (code === 'tooDeep') tally['n_ refused as tooDeep']++;
        else wrong.push(`${file}: parsed`);
      }
      if (file.startsWith('i_')) tally[code === null ? 'i_ parsed' : 'i_ refused']++;
    }
    table({ ...tally, 'slowest file, s': slowest.toFixed(3) });
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(5);
  });
});

describe('geojsonhint', () => {
  const folder = `${corpora}/geojsonhint/test/data`;
  const absent = !existsSync(folder);
  const geojson = (name: string): string[] => readdirSync(`${folder}/${name}`).filter((file) => file.endsWith('.geojson'));

  test.skipIf(absent)(`good files are read with every geometry once their features have kinds${absent ? ' (skipped: ../shared/corpora is absent)' : ''}`, () => {
    const wrong: string[] = [];
    /** Good for a linter that looks at neither ranges nor meaning, but nothing that can be placed on a map. */
    const unplaceable: Record<string, string> = { 'issue82.geojson': 'badCoordinate', 'nullgeometry.geojson': 'unknownKind' };
    for (const file of geojson('good')) {
      const read = readWithKinds(readFileSync(`${folder}/good/${file}`), file);
      const errors = read.problems.filter(({ severity }) => severity === 'error');
      const expected = unplaceable[file];
      if (expected !== undefined) { expect(errors.map(({ code }) => code)).toEqual([expected, 'noFeatures']); continue; }
      if (!read.ok || errors.length > 0) wrong.push(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
    }
    table({ 'good files': geojson('good').length, 'refused (latitude -107, no geometry)': 2, 'read without an error': geojson('good').length - wrong.length - 2 });
    expect(wrong).toEqual([]);
  });

  test.skipIf(absent)(`bad files are refused or repaired with a stated reason${absent ? ' (skipped: ../shared/corpora is absent)' : ''}`, () => {
    const tally = { 'bad files': 0, 'refused whole': 0, 'refused in part': 0, 'repaired, said so': 0, 'taken in silence': 0 };
    const silent: string[] = [];
    /** Advice, not faults: the linter's own result is empty, or "should be avoided". */
    const advice = ['excessive_precision_truncated.geojson', 'geometrycollection_single.geojson'];
    for (const file of geojson('bad')) {
      const read = readWithKinds(readFileSync(`${folder}/bad/${file}`), file);
      const reasons = read.problems.filter(({ code }) => !['planMemberMissing', 'missingId', 'dutyMissing', 'defaultUsed', 'outsideAreas'].includes(code));
      tally['bad files']++;
      if (!read.ok) tally['refused whole']++;
      else if (reasons.some(({ severity }) => severity === 'error')) tally['refused in part']++;
      else if (reasons.length > 0) tally['repaired, said so']++;
      else { tally['taken in silence']++; silent.push(file); }
    }
    table(tally);
    expect(silent).toEqual(advice);
  });
});
