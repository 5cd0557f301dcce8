// One line for each reply: what became of an order, for people.
import { createWords, sayDeed, sayIntent } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import type {
  CommandAbout,
  DryRunReply,
  Failure,
  LoggedCommand,
  WireCommandReply,
} from '../../protocol/index.ts';
import type { Previewed } from './preview-orders.ts';
import type { SentOrder } from './send-order.ts';

const WORDS = createWords();
/** A reason of two hundred wide characters, and what was done. */
const DEED_CELLS = 600;
const MARKS: Readonly<Record<string, string>> = { applied: '✓', deferred: '…', refused: '×', unknown: '?' };

/** `✓ "Olena Shevchenko": in Billing, out of Support (0.3 s)` */
export function sayReply(order: SentOrder, reply: WireCommandReply, elapsedMs: number): string {
  const mark = MARKS[reply.outcome] ?? '?';
  return `${mark} ${nameIn(reply.about, order.target)}: ${becameOf(order, reply, elapsedMs)}`;
}

function becameOf(order: SentOrder, reply: WireCommandReply, elapsedMs: number): string {
  const said = clean(reply.said, 300);
  const deed = `${deedOf(order, reply.about)}${howLong(order)}`;
  switch (reply.outcome) {
    case 'applied':
      return `${deed}${besides(reply)}${stays(reply)} (${(elapsedMs / 1000).toFixed(1)} s)`;
    case 'deferred':
      return `${deed}, later: ${said}`;
    case 'refused':
      return `refused: ${said}${instead(order, reply)}`;
    default:
      return `not known: ${said}. See ringtop log`;
  }
}

/** `ringtop: waiting for "Olena Shevchenko": paused (when the call ends)` */
export function sayWaiting(order: SentOrder, { about, outcome, said }: WireCommandReply): string {
  const what = outcome === 'deferred' ? deedOf(order, about) : 'not known yet';
  return `ringtop: waiting for ${nameIn(about, order.target)}: ${what} (${clean(said, 200)})`;
}

/** `"Olena Shevchenko": north would be asked` and the steps, each on a line of its own. */
export function sayPreview(order: SentOrder, preview: DryRunReply): string {
  const { source, said, steps, refusal, about, undoes } = preview;
  const head = undoes === undefined ? `${clean(source, 64)} would be asked` : clean(said, 300);
  const { reason } = asFields(order.params);
  const why = typeof reason === 'string' ? [`  reason: ${clean(reason, DEED_CELLS)}`] : [];
  const lines = steps.map(step => `  ${clean(step, 300)}`);
  const isSaid = undoes !== undefined && steps.length === 0;
  const no = refusal === undefined || isSaid ? [] : [`  would be refused: ${clean(refusal, 300)}`];
  return [`${nameIn(about, order.target)}: ${head}`, ...lines, ...why, ...no].join('\n');
}

export function sayFailure(order: SentOrder, { message, hint }: Failure): string {
  const next = hint === undefined ? '' : ` (${hint})`;
  return `× ${clean(order.target, 64)}: ${message}${noPenalty(order, message)}${next}`;
}

/** `  log out "Olena Shevchenko" (1021) of Sales, VIP`: what would be done, and to whom. */
export function sayMeant({ order, answer }: Previewed): string {
  if (answer.is === 'failure') return `  ${sayFailure(order, answer.failure)}`;
  const { about, refusal } = answer.preview;
  const no = refusal === undefined ? '' : ` (would be refused: ${clean(refusal, 120)})`;
  const id = clean(about?.id ?? order.target, 64);
  const name = `"${clean(about?.name ?? order.target, 24)}"`;
  const whom = about?.name === undefined || about.name === about.id ? name : `${name} (${id})`;
  const stood = about?.stood === undefined ? '' : clean(about.stood, 200);
  const params = asFields(order.params);
  const meant = sayIntent({ method: order.method, params, whom, stood, nameOf: queueNames(about) }, WORDS);
  return `  ${clean(meant, DEED_CELLS)}${no}`;
}

/** `cgzjlo-81, 4 min ago: "Nino Beridze": paused: lunch` */
export function sayLogged(logged: LoggedCommand, now: number): string {
  const { command, about, askedAt } = logged;
  const ago = formatSpan(Math.max(1_000, now - askedAt));
  return `${clean(command, 64)}, ${ago} ago: ${nameIn(about, about.id)}: ${deedOf(logged, about)}`;
}

