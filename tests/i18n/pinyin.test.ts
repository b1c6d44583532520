import { describe, expect, test } from 'vitest';
import { readingsOf, soundsAt, soundsOf } from '#i18n/pinyin.ts';

const at = (text: string, query: string) => { const sounds = soundsOf(text); return sounds ? soundsAt(sounds, query) : -1; };

describe('the readings', () => {
  test('every character of GB 2312 has one, and only letters', () => {
    const decoder = new TextDecoder('gbk');
    const chars: string[] = [];
    for (let row = 16; row <= 87; row += 1) for (let place = 1; place <= 94; place += 1) {
      const char = decoder.decode(new Uint8Array([160 + row, 160 + place]));
      if (/^\p{Script=Han}$/u.test(char)) chars.push(char);
    }
    expect(chars).toHaveLength(6763);
    expect(chars.filter((char) => !readingsOf(char)?.every((one) => /^[a-z]{1,6}$/.test(one)))).toEqual([]);
  });

  test.each([['虎', 'hu'], ['林', 'lin'], ['站', 'zhan'], ['啊', 'a'], ['座', 'zuo'], ['绥', 'sui'], ['珲', 'hun'], ['亳', 'bo'], ['圳', 'zhen'], ['鄞', 'yin'], ['瞭', 'liao'], ['堎', 'ling'], ['衢', 'qu'], ['泾', 'jing']])('%s is read %s', (char, reading) => {
    expect(readingsOf(char)).toContain(reading);
  });

  test('what the table does not have has no reading', () => {
    for (const char of ['a', '3', '、', '\u{20000}', '営']) expect(readingsOf(char)).toBeNull();
  });
});

describe('a name is found', () => {
  test('by initials, by full pinyin, by both mixed', () => {
    for (const query of ['hlz', 'hulinzhan', 'hulinz', 'hlzhan', 'hul', 'h', 'huliz']) expect(at('虎林站', query)).toBe(0);
    expect(at('示例虎林站', 'hlz')).toBe(2);
  });

  test('by either reading of a character that has two', () => {
    for (const query of ['cq', 'zq', 'chongqing', 'zhongqing']) expect(at('重庆', query)).toBe(0);
    for (const query of ['cc', 'zc', 'changchun', 'zhangchun']) expect(at('长春', query)).toBe(0);
    expect(at('穆棱', 'muling')).toBe(0);
    for (const query of ['lvliang', 'luliang']) expect(at('吕梁', query)).toBe(0);
  });

  test('where a syllable could end in two places, at both', () => {
    expect(at('西安', 'xian')).toBe(0);
    expect(at('先', 'xian')).toBe(0);
    expect(at('方案', 'fangan')).toBe(0);
  });

  test('with the figures and letters in it', () => {
    expect(at('K12卡点', 'k12kd')).toBe(0);
    expect(at('三号所3', 'shs3')).toBe(0);
  });

  test('but not by letters that leave a character out, and not in English', () => {
    expect(at('虎林站', 'hz')).toBe(-1);
    expect(at('虎林站', 'hlzx')).toBe(-1);
    expect(soundsOf('Hulin')).toBeNull();
  });
});
