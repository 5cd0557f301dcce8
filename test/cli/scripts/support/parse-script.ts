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
// stands between commands: so many seconds go by on the floor; `join` likewise: two
// sessions are opened. The empty line before the next of them is not printed.
//
// What one command prints another reads: `$ ringtop get agents -o name | ringtop agent unpause -`; what is printed and how it
// ends is then the last one's. What happens while it runs stands behind what it has printed by then:
// `when waiting for: pass 30`, `when waiting for: interrupt` (Ctrl-C).

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
  /** `interrupt`, or `pass 30`. */
  readonly does: string;
}

export interface Pass {
  readonly seconds: number;
}

/** Somebody connects, by a socket. */
export interface Join {
  readonly joins: true;
}

export interface Script {
  readonly about: string;
  readonly steps: readonly (Step | Pass | Join)[];
}

interface Written {
  command: string;
  input: string;
  stdout: string;
  stderr: string;
  exit: number;
  happens: Happening[];
}

export function parseScript(text: string): Script {
  const about: string[] = [];
  const steps: (Written | Pass | Join)[] = [];
  let open: Written | undefined;
  for (const line of text.split('\n')) {
    const [, mark = '', rest = ''] =
      /^(\$ ringtop ?|2> ?|< ?|\| ?|exit |pass |when |join$)?(.*)$/u.exec(line) ?? [];
    if (mark.startsWith('$')) {
      open = { command: rest, input: '', stdout: '', stderr: '', exit: 0, happens: [] };
      steps.push(open);
    } else if (mark === 'pass ' || mark === 'join') {
      open = undefined;
      steps.push(mark === 'join' ? { joins: true } : { seconds: Number(rest) });
    } else if (open === undefined) {
      if (steps.length === 0) about.push(line);
    } else take(open, mark.trimEnd(), rest);
  }
  for (const step of steps) if ('stdout' in step) step.stdout = step.stdout.replace(/^\n|\n(?<=\n\n)$/, '');
  return { about: about.join(' ').trim(), steps };
}

function take(open: Written, mark: string, rest: string): void {
  if (mark === '2>') open.stderr += `${rest}\n`;
  else if (mark === '<') open.input += `${rest}\n`;
  else if (mark === 'when') open.happens.push(toHappening(rest));
  else if (mark === 'exit') open.exit = Number(rest);
  else open.stdout += `${rest}\n`;
}

/** `waiting for: pass 30` */
function toHappening(text: string): Happening {
  const [, when = text, does = ''] = /^(.+): (interrupt|pass \d+)$/u.exec(text) ?? [];
  return { when, does };
}
