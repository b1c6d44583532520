import { expect, test } from 'vitest';
import { dutyWindowsOf } from '#formats/roles/opening-hours.ts';

test.each([
  ['24/7', [{ start: '00:00', end: '24:00' }]],
  ['Mo-Su 08:00-18:00', [{ start: '08:00', end: '18:00' }]],
  ['08:00-18:00', [{ start: '08:00', end: '18:00' }]],
  ['8:00-12:00, 14:00-18:00', [{ start: '08:00', end: '12:00' }, { start: '14:00', end: '18:00' }]],
  ['22:00-06:00', [{ start: '22:00', end: '06:00' }]],
  ['Mo-Fr 08:00-18:00; Sa 09:00-12:00', [{ start: '08:00', end: '18:00', days: ['Mo', 'Tu', 'We', 'Th', 'Fr'] }, { start: '09:00', end: '12:00', days: ['Sa'] }]],
  ['Sa-Mo 10:00-24:00', [{ start: '10:00', end: '24:00', days: ['Sa', 'Su', 'Mo'] }]],
])('%s is understood', (text, windows) => {
  expect(dutyWindowsOf(text)).toEqual(windows);
});

test.each(['', 'Mo-Su 08:00-18:00; PH off', 'sunrise-sunset', 'Mo-Fr', '25:00-26:00', 'Mo-Xx 08:00-18:00', 'Mo-Fr 08:00-18:00; Fr 09:00-12:00', 'Jan-Mar 08:00-18:00', '24:00-08:00', 7, null])('%s is not guessed at', (text) => {
  expect(dutyWindowsOf(text)).toBeNull();
});
