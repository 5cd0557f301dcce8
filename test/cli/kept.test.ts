// The file of what was chosen at the keys: made when something is, never written over where it cannot be read.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKept, requireView } from '../../src/cli/serve/settings/open-kept.ts';
import { NOTHING_KEPT } from '../../src/tui/index.ts';
import { ownHome } from './run-ringtop.ts';

const SORTED = { ...NOTHING_KEPT, sorts: { queues: { column: 'longest', isReversed: false } } };
const FILE = ['.config', 'ringtop', 'lists.json'];

function homeWith(text: string) {
  const home = ownHome();
  mkdirSync(join(home.HOME, '.config', 'ringtop'), { recursive: true });
  writeFileSync(join(home.HOME, ...FILE), text);
  return home;
}

test('nothing is kept until something is chosen; then it is found again, by its owner alone', async () => {
  const home = ownHome();
  const first = await openKept(home);
  // Whoever has no file yet has not seen the first steps either.
  expect(first).toMatchObject({ kept: { ...NOTHING_KEPT, hasSeenHint: false }, problems: [] });
  await first.save({ before: first.kept, after: SORTED });
  expect((await openKept(home)).kept).toEqual(SORTED);
  expect(statSync(join(home.HOME, ...FILE)).mode & 0o777).toBe(0o600);
});

test.each([
  ['{"sort": ', /^lists\.json: it is no JSON/],
  ['{"sort": {"queues": "longest"}}', /^sort\.queues is "longest": .* \(lists\.json\)$/],
])('a file that says %s does not keep the tool from starting', async (text, problem) => {
  const { problems } = await openKept(homeWith(text));
  expect(problems).toEqual([expect.stringMatching(problem)]);
});

test('a file that cannot be read is not written over', async () => {
  const home = homeWith('{"views": {"mine": ');
  const kept = await openKept(home);
  await expect(kept.save({ before: NOTHING_KEPT, after: SORTED })).rejects.toThrow('mend it');
  expect(readFileSync(join(home.HOME, ...FILE), 'utf8')).toBe('{"views": {"mine": ');
});

test('a view that there is not is refused with the nearest', () => {
  const view = { screen: 'wall', filter: '', sorts: {}, columns: {}, showsOffline: false } as const;
  const kept = { ...NOTHING_KEPT, views: { morning: view } };
  expect(() => requireView('morning', kept)).not.toThrow();
  expect(() => requireView('mornin', kept)).toThrow(
    expect.objectContaining({ hint: 'Did you mean morning?' }),
  );
  expect(() => requireView('x', kept)).toThrow(expect.objectContaining({ hint: 'There are morning.' }));
  expect(() => requireView('x', NOTHING_KEPT)).toThrow(
    expect.objectContaining({ hint: 'None is saved yet: in the tool, :view save NAME.' }),
  );
});
