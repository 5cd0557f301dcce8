// A script of the command line: what it is about, then commands, each with all that it prints and how it ends.
//
//     Who is on a break, and nobody else.
//
//     $ ringtop get agents --filter state=break -o name
//     1002
//
//     $ ringtop get agents nobody
//     ID  NAME  STATE
//     2> ringtop: none of the agents is called "nobody"
//     exit 3
//
// A line of its input begins with `< `, one that is printed and begins like one of these marks with `| `. `pass 90`
// stands between commands: so many seconds go by on the floor; `join` likewise: two sessions are opened; `answers no`: so the
// source answers whatever it is asked from here on, see obey-or-not.ts. `file
// ringtop.yaml` writes a file of the lines below it, each of which begins with `> `. `floor data pbx`, before the first
// command, names what its floor has besides: see floor-parts.ts. The empty line before the next of them is not printed.
//
// What one command prints another reads: `$ ringtop get agents -o name | ringtop agent unpause -`; what is printed and how it
// ends is then the last one's. What happens while it runs stands behind what it has printed by then:
// `when waiting for: pass 30`, `when waiting for: interrupt` (Ctrl-C), `when snapshot: ringtop agent pause 1021` (somebody else,
// of whom nothing is shown). What prints nothing until it is over is waited for by `when it is connected: interrupt`.

export interface Step {
  readonly command: string;
  readonly input: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
  /** While it runs. */
  readonly happens: readonly Happening[];
}

export interface Happening {
  /** Once it has printed this. */
  readonly when: string;
  /** `interrupt`, `pass 30`, or another's command. */
  readonly does: string;
}

export interface Pass {
  readonly seconds: number;
}

/** Somebody connects, by a socket. */
export interface Join {
  readonly joins: true;
}

/** `no`: so the source answers what it is asked. */
export interface Answers {
  readonly answers: string;
}

export interface WrittenFile {
  readonly file: string;
  readonly text: string;
}

export interface Script {
  readonly about: string;
  /** Of `floor`: what the floor has besides. */
  readonly parts: readonly string[];
  readonly steps: readonly (Step | Pass | Join | Answers | WrittenFile)[];
}

interface Written {
  command: string;
  input: string;
  stdout: string;
  stderr: string;
  exit: number;
  happens: Happening[];
}

type Open = Written | { file: string; text: string };

const LINE = /^(\$ ringtop ?|2> ?|[<>|] ?|exit |pass |when |file |floor |answers |join$)?(.*)$/u;

export function parseScript(text: string): Script {
  const about: string[] = [];
  const steps: (Open | Pass | Join | Answers)[] = [];
  let parts: readonly string[] = [];
  let open: Open | undefined;
  for (const line of text.split('\n')) {
    const [, mark = '', rest = ''] = LINE.exec(line) ?? [];
    if (mark === 'pass ') {
      open = undefined;
      steps.push({ seconds: Number(rest) });
    } else if (mark === 'join' || mark === 'answers ') {
      open = undefined;
      steps.push(mark === 'join' ? { joins: true } : { answers: rest });
    } else if (mark.startsWith('$') || mark === 'file ') {
      open = mark === 'file ' ? { file: rest, text: '' } : toCommand(rest);
      steps.push(open);
    } else if (open !== undefined) take(open, mark.trimEnd(), rest);
    else if (mark === 'floor ') parts = rest.split(' ');
    else if (steps.length === 0) about.push(line);
  }
  for (const step of steps) if ('stdout' in step) step.stdout = step.stdout.replace(/^\n|\n(?<=\n\n)$/, '');
  return { about: about.join(' ').trim(), parts, steps };
}

function toCommand(command: string): Written {
  return { command, input: '', stdout: '', stderr: '', exit: 0, happens: [] };
}

function take(open: Open, mark: string, rest: string): void {
  if ('file' in open) open.text += mark === '>' ? `${rest}\n` : '';
  else if (mark === '2>') open.stderr += `${rest}\n`;
  else if (mark === '<') open.input += `${rest}\n`;
  else if (mark === 'when') open.happens.push(toHappening(rest));
  else if (mark === 'exit') open.exit = Number(rest);
  else open.stdout += `${rest}\n`;
}

/** `waiting for: pass 30` */
function toHappening(text: string): Happening {
  const [, when = text, does = ''] = /^(.+): (interrupt|pass \d+|ringtop .+)$/u.exec(text) ?? [];
  return { when, does };
}
