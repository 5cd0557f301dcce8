// A suggestion as YAML to paste into a config: what is known as keys, what may be said besides as comments.
import {
  reasonKey,
  type SuggestedMember,
  type SuggestedQueue,
  type Suggestion,
} from '../../../sources/index.ts';

export interface SuggestionHead {
  /** RFC 3339 */
  readonly at: string;
  /** The source that was asked, where no config names it yet. */
  readonly source?: Readonly<Record<string, string | number | boolean>>;
}

export function formatSuggestion(suggestion: Suggestion, { at, source }: SuggestionHead): string {
  const { of, members, queues, reasons, unwritable } = suggestion;
  const lines = [
    `# Asterisk at ${of}, as it stood at ${at}. Look it through, and keep what is right.`,
    ...(source === undefined ? [] : ['sources:', `  - ${flow({ type: 'asterisk', ...source })}`]),
    ...section('members', membersIn(members), 'no queue has a member at the moment'),
    ...unwritable.map(name => `  # ${name} cannot be written here: it is not UTF-8`),
    ...section('queues', queues.flatMap(queueIn), 'Asterisk has no queue'),
    ...section('reasons', reasonsIn(reasons), 'nobody pauses for a reason at the moment'),
    '',
  ];
  return lines.join('\n');
}

function section(name: string, lines: readonly string[], otherwise: string): string[] {
  return lines.length === 0 ? [`# ${name}: ${otherwise}`] : [`${name}:`, ...lines];
}

function membersIn(members: readonly SuggestedMember[]): string[] {
  const names = members.map(({ name }) => name).filter(name => name !== '');
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...members.map(memberLine),
    ...[...shared].flatMap(name => sameNameLines(members.filter(member => member.name === name))),
  ];
}

function memberLine({ id, name, isNameCut, interface: phone, queues }: SuggestedMember): string {
  const said = { ...(name === '' ? {} : { name }), interfaces: [phone] };
  const cut = isNameCut
    ? '; Asterisk has cut his name, and sends none of his events: give him a shorter one there'
    : '';
  return `  ${key(id)}: ${flow(said)} # ${queues.join(', ')}${cut}`;
}

function sameNameLines(members: readonly SuggestedMember[]): string[] {
  const [first, ...others] = members;
  if (first === undefined) return [];
  const said = { name: first.name, interfaces: members.map(member => member.interface) };
  return [
    `  # ${first.id} and ${others.map(({ id }) => id).join(' and ')} have one name. If they are one person, this in place of those lines:`,
    `  # ${key(first.id)}: ${flow(said)}`,
  ];
}

function queueIn({ name, thresholdSeconds }: SuggestedQueue): string[] {
  return [
    `  ${key(name)}:`,
    `    name: ${scalar(name)}`,
    `    # target: { share: 0.8, seconds: ${thresholdSeconds} }`,
    ...QUEUE_COMMENTS,
  ];
}

/** Each with its default, or with an example where there is none. */
const QUEUE_COMMENTS = [
  '    # serviceLevel: default',
  '    # shortAbandonSeconds: 5',
  '    # hours: Mon-Fri 09:00-21:00, Sat 10:00-14:00',
  '    # zone: Asia/Tbilisi',
  '    # wrapUpSeconds: 0',
  '    # team: Sales',
  '    # order: 1',
  '    # hidden: false',
];

function reasonsIn(reasons: readonly string[]): string[] {
  return reasons.map(reason => {
    const means = GUESSES.find(([, words]) => words.test(reasonKey(reason)))?.[0] ?? 'break';
    return `  ${key(reason)}: ${means} # or { means: ${means}, limitMinutes: 15, public: true }`;
  });
}

/** By the words that centers use for them; whatever else is a break. */
const GUESSES: readonly (readonly [means: string, words: RegExp])[] = [
  ['wrap-up', /wrap|\bacw\b|after.?call|after.?work/],
  ['work', /meeting|training|coach|back.?office|e-?mail|call.?back|outbound/],
];

/** `{ name: Nino, interfaces: [PJSIP/1002] }` */
function flow(said: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(said).map(([name, value]) => `${name}: ${flowValue(value)}`);
  return `{ ${entries.join(', ')} }`;
}

function flowValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowValue).join(', ')}]`;
  return typeof value === 'string' ? scalar(value) : String(value);
}

/** Plain where nothing in it means anything to YAML, and it is read as a text. */
function scalar(text: string): string {
  const isPlain = /^\p{L}(?:[\p{L}\p{M}\p{N} ._/@-]*[\p{L}\p{M}\p{N}._/@-])?$/u.test(text);
  return isPlain && !WORDS.test(text) ? text : quoted(text);
}

/** A key is read as it is written, be it a number. */
function key(text: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(text) ? text : quoted(text);
}

const WORDS = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** JSON's strings are YAML's; what a terminal would take for more than text is escaped as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, unseen =>
    Array.from({ length: unseen.length }, (_, at) => unseen.charCodeAt(at))
      .map(unit => `\\u${unit.toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