/** How to take them back, where anything was done. */
export function sayBack(replies: readonly WireCommandReply[]): string {
  const ids = replies.flatMap(({ command, outcome }) =>
    outcome === 'applied' || outcome === 'deferred' ? [clean(command, 64)] : [],
  );
  return ids.length === 0 ? '' : `Back: ringtop undo ${ids.join(' ')}\n`;
}

/** `vip:x` is a queue of a source vip, or was to be a queue and a penalty: only where there is no such queue is it told. */
function noPenalty({ params }: SentOrder, message: string): string {
  const { queue, to } = asFields(params);
  const queues = [queue, ...(Array.isArray(to) ? to.map(place => asFields(place).queue) : [])].map(String);
  const meant = queues.find(
    one => /:\D[^:]*$/.test(one) && message === `there is no queue ${JSON.stringify(one)}`,
  );
  return meant === undefined ? '' : `; ${JSON.stringify(clean(lastPart(meant), 64))} is no penalty`;
}

/** `"Olena Shevchenko"`; of a contact `"…773" in Billing, 2:10`. */
export function nameIn(about: CommandAbout | undefined, target: string): string {
  const name = `"${clean(about?.name ?? target, 24)}"`;
  return about?.kind === 'contacts' && about.stood !== undefined
    ? `${name} ${clean(about.stood, 120)}`
    : name;
}

/** Of what was ordered, whoever tells of it: the names of the queues are all that is needed of what it is about. */
export function deedOf(
  { method, params }: Pick<SentOrder, 'method' | 'params'>,
  about: Pick<CommandAbout, 'queues'> | undefined,
) {
  return clean(sayDeed({ method, params: asFields(params), nameOf: queueNames(about) }, WORDS), DEED_CELLS);
}

function queueNames(about: Pick<CommandAbout, 'queues'> | undefined): (queue: string) => string {
  const queues = asFields(about?.queues);
  const names = Object.values(queues).map(String);
  const byTyped = new Map(Object.entries(queues).map(([id, name]) => [lastPart(id), String(name)]));
  const called = (queue: string): string | undefined =>
    names.find(name => name.toLowerCase() === queue.toLowerCase());
  return queue =>
    clean(
      Object.hasOwn(queues, queue)
        ? String(queues[queue])
        : (byTyped.get(lastPart(queue)) ?? called(queue) ?? queue),
      24,
    );
}

/** Ids may be typed without their source. */
function lastPart(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}

function howLong({ params }: SentOrder): string {
  const { forMs, until } = asFields(params);
  if (typeof forMs === 'number') return `, for ${formatSpan(forMs)}`;
  return until === 'end-of-shift' ? ', until the end of the shift' : '';
}

/** 5400000 → `1 h 30 min` */
function formatSpan(ms: number): string {
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(ms / 3_600_000), 'h'],
    [Math.floor((ms % 3_600_000) / 60_000), 'min'],
    [Math.floor((ms % 60_000) / 1000), 's'],
  ];
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ');
}

/** `; on the call still` */
function besides({ notes = [] }: WireCommandReply): string {
  return notes.map(note => `; ${clean(note, 120)}`).join('');
}

function stays({ kept = [] }: WireCommandReply): string {
  return kept.length === 0 ? '' : `; not undone: ${kept.map(({ said }) => clean(said, 120)).join('; ')}`;
}

/** What would do in place of what was refused, by the options that there are. */
function instead({ method, params, target }: SentOrder, { instead: how, said }: WireCommandReply): string {
  if (how === 'via-pause') return '. With --via pause he is paused there instead';
  const queue = `${clean(target, 64)} --queue ${clean(String(asFields(params).queue), 64)}`;
  if (method === 'agent.remove' && /not dynamic/i.test(said))
    return `. ringtop agent pause ${queue} pauses him there`;
  if (method === 'agent.add' && /already/i.test(said))
    return `. His place there: ringtop agent penalty ${queue} --penalty N`;
  return '';
}

function clean(text: string, cells: number): string {
  return cleanText(text, { cells });
}
