// `ringtop describe KIND ID`: everything about one, for people.
import type { Command } from 'commander';
import { KIND_NAMES, parseKind } from '../get/kinds.ts';
import { formatExamples } from '../help/format-help.ts';
import { freshOption } from '../options/fresh-option.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { tzOption } from '../options/tz-option.ts';
import { addOptions, documentOptions } from '../output/output-options.ts';
import type { DescribeOptions } from '../quick/describe.ts';
import type { Begin } from '../task.ts';

export function addDescribe(program: Command, begin: Begin): void {
  const describe = program
    .command('describe')
    .usage('KIND ID [options]')
    .summary('everything about one of them')
    .description(
      'Print everything that is known of one, by the names of the JSON contract, and of agents and contacts what the history tells (for the role lead). What is not known is left out; in JSON it is the item, as the list has it, without a history.',
    )
    .argument('<KIND>', `${KIND_NAMES.slice(0, -1).join(', ')} or ${KIND_NAMES.at(-1)}`, parseKind)
    .argument('<ID>', 'its id or name');
  addOptions(describe, [...documentOptions(), freshOption(), tzOption(), urlOption(), caOption()])
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: DescribeOptions['kind'], name: string, options: Omit<DescribeOptions, 'kind' | 'name'>) =>
      begin(async host => (await import('../quick/describe.ts')).describe(host, { ...options, kind, name })),
    );
}

const EXAMPLES = [
  ['ringtop describe agent 1002', 'his places, his day, and what he did'],
  ['ringtop describe queue "VIP line"', 'by its name'],
  ["ringtop describe queue vip --jq '.item.today'", 'a part of it, in a script'],
] as const;
