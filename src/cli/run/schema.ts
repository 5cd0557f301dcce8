// Prints the JSON Schema of a document, lists them all, or says what has changed since another version.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { cleanText } from '../../lib/clean-text.ts';
import { closestWord } from '../../lib/closest-word.ts';
import { codeOf } from '../../lib/error-code.ts';
import { asFields, isFields } from '../../lib/fields.ts';
import { given } from '../../lib/given.ts';
import { parseJson } from '../../lib/parse-json.ts';
import { EXIT, fieldsOf, formatInstant, LIST_KINDS, RingtopError } from '../../protocol/index.ts';
import { createAllSchemas } from '../config/all-schemas.ts';
import type { Host } from '../host.ts';
import { checkOutput } from '../output/check-output.ts';
import { type DocumentOutput, documentFormat, type ListOutput, listFormat } from '../output/formats.ts';
import type { ListTable } from '../output/list-table.ts';
import { openDocumentPrinter } from '../output/print-document.ts';
import { openListPrinter } from '../output/print-list.ts';
import { diffSchemas, type SchemaChange } from '../schema/diff-schemas.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

export interface SchemaOptions extends Omit<ListOutput, 'output'> {
  readonly diff?: string;
  readonly output: ListOutput['output'] | DocumentOutput['output'];
}

interface Named {
  /** `queue-list` */
  readonly name: string;
  /** As `ringtop get` has it. */
  readonly alias: string | undefined;
  readonly title: string;
  readonly schema: JsonSchema;
}

export async function printSchema(
  host: Host,
  kind: string | undefined,
  { diff, ...output }: SchemaOptions,
): Promise<number> {
  const all = Object.entries(createAllSchemas()).map(([file, schema]) => toNamed(file, schema));
  if (diff !== undefined) return printDiff(host, all, { kind, file: diff, output });
  if (kind !== undefined) return printOne(host, find(all, kind).schema, output);
  const printer = await openListPrinter(host, SCHEMA_TABLE, { ...output, output: listFormat(output.output) });
  const items = all.map(({ name, alias = null, title }) => ({ name, kind: alias, title }));
  await printer.document({ ...envelope('SchemaList', host.now()), items });
  return EXIT.done;
}

/** For people as for scripts it is JSON, over several lines. */
async function printOne(host: Host, schema: JsonSchema, { output, jq, ...rest }: Output): Promise<number> {
  const said = { output: documentFormat(output), ...given({ jq }) };
  checkOutput({ ...rest, ...said });
  const print = await openDocumentPrinter(host, said);
  await print(schema, () => `${JSON.stringify(schema, null, 2)}\n`);
  return EXIT.done;
}

type Output = Omit<SchemaOptions, 'diff'>;

function toNamed(file: string, schema: JsonSchema): Named {
  const name = file.replace(/\.schema\.json$/, '');
  const title = String(asFields(schema).title);
  const kind = title.replace(/^ringtop\/v1 /, '');
  const alias = Object.entries(LIST_KINDS).find(([, list]) => list === kind)?.[0];
  return { name, alias, title, schema };
}

function find(all: readonly Named[], word: string): Named {
  const wanted = plain(word);
  const found = all.find(({ name, alias }) => plain(name) === wanted || alias === word);
  if (found !== undefined) return found;
  const words = all.flatMap(({ name, alias }) => [name, ...(alias === undefined ? [] : [alias])]);
  const near = closestWord(word, words);
  throw new RingtopError({
    code: 'not-found',
    message: `there is no schema of "${word}"`,
    hint:
      near === undefined ? 'ringtop schema lists them.' : `Did you mean ${near}? ringtop schema lists them.`,
  });
}

/** `QueueList`, `queue-list`, `queue-list.schema.json` */
function plain(name: string): string {
  return name
    .replace(/\.schema\.json$/, '')
    .replaceAll('-', '')
    .toLowerCase();
}

