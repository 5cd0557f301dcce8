// One alert in full: all that is said of it, by which rule, who has it, and until when nobody is told.
import type { AlertRow } from '../../../floor/index.ts';
import { fact } from '../../details/facts.ts';
import type { Moment } from '../../moment/moment.ts';
import { type Line, ruleLine, span } from '../../parts/line.ts';
import { MARK_TEXT } from '../../parts/table/index.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import { type AlertEntry, endOf } from '../../select/alert-list.ts';
import { alertText } from '../lines/alert-text.ts';
import { sayClock, type Wording } from '../wording.ts';
import { lostSourceLines } from './source-lines.ts';

const INDENT = '  ';

export function fullAlertLines(
  entry: AlertEntry,
  { clockNow }: Pick<Moment, 'clockNow'>,
  { width, wording }: { readonly width: number; readonly wording: Wording },
): Line[] {
  const rule = ruleLine(wording.words.say('alerts.in-full'), '', width);
  if (entry.kind === 'lost') return [rule, ...lostSourceLines(entry.lost, width, wording)];
  if (entry.kind === 'over')
    return [rule, ...wrapped(entry.row.text, width), ...ruleFacts(entry.row, clockNow, wording)];
  const { text, more } = alertText(entry.alert, wording);
  const lines = wrapped(`${MARK_TEXT[entry.alert.mark]} ${text}${more}`, width);
  return [rule, ...lines, ...(entry.row ? ruleFacts(entry.row, clockNow, wording) : [])];
}

function wrapped(text: string, width: number): Line[] {
  return wrapWords(text, width - 2 * INDENT.length).map(line => [span(`${INDENT}${line}`)]);
}

function ruleFacts(row: AlertRow, now: number, wording: Wording): Line[] {
  const { words } = wording;
  const { rule, severity, acknowledged, silencedUntil = 0, quietUntil = 0, expired, recoveredAt } = row;
  const clock = (at: number): string => sayClock(at, wording);
  return [
    ...fact(
      words.say('alerts.rule'),
      `${rule}, ${words.say(`severity.${severity}`)}${figureText(row, wording)}`,
    ),
    ...fact(words.say('alerts.raised'), clock(row.raisedAt)),
    ...fact(words.say('alerts.taken'), acknowledged && takenText(acknowledged, wording)),
    ...fact(
      words.say('alerts.silenced'),
      silencedUntil > now ? words.say('alerts.till', { clock: clock(silencedUntil) }) : '',
    ),
    ...fact(
      words.say('alerts.quiet'),
      quietUntil > now ? words.say('alerts.till', { clock: clock(quietUntil) }) : '',
    ),
    ...fact(
      words.say('alerts.ended'),
      recoveredAt === undefined && expired === undefined ? '' : clock(endOf(row)),
    ),
    ...fact(words.say('alerts.because'), expired?.because),
  ];
}

function takenText({ by, at, note }: NonNullable<AlertRow['acknowledged']>, wording: Wording): string {
  return `${by} ${sayClock(at, wording)}${note === undefined ? '' : `: “${note}”`}`;
}

/** `, 3 of 12` */
function figureText({ part, whole }: AlertRow, { words }: Wording): string {
  return part === undefined || whole === undefined ? '' : `, ${words.say('tile.of', { part, whole })}`;
}
