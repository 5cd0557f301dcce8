// `ringtop wall`: the screen that nobody touches.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { parseDim } from '../options/parse-options.ts';
import { caOption, configOption, themeOption, urlOption } from '../options/shared-options.ts';
import type { WallCommandOptions } from '../run/wall.ts';
import type { Begin } from '../task.ts';

export function addWall(program: Command, begin: Begin): void {
  program
    .command('wall')
    .usage('[options]')
    .summary('the screen for a monitor that has no keyboard')
    .description(
      'Show the wall on a screen that nobody touches: figures that are read from ten meters, pages that take ' +
        'turns, an alarm that stops them on its own. It joins the gateway that runs here, or the one that --url ' +
        'names, waits for it for as long as it takes, and joins it again by itself whenever it was away. ' +
        'q leaves. docs/wall.md takes a bare mini-PC to a wall.',
    )
    .addOption(
      new Option('--layout <NAME>', 'which layout (default: the one named default, else tiles and queues)'),
    )
    .addOption(configOption('file with the layouts (default: the gateway has them in its config)'))
    .addOption(
      new Option(
        '--dim <HOURS>',
        "night by the center's clock, or off (default: 22:00-06:00, or as in the layout)",
      ).argParser(parseDim),
    )
    .addOption(new Option('--no-drift', 'keep the picture where it is: no burn-in is to be feared'))
    .addOption(urlOption())
    .addOption(caOption())
    .addOption(themeOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: WallCommandOptions) =>
      begin(async host => (await import('../run/wall.ts')).wall(host, options)),
    );
}

const EXAMPLES = [
  ['ringtop wall', 'of the gateway on this machine'],
  ['ringtop wall --layout lobby', 'pages as its config has them'],
  ['ringtop wall --config wall.yaml', 'pages as a file of this screen has them'],
  ['ringtop wall --theme light --dim off', 'for a bright room'],
  ['ringtop wall --url wss://10.0.0.5:7420', 'with RINGTOP_TOKEN_FILE set'],
] as const;
