// What would be passed over in silence is refused, with the words of what would do.
import { RingtopError } from '../../protocol/index.ts';

const IN_COLUMNS: ReadonlySet<string> = new Set(['table', 'wide', 'csv', 'tsv']);
const IN_JSON: ReadonlySet<string> = new Set(['json', 'ndjson']);

export interface Said {
  readonly output: string;
  readonly columns?: readonly string[] | undefined;
  readonly headers?: boolean | undefined;
  readonly jq?: string | undefined;
}

export function checkOutput({ output, columns, headers, jq }: Said): void {
  // Of a document there is no line of JSON for each item.
  if (jq !== undefined && !IN_JSON.has(output))
    throw bad(
      `--jq reads JSON, and -o ${output} is none`,
      'Leave -o away, it is -o json then; with -o ndjson a list is read item by item.',
    );
  if (IN_COLUMNS.has(output)) return;
  const odd = columns !== undefined ? '--columns' : headers === false ? '--no-headers' : undefined;
  if (odd !== undefined)
    throw bad(
      `${odd} goes with columns, and -o ${output} has none`,
      'With columns are: -o table, wide, csv, tsv.',
    );
}

function bad(message: string, hint: string): RingtopError {
  return new RingtopError({ code: 'bad-arguments', message, hint });
}
