// Runs a script of the command line on a floor and in a home of its own, and gives it back with what it printed.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hearOut, ownHome, PROJECT, startRingtop } from '../../run-ringtop.ts';
import { joinSessions } from './join-sessions.ts';
import type { Script, Step } from './parse-script.ts';
import { saidAlways } from './said-always.ts';
import { openScriptFloor, type ScriptFloor, SECRETS } from './script-floor.ts';

export async function runScript({ about, parts, steps }: Script): Promise<Script> {
  // What one command of a script leaves in its home, the next one finds there.
  const home = ownHome();
  const floor = await openScriptFloor(parts, home.HOME);
  const place = { floor, home, cwd: isAtHome({ parts, steps }) ? home.HOME : PROJECT };
  const ran: Script['steps'][number][] = [];
  for (const step of steps) {
    if ('seconds' in step) await floor.pass(step.seconds);
    else if ('joins' in step) await joinSessions(floor);
    else if ('answers' in step) floor.answer(step.answers);
    else if ('file' in step) write(join(home.HOME, step.file), meant(step.text, floor));
    ran.push('command' in step ? { ...step, ...(await run(step, place)) } : step);
  }
  return { about, parts, steps: ran };
}

/** Where a script has files of its own, its commands stand beside them; else they stand in the project's folder. */
function isAtHome({ parts, steps }: Pick<Script, 'parts' | 'steps'>): boolean {
  return parts.length > 0 || steps.some(step => 'file' in step);
}

/** Private, as a secret has to be. */
function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
}

interface Place {
  readonly floor: ScriptFloor;
  readonly home: ReturnType<typeof ownHome>;
  readonly cwd: string;
}

async function run(
  { command, input, happens }: Step,
  { floor, home, cwd }: Place,
): Promise<Omit<Step, 'command' | 'input' | 'happens'>> {
  const { gateway } = floor;
  const start = (part: string): ReturnType<typeof startRingtop> => {
    const [words, env] = wordsOf(meant(part, floor));
    return startRingtop(words, {
      env: { ...home, RINGTOP_URL: gateway.httpUrl, RINGTOP_TOKEN: SECRETS.LEVAN, ...env },
      cwd,
    });
  };
  const started = command.split(' | ringtop ').map(start);
  const [child] = started.slice(-1);
  if (child === undefined) throw new Error(`a script has no command: ${command}`);
  for (const [index, one] of started.entries())
    if (index === 0) one.stdin.end(input);
    else started[index - 1]?.stdout.pipe(one.stdin);
  const tell = makeHappen(child, happens, { pass: floor.pass, start });
  let isJoined = false;
  const look = (): void => {
    // The clock of the floor stands: what a source has told meanwhile is published by hand.
    gateway.hub.publish();
    if (isJoined || gateway.sessions.count === 0) return;
    isJoined = true;
    tell('it is connected');
  };
  const publishing = setInterval(look, 5);
  const said = await hearOut(child).finally(() => clearInterval(publishing));
  const always = (text: string): string => saidAlways(text, floor, home.HOME);
  return { exit: said.exit ?? -1, stdout: always(said.stdout), stderr: always(said.stderr) };
}

/** The words of a script with what they stand for. */
function meant(text: string, { words }: ScriptFloor): string {
  return text.replace(/\b[A-Z]{3,}\b/g, word => words.get(word) ?? word);
}

/** Each in its turn, once what stands before it was printed, or told. */
function makeHappen(
  child: ReturnType<typeof startRingtop>,
  happens: Step['happens'],
  { pass, start }: Pick<ScriptFloor, 'pass'> & { readonly start: (command: string) => typeof child },
): (piece: Buffer | string) => void {
  const left = [...happens];
  let printed = '';
  const look = (piece: Buffer | string): void => {
    printed += String(piece);
    const [next] = left;
    if (next === undefined || !printed.includes(next.when)) return;
    left.shift();
    if (next.does === 'interrupt') child.kill('SIGINT');
    else if (next.does.startsWith('ringtop ')) start(next.does.replace('ringtop ', '')).stdin.end();
    else pass(Number(next.does.replace('pass ', '')));
  };
  if (left.length > 0) for (const stream of [child.stdout, child.stderr]) stream.on('data', look);
  return look;
}

/**
 * As a shell parts them; `as screen` or `as nino` at the end is another's token, `without token` none, and `by context`
 * neither address nor token: what the home has.
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
