// `ringtop` alone: the tool with keys, on the gateway that runs here.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import type { ScreenOptions } from '../options/shared-options.ts';
import {
  caOption,
  mouseOption,
  readOnlyOption,
  screenReaderOption,
  slowLineOption,
  themeOption,
  urlOption,
} from '../options/shared-options.ts';
import type { Begin } from '../task.ts';

export function addTool(program: Command, begin: Begin): void {
  program
    .usage('[command] [options]')
    .description(
      'htop for the call floor: a live terminal wallboard and admin tool for contact-center supervisors.\n\n' +
        'Without a command: the tool, with keys, on the current context, which is the gateway that runs here where no other is ' +
        'chosen. Where there is none, the demo is offered.',
    )
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(themeOption())
    .addOption(readOnlyOption())
    .addOption(new Option('--view <NAME>', 'begin with a view that was saved in the tool (:view save NAME)'))
    .addOption(mouseOption())
    .addOption(screenReaderOption())
    .addOption(slowLineOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: ToolOptions) =>
      begin(async host => (await import('../run/join.ts')).join(host, options)),
    );
}

interface ToolOptions extends ScreenOptions {
  readonly readOnly?: true;
  readonly view?: string;
}

const EXAMPLES = [
  ['ringtop demo', 'a simulated center, at once'],
  ['ringtop gateway 2>>ringtop.log &', 'own the floor, without a screen'],
  ['ringtop', 'join it, with keys'],
  ['ringtop get queues', 'its queues, as a table'],
] as const;
