// A wall says quietly that its gateway is of another version, and shows the floor all the same.
import { expect, onTestFinished, test } from 'vitest';
import { openDriver } from '../driver.ts';
import { buildRichFloor } from '../support/rich-floor.ts';
import { NOW } from '../support/scene-of.ts';

async function open(
  versions: { gatewayVersion?: string; version?: string },
  mode: 'wall' | 'tool',
  columns = 160,
) {
  const wall = await openDriver({ columns, rows: 40, mode, document: buildRichFloor(NOW), ...versions });
  onTestFinished(() => wall.close());
  await wall.pass(1);
  return wall;
}

const NEWER = { gatewayVersion: '0.5.2', version: '0.4.0' };

test('a monitor says it in its first line', async () => {
  const wall = await open(NEWER, 'wall');
  expect(wall.screen().split('\n')[0]).toContain('gateway 0.5, this wall 0.4: restart to update');
});

test('the tool says it in its last line, and keeps its keys', async () => {
  const wall = await open(NEWER, 'tool');
  const lines = wall.screen().trimEnd().split('\n');
  expect(lines[0]).not.toContain('gateway');
  expect(lines.at(-1)).toMatch(/quit.*gateway 0\.5, this wall 0\.4: restart to update/);
});

test('in 80 columns it is short', async () => {
  const wall = await open(NEWER, 'tool', 80);
  expect(wall.screen().trimEnd().split('\n').at(-1)).toMatch(/quit.*gateway 0\.5, here 0\.4 ?$/);
});

test('an older gateway is told of too', async () => {
  const wall = await open({ gatewayVersion: '0.3.9', version: '0.4.0' }, 'wall');
  expect(wall.screen()).toContain('gateway 0.3 is older than this wall, 0.4');
});

test.each([
  ['of the same version', { gatewayVersion: '0.4.0', version: '0.4.0' }],
  ['a patch ahead', { gatewayVersion: '0.4.7', version: '0.4.0' }],
  ['that does not say its version', { version: '0.4.0' }],
  ['whose version is none', { gatewayVersion: '\u001b[2J9.9.9', version: '0.4.0' }],
])('of a gateway %s nothing is said', async (_, versions) => {
  for (const mode of ['wall', 'tool'] as const)
    expect((await open(versions, mode)).screen()).not.toMatch(/gateway \d/);
});
