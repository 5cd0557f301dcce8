// Prints one document: as a text for people, as JSON or YAML for scripts, or as jq makes it.
import { safeJson } from '../../lib/safe-json.ts';
import type { Host } from '../host.ts';
import { checkOutput } from './check-output.ts';
import type { DocumentOutput } from './formats.ts';
import { openJsonPrinter } from './json-printer.ts';

/** The text is made where it is wanted. */
export type DocumentPrinter = (document: object, text: () => string | Promise<string>) => Promise<void>;

/** Opened before anything is asked: what would not do is refused first. */
export async function openDocumentPrinter(host: Host, options: DocumentOutput): Promise<DocumentPrinter> {
  checkOutput(options);
  const { output, jq } = options;
  const print = await openJsonPrinter(host, { jq });
  return async (document, text) => {
    if (output === 'text') return print(await text());
    if (output === 'json') return print(`${safeJson(document)}\n`);
    return print((await import('../run/format-yaml.ts')).formatYaml(document));
  };
}
