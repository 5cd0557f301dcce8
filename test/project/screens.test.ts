// docs/screens shows every screen as it is: written by `npm run docs`, drawn anew and compared here.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROJECT } from '../cli/run-ringtop.ts';
import { PAGES, printPage } from './docs/pages.ts';
import { openShift, type Shift } from './docs/simulated-shift.ts';
import { expectBlock, expectPage } from './docs/written.ts';

let shift: Shift;
beforeAll(async () => {
  shift = await openShift();
}, 120_000);
afterAll(() => shift.close());

test.each(PAGES.map(page => [`docs/screens/${page.name}.md`, page] as const))(
  '%s shows what stands on the terminal',
  async (file, page) => {
    await expectPage(file, await printPage(page, shift));
  },
);

test('docs/screens.md lists the pages, and there are no others', async () => {
  const lines = PAGES.map(({ name, title, about }) => `- [${title}](screens/${name}.md): ${about}\n`);
  await expectBlock('docs/screens.md', 'pages', lines.join(''));
  const files = await readdir(join(PROJECT, 'docs/screens'));
  expect(files.toSorted()).toEqual(PAGES.map(({ name }) => `${name}.md`).toSorted());
});
