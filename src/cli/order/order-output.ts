// In which formats orders are answered, and the writer that is opened before anything is ordered.
import type { Option } from 'commander';
import { safeJson } from '../../lib/safe-json.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import { openJsonPrinter } from '../output/json-printer.ts';
import { formatOption, jqOption } from '../output/output-options.ts';

export const ORDER_FORMATS = ['text', 'json', 'ndjson', 'yaml', 'name'] as const;
export type OrderFormat = (typeof ORDER_FORMATS)[number];

export interface OrderOutput {
  readonly output: OrderFormat;
  readonly jq?: string;
}

export function orderOutputOptions(): Option[] {
  return [formatOption(ORDER_FORMATS), jqOption()];
}

export interface OrderWriter {
  /** For people. */
  line(text: string): void;
  /** Of `ndjson`, as soon as it is there. */
  item(item: object): Promise<void>;
  /** Of `json` and `yaml`, when all are. */
  document(document: object): Promise<void>;
}

/** An expression that jq does not understand is refused before anything is ordered. */
export async function openOrderWriter(host: Host, options: OrderOutput): Promise<OrderWriter> {
  checkOutput(options);
  const { output, jq } = options;
  const print = await openJsonPrinter(host, { jq });
  return {
    line: text => void host.stdout.write(`${text}\n`),
    async item(item) {
      if (output === 'ndjson') await print(`${safeJson(item)}\n`);
    },
    async document(document) {
      if (output === 'json') await print(`${safeJson(document)}\n`);
      if (output === 'yaml') await print((await import('../run/format-yaml.ts')).formatYaml(document));
    },
  };
}

/** What goes wrong is told as one JSON object, and nothing else stands beside it. */
export function wantsJson({ output }: OrderOutput): boolean {
  return output === 'json' || output === 'ndjson';
}
