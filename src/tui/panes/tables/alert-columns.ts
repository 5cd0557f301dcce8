// The columns of the alerts: what is so, for how long, since when, and who has taken it up.
import type { EpochMs } from '../../../floor/index.ts';
import { formatTicking } from '../../../i18n/index.ts';
import type { Moment } from '../../moment/moment.ts';
import { type Cell, type Column, cell, MARK_TEXT } from '../../parts/table/index.ts';
import { type AlertEntry, endOf } from '../../select/alert-list.ts';
import type { Role } from '../../theme/role.ts';
import { alertText } from '../lines/alert-text.ts';
import { sayHourMinute, type Wording } from '../wording.ts';

/** All that is left of any width. */
const TEXT_MOST = 400;

export function alertColumns({ clockNow }: Moment, wording: Wording): Column<AlertEntry>[] {
  const { words } = wording;
  return [
    { id: 'mark', title: '', width: 2, dropOrder: 0, cell: markCell },
    {
      id: 'text',
      title: words.say('alerts.what'),
      width: 30,
      ideal: TEXT_MOST,
      dropOrder: 0,
      cell: entry => cell(textOf(entry, wording), roleOf(entry)),
    },
    {
      id: 'age',
      title: words.say('alerts.age'),
      width: 7,
      align: 'right',
      dropOrder: 0,
      cell: entry => ageCell(entry, clockNow, wording),
    },
    {
      id: 'since',
      title: words.say('alerts.since'),
      width: 5,
      align: 'right',
      dropOrder: 2,
      cell: entry => cell(clockText(sinceOf(entry), wording), 'faint'),
    },
    {
      id: 'taken',
      title: words.say('alerts.taken'),
      width: 14,
      dropOrder: 1,
      cell: entry => cell(takenText(entry, wording), entry.kind === 'over' ? 'faint' : 'text'),
    },
  ];
}

function markCell(entry: AlertEntry): Cell {
  if (entry.kind === 'alert') return cell(MARK_TEXT[entry.alert.mark], entry.alert.mark);
  return entry.kind === 'lost' ? cell('×', 'red') : cell('·', 'faint');
}

function roleOf(entry: AlertEntry): Role {
  if (entry.kind === 'alert') return entry.alert.mark;
  return entry.kind === 'lost' ? 'red' : 'faint';
}

export function textOf(entry: AlertEntry, wording: Wording): string {
  if (entry.kind === 'over') return entry.row.text;
  if (entry.kind === 'alert') return alertText(entry.alert, wording).text;
  const { name, since, reason } = entry.lost;
  const text = wording.words.say('alert.source-lost', { source: name, clock: clockText(since, wording) });
  return reason === undefined ? text : `${text}: ${reason}`;
}

function sinceOf(entry: AlertEntry): EpochMs | undefined {
  if (entry.kind === 'lost') return entry.lost.since;
  if (entry.kind === 'over') return entry.row.since;
  return 'since' in entry.alert ? entry.alert.since : undefined;
}

/** Of what is over, how long it was so. */
function ageCell(entry: AlertEntry, now: EpochMs, { words }: Wording): Cell {
  const since = sinceOf(entry);
  if (since === undefined) return cell('');
  const until = entry.kind === 'over' ? endOf(entry.row) : now;
  return cell(formatTicking(Math.max(0, until - since), words), entry.kind === 'over' ? 'faint' : 'text');
}

function takenText(entry: AlertEntry, wording: Wording): string {
  const { words } = wording;
  if (entry.kind === 'over') return words.say('alerts.over', { clock: clockText(endOf(entry.row), wording) });
  if (entry.kind === 'lost' || !('rule' in entry.alert)) return '';
  const { takenBy, mutedUntil } = entry.alert;
  if (takenBy !== undefined) return takenBy;
  return mutedUntil === undefined ? '' : words.say('alerts.muted', { clock: clockText(mutedUntil, wording) });
}

function clockText(at: EpochMs | undefined, wording: Wording): string {
  return at === undefined ? '' : sayHourMinute(at, wording);
}
