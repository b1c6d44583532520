import { expect, test } from 'vitest';
import { doctorWords } from '#i18n/doctor-words.ts';

test('one of a kind is told in the singular', () => {
  const { hoursUnread, records, columns } = doctorWords.en;
  expect([hoursUnread('1').slice(0, 55), records('1'), columns('1')]).toEqual(['1 post with hours that are not understood: it counts as', '1 record', 'Columns and first rows (1 column)']);
  expect([hoursUnread('2').slice(0, 57), records('2'), columns('2')]).toEqual(['2 posts with hours that are not understood: they count as', '2 records', 'Columns and first rows (2 columns)']);
});
