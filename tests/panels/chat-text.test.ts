import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { computeCoverage } from '#core/coverage/coverage.ts';
import { reachQuestion } from '#core/coverage/question.ts';
import { findPairs } from '#formats/coordinates/pairs.ts';
import { readGeoJson } from '#formats/geojson.ts';
import { copyWords } from '#i18n/copy-words.ts';
import { language } from '#i18n/language.svelte.ts';
import { basisText } from '../../src/panels/basis-text.ts';
import { chatText, type ChatInput } from '../../src/panels/copy/chat-text.ts';

const read = readGeoJson(readFileSync('data/ussuri-border.geojson'), 'ussuri');
if (!read.ok) throw new Error('not read');
const { plan } = read.value;
const coverage = computeCoverage(plan, reachQuestion);
if (coverage === 'cancelled') throw new Error('cancelled');
const { result } = coverage;
vi.stubGlobal('document', { documentElement: {} });
const speak = (code: 'zh' | 'en') => { language.set(code); return copyWords[code]; };
const input = (more: Partial<ChatInput> = {}): ChatInput => ({ plan, result, totals: result.totals, basis: basisText(reachQuestion, plan, result.basis), ids: [], coordinates: false, ...more });
const post = plan.features.find(({ kind, properties }) => kind === 'post' && properties.status === 'active')!;
afterEach(() => { language.set('zh'); });

describe('the whole plan', () => {
  test.each(['zh', 'en'] as const)('has three figures, their basis, the three worst gaps and the mark of made-up data (%s)', (code) => {
    const words = speak(code);
    const lines = chatText(input({ basis: basisText(reachQuestion, plan, result.basis) }), words).split('\n');
    expect(lines).toHaveLength(10);
    expect(lines.filter((line) => /\d%/.test(line))).toHaveLength(3);
    expect(lines).toContain(code === 'zh' ? '仅按范围，不计时间' : 'reach only, time ignored');
    expect(lines.filter((line) => /^[123]\. /.test(line))).toHaveLength(3);
    expect(lines.at(-1)).toContain(words.synthetic);
    expect(lines.join('')).not.toMatch(/undefined|NaN|\u202f/);
  });

  test('without figures says so instead of showing none', () => {
    expect(chatText(input({ result: null, totals: null }), speak('zh'))).toContain('未计算');
  });
});

describe('what is chosen', () => {
  test('says where a post is in words, and not by coordinates unless they are asked for', () => {
    const words = speak('zh');
    const text = chatText(input({ ids: [post.id] }), words);
    expect(text).toMatch(/边境 K\d+\+\d{3}/);
    expect(findPairs(text).pairs).toEqual([]);
    const [at] = findPairs(chatText(input({ ids: [post.id], coordinates: true }), words)).pairs;
    const [lon, lat] = post.geometry?.type === 'Point' ? post.geometry.coordinates : [0, 0];
    expect(at?.order).toBe('said');
    expect(Math.abs((at?.lon ?? 0) - lon)).toBeLessThan(1e-5);
    expect(Math.abs((at?.lat ?? 0) - lat)).toBeLessThan(1e-5);
  });

  test('a gap comes with its size, its cause and the basis', () => {
    const gap = result.gaps.find(({ kind }) => kind === 'border')!;
    const text = chatText(input({ ids: [gap.id] }), speak('zh'));
    for (const part of [`${gap.rank}. K`, '边境空白段', ' km', '仅按范围，不计时间']) expect(text).toContain(part);
  });

  test('many things are cut with their number', () => {
    const ids = plan.features.filter(({ kind }) => kind === 'post').map(({ id }) => id);
    expect(chatText(input({ ids }), speak('en')).split('\n').at(-2)).toBe(`${ids.length - 20} more`);
  });
});
