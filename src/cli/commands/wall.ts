// `ringtop wall`: the screen that nobody touches.
import type { Command } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import type { ScreenOptions } from '../options/shared-options.ts';
import { caOption, themeOption, urlOption } from '../options/shared-options.ts';
import type { Begin } from '../task.ts';

export function addWall(program: Command, begin: Begin): void {
  program
    .command('wall')
    .usage('[options]')
    .summary('the screen for a monitor that has no keyboard')
    .description(
      'Show the wall on a screen that nobody touches. It joins the gateway that runs here, or the one that ' +
        '--url names, and joins it again by itself whenever it was away.',
    )
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(themeOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: ScreenOptions) =>
      begin(async host => (await import('../run/join.ts')).join(host, { mode: 'wall', ...options })),
    );
}

const EXAMPLES = [
  ['ringtop wall', 'of the gateway on this machine'],
  ['ringtop wall --theme light', 'for a bright room'],
  ['ringtop wall --url http://127.0.0.1:7420', 'of another, by a tunnel'],
] as const;
