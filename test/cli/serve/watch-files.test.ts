// A folder of settings that changes: noticed also where it was not there at the start.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchFiles } from '../../../src/cli/serve/settings/watch-files.ts';
import { createManualTimers } from '../../tui/support/manual-timers.ts';
import { ownHome } from '../run-ringtop.ts';

test('a file that is made, written or removed is noticed at the next look, and nothing else is', () => {
  const folder = join(ownHome().HOME, 'settings');
  const timers = createManualTimers();
  let changes = 0;
  const stop = watchFiles({ folder, timers, onChange: () => (changes += 1) });
  const changesAfterLook = (): number => {
    timers.advance(10_000);
    return changes;
  };
  expect(changesAfterLook()).toBe(0);
  mkdirSync(join(folder, 'themes'), { recursive: true });
  writeFileSync(join(folder, 'config.json'), '{}');
  expect(changesAfterLook()).toBe(1);
  writeFileSync(join(folder, 'themes', 'mine.json'), '{}');
  expect(changesAfterLook()).toBe(2);
  writeFileSync(join(folder, 'notes.txt'), '');
  expect(changesAfterLook()).toBe(2);
  rmSync(join(folder, 'themes', 'mine.json'));
  expect(changesAfterLook()).toBe(3);
  stop();
  writeFileSync(join(folder, 'config.json'), '{"theme": "light"}');
  expect(changesAfterLook()).toBe(3);
});
