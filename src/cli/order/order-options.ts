// The options of orders: what a command takes, and how it is to be handled.
import { InvalidArgumentError, Option } from 'commander';
import { UNIT_MS } from '../../lib/duration.ts';
import { caOption, urlOption } from '../options/shared-options.ts';
import { timeoutOption } from '../options/timeout-option.ts';
import { type OrderOutput, orderOutputOptions } from './order-output.ts';
import { parseCount, parseForMs, parseLines, parsePenalty, parseReason } from './parse-order.ts';

export interface Place {
  readonly queue: string;
  readonly penalty: number;
}

/** What can be said of every order. */
export interface SendingOptions extends OrderOutput {
  readonly key?: string;
  readonly reason?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  /** False for `--no-wait`. */
  readonly wait?: boolean;
  /** Milliseconds. */
  readonly timeout: number;
  readonly url?: string;
}

/** As commander names them. */
export interface OrderOptions extends SendingOptions {
  readonly queue?: readonly string[];
  readonly from?: readonly string[];
  readonly to?: readonly Place[];
  readonly penalty?: number;
  readonly via?: 'pause';
  readonly toQueue?: string;
  readonly extension?: string;
  readonly priority?: number;
  readonly lines?: number;
  readonly supervisor?: string;
  /** Milliseconds. */
  readonly for?: number;
  readonly until?: 'end-of-shift';
  readonly expectState?: string;
  readonly expectQueue?: readonly string[];
  readonly force?: boolean;
  readonly filter?: string;
}

export const queueOption = () =>
  listOption('--queue <Q>', 'only in this queue; may be given again (default: in all)');
export const fromOption = () =>
  listOption('--from <Q>', 'queue to leave; may be given again').makeOptionMandatory();
export const toOption = () =>
  new Option('--to <Q[:PENALTY]>', 'queue to join, with a penalty (default: 0); may be given again')
    .argParser(collectPlaces)
    .makeOptionMandatory();
export const addToOption = () =>
  new Option('--to <Q[:PENALTY]>', 'the queue, with a penalty (default: 0); may be given again')
    .argParser(collectPlaces)
    .makeOptionMandatory();
export const removeFromOption = () =>
  listOption('--from <Q>', 'the queue; may be given again').makeOptionMandatory();
export const penaltyQueueOption = () =>
  listOption('--queue <Q>', 'in which queue; may be given again').makeOptionMandatory();
export const penaltyOption = () =>
  new Option('--penalty <N>', 'a whole number from 0; the lowest are rung first')
    .argParser(parsePenalty)
    .makeOptionMandatory();
export const viaOption = () =>
  new Option('--via <HOW>', 'pause: where he is fixed in a queue to leave, pause him there instead').choices([
    'pause',
  ]);
export const extensionOption = () =>
  new Option('--extension <E>', 'or to this extension').conflicts('toQueue');
export const toQueueOption = () => new Option('--to-queue <Q>', 'to this queue');
export const priorityOption = () =>
  new Option('--priority <N>', 'a whole number; higher ones are answered first')
    .argParser(parseCount)
    .makeOptionMandatory();
export const linesOption = () =>
  new Option('--lines <N>', 'lines dialed for each free agent: 1.6')
    .argParser(parseLines)
    .makeOptionMandatory();
export const supervisorOption = () =>
  new Option(
    '--supervisor <NAME>',
    "whose phone rings: a name of the gateway's config",
  ).makeOptionMandatory();

/** Of what is ordered; `where` is told besides. */
export const reasonOption = (where: string) =>
  new Option('--reason <TEXT>', `why; it stands in ${where}`).argParser(parseReason);

const forOption = () =>
  new Option(
    '--for <TIME>',
    'undo it by itself after so long: 20m, 1h30m; needs a data folder to outlive the gateway',
  )
    .argParser(parseForMs)
    .conflicts('until');
const untilOption = () =>
  new Option('--until <WHEN>', 'end-of-shift: until the agent logs out').choices(['end-of-shift']);

