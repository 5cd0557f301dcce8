// A script as it is written: what `parseScript` reads.
import type { Script, Step } from './parse-script.ts';

const MARK = /^(\$ ringtop|2> ?|<|\||exit |pass |when |join$)/;

export function formatScript({ about, steps }: Script): string {
  const written = steps.map(step => {
    if ('seconds' in step) return `pass ${step.seconds}\n`;
    return 'joins' in step ? 'join\n' : formatStep(step);
  });
  return [`${about}\n`, ...written].join('\n');
}

function formatStep({ command, input, stdout, stderr, exit, happens }: Step): string {
  return [
    `$ ringtop ${command}`.trimEnd(),
    ...linesOf(input).map(line => `< ${line}`.trimEnd()),
    ...happens.map(({ when, does }) => `when ${when}: ${does}`),
    ...linesOf(stdout).map(line => (MARK.test(line) ? `| ${line}` : line)),
    ...linesOf(stderr).map(line => `2> ${line}`),
    ...(exit === 0 ? [] : [`exit ${exit}`]),
    '',
  ].join('\n');
}

function linesOf(text: string): string[] {
  return text.split('\n').slice(0, -1);
}
