// The docs show what ringtop really prints and does: blocks between markers, written anew by `npm run docs`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_METHODS, commandEntry } from '../../src/floor/index.ts';
import { PROJECT, runRingtop } from '../cli/run-ringtop.ts';
import { openDriver, START_AT } from '../tui/driver.ts';
import { buildRichFloor } from '../tui/support/rich-floor.ts';

/** Each block's file and name, and where its text comes from. */
const BLOCKS: readonly [string, string, () => Promise<string>][] = [
  ['README.md', 'screen', async () => fenced(await showWall())],
  ['README.md', 'help', async () => fenced((await runRingtop(['--help'])).stdout)],
  ['README.md', 'exit-codes', async () => fenced((await runRingtop(['help', 'exit-codes'])).stdout)],
  ['docs/wire.md', 'commands', async () => commandTable()],
];

test.each(BLOCKS)('the %s’s %s is what ringtop shows', async (file, name, print) => {
  const printed = await print();
  const path = join(PROJECT, file);
  if (process.env.RINGTOP_WRITE_DOCS !== undefined) await writeBlock(path, name, printed);
  expect(findBlock(await readFile(path, 'utf8'), name).text).toBe(printed);
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

function commandTable(): string {
  const rows = COMMAND_METHODS.map(method => {
    const { title, role, danger, undo } = commandEntry(method);
    const asked = { none: '', asks: 'asked first', grave: 'asked, to be written out' }[danger];
    return `| \`${method}\` | ${title} | ${role} | ${asked} | ${undo.possible ? undo.how : `– (${undo.how})`} |`;
  });
  return `${['| method | does | role | danger | undo |', '|---|---|---|---|---|', ...rows].join('\n')}\n`;
}

async function writeBlock(path: string, name: string, printed: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const { start, end } = findBlock(text, name);
  await writeFile(path, text.slice(0, start) + printed + text.slice(end));
}

function findBlock(page: string, name: string): { start: number; end: number; text: string } {
  const opening = `<!-- ${name}:begin -->\n`;
  const start = page.indexOf(opening) + opening.length;
  const end = page.indexOf(`<!-- ${name}:end -->`, start);
  if (start < opening.length || end < 0) throw new Error(`there is no block ${name}`);
  return { start, end, text: page.slice(start, end) };
}

function fenced(printed: string): string {
  const lines = printed.split('\n').map(line => line.trimEnd());
  return `\`\`\`\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
}
