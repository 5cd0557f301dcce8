// By whose clock: the names that `--tz` takes.
import { describe, expect, test } from 'vitest';
import { parseZone } from '../../../src/cli/options/tz-option.ts';
import { complaintOf } from './complaint-of.ts';

describe('--tz', () => {
  test.each([
    ['Asia/Tbilisi', 'Asia/Tbilisi'],
    ['asia/tbilisi', 'Asia/Tbilisi'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    // One name of a zone is as good as another.
    ['Europe/Kyiv', 'Europe/Kyiv'],
    ['Europe/Kiev', 'Europe/Kiev'],
  ])('takes %s', (said, zone) => {
    expect(parseZone(said)).toBe(zone);
  });

  test('takes the clock of this machine only where it is asked for', () => {
    expect(parseZone('local')).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  test.each([
    ['Asia/Tiblisi', 'Did you mean Asia/Tbilisi? It is an IANA name (Asia/Tbilisi), UTC or local.'],
    ['Tbilisi', 'Did you mean Asia/Tbilisi? It is an IANA name (Asia/Tbilisi), UTC or local.'],
    ['Europe/Berln', 'Did you mean Europe/Berlin? It is an IANA name (Asia/Tbilisi), UTC or local.'],
    ['+04:00', 'It is an IANA name (Asia/Tbilisi), UTC or local.'],
    ['', 'It is an IANA name (Asia/Tbilisi), UTC or local.'],
    ['the moon over there', 'It is an IANA name (Asia/Tbilisi), UTC or local.'],
  ])('refuses %j', (said, advice) => {
    expect(complaintOf(parseZone, said)).toBe(advice);
  });
});
