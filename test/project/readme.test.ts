// The docs show what ringtop really prints and does: blocks between markers, written anew by `npm run docs`.
import { test } from 'vitest';
import { COMMAND_METHODS, commandEntry } from '../../src/floor/index.ts';
import { runRingtop } from '../cli/run-ringtop.ts';
import { openDriver, START_AT } from '../tui/driver.ts';
import { buildRichFloor } from '../tui/support/rich-floor.ts';
import { actionTable, keyboardTable } from './docs/key-tables.ts';
import { expectBlock, fenced, tableOf } from './docs/written.ts';

/** Each block's file and name, and where its text comes from. */
const BLOCKS: readonly [string, string, () => Promise<string>][] = [
  ['README.md', 'screen', async () => fenced(await showWall())],
  ['README.md', 'help', async () => fenced((await runRingtop(['--help'])).stdout)],
  ['docs/scripting.md', 'exit-codes', async () => fenced((await runRingtop(['help', 'exit-codes'])).stdout)],
  ['docs/wire.md', 'commands', async () => commandTable()],
  ['docs/keys.md', 'actions', async () => actionTable()],
  ['docs/keys.md', 'keyboards', async () => keyboardTable()],
  ['docs/wall.md', 'wall-200x50', () => showMonitor({ columns: 200, rows: 50 })],
  ['docs/wall.md', 'wall-80x24', () => showMonitor({ columns: 80, rows: 24 })],
  ['docs/wall.md', 'wall-blind', () => showMonitor({ columns: 80, rows: 24, isBlind: true })],
];

test.each(BLOCKS)('the %s’s %s is what ringtop shows', async (file, name, print) => {
  await expectBlock(file, name, await print());
});

async function showWall(): Promise<string> {
  const wall = await openDriver({ columns: 80, rows: 24, document: buildRichFloor(START_AT) });
  try {
    await wall.pass(1);
    return wall.screen();
  } finally {
    await wall.close();
  }
}

interface Shown {
  readonly columns: number;
  readonly rows: number;
  readonly isBlind?: boolean;
}

/** The wall on a monitor, where it has not drifted. */
async function showMonitor({ columns, rows, isBlind = false }: Shown): Promise<string> {
  const document = buildRichFloor(START_AT);
  const wall = await openDriver({ mode: 'wall', columns, rows, monitor: { drifts: false }, document });
  try {
    await wall.pass(1);
    if (isBlind)
      wall.feed.become({ state: 'waiting', asOf: START_AT, reason: 'connection refused', retryInMs: 8_000 });
    await wall.pass(1);
    return fenced(wall.screen());
  } finally {
    await wall.close();
  }
}

function commandTable(): string {
  const rows = COMMAND_METHODS.map(method => {
    const { title, role, danger, undo } = commandEntry(method);
    const asked = { none: '', asks: 'asked first', grave: 'asked, to be written out' }[danger];
    return [`\`${method}\``, title, role, asked, undo.possible ? undo.how : `– (${undo.how})`];
  });
  return tableOf(['method', 'does', 'role', 'danger', 'undo'], rows);
}
