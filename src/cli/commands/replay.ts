// `ringtop replay FILE`: a recording on the wall, or the floor at its end as one document.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { durationParser } from '../options/parse-duration.ts';
import { parseDatedMoment } from '../options/parse-moment.ts';
import { parseReplaySpeed } from '../options/parse-options.ts';
import { configOption, themeOption } from '../options/shared-options.ts';
import type { ReplayOptions } from '../run/replay.ts';
import type { Begin } from '../task.ts';

export function addReplay(program: Command, begin: Begin): void {
  program
    .command('replay')
    .usage('FILE [options]')
    .summary('play a recording, or print where it ends as JSON')
    .description(
      'Play a recording of an Asterisk manager session, or of floor events as `ringtop demo --events` writes them; ' +
        'gzip or not. On a terminal it opens the wall on it; with -o json it prints the floor at the end and exits.',
    )
    .argument('<FILE>', 'the recording, NDJSON; its start is read from the .meta.json beside it')
    .addOption(
      new Option(
        '--speed <N>',
        'recorded seconds a second, over 0 to 1000, or max (default: 1; with -o always max)',
      )
        .argParser(parseReplaySpeed)
        .default(1),
    )
    .addOption(
      new Option(
        '--until <TIME>',
        'stop so long into the recording: 90s, 1h30m; a number is seconds (default: its end)',
      ).argParser(durationParser({ isBareSeconds: true })),
    )
    .addOption(
      new Option(
        '--start <WHEN>',
        "when the recording began: 2026-11-23T09:00 by the clock of the config's center, else UTC (default: from its .meta.json)",
      ).argParser(parseDatedMoment),
    )
    .addOption(configOption('its `queues` give targets and service levels (default: none)'))
    .addOption(
      new Option(
        '-o, --output <FORMAT>',
        'json: print the floor at the end, no screen (default: the wall)',
      ).choices(['json']),
    )
    .addOption(themeOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((file: string, options: ReplayOptions) =>
      begin(async host => (await import('../run/replay.ts')).replay(host, file, options)),
    );
}

const EXAMPLES = [
  ['ringtop replay day.ndjson.gz --speed 10', 'ten times as fast'],
  ['ringtop replay day.ndjson.gz -o json', 'the floor at its end'],
  ['ringtop replay day.ndjson.gz --until 5m -o json', 'after five minutes'],
] as const;
