import { describe, expect, test } from 'vitest';
import { chatRows } from '#formats/table/chat-rows.ts';
import { guessColumns, looksLikeHeader } from '#formats/table/columns.ts';
import { parseDelimited } from '#formats/table/parse-delimited.ts';
import { withoutPersons } from '#formats/table/persons.ts';
import { readTable } from '#formats/table/read-table.ts';

const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);
const rolesOf = (text: string) => { const table = readTable(text); return guessColumns(table, looksLikeHeader(table)).map(({ role }) => role); };

describe('delimited text', () => {
  test('quotes hold separators, line breaks and doubled quotes; lines are counted through them', () => {
    const rows = parseDelimited('a,"b,1\nb2","say ""hi"""\r\n\r\nc,d,e', ',');
    expect(rows).toEqual([{ cells: ['a', 'b,1\nb2', 'say "hi"'], line: 1 }, { cells: ['c', 'd', 'e'], line: 4 }]);
  });

  test('a quote inside a cell and one that is never closed are characters', () => {
    expect(parseDelimited('44°07\'24"\t131°12\'00"\n"open\tx\ny\tz', '\t').map(({ cells }) => cells)).toEqual([['44°07\'24"', '131°12\'00"'], ['"open', 'x'], ['y', 'z']]);
  });

  test('text after a closing quote is kept', () => {
    expect(parseDelimited('"a"b,c', ',')[0]?.cells).toEqual(['ab', 'c']);
  });
});

describe('the separator', () => {
  test.each([
    ['tab', '名称\t经度\t纬度\n甲\t131.2\t44.1\n乙\t131.3\t44.2', '\t'], ['comma', '名称,经度,纬度\n甲,131.2,44.1\n乙,131.3,44.2', ','], ['full-width comma', '甲，131.2，44.1\n乙，131.3，44.2', '，'],
    ['semicolon with decimal commas', 'name;lon;lat\nA;131,2;44,1\nB;131,3;44,2', ';'], ['bar', 'A|131.2|44.1\nB|131.3|44.2', '|'], ['blanks', '名称   经度    纬度\n甲   131.2   44.1\n乙   131.3   44.2', 'blanks'],
    ['one blank', '名称 经度 纬度 半径(米)\n甲 131.2 44.1 500\n乙 131.3 44.2 300', 'blank'], ['a pair alone', '131.2, 44.1', ','], ['pairs in a column', '甲\t131.2,44.1\n乙\t131.3,44.2', '\t'],
    ['talk', '卡口在 131.2,44.1 半径500米\n另一个岗在这里 131.3,44.2', 'chat'], ['a link', 'https://uri.amap.com/marker?position=131.2,44.1&name=A', 'chat'], ['talk with marks', "甲 44°07'24\"N 131°12'00\"E\n乙岗 东 44°08'24\"N 131°12'00\"E", 'chat'],
  ])('%s', (_name, text, by) => {
    expect(readTable(text).by).toBe(by);
  });

  test('a byte order mark and empty lines do not matter', () => {
    expect(cellsOf('\ufeff名称\t经度\t纬度\r\n\r\n甲\t131.2\t44.1\r\n')).toEqual([['名称', '经度', '纬度'], ['甲', '131.2', '44.1']]);
  });
});

describe('the columns', () => {
  test('by Chinese and English headings, with units and in any case', () => {
    expect(rolesOf('编号\t名称\t经度\t纬度\t半径(米)\t类型\t备注\t联系电话\t辖区\nA1\t甲\t131.2\t44.1\t500\t卡口\t北侧\t13800000000\t东\n')).toEqual(['code', 'name', 'lon', 'lat', 'radius', 'type', 'note', 'person', 'keep']);
    expect(rolesOf('ID,Name,Longitude,LATITUDE,Radius (m),Type,Remarks,Contact person\n1,A,131.2,44.1,500,checkpoint,north,X')).toEqual(['code', 'name', 'lon', 'lat', 'radius', 'type', 'note', 'person']);
    expect(rolesOf('地点\t坐标\n甲\t131.2,44.1')).toEqual(['name', 'pair']);
  });

  test('by what stands in them where there is no heading', () => {
    expect(rolesOf('甲\t131.2\t44.1\t13812345678\n乙\t131.3\t44.2\t13912345678')).toEqual(['name', 'lon', 'lat', 'person']);
    expect(rolesOf('44.1\t131.2\n44.2\t131.3')).toEqual(['lat', 'lon']);
    expect(rolesOf('131.2, 44.1')).toEqual(['lon', 'lat']);
  });

  test('a column of places by words is a name when it holds no pairs', () => {
    expect(rolesOf('位置\t经度\t纬度\n北门\t131.2\t44.1')).toEqual(['name', 'lon', 'lat']);
  });
});

describe('talk', () => {
  test('each place is a row with what is said of it', () => {
    expect(chatRows('1. 一号卡口：131.2,44.1，半径500米\n二号岗 131.3, 44.2\n\n集合点\n坐标：131.4,44.3').map(({ cells }) => cells)).toEqual([['一号卡口', '131.2,44.1', '500米'], ['二号岗', '131.3, 44.2', ''], ['集合点', '131.4,44.3', '']]);
  });

  test('a line without a place is a row without coordinates, not nothing', () => {
    expect(chatRows('各卡口如下\n甲 131.2,44.1\n乙 131.3,44.2').map(({ cells }) => cells[1])).toEqual(['', '131.2,44.1', '131.3,44.2']);
  });

  test('the name of a link is the name', () => {
    expect(chatRows('https://uri.amap.com/marker?position=131.2,44.1&name=North')[0]?.cells[0]).toBe('North');
  });
});

describe('persons', () => {
  test.each([['北岗 13812345678', '北岗', 1], ['北岗 联系人：张三 电话：138 1234 5678', '北岗', 2], ['北岗 联系人 张三', '北岗', 2], ['230101199001011234', '', 1], ['北岗，电话', '北岗', 1]])('%s', (text, kept, dropped) => {
    const answer = withoutPersons(text);
    expect(answer.text).toBe(kept);
    expect(answer.dropped).toBeGreaterThanOrEqual(dropped);
  });

  test.each(['北岗（东侧）', 'Mobile checkpoint 3', '131.2,44.1', '民警值班点 3号', 'Officer Bridge', 'K41+200 北'])('%s is of no person', (text) => {
    expect(withoutPersons(text)).toEqual({ text, dropped: 0 });
  });
});
