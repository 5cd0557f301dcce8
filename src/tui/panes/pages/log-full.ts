// One command of the log in full: each step in the source's words, what undid it, and the line that orders it.

import { toCommandLine } from '../../../floor/index.ts';
import { cleanText } from '../../../lib/clean-text.ts';
import { type Line, ruleLine, span } from '../../parts/line.ts';
import { wrapWords } from '../../parts/wrap-words.ts';
import type { LogEntry } from '../../select/log-entry.ts';
import { sayClock, type Wording } from '../wording.ts';

const SAID_CELLS = 400;

export function fullCommandLines(
  logged: LogEntry,
  { width, wording }: { readonly width: number; readonly wording: Wording },
): readonly Line[] {
  const { words } = wording;
  const { command, role, answered, settled, undoneBy, kept = [] } = logged;
  const fact = (label: string, text: string): Line[] =>
    wrapWords(clean(text), width - LABEL_CELLS - 2).map((line, index) => [
      span(`  ${(index === 0 ? label : '').padEnd(LABEL_CELLS)}`, 'label'),
      span(line),
    ]);
  const line = lineOf(logged);
  const known = settled ?? answered;
  return [
    ruleLine(clean(command), role === undefined ? '' : words.say('log.role', { role }), width),
    ...(line === undefined ? [] : fact(words.say('log.line'), line)),
    ...(known === undefined
      ? []
      : fact(words.nameOf('outcome', known.outcome), `${sayClock(known.at, wording)}  ${known.said}`)),
    ...(known?.steps ?? []).flatMap(({ did, outcome, said }) =>
      fact('', `${did}: ${words.nameOf('outcome', outcome)}, ${said}`),
    ),
    ...(undoneBy === undefined ? [] : fact(words.say('log.undone-by'), undoneBy)),
    ...kept.flatMap(({ said }) => fact(words.say('log.kept'), said)),
  ];
}

const LABEL_CELLS = 14;

/** `ringtop agent reassign 1002 --from support --to billing:2` */
export function lineOf({ method, params, undoes, undoAt, askedAt, until }: LogEntry): string | undefined {
  if (undoes !== undefined)
    return toCommandLine({ method: 'command.undo', params: { ...params, command: undoes } });
  return toCommandLine({
    ...{ method, params },
    ...(undoAt === undefined ? {} : { forMs: Math.max(1_000, undoAt - askedAt) }),
    ...(until === undefined ? {} : { until }),
  });
}

function clean(text: string): string {
  return cleanText(text, { cells: SAID_CELLS });
}
