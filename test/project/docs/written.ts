// What the docs show is what ringtop prints and does: written anew by `npm run docs`, compared by `npm test`.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { PROJECT } from '../../cli/run-ringtop.ts';

const HINT = '`npm run docs` writes it anew';
const isWriting = process.env.RINGTOP_WRITE_DOCS !== undefined;

/** Between `<!-- name:begin -->` and `<!-- name:end -->` of the file. */
export async function expectBlock(file: string, name: string, printed: string): Promise<void> {
  const path = join(PROJECT, file);
  if (isWriting) await writeBlock(path, name, printed);
  expect(findBlock(await readFile(path, 'utf8'), name).text, HINT).toBe(printed);
}

/** All of the file. */
export async function expectPage(file: string, printed: string): Promise<void> {
  const path = join(PROJECT, file);
  if (isWriting) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, printed);
  }
  expect(await readFile(path, 'utf8').catch(() => ''), HINT).toBe(printed);
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

export function fenced(printed: string): string {
  const lines = printed.split('\n').map(line => line.trimEnd());
  return `\`\`\`\n${lines.join('\n').trimEnd()}\n\`\`\`\n`;
}

/** A table of Markdown; a bar in a cell stays in it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const toLine = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[toLine(head), `|${'---|'.repeat(head.length)}`, ...rows.map(toLine)].join('\n')}\n`;
}
