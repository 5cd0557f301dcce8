// `ringtop gateway`: the process that owns the floor, without a screen.
import type { Command } from 'commander';
import { Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { parsePort } from '../options/parse-options.ts';
import { configOption } from '../options/shared-options.ts';
import type { GatewayOptions } from '../run/gateway.ts';
import type { LogFormat, LogLevel } from '../serve/log/open-log.ts';
import type { Begin } from '../task.ts';

export function addGateway(program: Command, begin: Begin): void {
  program
    .command('gateway')
    .usage('[options]')
    .summary('own the floor: connect its sources, serve the feed')
    .description(
      'Own the floor without a screen: connect the sources that the config names, serve them over WebSocket and ' +
        'HTTP until stopped (Ctrl-C or SIGTERM). On loopback it leaves its address and a token in a file that only ' +
        'you can read, and your other ringtop commands find it by themselves; RINGTOP_TOKEN gives it a token of ' +
        'your own.',
    )
    .addOption(configOption('YAML (default: none, the simulator)'))
    .addOption(new Option('--host <ADDRESS>', 'address to listen on (default: 127.0.0.1)'))
    .addOption(
      new Option('--port <N>', 'port to listen on, 0 for any free one (default: 7420)').argParser(parsePort),
    )
    .addOption(
      new Option(
        '--data <DIR>',
        'folder to remember in (default: in your state folder; the simulator’s day only in this process)',
      ),
    )
    .addOption(new Option('--no-data', 'remember nothing: every start begins an empty day'))
    .addOption(
      new Option('--log-format <F>', 'text or json (default: text on a terminal, else json)').choices(
        FORMATS,
      ),
    )
    .addOption(
      new Option('--log-level <L>', 'the least told: info, note, warn, error (default: note)').choices(
        LEVELS,
      ),
    )
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: GatewayOptions) =>
      begin(async host => (await import('../run/gateway.ts')).gateway(host, options)),
    );
}

/** Each, by the compiler's word, though the log is not loaded to ask it. */
const FORMATS = Object.keys({ text: true, json: true } satisfies Record<LogFormat, true>);
const LEVELS = Object.keys({ info: true, note: true, warn: true, error: true } satisfies Record<
  LogLevel,
  true
>);

const EXAMPLES = [
  ['ringtop gateway 2>>ringtop.log &', 'in the background, with the simulator'],
  ['ringtop gateway --config ringtop.yaml', 'the sources and queues of a config'],
  ['ringtop gateway --port 0', 'on any free port'],
] as const;
