// `ringtop watch [KIND]`: the floor as it changes, as lines of JSON.
import { type Command, InvalidArgumentError, Option } from 'commander';
import { FLOOR_KIND_NAMES, parseFloorKind } from '../get/kinds.ts';
import { formatExamples } from '../help/format-help.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { jqOfLinesOption, linesOption } from '../output/output-options.ts';
import type { Begin } from '../task.ts';
import type { WatchOptions } from '../watch/watch-options.ts';

const DESCRIPTION = `Print what is on the floor and then each change of it, a JSON object a line, until it is
stopped. \`snapshot\` has all items; a \`change\` one of them whole, or \`removed\`; a \`mark\`, at least every 5 s, the
position to go on from; a \`gap\` says that a new epoch began, and a snapshot follows, which replaces what was there.
Cut off, it joins again by itself and goes on where it was. What moves by the clock alone is left out: the instants
beside it tell the same.`;

export function addWatch(program: Command, begin: Begin): void {
  program
    .command('watch')
    .usage('[KIND] [options]')
    .summary('the floor as it changes: NDJSON, until it is stopped')
    .description(DESCRIPTION.replaceAll('\n', ' '))
    .argument(
      '[KIND]',
      `${FLOOR_KIND_NAMES.slice(0, -1).join(', ')} or ${FLOOR_KIND_NAMES.at(-1)} (default: all)`,
      parseFloorKind,
    )
    .addOption(
      new Option('--since <POSITION>', 'where a mark left off: EPOCH/OFFSET').argParser(parsePosition),
    )
    .addOption(new Option('--filter <EXPR>', 'only those of which it holds: queue=sales; with a KIND'))
    .addOption(linesOption())
    .addOption(jqOfLinesOption())
    .addOption(urlOption())
    .addOption(caOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: WatchOptions['kind'], options: Omit<WatchOptions, 'kind'>, command: Command) => {
      if (kind === undefined && options.filter !== undefined)
        command.error("error: option '--filter <EXPR>' goes with a KIND");
      return begin(async host =>
        (await import('../run/watch.ts')).watch(host, {
          ...options,
          ...(kind === undefined ? {} : { kind }),
        }),
      );
    });
}

/** `k3f-32d1e03e/812` */
function parsePosition(text: string): NonNullable<WatchOptions['since']> {
  const [, epoch, offset] = /^(.{1,128})\/(\d{1,15})$/.exec(text) ?? [];
  if (epoch !== undefined && offset !== undefined) return { epoch, offset: Number(offset) };
  throw new InvalidArgumentError('It is EPOCH/OFFSET, as a mark has them: k3f-32d1e03e/812.');
}

const EXAMPLES = [
  ['ringtop watch agents', 'who does what, as it changes'],
  ["ringtop watch queues | jq -c '.item.waitingCount // empty'", 'each new count'],
  ['ringtop watch contacts --filter queue=vip --since k3f-32d1e03e/812', 'go on where a mark left off'],
] as const;
