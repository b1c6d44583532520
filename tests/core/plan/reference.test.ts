import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemMeanings } from '#core/plan/problem-meanings.ts';
import { problemCodes } from '#core/plan/problem.ts';
import { referencePage } from '#core/plan/reference.ts';

test('the committed reference page is the one the schema makes (npm run reference)', () => {
  expect(readFileSync('data/REFERENCE.md', 'utf8')).toBe(referencePage());
});

test('every problem code has a meaning', () => {
  expect(Object.keys(problemMeanings)).toEqual([...problemCodes]);
});
