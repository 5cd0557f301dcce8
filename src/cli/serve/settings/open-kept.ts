// What a person has chosen at the keys, in a file beside his settings that the tool itself writes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { closestWord } from '../../../lib/closest-word.ts';
import { codeOf } from '../../../lib/error-code.ts';
import { makeFolders } from '../../../lib/make-folders.ts';
import { parseJson } from '../../../lib/parse-json.ts';
import { replacePrivateFile } from '../../../lib/replace-private-file.ts';
import { RingtopError } from '../../../protocol/index.ts';
import type { Kept, KeptStore, ParsedKept } from '../../../tui/index.ts';
import { type Env, settingsFolder } from '../../connect/settings-folder.ts';

export const KEPT_FILE = 'lists.json';

/** `~/.config/ringtop/lists.json`; without it nothing was chosen yet. */
export async function openKept(env: Env): Promise<KeptStore> {
  const folder = settingsFolder(env);
  const file = join(folder, KEPT_FILE);
  const { mergeKept, toKeptJson, ...parsing } = await import('../../../tui/index.ts');
  const read = (): ParsedKept => readKept(file, parsing);
  const { kept, problems } = read();
  return {
    kept,
    problems,
    async save(change) {
      const there = read();
      // What cannot be read is perhaps worth mending: it is not written over.
      if (there.problems.some(isUnreadable)) throw new Error(there.problems.join(', '));
      makeFolders(folder);
      replacePrivateFile(file, `${JSON.stringify(toKeptJson(mergeKept(there.kept, change)), null, 2)}\n`);
    },
  };
}

/** Refuses a name that no view has, with the nearest there is. */
export function requireView(name: string, { views }: Kept): void {
  if (Object.hasOwn(views, name)) return;
  const names = Object.keys(views);
  const nearest = closestWord(name, names);
  throw new RingtopError({
    code: 'bad-arguments',
    message: `there is no view “${name}”`,
    hint:
      names.length === 0
        ? 'None is saved yet: in the tool, :view save NAME.'
        : nearest === undefined
          ? `There are ${names.join(', ')}.`
          : `Did you mean ${nearest}?`,
  });
}

type Parsing = Pick<typeof import('../../../tui/index.ts'), 'parseKept' | 'NOTHING_KEPT'>;

const UNREADABLE = `${KEPT_FILE}: `;

function isUnreadable(problem: string): boolean {
  return problem.startsWith(UNREADABLE);
}

function readKept(file: string, { parseKept, NOTHING_KEPT }: Parsing): ParsedKept {
  const unreadable = (why: string): ParsedKept => ({ kept: NOTHING_KEPT, problems: [UNREADABLE + why] });
  if (!existsSync(file)) return { kept: { ...NOTHING_KEPT, hasSeenHint: false }, problems: [] };
  try {
    const value = parseJson(readFileSync(file, 'utf8'));
    if (value === undefined) return unreadable('it is no JSON; mend it, or remove it to begin anew');
    const { kept, problems } = parseKept(value);
    return { kept, problems: problems.map(problem => `${problem} (${KEPT_FILE})`) };
  } catch (error) {
    return unreadable(`it cannot be read (${codeOf(error)})`);
  }
}
