// Prints the golden documents of a group: its lines are made a script, and what that printed is read.
import { parseScript, type Script } from '../scripts/support/parse-script.ts';
import { runScript } from '../scripts/support/run-script.ts';

/** By their names; what is of the moment or of this machine stands as it would on another day elsewhere. */
export async function printGroup(group: string): Promise<ReadonlyMap<string, unknown>> {
  const names = namesIn(group);
  const ran = await runScript(parseScript(linesOf(group).map(toScriptLine).join('\n')));
  const printed = new Map<string, unknown>();
  for (const [index, text] of textsOf(ran).entries()) {
    const name = names[index] ?? '';
    const before = printed.get(name);
    printed.set(name, isInLines(name) ? [...asList(before), ...readLines(text)] : JSON.parse(text));
  }
  return printed;
}

/** A name, and at least two blanks behind it: a line of a script has one. */
const DOCUMENT = /^([a-z-]+(?:\.[a-z]+)?) {2,}(\w.*)$/;

/** One for each command. */
export function namesIn(group: string): readonly string[] {
  return linesOf(group).flatMap(line => DOCUMENT.exec(line)?.[1] ?? []);
}

function linesOf(group: string): readonly string[] {
  return group.split('\n').map(line => line.trim());
}

function toScriptLine(line: string): string {
  const [, , words] = DOCUMENT.exec(line) ?? [];
  if (words === undefined) return line;
  return `$ ringtop ${/ -o /.test(words) ? words : words.replace(/( as \w+| by context)?$/, ' -o json$1')}`;
}

/** What each command printed: to stderr, where it failed. */
function textsOf({ steps }: Script): readonly string[] {
  return steps.flatMap(step =>
    'command' in step ? [readStill(step.stdout === '' ? step.stderr : step.stdout)] : [],
  );
}

export function isInLines(name: string): boolean {
  return name.endsWith('-line') || name.endsWith('.followed');
}

function readLines(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line));
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A script has words for what is another at every run; a document has values. */
function readStill(text: string): string {
  return text
    .replaceAll('URL', 'http://127.0.0.1:7420')
    .replaceAll('HOME', '/home/levan')
    .replaceAll('PORT', '5038')
    .replaceAll('NOW', '2026-11-23T10:05:32.000Z')
    .replaceAll('HASH', '0'.repeat(64))
    .replaceAll('SECRET', 'shown-this-once')
    .replaceAll('SIZE', '188416')
    .replaceAll('"id":"ID"', '"id":"fywzh3qs"')
    .replaceAll('"elapsedMs":0', '"elapsedMs":12')
    .replace(/"(created|revoked)By":"[^"]+"/g, '"$1By":"root"');
}
