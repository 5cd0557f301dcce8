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
// stands between commands: so many seconds go by on the floor. The empty line before the next of them is not printed.

export interface Step {
  readonly command: string;
  readonly input: string;
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface Pass {
  readonly seconds: number;
}

export interface Script {
  readonly about: string;
  readonly steps: readonly (Step | Pass)[];
}

interface Written {
  command: string;
  input: string;
  stdout: string;
  stderr: string;
  exit: number;
}

export function parseScript(text: string): Script {
  const about: string[] = [];
  const steps: (Written | Pass)[] = [];
  let open: Written | undefined;
  for (const line of text.split('\n')) {
    const [, mark = '', rest = ''] = /^(\$ ringtop ?|2> ?|< ?|\| ?|exit |pass )?(.*)$/u.exec(line) ?? [];
    if (mark.startsWith('$')) {
      open = { command: rest, input: '', stdout: '', stderr: '', exit: 0 };
      steps.push(open);
    } else if (mark === 'pass ') {
      open = undefined;
      steps.push({ seconds: Number(rest) });
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
  else if (mark === 'exit') open.exit = Number(rest);
  else open.stdout += `${rest}\n`;
}
