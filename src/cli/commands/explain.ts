// `ringtop explain [METRIC]`: what a figure is, and what it is made of.
import { type Command, Option } from 'commander';
import type { ExplainOptions } from '../explain/explain-options.ts';
import { LISTED_SPANS } from '../explain/listed-spans.ts';
import { formatExamples } from '../help/format-help.ts';
import { freshOption } from '../options/fresh-option.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import { parseLimit } from '../order/parse-order.ts';
import { addOptions, listOptions, TEXT_OR_LIST } from '../output/output-options.ts';
import type { Begin } from '../task.ts';

export function addExplain(program: Command, begin: Begin): void {
  const explain = program
    .command('explain')
    .usage('[METRIC] [options]')
    .summary('what a figure is, and what it is made of now')
    .description(
      'Print the formula of a figure, its window and where it is from; of one queue, channel, agent or campaign also its definition, numerator and denominator, and from when on it counts; with --contacts those that it counts, from the history (for the role lead). Without METRIC: all that have a definition.',
    )
    .argument('[METRIC]', 'serviceLevelRate, abandonRate … (default: a list of them)')
    .addOption(new Option('--queue <Q>', 'of this queue, by id or name'))
    .addOption(new Option('--channel <C>', 'of this channel: voice, chat, messaging, mail'))
    .addOption(new Option('--agent <A>', 'of this agent, by id or name'))
    .addOption(new Option('--campaign <C>', 'of this campaign, by id or name'))
    .addOption(new Option('--contacts', 'the contacts behind it: which are counted, which are not, and why'))
    .addOption(
      new Option(
        '--span <SPAN>',
        'of the contacts: today, last15m, last30m or last60m (default: today)',
      ).choices(LISTED_SPANS),
    )
    .addOption(
      new Option('--limit <N>', 'so many of the newest contacts, 1 to 1000 (default: 100)').argParser(
        parseLimit,
      ),
    )
    .addOption(new Option('--before <CURSOR>', 'the page before: what the one that you have says'));
  addOptions(explain, [
    ...listOptions({ formats: TEXT_OR_LIST }),
    freshOption(),
    tzOption(),
    urlOption(),
    caOption(),
  ])
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((metric: string | undefined, options: Omit<ExplainOptions, 'metric'>) =>
      begin(async host =>
        (await import('../quick/explain.ts')).explain(host, {
          ...options,
          ...(metric === undefined ? {} : { metric }),
        }),
      ),
    );
}

const EXAMPLES = [
  ['ringtop explain', 'all figures that have a definition'],
  ['ringtop explain serviceLevelRate --queue support', 'of one queue, with its numbers'],
  ['ringtop explain abandonRate --queue support --contacts', 'who gave up, and who counts'],
  ['ringtop explain occupancy60m --channel voice', 'of a channel'],
] as const;
