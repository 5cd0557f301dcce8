// `ringtop report NAME`: what happened, by business day, from the history.
import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { toDurationMs, UNIT_MS } from '../../lib/duration.ts';
import { REPORT_BYS, REPORT_NAMES, REPORT_STEPS, REPORTS, type ReportStep } from '../../protocol/index.ts';
import { formatExamples } from '../help/format-help.ts';
import { parseDay } from '../options/parse-moment.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { LIST_FORMATS } from '../output/formats.ts';
import { addOptions, listOptions } from '../output/output-options.ts';
import type { ReportOptions } from '../run/report.ts';
import type { Begin } from '../task.ts';

export function addReport(program: Command, begin: Begin): void {
  const command = program
    .command('report')
    .usage('NAME [options]')
    .summary('what happened: days, months, people, campaigns')
    .description(
      'Print what the history of a gateway tells, as sums of numerators and denominators:\n' +
        REPORT_NAMES.map(name => `  ${name.padEnd(10)} ${REPORTS[name].summary}`).join('\n') +
        '\nA contact counts, with all that became of it, in the day and the interval that it entered. `agents` needs ' +
        'the role lead, the others viewer. -o html is a page with charts; totals, in the table and in JSON, are of all, ' +
        'whatever --filter leaves: a table that is filtered has none.',
    )
    .addArgument(new Argument('<NAME>', 'which report').choices([...REPORT_NAMES]))
    .addOption(
      new Option(
        '--from <DAY>',
        '2026-11-23, today, yesterday or -7d (default: yesterday; of a month, the last one)',
      ).argParser(parseDay),
    )
    .addOption(
      new Option('--to <DAY>', 'the last day, included (default: the same; of -7d, yesterday)').argParser(
        parseDay,
      ),
    )
    .addOption(
      new Option(
        '--by <WHAT>',
        'queue, channel, team, agent, campaign or interval (default: by the report)',
      ).choices([...REPORT_BYS]),
    )
    .addOption(
      new Option(
        '--every <TIME>',
        'length of the intervals: 5m, 15m, 30m or 1h; a number is minutes (default: 30m; of a day, 1h)',
      ).argParser(parseStep),
    );
  addOptions(command, listOptions(ROWS))
    .addOption(new Option('--data <DIR>', 'read this data folder, without a gateway'))
    .addOption(urlOption())
    .addOption(caOption())
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((name: ReportOptions['report'], options: Omit<ReportOptions, 'report'>) =>
      begin(async host => (await import('../run/report.ts')).report(host, { ...options, report: name })),
    );
}

/** `15m`, `1h`; `15` → minutes */
function parseStep(text: string): ReportStep {
  const ms = toDurationMs(/^\d+$/.test(text) ? `${text}m` : text);
  const step = REPORT_STEPS.find(minutes => minutes * UNIT_MS.m === ms);
  if (step !== undefined) return step;
  throw new InvalidArgumentError('It is 5m, 15m, 30m or 1h.');
}

const ROWS = {
  formats: [...LIST_FORMATS, 'html'],
  columns: 'name,offered,serviceLevelRate',
  filter: "'serviceLevelRate<80%'",
};
const EXAMPLES = [
  ['ringtop report day', 'yesterday, queue by queue'],
  ['ringtop report intervals --from today --every 15m', 'the running day, by quarters of an hour'],
  ['ringtop report agents --from -7d -o csv', 'seven days of people, for a spreadsheet'],
  ["ringtop report intervals --filter 'serviceLevelRate<80%'", 'the half hours that fell short'],
  ['ringtop report month -o html > month.html', 'last month, with charts, in one file'],
] as const;
