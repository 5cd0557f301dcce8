// `ringtop schema`: the JSON Schema of each document that ringtop prints, reads or sends.
import { type Command, Option } from 'commander';
import { formatExamples } from '../help/format-help.ts';
import { addOptions, listOptions, TEXT_OR_LIST } from '../output/output-options.ts';
import type { SchemaOptions } from '../run/schema.ts';
import type { Begin } from '../task.ts';

export function addSchema(program: Command, begin: Begin): void {
  const schema = program
    .command('schema')
    .usage('[KIND] [options]')
    .summary('the JSON Schema of every document')
    .description(
      'Print the JSON Schema of a document, or the list of them. Within ringtop/v1 they only grow: what is added breaks ' +
        'nobody, and --diff says of a schema that was printed before what is other by now. It exits with 1 where ' +
        'something is gone or of another type.',
    )
    .argument('[KIND]', 'queues, QueueList, watch-line, config … (default: the list of them)')
    .addOption(
      new Option('--diff <OLD.json>', 'what has changed since this one was printed; - reads standard input'),
    );
  addOptions(schema, listOptions({ formats: TEXT_OR_LIST }))
    .addHelpText('after', () => formatExamples(EXAMPLES))
    .action((kind: string | undefined, options: SchemaOptions) =>
      begin(async host => (await import('../run/schema.ts')).printSchema(host, kind, options)),
    );
}

const EXAMPLES = [
  ['ringtop schema', 'which there are'],
  ['ringtop schema queues > queues.schema.json', 'to keep beside a script'],
  ['ringtop schema --diff queues.schema.json', 'does the script still fit?'],
] as const;
