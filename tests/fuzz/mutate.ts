/** Seeded mutations of files, for every reader. */

/** Mulberry32: small and seeded, so that a run can be repeated. */
export function random(state: number): () => number {
  let s = state | 0;
  return () => {
    s = (s + 0x6d2b79f5) | 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const tokens = ['null', '1e400', '-0', '[]', '{}', '"', '\\', '[', ']', '"__proto__":{},', '"constructor":1,', '"kind":"post"', '120', '-540', '\u0000', '\ufeff', '"type":"Point"', '99999999'];
export type Mutate = (bytes: Buffer, pick: (n: number) => number) => Buffer;

export const mutators: Record<string, Mutate> = {
  'bit flip': (bytes, pick) => { const out = Buffer.from(bytes); const at = pick(out.length); out[at] = (out[at] ?? 0) ^ (1 << pick(8)); return out; },
  'byte set': (bytes, pick) => { const out = Buffer.from(bytes); out[pick(out.length)] = pick(256); return out; },
  'cut at a 64th': (bytes, pick) => bytes.subarray(0, Math.floor((bytes.length * pick(64)) / 64)),
  'splice': (bytes, pick) => { const a = pick(bytes.length); const b = pick(bytes.length); return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b)]); },
  'token': (bytes, pick) => { const at = pick(bytes.length); return Buffer.concat([bytes.subarray(0, at), Buffer.from(tokens[pick(tokens.length)] ?? ''), bytes.subarray(at + pick(4))]); },
  'number swap': (bytes, pick) => Buffer.from(swapOne(bytes.toString(), /-?\d+(?:\.\d+)?/g, pick, ['1e400', '-91', '540.5', 'null', '""', '1e-300', '-0', '40,120'])),
  'word swap': (bytes, pick) => Buffer.from(swapOne(bytes.toString(), /"[a-zA-Z]+"/g, pick, ['"__proto__"', '"kind"', '"coordinates"', '"Polygon"', '"phone"', '5', '{}'])),
  'utf-16': (bytes, pick) => { const out = Buffer.from(bytes.toString(), 'utf16le'); return pick(2) === 0 ? out : out.swap16(); },
  'repeat x 1000': (bytes, pick) => { const at = pick(bytes.length); const piece = bytes.subarray(at, at + 1 + pick(40)); return Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 1000 }, () => piece), bytes.subarray(at)]); },
};

function swapOne(text: string, pattern: RegExp, pick: (n: number) => number, choices: readonly string[]): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[pick(Math.max(1, matches.length))];
  if (match === undefined) return text;
  return text.slice(0, match.index) + (choices[pick(choices.length)] ?? '') + text.slice(match.index + match[0].length);
}