/** What can be said of the handling of an order. */
export interface Handling {
  readonly undo: boolean;
  /** Of one who has shifts, and queues to be in. */
  readonly isAgent: boolean;
  /** That the sender may have seen it in; none of what has no state. */
  readonly states: readonly string[];
  readonly isAsked: boolean;
  readonly isOfSeveral: boolean;
  /** Of a pause: the source is told why, and it stands in the row. */
  readonly isReasonTold: boolean;
}

/** A filter that those who are meant can be asked for. */
function exampleFor({ isAgent, states }: Pick<Handling, 'isAgent' | 'states'>): string {
  if (isAgent) return 'state=break,queue=sales';
  return states.includes('running') ? 'state=running' : 'queue=sales';
}

/** In the order of the help. */
export function handlingOptions(handling: Handling): Option[] {
  const { undo, isAgent, states, isAsked, isOfSeveral, isReasonTold } = handling;
  const hasState = states.length > 0;
  return [
    reasonOption(isReasonTold ? 'the row, the log and the audit' : 'the log and the audit'),
    ...(undo ? [forOption()] : []),
    ...(undo && isAgent ? [untilOption()] : []),
    ...(hasState ? [expectStateOption(states)] : []),
    ...(isAgent
      ? [listOption('--expect-queue <Q>', 'refuse it if he is in other queues by now; may be given again')]
      : []),
    ...(hasState ? [new Option('--force', 'whatever has changed')] : []),
    ...(isOfSeveral
      ? [new Option('--filter <EXPR>', `for all of whom it holds: ${exampleFor({ isAgent, states })}`)]
      : []),
    ...sendingOptions(),
    ...(isAsked || isOfSeveral
      ? [new Option('--yes', isAsked ? 'do not ask first' : 'with --filter: do not ask first')]
      : []),
    urlOption(),
    caOption(),
  ];
}

function expectStateOption(states: readonly string[]): Option {
  return new Option(
    '--expect-state <STATE>',
    `refuse it if the state is another by now: ${states.join(', ')}`,
  ).choices(states);
}

export function sendingOptions() {
  return [
    new Option('--key <K>', 'for ten minutes the same key is carried out only once'),
    new Option('--dry-run', 'print what would be asked of the source, and ask nothing'),
    ...waitingOptions(),
    ...orderOutputOptions(),
  ];
}

/** Longer than most conversations: what is put off is bound to the end of one. */
const PATIENCE_MS = 10 * UNIT_MS.m;

function waitingOptions(): Option[] {
  return [
    new Option('--wait', 'until the floor shows it, where the source puts it off (default)'),
    new Option('--no-wait', 'end as soon as it is accepted or not'),
    timeoutOption('wait no longer: 90s, 1h30m; a number is seconds (default: 10m)', PATIENCE_MS),
  ];
}

function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text, before: readonly string[] = []) => [
    ...before,
    ...wordsOf(text),
  ]);
}

/** An order that names nothing would be of all, or of nothing. */
function wordsOf(text: string): readonly string[] {
  const words = text.split(',').filter(word => word !== '');
  if (words.length === 0) throw new InvalidArgumentError('It names no queue.');
  return words;
}

/** What is said once, and twice by mistake: the first would be lost without a word. */
export function saidOnce(option: Option): Option {
  const { parseArg } = option;
  if (LISTS.has(option.long ?? '') || option.isBoolean() || option.defaultValue !== undefined) return option;
  return option.argParser((text, before: unknown) => {
    if (before !== undefined) throw new InvalidArgumentError('It is given twice, and takes one value.');
    return parseArg === undefined ? text : parseArg(text, before);
  });
}

/** Those that take several. */
const LISTS: ReadonlySet<string> = new Set(['--queue', '--from', '--to', '--expect-queue']);

function collectPlaces(text: string, before: readonly Place[] = []): readonly Place[] {
  return [...before, ...wordsOf(text).map(toPlace)];
}

/** `billing:2` → billing with penalty 2; `north:600:0` is how a queue called 600 of source north is told. */
function toPlace(text: string): Place {
  const [, queue = text, penalty = '0'] = /^(.+):(\d+)$/.exec(text) ?? [];
  if (queue.endsWith(':'))
    throw new InvalidArgumentError('It is a queue, or a queue and a penalty: billing:2.');
  return { queue, penalty: Number(penalty) };
}