const SCHEMA_TABLE: ListTable = {
  ...{ noun: 'schemas', command: 'ringtop schema', name: 'name', wide: [] },
  columns: [
    { title: 'NAME', path: 'name', cell: ({ name }) => String(name) },
    { title: 'KIND', path: 'kind', cell: ({ kind }) => String(kind ?? '–') },
    { title: 'DOCUMENT', path: 'title', cell: ({ title }) => String(title) },
  ],
  fields: fieldsOf('SchemaList'),
};

const CHANGE_TABLE: ListTable = {
  ...{ noun: 'changes', command: 'ringtop schema --diff', name: 'path', wide: [] },
  columns: [
    { title: 'PATH', path: 'path', cell: ({ path }) => cleanText(String(path), { cells: 400 }) },
    { title: 'CHANGE', path: 'change', cell: ({ change }) => String(change) },
    { title: 'BREAKS', path: 'isBreaking', cell: ({ isBreaking }) => (isBreaking === true ? 'yes' : '') },
    { title: 'WHAT', path: 'said', cell: ({ said }) => cleanText(String(said), { cells: 400 }) },
  ],
  fields: fieldsOf('SchemaDiff'),
};

function envelope(kind: string, at: number) {
  return { apiVersion: 'ringtop/v1', kind, at: formatInstant(at) };
}

interface Compared {
  readonly kind: string | undefined;
  readonly file: string;
  readonly output: Output;
}

async function printDiff(
  host: Host,
  all: readonly Named[],
  { kind, file, output }: Compared,
): Promise<number> {
  const printer = await openListPrinter(host, CHANGE_TABLE, { ...output, output: listFormat(output.output) });
  const before = await readSchema(host, file);
  const { name, schema } = kind === undefined ? byTitle(all, before, file) : find(all, kind);
  const changes = diffSchemas(before, schema, WRITTEN.has(name) ? 'written' : 'read');
  const isBreaking = changes.some(change => change.isBreaking);
  if (output.output !== 'text') {
    const items = changes.map(asFields);
    await printer.document({ ...envelope('SchemaDiff', host.now()), schema: name, isBreaking, items });
  } else {
    host.stdout.write(changes.map(formatChange).join(''));
    const broken = changes.filter(change => change.isBreaking).length;
    host.stderr.write(
      changes.length === 0
        ? `${name} is as it was.\n`
        : `${name}: ${count(changes.length - broken, 'addition')}, ${count(broken, 'break')}.\n`,
    );
  }
  return isBreaking ? EXIT.failed : EXIT.done;
}

/** What people and programs write; everything else they read. */
const WRITTEN: ReadonlySet<string> = new Set(['config', 'wire-request']);
const SIGN = { added: '+', removed: '-', changed: '~' } as const;

function formatChange({ path, change, isBreaking, said }: SchemaChange): string {
  return `${SIGN[change]} ${path === '' ? 'the document' : path}: ${said}${isBreaking ? '  BREAK' : ''}\n`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

async function readSchema({ stdin }: Host, file: string): Promise<JsonSchema> {
  const bad = (message: string, hint: string) => new RingtopError({ code: 'bad-arguments', message, hint });
  const reading = file === '-' ? text(stdin) : readFile(file, 'utf8');
  const read = await reading.catch(cause => {
    throw bad(`cannot read ${file} (${codeOf(cause)})`, 'Is the path right?');
  });
  const value = parseJson(read);
  if (isFields(value) && ['type', 'properties', 'anyOf', 'oneOf', '$ref'].some(key => key in value))
    return value;
  throw bad(
    `${file} is no JSON Schema`,
    'It is what ringtop schema KIND printed before: ringtop schema queues > old.json',
  );
}

function byTitle(all: readonly Named[], before: JsonSchema, file: string): Named {
  const { title } = asFields(before);
  const found = all.find(one => one.title === title);
  if (found !== undefined) return found;
  throw new RingtopError({
    code: 'bad-arguments',
    message: `${file} does not say which document it is of`,
    hint: 'Name it: ringtop schema KIND --diff FILE.',
  });
}
