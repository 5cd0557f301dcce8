// The README shows what ringtop really prints: blocks between markers, written anew by `npm run docs`.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT, runRingtop } from '../cli/run-ringtop.ts';
import { openDriver, START_AT } from '../tui/driver.ts';
import { buildRichFloor } from '../tui/support/rich-floor.ts';

const README = join(PROJECT, 'README.md');

/** Each block's name, and where its text comes from. */
const BLOCKS: readonly [string, () => Promise<string>][] = [
  ['screen', showWall],
  ['help', async () => (await runRingtop(['--help'])).stdout],
  ['exit-codes', async () => (await runRingtop(['help', 'exit-codes'])).stdout],
];

test.each(BLOCKS)('the README’s %s is what ringtop shows', async (name, print) => {
  const printed = await print();
  if (process.env.RINGTOP_WRITE_DOCS !== undefined) await writeBlock(name, printed);
  expect(findBlock(await readFile(README, 'utf8'), name).text).toBe(fenced(printed));
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

async function writeBlock(name: string, printed: string): Promise<void> {
  const readme = await readFile(README, 'utf8');
  const { start, end } = findBlock(readme, name);
  await writeFile(README, readme.slice(0, start) + fenced(printed) + readme.slice(end));
}

function findBlock(readme: string, name: string): { start: number; end: number; text: string } {
  const opening = `<!-- ${name}:begin -->\n`;
  const start = readme.indexOf(opening) + opening.length;
  const end = readme.indexOf(`<!-- ${name}:end -->`, start);
  if (start < opening.length || end < 0) throw new Error(`README.md has no block ${name}`);
  return { start, end, text: readme.slice(start, end) };
}

function fenced(printed: string): string {
  const lines = printed.split('\n').map(line => line.trimEnd());
  return `\`\`\`\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
}
