// What may stand where somebody is typing: from the tree of commands, from this machine, and from the gateway.
import type { Command } from 'commander';
import { METRICS } from '../../floor/index.ts';
import {
  fieldsOf,
  figuresOf,
  isReportName,
  type KnownList,
  LIST_KINDS,
  type ListKind,
} from '../../protocol/index.ts';
import { readContexts } from '../connect/contexts/context-file.ts';
import { TYPE_WORDS } from '../events/event-types.ts';
import { FLOOR_KIND_NAMES, KIND_NAMES } from '../get/kinds.ts';
import type { Host } from '../host.ts';
import { WHAT_WORDS } from '../log/what.ts';
import { THEMES } from '../options/shared-options.ts';
import { zones } from '../options/tz-option.ts';
import { kindOfReport } from '../report/report-cut.ts';
import type { Settings } from '../serve/settings/settings-schema.ts';
import { askIds } from './ask-ids.ts';
import type { ReadWords } from './read-words.ts';

export interface Candidate {
  readonly word: string;
  readonly about?: string;
}

/** `files`: what the shell itself completes. */
export type Candidates = readonly Candidate[] | 'files';

export async function candidatesFor(program: Command, read: ReadWords, host: Host): Promise<Candidates> {
  const { command, args, wanted, said } = read;
  if (wanted.is === 'option') return optionsOf(command, said);
  if (wanted.is === 'value') {
    const { of, before } = wanted;
    const found =
      of.argChoices?.map(word => ({ word })) ?? (await valuesOf(nameIn(of.flags), of.long, read, host));
    return found === 'files' ? found : found.map(one => ({ ...one, word: before + one.word }));
  }
  const below =
    args.length > 0 ? [] : command.commands.map(one => ({ word: one.name(), about: one.summary() }));
  const { argument } = wanted;
  if (argument === undefined) return below;
  if (argument.name() === 'TOPIC') return topicsOf(program, args);
  const found =
    argument.argChoices?.map(word => ({ word })) ?? (await valuesOf(argument.name(), undefined, read, host));
  // Nobody says the same one twice.
  return found === 'files' ? found : [...below, ...found.filter(({ word }) => !args.includes(word))];
}

function optionsOf(command: Command, said: ReadonlyMap<string, string>): Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter(({ long }) => long !== undefined && !said.has(long))
    .map(option => ({ word: option.long ?? '', about: option.description }));
}

function topicsOf(program: Command, args: readonly string[]): Candidate[] {
  const command = args.reduce<Command | undefined>(
    (above, word) => above?.commands.find(one => one.name() === word),
    program,
  );
  const names = (command?.commands ?? []).map(one => ({ word: one.name(), about: one.summary() }));
  return args.length === 0 ? [...names, ...TOPICS] : names;
}

const TOPICS: readonly Candidate[] = [
  { word: 'exit-codes', about: 'what a script may rely on' },
  { word: 'times', about: 'what --since, --for and --tz take' },
];

/** `--url <URL>` → `URL` */
function nameIn(flags: string): string {
  return /<([^>]+)>/.exec(flags)?.[1] ?? '';
}

const FILES: ReadonlySet<string> = new Set(['FILE', 'DIR', 'FOLDER', 'OLD.json']);

/** By what the help calls it. */
async function valuesOf(
  name: string,
  long: string | undefined,
  read: ReadWords,
  host: Host,
): Promise<Candidates> {
  if (FILES.has(name)) return 'files';
  const path = pathOf(read.command);
  if (long === '--type') return TYPE_WORDS.map(word => ({ word }));
  if (long === '--what') return WHAT_WORDS.map(word => ({ word }));
  if (long === '--theme') return THEMES.map(word => ({ word }));
  if (long === '--tz') return ['local', ...zones()].map(word => ({ word }));
  if (long === '--columns' || long === '--sort' || long === '--filter') {
    const kind = kindOf(path, read.args[0]);
    if (kind === undefined) return [];
    const fields = [...(long === '--filter' ? figuresOf(kind) : fieldsOf(kind)).keys()];
    // `breaksMs.`: what follows is the floor's to say.
    return fields.map(path => ({ word: path.replace(/\*$/, '') }));
  }
  if (name === 'METRIC') return METRICS.map(({ id, title }) => ({ word: id, about: title }));
  if (name === 'KEY' && path[0] === 'config') return SETTING_KEYS.map(word => ({ word }));
  if (long === '--context' || name === 'CONTEXT' || (path[0] === 'context' && path[1] !== 'add'))
    return contextsOf(host);
  if (name === 'KIND') return kindsFor(path[0]).map(word => ({ word }));
  const named = KIND_OF[long ?? ''] ?? KIND_OF[name.replace(/\[.*/, '')];
  const kind = name === 'ID' && long === undefined ? read.args[0] : named;
  return kind === undefined ? [] : askIds(host, kind, read);
}

/** Whose fields are meant: of `get agents`, `watch agents`, `agent pause`, `alert list`, `report day`. */
function kindOf([command = '']: readonly string[], said = ''): KnownList | undefined {
  if (command === 'report') return isReportName(said) ? kindOfReport(said) : undefined;
  const named = command === 'get' || command === 'watch' ? said : command === 'monitor' ? 'agent' : command;
  return [`${named}`, `${named}s`].find(isListKind);
}

function isListKind(name: string): name is ListKind {
  return Object.hasOwn(LIST_KINDS, name);
}

function kindsFor(command: string | undefined): readonly string[] {
  if (command === 'schema') return [];
  return command === 'watch' ? FLOOR_KIND_NAMES : KIND_NAMES;
}

/** Every key, by the compiler's word, though the schema is not loaded to ask it. */
const EACH_SETTING = {
  theme: true,
  mouse: true,
  title: true,
  notify: true,
  quiet: true,
  screenReader: true,
  slowLine: true,
  gateways: true,
} satisfies Record<keyof Settings, true>;
const SETTING_KEYS = Object.keys(EACH_SETTING);

const KIND_OF: Readonly<Record<string, string>> = {
  AGENT: 'agents',
  CONTACT: 'contacts',
  CAMPAIGN: 'campaigns',
  QUEUE: 'queues',
  Q: 'queues',
  ALERT: 'alerts',
  ANNOUNCEMENT: 'announcements',
  'COMMAND-ID': 'commands',
  '--agent': 'agents',
  '--campaign': 'campaigns',
  '--channel': 'channels',
};

function contextsOf({ env }: Host): Candidate[] {
  const { contexts } = readContexts(env);
  return [
    { word: 'local', about: 'the gateway that runs here' },
    ...Object.entries(contexts).map(([word, { url }]) => ({ word, about: url })),
  ];
}

function pathOf(command: Command): string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()];
}
