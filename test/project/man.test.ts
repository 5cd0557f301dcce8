// The man pages are of the same tree as the help, written by `npm run docs`, and the package names each of them.
import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../cli/run-ringtop.ts';
import { manPages } from './docs/man-pages.ts';
import { expectPage } from './docs/written.ts';

const FOLDER = 'docs/man';
const PAGES = manPages();

const MANIFEST = `${PROJECT}package.json`;

function toPath(file: string): string {
  return `./${FOLDER}/${file}`;
}

/** No page of a command that is gone, and each that there is in the package. */
async function writeLists(files: readonly string[]): Promise<void> {
  for (const file of await readdir(`${PROJECT}${FOLDER}`))
    if (!files.includes(file)) await rm(`${PROJECT}${FOLDER}/${file}`);
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8'));
  await writeFile(MANIFEST, `${JSON.stringify({ ...manifest, man: files.map(toPath) }, null, 2)}\n`);
}

describe('the man pages', () => {
  test.each(PAGES)('$file is what the commands say', async ({ file, text }) => {
    await expectPage(`${FOLDER}/${file}`, text);
  });

  test('are of commands that there are, and of all of them', async () => {
    const files = PAGES.map(({ file }) => file).sort();
    if (process.env.RINGTOP_WRITE_DOCS !== undefined) await writeLists(files);
    expect((await readdir(`${PROJECT}${FOLDER}`)).sort()).toEqual(files);
    const { man } = JSON.parse(await readFile(MANIFEST, 'utf8'));
    expect(man, 'the man of package.json').toEqual(files.map(toPath));
  });

  const hasMan = spawnSync('man', ['--version']).status === 0;
  if (!hasMan) console.warn('The man pages are not shown: there is no man here.');

  test.skipIf(!hasMan).each(PAGES)('$file is one to man, which has nothing to say about it', ({ file }) => {
    const shown = spawnSync('man', ['--warnings', '-l', '-P', 'cat', `${PROJECT}${FOLDER}/${file}`], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, MANWIDTH: '80', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    });
    expect(shown.stderr).toBe('');
    expect(shown.stdout).toMatch(/^NAME/m);
    expect(shown.stdout).toMatch(/^SYNOPSIS/m);
  });
});
