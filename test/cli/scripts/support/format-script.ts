// A script as it is written: what `parseScript` reads.
import type { Script, Step, WrittenFile } from './parse-script.ts';

const MARK = /^(\$ ringtop|2> ?|[<>|]|exit |pass |when |file |floor |answers |join$)/;

export function formatScript({ about, parts, steps }: Script): string {
  const floor = parts.length === 0 ? [] : [`floor ${parts.join(' ')}\n`];
  return [`${about}\n`, ...floor, ...steps.map(formatStep)].join('\n');
}

function formatStep(step: Script['steps'][number]): string {
  if ('seconds' in step) return `pass ${step.seconds}\n`;
  if ('joins' in step) return 'join\n';
  if ('answers' in step) return `answers ${step.answers}\n`;
  return 'file' in step ? formatFile(step) : formatCommand(step);
}

function formatFile({ file, text }: WrittenFile): string {
  return [`file ${file}`, ...linesOf(text).map(line => `> ${line}`.trimEnd()), ''].join('\n');
}

function formatCommand({ command, input, stdout, stderr, exit, happens }: Step): string {
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
