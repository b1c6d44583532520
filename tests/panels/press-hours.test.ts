import { expect, test } from 'vitest';
import { afterCell, momentIn } from '#panels/time/press-hours.ts';

const at = '2026-01-15T09:52:00+08:00', day = '2026-01-15';

test('a moment that is pressed stays in the week that is looked at', () => {
  expect(momentIn({ day, week: true }, at)).toEqual({ at, week: true });
  expect(momentIn({ at: '2026-01-15T03:00:00+08:00', week: true }, at)).toEqual({ at, week: true });
  expect([momentIn(undefined, at), momentIn({ day }, at), momentIn({ day, shift: 'night' }, at)]).toEqual([{ at }, { at }, { at }]);
});

test('a cell of the board leads to its shift, then to the moment at which nobody is there', () => {
  expect(afterCell(undefined, 'night', at, false)).toEqual({ shift: 'night' });
  expect(afterCell({ day, shift: 'night' }, 'night', at, true)).toEqual({ at });
  expect(afterCell({ day, shift: 'night' }, 'night', at, false)).toEqual({ shift: 'night' });
  expect(afterCell({ day, shift: 'night' }, 'day', at, true)).toEqual({ shift: 'day' });
  expect(afterCell({ day, shift: 'night' }, 'night', null, true)).toEqual({ shift: 'night' });
  expect(afterCell({ day, window: '22:00-06:00' }, null, at, true)).toEqual({});
  expect(afterCell({ at }, null, at, true)).toEqual({});
  expect(afterCell({ day }, null, at, true)).toEqual({ at });
});

test('a cell pressed while a week is looked at never leaves the week', () => {
  expect(afterCell({ day, week: true }, 'night', at, false)).toEqual({ at, week: true });
  expect(afterCell({ at, week: true }, null, at, true)).toEqual({ at, week: true });
  expect(afterCell({ day, week: true }, 'night', null, false)).toBeNull();
});

test('the moment at which a patrol goes is taken to the next second: it must not still be there', () => {
  expect(afterCell({ day, week: true }, null, '2026-01-15T23:59:59.869+08:00', false)).toEqual({ at: '2026-01-16T00:00:00+08:00', week: true });
  expect(afterCell({ day }, null, '2026-01-15T09:52:16.869+08:00', true)).toEqual({ at: '2026-01-15T09:52:17+08:00' });
});
