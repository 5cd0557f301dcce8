// Headings in capitals, in the scripts whose capitals every font has.
import { expect, test } from 'vitest';
import { toCapitals } from '../../src/lib/capitals.ts';
import { displayWidth } from '../../src/lib/display-width.ts';

test.each([
  ['Support', 'SUPPORT'],
  ['Rəşad', 'RƏŞAD'],
  ['Продажі', 'ПРОДАЖІ'],
  ['دعم', 'دعم'],
  // Mtavruli are capitals that few fonts have.
  ['მხარდაჭერა VIP', 'მხარდაჭერა VIP'],
  ['VIP მხარდაჭერა a', 'VIP მხარდაჭერა A'],
  ['Straße', 'STRASSE'],
])('%s is %s', (text, capitals) => {
  expect(toCapitals(text)).toBe(capitals);
  expect(displayWidth(toCapitals(text))).toBe([...capitals].length);
});
