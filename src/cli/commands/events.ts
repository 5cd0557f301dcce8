// `ringtop events`: what has happened on the floor and what happens, as lines of JSON.
import { type Command, Option } from 'commander';
import { parseTypes } from '../events/event-types.ts';
import type { EventsOptions } from '../events/events-options.ts';
import { parseSince } from '../events/parse-since.ts';
import { formatExamples } from '../help/format-help.ts';
import { parseMoment } from '../options/parse-moment.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import { jqOfLinesOption, linesOption } from '../output/output-options.ts';
import type { Begin } from '../task.ts';

const DESCRIPTION = `Print what has happened on the floor, from the gateway's history, and then what happens, a JSON object
a line, until it is stopped. An \`event\` has the floor event as the history has it, in the order in which they were told; a
\`mark\`, at least every 5 s, says up to when all is told; a \`gap\` says that events are missing, why, and from when on they are told.
Each line has HISTORY and POSITION to go on from. Cut off, it joins again by itself and goes on where it was. It is for the role
lead and a token of the whole floor.`;

export function addEvents(program: Command, begin: Begin): void {
  program
    .command('events')
    .usage('[options]')
    .summary("the floor's events: NDJSON, from the history and then live")
    .description(DESCRIPTION.replaceAll('\n', ' '))
    .addOption(
      new Option(
        '--since <WHEN>',
        'from then on: 09:00, -2h, today …, or HISTORY/POSITION of a line (default: now)',
      ).argParser(parseSince),
    )
    .addOption(
      new Option(
        '--until <WHEN>',
        'only what happened before; ends by itself once it is told (default: until it is stopped)',
      ).argParser(parseMoment),
    )
    .addOption(
      new Option('--type <TYPES>', 'only these: contact,agent.state-changed (default: all)').argParser(
        parseTypes,
      ),
    )
    .addOption(new Option('--no-follow', 'what has been, and no more'))
    .addOption(tzOption())
    .addOption(linesOption())
    .addOption(jqOfLinesOption())
    .addOption(urlOption())
    .addOption(caOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((options: EventsOptions) =>
      begin(async host => (await import('../run/events.ts')).events(host, options)),
    );
}

const EXAMPLES = [
  ['ringtop events --type contact', 'each step of each contact from now on'],
  ['ringtop events --since 09:00 --until 10:00 > nine.ndjson', 'an hour of it'],
  ['ringtop events --since x7Kq0aBc/48211', 'go on where a line left off'],
  ["ringtop events --since today --no-follow | jq -c '.event // empty'", 'for ringtop replay'],
] as const;
