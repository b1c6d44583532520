/** A JSON file of any quality into a value: size, encoding, depth and syntax are each refused in words. */
import type { Problem, Result } from '#core/plan/problem.ts';
import { decodeText } from './decode-text.ts';
import { nestingDepth } from './nesting-depth.ts';

export const byteLimit = 200_000_000;
export const depthLimit = 64;

/** The parsed value. `name` is the file's name for the messages; limits are checked before anything is read. */
export function parseJson(input: Uint8Array | string, name: string): Result<unknown> {
  const size = typeof input === 'string' ? input.length : input.byteLength;
  if (size > byteLimit) return fail('tooLarge', size, `${name} has ${(size / 1e6).toFixed(0)} MB; the limit for GeoJSON is ${byteLimit / 1e6} MB. Split the file.`);
  const text = typeof input === 'string' ? input : decodeText(input);
  if (text === null) return fail('notJson', null, `${name} is not UTF-8 text; save it as UTF-8 and open it again.`);
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (plain.trim() === '') return fail('notJson', null, `${name} is empty.`);
  const depth = nestingDepth(plain, depthLimit);
  if (depth > depthLimit) return fail('tooDeep', depthLimit, `${name} is nested more than ${depthLimit} levels deep; no plan is.`);
  try {
    return { ok: true, value: JSON.parse(plain) as unknown, problems: [] };
  } catch (error) {
    return fail('notJson', null, `${name} is not JSON${placeOf(error, plain)}. Check that the file is complete and was exported as GeoJSON.`);
  }
}

/** In words, never with a piece of the text itself. */
function placeOf(error: unknown, text: string): string {
  const place = syntaxPlace(error, text);
  return place === null ? '' : place === 'end' ? ': it ends in the middle' : `: the first mistake is at line ${place.line}, column ${place.column}`;
}

/** Where a syntax error of `JSON.parse` is in the text, where the engine tells; `end` where the text is cut off. */
export function syntaxPlace(error: unknown, text: string): { readonly line: number; readonly column: number } | 'end' | null {
  const said = error instanceof Error ? error.message : '';
  if (said.includes('end of JSON')) return 'end';
  const position = /position (\d+)/.exec(said)?.[1];
  if (position === undefined) return null;
  const before = text.slice(0, Number(position));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}

function fail(code: Problem['code'], value: number | null, message: string): Result<never> {
  return { ok: false, problems: [{ code, severity: 'error', featureId: null, field: null, value, message }] };
}
