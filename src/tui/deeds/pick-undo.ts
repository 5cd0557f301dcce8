// Which of one's own orders an undo is of: the last that can be undone, with all that was ordered together with it.
import type { LoggedCommand } from '../../client/index.ts';
import { type EpochMs, type FloorDocument, isPosted } from '../../floor/index.ts';
import type { Saying } from '../../i18n/index.ts';
import { asFields } from '../../lib/fields.ts';
import { rowOf } from '../moment/moment.ts';
import type { Deed } from '../view-state/index.ts';
import { entryOf, type LoggedDeed, standingDeeds } from './read-log.ts';
import { titlesOf } from './say-title.ts';

export interface PickedUndo {
  readonly title: Saying;
  readonly at: EpochMs;
  readonly commands: readonly LoggedCommand[];
  readonly announcements: readonly { readonly id: string; readonly text: string }[];
  /** Of orders that were given since, and that nothing undoes: the last of them. */
  readonly final?: LoggedCommand;
}

export interface Own {
  /** Of one's own name, the newest last. */
  readonly commands: readonly LoggedCommand[];
  /** Of this screen, which alone knows what it announced with an order. */
  readonly deeds: readonly Deed[];
  readonly document: FloorDocument;
  readonly now: EpochMs;
}

export function pickUndo(own: Own): PickedUndo | undefined {
  const logged = standingDeeds(own.commands);
  const ofLog = logged.find(isUndoable);
  const ofScreen = own.deeds.findLast(deed => standingAnnouncements(deed, own).length > 0);
  const isOfScreen = ofScreen && (ofLog === undefined || ofScreen.at > ofLog.commands[0].askedAt);
  if (isOfScreen && ofScreen.id !== ofLog?.deed)
    return { ...ofScreen, commands: [], announcements: standingAnnouncements(ofScreen, own) };
  return ofLog && pickLogged(ofLog, logged, own);
}

function pickLogged(picked: LoggedDeed, logged: readonly LoggedDeed[], own: Own): PickedUndo {
  const known = own.deeds.find(({ id }) => id === picked.deed);
  const [final] = logged.slice(0, logged.indexOf(picked));
  return {
    title: known?.title ?? titleOf(picked),
    at: picked.commands[0].askedAt,
    commands: picked.commands.filter(isUndoableOne),
    announcements: known ? standingAnnouncements(known, own) : [],
    ...(final ? { final: final.commands[0] } : {}),
  };
}

function isUndoable({ commands }: LoggedDeed): boolean {
  return commands.some(isUndoableOne);
}

function isUndoableOne({ method }: LoggedCommand): boolean {
  return entryOf(method)?.undo.possible === true;
}

export function titleOf({ commands }: LoggedDeed): Saying {
  const [{ method, params, about }] = commands;
  const count = commands.length;
  if (commands.some(one => one.method !== method)) return { key: 'deed.several', values: { count } };
  const nameOf = (queue: string): string => String(asFields(about.queues)[queue] ?? queue);
  return titlesOf({ method, params, count, name: about.name, nameOf }).title;
}

function standingAnnouncements({ parts }: Deed, { document, now }: Own): PickedUndo['announcements'] {
  return parts.flatMap(({ answer }) => {
    const id = answer?.is === 'told' ? answer.told.announcement : undefined;
    const row = id === undefined ? undefined : rowOf(document.announcements, id);
    return id !== undefined && row && isPosted(row, now) ? [{ id, text: row.text }] : [];
  });
}
