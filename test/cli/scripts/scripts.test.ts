// Each file *.script beside this one is run as it stands: every command, all that it prints, and how it ends. The help
// in help-*.script is written anew by `npm run docs`, as all texts that are drawn by ringtop itself; any one of the others by
// RINGTOP_WRITE_DOCS=NAME.script, or several with commas between, to be read before they are kept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatScript } from './support/format-script.ts';
import { parseScript } from './support/parse-script.ts';
import { runScript } from './support/run-script.ts';

const FOLDER = new URL('.', import.meta.url);
const FILES = readdirSync(FOLDER).filter(name => name.endsWith('.script'));

const { RINGTOP_WRITE_DOCS: written } = process.env;
const isWriting = written !== undefined;

describe('the command line', () => {
  test.each(FILES)('%s', async name => {
    const file = new URL(name, FOLDER);
    const script = parseScript(readFileSync(file, 'utf8'));
    const ran = await runScript(script);
    if ((isWriting && name.startsWith('help-')) || written?.split(',').includes(name))
      writeFileSync(file, formatScript(ran));
    else expect(ran).toEqual(script);
  });
});
