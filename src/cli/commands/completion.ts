// `ringtop completion bash|zsh|fish`: what makes Tab work.
import { Argument, type Command } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import type { Shell } from '../run/completion.ts';
import type { Begin } from '../task.ts';

export function addCompletion(program: Command, begin: Begin): void {
  program
    .command('completion')
    .usage('SHELL')
    .summary('Tab in your shell: bash, zsh or fish')
    .description(
      'Print a script for your shell, after which Tab completes commands, options and what they may be; and, where a ' +
        'gateway answers at once, ids of queues, agents, contacts. It asks ringtop itself, so it fits each version.',
    )
    .addArgument(new Argument('<SHELL>', 'bash, zsh or fish').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((shell: Shell) =>
      begin(async host => (await import('../run/completion.ts')).printCompletion(host, shell)),
    );
}

const EXAMPLES = [
  ['eval "$(ringtop completion bash)"', 'in ~/.bashrc'],
  ['eval "$(ringtop completion zsh)"', 'in ~/.zshrc, after compinit'],
  ['ringtop completion fish | source', 'in config.fish'],
] as const;
