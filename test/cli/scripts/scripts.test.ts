// Each file *.script beside this one is run as it stands: every command, all that it prints, and how it ends. The help
// in help-*.script is written anew by `npm run docs`, as all texts that are drawn by ringtop itself; any one of the others by
// RINGTOP_WRITE_DOCS=NAME.script, to be read before it is kept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { hearOut, ownHome, startRingtop } from '../run-ringtop.ts';
import { formatScript } from './support/format-script.ts';
import { joinSessions } from './support/join-sessions.ts';
import { parseScript, type Script, type Step } from './support/parse-script.ts';
import { openScriptFloor, type ScriptFloor, SECRETS } from './support/script-floor.ts';

const FOLDER = new URL('.', import.meta.url);
const FILES = readdirSync(FOLDER).filter(name => name.endsWith('.script'));

/** The gateway of these has a history. */
const REMEMBERING: ReadonlySet<string> = new Set(['events.script', 'explain-contacts.script']);

const isWriting = process.env.RINGTOP_WRITE_DOCS !== undefined;

describe('the command line', () => {
  test.each(FILES)('%s', async name => {
    const file = new URL(name, FOLDER);
    const script = parseScript(readFileSync(file, 'utf8'));
    const ran = await runAll(script, { remembers: REMEMBERING.has(name) });
    if ((isWriting && name.startsWith('help-')) || process.env.RINGTOP_WRITE_DOCS === name)
      writeFileSync(file, formatScript(ran));
    else expect(ran).toEqual(script);
  });
});

async function runAll({ about, steps }: Script, remembering: { remembers: boolean }): Promise<Script> {
  const floor = await openScriptFloor(remembering);
  // What one command of a script leaves in its home, the next one finds there.
  const home = ownHome();
  const ran: Script['steps'][number][] = [];
  for (const step of steps) {
    if ('seconds' in step) await floor.pass(step.seconds);
    if ('joins' in step) await joinSessions(floor);
    ran.push('command' in step ? { ...step, ...(await run(step, floor, home)) } : step);
  }
  return { about, steps: ran };
}

async function run(
  { command, input, happens }: Step,
  floor: ScriptFloor,
  home: ReturnType<typeof ownHome>,
): Promise<Omit<Step, 'command' | 'input' | 'happens'>> {
  const { gateway, droppingUrl } = floor;
  const started = command.split(' | ringtop ').map(part => {
    const [words, env] = wordsOf(part.replaceAll('DROPS', droppingUrl).replaceAll('URL', gateway.httpUrl));
    return startRingtop(words, {
      env: { ...home, RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: SECRETS.LEVAN, ...env },
    });
  });
  const [child] = started.slice(-1);
  if (child === undefined) throw new Error(`a script has no command: ${command}`);
  for (const [index, one] of started.entries())
    if (index === 0) one.stdin.end(input);
    else started[index - 1]?.stdout.pipe(one.stdin);
  makeHappen(child, happens, floor);
  // The clock of the floor stands: what a source has told meanwhile is published by hand.
  const publishing = setInterval(() => gateway.hub.publish(), 5);
  const said = await hearOut(child).finally(() => clearInterval(publishing));
  const timeless = (text: string): string =>
    text
      .replaceAll(droppingUrl, 'DROPS')
      .replaceAll(gateway.httpUrl, 'URL')
      .replaceAll(home.HOME, 'HOME')
      .replace(/\(\d+\.\d s\)/g, '(0.0 s)')
      .replace(/"elapsedMs":[\d.]+|elapsedMs: [\d.]+/g, text => text.replace(/[\d.]+$/, '0'))
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, at =>
        Math.abs(Date.parse(at) - Date.now()) < 60_000 ? 'NOW' : at,
      )
      .replaceAll('\r\n', '\n');
  return { exit: said.exit ?? -1, stdout: timeless(said.stdout), stderr: timeless(said.stderr) };
}

/** Each in its turn, once it has printed what stands before it. */
function makeHappen(
  child: ReturnType<typeof startRingtop>,
  happens: Step['happens'],
  { pass }: ScriptFloor,
): void {
  const left = [...happens];
  let printed = '';
  const look = (piece: Buffer): void => {
    printed += String(piece);
    const [next] = left;
    if (next === undefined || !printed.includes(next.when)) return;
    left.shift();
    if (next.does === 'interrupt') child.kill('SIGINT');
    else pass(Number(next.does.replace('pass ', '')));
  };
  if (left.length === 0) return;
  child.stdout.on('data', look);
  child.stderr.on('data', look);
}

/**
 * As a shell parts them; `as screen`, `as nino` at the end is another person's token, `without token` none, and `by context` neither
 * address nor token: what the home has.
 */
function wordsOf(command: string): [string[], Readonly<Record<string, string>>] {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, one, two, three]) => one ?? two ?? three ?? '',
  );
  const last = words.slice(-2).join(' ');
  if (last in AS) return [words.slice(0, -2), { RINGTOP_TOKEN: AS[last] ?? '' }];
  if (last === 'by context') return [words.slice(0, -2), { RINGTOP_URL: '', RINGTOP_TOKEN: '' }];
  return [words, {}];
}

const AS: Readonly<Record<string, string>> = {
  'as screen': SECRETS.SCREEN,
  'as nino': SECRETS.NINO,
  'as sales': SECRETS.SALES,
  'without token': '',
};
