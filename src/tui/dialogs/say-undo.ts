// What undoing would do, in words: `2 go back to Support. "Nino Beridze" stays: logged out 14:40.`
import { sayDeed } from '../../i18n/index.ts';
import { cleanText } from '../../lib/clean-text.ts';
import { asFields } from '../../lib/fields.ts';
import { entryOf } from '../deeds/read-log.ts';
import { quoteName } from '../deeds/say-part.ts';
import { queueLabel } from '../moment/label.ts';
import { type Moment, rowOf } from '../moment/moment.ts';
import { sayHourMinute, type Wording } from '../panes/wording.ts';
import { type Line, span } from '../parts/line.ts';
import { wrapWords } from '../parts/wrap-words.ts';
import type { UndoDialog, UndoEntry } from '../view-state/index.ts';

export function goesBack({ preview, error }: UndoEntry): boolean {
  return error === undefined && preview?.refusal === undefined;
}

const SAID_CELLS = 160;
const MOST_STAYS = 8;

interface Room {
  readonly wording: Wording;
  readonly width: number;
}

/** `Undo “move 3 to Billing” (14:05)? 2 go back to Support. "Nino Beridze" stays: logged out 14:40.` */
export function undoLines(
  { title, at, entries, final }: UndoDialog,
  moment: Moment,
  { wording, width }: Room,
): readonly Line[] {
  const { words } = wording;
  const back = entries.filter(goesBack);
  const stays = entries.filter(entry => !goesBack(entry));
  const deed = cleanText(words.tell(title), { cells: SAID_CELLS });
  const question = words.say('undo.question', { deed, clock: sayHourMinute(at, wording) });
  const told = [
    ...(final ? [sayFinal(final, wording)] : []),
    [question, ...sayBack(back, moment, wording)].join(' '),
    ...back.flatMap(entry => keptOf(entry, words)),
    ...stays
      .slice(0, MOST_STAYS)
      .map(entry =>
        words.say('undo.stays', { name: quoteName(entry.name), why: whyStays(entry, moment, wording) }),
      ),
    ...(stays.length > MOST_STAYS ? [words.say('form.more', { count: stays.length - MOST_STAYS })] : []),
  ];
  return told.flatMap(text => wrapWords(text, width).map(line => [span(line)]));
}

/** Those to whom the same happens are told of together. */
function sayBack(back: readonly UndoEntry[], moment: Moment, { words }: Wording): readonly string[] {
  if (back.length === 0) return [words.say('undo.goes-back', { count: 0 })];
  const counts = new Map<string, { readonly count: number; readonly whither: Whither }>();
  const commands = back.filter(entry => !isAnnouncement(entry));
  for (const entry of commands) {
    const whither = whitherOf(entry, moment, words);
    const key = JSON.stringify(whither);
    counts.set(key, { count: (counts.get(key)?.count ?? 0) + 1, whither });
  }
  const told = [...counts.values()].map(({ count, whither: { queues, deed } }) => {
    if (queues !== undefined) return words.say('undo.goes-back-to', { count, queues });
    return deed === undefined
      ? words.say('undo.goes-back', { count })
      : words.say('undo.goes-back-as', { count, deed });
  });
  return back.length > commands.length ? [...told, words.say('undo.announcement')] : told;
}

function isAnnouncement({ method }: UndoEntry): boolean {
  return method === 'announcement.withdraw';
}

interface Whither {
  readonly queues?: string;
  readonly deed?: string;
}

/** Back to a queue, where somebody is in one again; else what is done to him, or to it. */
function whitherOf({ preview }: UndoEntry, moment: Moment, words: Wording['words']): Whither {
  const nameOf = (queue: string): string => queueLabel(moment, queue);
  const orders = preview?.orders ?? [];
  const joined = orders.flatMap(({ method: ordered, ...params }) => joinedBy(ordered, params));
  if (joined.length > 0) return { queues: [...new Set(joined.map(nameOf))].join(', ') };
  if (orders.length === 0) return {};
  const deeds = orders.map(({ method: ordered, ...params }) =>
    sayDeed({ method: ordered, params: asFields(params), nameOf }, words),
  );
  return { deed: cleanText([...new Set(deeds)].join(', '), { cells: SAID_CELLS }) };
}

function joinedBy(method: string, { to, queue }: { to?: unknown; queue?: unknown }): readonly string[] {
  if (method === 'agent.add') return [String(queue)];
  if (method !== 'agent.reassign' || !Array.isArray(to)) return [];
  return to.map(place => String(asFields(place).queue));
}

function sayFinal({ method, about, askedAt }: NonNullable<UndoDialog['final']>, wording: Wording): string {
  const how = entryOf(method)?.undo.how ?? '';
  const values = { name: quoteName(about.name), method, clock: sayHourMinute(askedAt, wording), how };
  return wording.words.say('undo.final', values);
}

/** A part of it goes back, and a part does not; what stands as it did is nothing to tell of. */
function keptOf({ name, preview }: UndoEntry, words: Wording['words']): readonly string[] {
  return (preview?.kept ?? [])
    .filter(({ because }) => because !== 'as-before')
    .map(({ said }) =>
      words.say('undo.stays', { name: quoteName(name), why: cleanText(said, { cells: SAID_CELLS }) }),
    );
}

function whyStays({ preview, error }: UndoEntry, moment: Moment, wording: Wording): string {
  const why = preview?.kept?.map(kept => sayKept(kept, preview.about?.id ?? '', { moment, wording }));
  const kept = [...new Set(why)].join('; ');
  return cleanText(error?.message ?? (kept || (preview?.refusal ?? '')), { cells: SAID_CELLS });
}

interface Seen {
  readonly moment: Moment;
  readonly wording: Wording;
}

/** Who is spoken of is named already; the rest is in the gateway's own words. */
function sayKept(
  { because, said }: { readonly because: string; readonly said: string },
  id: string,
  { moment, wording }: Seen,
): string {
  const { words } = wording;
  if (because === 'gone') return words.say('undo.gone');
  const row = because === 'logged-out' ? rowOf(moment.document.agents, id) : undefined;
  if (row?.state !== 'offline' || row.since === undefined) return said;
  return words.say('undo.logged-out', { clock: sayHourMinute(row.since, wording) });
}
