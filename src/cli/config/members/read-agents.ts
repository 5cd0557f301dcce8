// The agents of a CSV file: id,name,team,location,home,interface, a row an agent.

import { readFile } from 'node:fs/promises';
import { cleanText } from '../../../lib/clean-text.ts';
import { closestWord } from '../../../lib/closest-word.ts';
import { codeOf } from '../../../lib/error-code.ts';
import type { MemberSettings } from '../../../sources/index.ts';
import { badConfig } from '../explain-config.ts';
import { AGENT_ID, AGENT_ID_WANTED, interfaceKey } from '../schema/member-schema.ts';
import { type CsvField, type CsvRow, parseCsv } from './parse-csv.ts';

/** Rejects with file, line and column of the first thing that is wrong. */
export async function readAgents(file: string): Promise<readonly MemberSettings[]> {
  return parseAgents(decode(await read(file), file), file);
}

/** The columns may stand in any order; `interface` may hold several, by `;` or spaces, and may stand several times; `home` several queues, by `;`. */
export function parseAgents(text: string, file: string): readonly MemberSettings[] {
  const parsed = parseCsv(text);
  if (!parsed.ok)
    throw badConfig(`${file}:${parsed.line}:${parsed.column}: ${parsed.what}`, 'It is not CSV.');
  const [header, ...rows] = parsed.rows;
  if (header === undefined) throw badConfig(`${file} is empty`, `Its first line is ${COLUMNS.join(',')}.`);
  const columns = header.map(field => columnOf(field, file));
  for (const needed of ['id', 'interface'] as const)
    if (!columns.includes(needed))
      throw badConfig(`${file}:1: no column is called ${needed}`, `Its first line is ${COLUMNS.join(',')}.`);
  const known: Known = { ids: new Map(), interfaces: new Map() };
  return rows.map(row => toMember(row, { columns, file, known }));
}

const COLUMNS = ['id', 'name', 'team', 'location', 'home', 'interface'] as const;
type Column = (typeof COLUMNS)[number];

interface Known {
  /** Each with the line it stands on. */
  readonly ids: Map<string, number>;
  readonly interfaces: Map<string, number>;
}

interface Reading {
  readonly columns: readonly Column[];
  readonly file: string;
  readonly known: Known;
}

function columnOf(field: CsvField, file: string): Column {
  const word = field.text.toLowerCase().replace(/^interfaces$/, 'interface');
  const column = COLUMNS.find(name => name === word);
  if (column !== undefined) return column;
  const near = closestWord(word, COLUMNS);
  const advice = near === undefined ? `Known: ${COLUMNS.join(', ')}.` : `Did you mean ${near}?`;
  throw badConfig(`${placeOf(field, file)}: unknown column ${shown(field)}`, advice);
}

function toMember(row: CsvRow, { columns, file, known }: Reading): MemberSettings {
  const tooMany = row[columns.length];
  if (tooMany !== undefined)
    throw badConfig(
      `${placeOf(tooMany, file)}: ${shown(tooMany)} stands in no column`,
      'A text in which the separator stands is put in quotes.',
    );
  const fieldsOf = (column: Column) => row.filter((_, index) => columns[index] === column);
  const [id] = fieldsOf('id');
  if (id === undefined || !AGENT_ID.test(id.text))
    throw badConfig(`${placeOf(id ?? row[0], file)}: the agent id ${shown(id)} will not do`, AGENT_ID_WANTED);
  takeOnce(id, id.text, { taken: known.ids, what: 'the agent id', file });
  const interfaces = fieldsOf('interface').flatMap(field =>
    field.text
      .split(/[;,\s]+/)
      .filter(name => name !== '')
      .map(name => ({ field, name })),
  );
  if (interfaces.length === 0)
    throw badConfig(
      `${placeOf(id, file)}: ${id.text} has no interface`,
      'It is as the queues have it: PJSIP/1002.',
    );
  for (const { field, name } of interfaces)
    takeOnce({ ...field, text: name }, interfaceKey(name), {
      taken: known.interfaces,
      what: 'the interface',
      file,
    });
  const home = fieldsOf('home').flatMap(({ text }) => splitQueues(text));
  return {
    id: id.text,
    ...told(fieldsOf),
    ...(home.length === 0 ? {} : { home }),
    interfaces: interfaces.map(({ name }) => name),
  };
}

/** A queue's name may have spaces: `Front desk; VIP`. */
function splitQueues(text: string): string[] {
  return text.split(';').flatMap(name => name.trim() || []);
}

function told(fieldsOf: (column: Column) => readonly CsvField[]): Partial<MemberSettings> {
  const clean = (column: Column) => cleanText(fieldsOf(column)[0]?.text ?? '');
  const entries = (['name', 'team', 'location'] as const).map(column => [column, clean(column)] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== ''));
}

interface Taking {
  readonly taken: Map<string, number>;
  readonly what: string;
  readonly file: string;
}

function takeOnce(field: CsvField, key: string, { taken, what, file }: Taking): void {
  const line = taken.get(key);
  if (line !== undefined)
    throw badConfig(
      `${placeOf(field, file)}: ${what} ${shown(field)} stands on line ${line} already`,
      'It can be only one agent’s: leave it out on one of the two lines.',
    );
  taken.set(key, field.line);
}

function placeOf(field: CsvField | undefined, file: string): string {
  return field === undefined ? file : `${file}:${field.line}:${field.column}`;
}

function shown(field: CsvField | undefined): string {
  return JSON.stringify(cleanText(field?.text ?? ''));
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const reason = codeOf(cause);
    throw badConfig(`cannot read the members in ${file} (${reason})`, 'Is the path right?');
  }
}

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw badConfig(`${file} is not UTF-8`, 'Save it as “CSV UTF-8”.');
  }
}
