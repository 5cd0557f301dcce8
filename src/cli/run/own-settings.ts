// A person's own settings from the command line: where they are, what they say, one of them set, all of them checked.
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { asFields } from '../../lib/fields.ts';
import { makeFolders } from '../../lib/make-folders.ts';
import { replacePrivateFile } from '../../lib/replace-private-file.ts';
import { EXIT, formatInstant, RingtopError } from '../../protocol/index.ts';
import { explainConfig } from '../config/explain-config.ts';
import { placeIn } from '../config/read-config.ts';
import { contextsPath, readContexts } from '../connect/contexts/context-file.ts';
import { fileOf } from '../connect/contexts/named-context.ts';
import { readPrivateFile } from '../connect/read-private-file.ts';
import { settingsFolder } from '../connect/settings-folder.ts';
import { trustOf } from '../connect/trust.ts';
import type { Host } from '../host.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { changeSetting, formatKey, keyPath } from '../serve/settings/change-setting.ts';
import { KEPT_FILE, openKept } from '../serve/settings/open-kept.ts';
import { readSettings } from '../serve/settings/read-settings.ts';
import { settingsSchema } from '../serve/settings/settings-schema.ts';
import { SETTINGS_FILE } from '../serve/settings/watch-files.ts';

export const OWN_FILES = ['settings', 'contexts', 'lists', 'themes'] as const;
export type OwnFile = (typeof OWN_FILES)[number];

export async function printPath({ env, stdout }: Host, what: OwnFile): Promise<number> {
  const names = { settings: SETTINGS_FILE, contexts: 'contexts.json', lists: KEPT_FILE, themes: 'themes' };
  stdout.write(`${join(settingsFolder(env), names[what])}\n`);
  return EXIT.done;
}

/** Without a key all of them, as JSON. */
export async function getSetting(
  host: Host,
  key: string | undefined,
  output: DocumentOutput,
): Promise<number> {
  const { env, now } = host;
  const print = await openDocumentPrinter(host, output);
  const { settings } = await readSettings(env);
  const value = key === undefined ? settings : valueAt(settings, keyPath(key));
  if (key !== undefined && value === undefined)
    throw new RingtopError({
      code: 'not-found',
      message: `${formatKey(keyPath(key))} is not settled`,
      hint: `docs/settings.md says what holds then, and ringtop config set ${key} VALUE settles it.`,
    });
  await print({ ...settingsAt(now()), key: key ?? null, value }, () =>
    typeof value === 'string' ? `${value}\n` : `${JSON.stringify(value, null, 2)}\n`,
  );
  return EXIT.done;
}

function settingsAt(at: number) {
  return { apiVersion: 'ringtop/v1', kind: 'Settings', at: formatInstant(at) };
}

function valueAt(settings: unknown, path: readonly string[]): unknown {
  return path.reduce((value, key) => {
    const fields = asFields(value);
    // `__proto__` is nothing that anybody has settled.
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
  }, settings);
}

/** Undefined takes it away. What would not do is not written. */
export async function setSetting(
  host: Host,
  key: string,
  { text, ...output }: DocumentOutput & { readonly text: string | undefined },
): Promise<number> {
  const { env, now } = host;
  const print = await openDocumentPrinter(host, output);
  const folder = settingsFolder(env);
  const file = join(folder, SETTINGS_FILE);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '{}\n';
  const path = keyPath(key);
  const after = changeSetting(before, file, { path, text });
  const place = { ...placeIn(after, file), schema: settingsSchema };
  const parsed = settingsSchema.safeParse(place.value);
  if (!parsed.success) throw unchanged(explainConfig(parsed.error, place));
  // A typo in it would be found by every screen; what is taken away can be no typo.
  if (path.at(-1) === 'theme' && text !== undefined)
    await readSettings(env, after).catch((error: RingtopError) => Promise.reject(unchanged(error)));
  makeFolders(folder);
  replacePrivateFile(existsSync(file) ? realpathSync(file) : file, after);
  await print({ ...settingsAt(now()), key, value: valueAt(parsed.data, path) ?? null }, () =>
    text === undefined
      ? `${formatKey(path)} is not settled any more.\n`
      : `${formatKey(path)} is ${text} from now on.\n`,
  );
  return EXIT.done;
}

/** Without the line: what is refused stands in no file. */
function unchanged({ code, message, hint }: RingtopError): RingtopError {
  return new RingtopError({
    code,
    message: message.replace(/^.*?:\d+: /, ''),
    hint: `${hint ?? ''} Nothing was changed.`.trim(),
  });
}

export async function checkOwn(host: Host, output: DocumentOutput): Promise<number> {
  const { env, now } = host;
  const print = await openDocumentPrinter(host, output);
  const folder = settingsFolder(env);
  await readSettings(env);
  const { contexts } = readContexts(env);
  for (const [name, { tokenFile, ca }] of Object.entries(contexts)) {
    if (tokenFile !== undefined) readPrivateFile(fileOf(tokenFile, env), `the context ${name}`);
    if (ca !== undefined) trustOf(fileOf(ca, env));
  }
  const { problems } = await openKept(env);
  if (problems.length > 0)
    throw new RingtopError({ code: 'bad-config', message: problems.join(', '), hint: `It is in ${folder}.` });
  const files = [join(folder, SETTINGS_FILE), contextsPath(env), join(folder, KEPT_FILE)];
  const items = files.map(file => ({
    of: file,
    said: existsSync(file) ? 'will do' : 'is not there, and need not be',
  }));
  const envelope = { apiVersion: 'ringtop/v1', kind: 'ConfigReport', at: formatInstant(now()) };
  await print({ ...envelope, file: folder, items }, () =>
    items.map(({ of, said }) => `${of} ${said}\n`).join(''),
  );
  return EXIT.done;
}
