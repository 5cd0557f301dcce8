// One call about alerts, announcements or customers, and what is printed of its answer.
import { cleanText } from '../../lib/clean-text.ts';
import { asFields, type Fields } from '../../lib/fields.ts';
import { EXIT, formatInstant, RingtopError } from '../../protocol/index.ts';
import { callGateway } from '../connect/call-gateway.ts';
import { findGateway } from '../connect/find-gateway.ts';
import type { Host } from '../host.ts';
import type { DocumentOutput } from '../output/formats.ts';
import { openDocumentPrinter } from '../output/print-document.ts';

export interface Asked {
  readonly method: string;
  readonly params: object;
  readonly url?: string | undefined;
  /** What would come of it is printed, and nothing is done. */
  readonly dryRun?: boolean | undefined;
}

export async function ask({ env }: Pick<Host, 'env'>, { method, params, url }: Asked): Promise<Fields> {
  const answer = await callGateway(findGateway({ env, url }), { method, params });
  if (!answer.ok) throw new RingtopError(answer.failure);
  return asFields(answer.result);
}

/** What there is to say of the answer: a sentence for people, a document of the contract for scripts. */
export interface Saying {
  readonly kind: string;
  /** Every key of it, null where the answer has none. */
  readonly document: (result: Fields) => object;
  readonly say: (result: Fields) => string;
}

/** What calls itself a gateway may be anything: the ids it gives out are cleaned like names. */
const LINE = { cells: 1_000 };

export async function askAndSay(
  host: Host,
  asked: Asked,
  { output, jq }: DocumentOutput,
  saying: Saying,
): Promise<number> {
  const { kind, document, say } = asked.dryRun ? await sayingOfPreview(asked.method) : inOneLine(saying);
  const print = await openDocumentPrinter(host, { output, ...(jq === undefined ? {} : { jq }) });
  const params = asked.dryRun ? { ...asked.params, dryRun: true } : asked.params;
  const result = await ask(host, { ...asked, params });
  const at = formatInstant(typeof result.at === 'number' ? result.at : host.now());
  await print({ apiVersion: 'ringtop/v1', kind, at, ...document(result) }, () => `${say(result)}\n`);
  return EXIT.done;
}

/** Two blanks part what stands side by side, a number and a name, and stay. */
function inOneLine(saying: Saying): Saying {
  const clean = (part: string): string => cleanText(part, LINE);
  return { ...saying, say: result => saying.say(result).split('  ').map(clean).join('  ') };
}

async function sayingOfPreview(method: string): Promise<Saying> {
  return (await import('../quick/desk-preview.ts')).sayPreviewOf(method);
}
