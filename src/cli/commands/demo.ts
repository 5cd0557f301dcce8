// `ringtop demo`: a believable center at once, in one process.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { durationParser } from '../options/parse-duration.ts';
import { parseDay } from '../options/parse-moment.ts';
import { parseDemoSpeed, parseSeed } from '../options/parse-options.ts';
import { mouseOption, screenReaderOption, slowLineOption, themeOption } from '../options/shared-options.ts';
import type { DemoOptions } from '../run/demo.ts';
import type { Begin } from '../task.ts';

export function addDemo(program: Command, begin: Begin): void {
  program
    .command('demo')
    .usage('[options]')
    .summary('a simulated center at once: gateway and wall in one process')
    .description(
      'Watch a believable center: queues, agents and campaigns of a simulator, served by a gateway of its own ' +
        'over a loopback socket with a token that only this process knows. Nothing is set up, nothing is left behind.',
    )
    .addOption(
      new Option('--seed <N>', 'whole number; the same seed and date give the same day (default: 1)')
        .argParser(parseSeed)
        .default(1),
    )
    .addOption(
      new Option('--speed <N>', 'floor seconds a second, over 0 to 1000 (default: 1)')
        .argParser(parseDemoSpeed)
        .default(1),
    )
    .addOption(
      new Option('--date <DAY>', 'the simulated day: 2026-11-23, yesterday, -7d (default: today)').argParser(
        parseDay,
      ),
    )
    .addOption(
      new Option(
        '--events <FILE>',
        'no screen: write the floor events of the day, one JSON object a line; - is standard output',
      ),
    )
    .addOption(
      new Option(
        '--until <TIME>',
        'with --events: stop so long into the day: 90m, 8h; a number is seconds (default: its end)',
      ).argParser(durationParser({ isBareSeconds: true })),
    )
    .addOption(themeOption())
    .addOption(mouseOption())
    .addOption(screenReaderOption())
    .addOption(slowLineOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: DemoOptions) =>
      begin(async host => (await import('../run/demo.ts')).demo(host, options)),
    );
}

const EXAMPLES = [
  ['ringtop demo --speed 10', 'ten times as fast'],
  ['ringtop demo --seed 7 --date 2026-11-23', 'the same day for everybody'],
  ['ringtop demo --events - | head -n 3', 'what a floor event looks like'],
] as const;
