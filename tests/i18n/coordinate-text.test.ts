import { expect, test } from 'vitest';
import { decimalText, dmsText } from '#i18n/coordinate-text.ts';

test('latitude first, a tenth of a second, never sixty seconds', () => {
  expect(decimalText(132.98765, 45.76123)).toBe('45.761230, 132.987650');
  expect(dmsText(132.98765, 45.76123)).toBe(`45°45'40.4"N 132°59'15.5"E`);
  expect(dmsText(-0.5, -33.999_999_9)).toBe(`34°00'00.0"S 0°30'00.0"W`);
});
