// Asterisk's own queue_log, as the truth that the dialect is measured against.

export interface LogLine {
  readonly at: number;
  readonly contact: string;
  readonly queue: string;
  readonly agent: string;
  readonly what: string;
  readonly fields: readonly string[];
}

/** `1795341218|pbx-north-1795341215.0|support|Dmytro Kovalenko|CONNECT|3|pbx-north-1795341215.2|3` */
export function parseQueueLog(text: string): LogLine[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [seconds = '', contact = '', queue = '', agent = '', what = '', ...fields] = line.split('|');
      return { at: Number(seconds) * 1000, contact, queue, agent, what, fields };
    });
}

export const EXIT_LINES = ['ABANDON', 'EXITWITHTIMEOUT', 'EXITWITHKEY', 'EXITEMPTY', 'WITHDRAW'];

export interface LogCounts {
  readonly entered: number;
  readonly connected: number;
  /** By kind. */
  readonly exits: Readonly<Record<string, number>>;
}

/** Per queue, of the lines in [from, until). */
export function countLog(lines: readonly LogLine[], from: number, until: number): Map<string, LogCounts> {
  const counts = new Map<string, LogCounts>();
  for (const { at, queue, what } of lines) {
    if (at < from || at >= until || queue === 'NONE') continue;
    const { entered, connected, exits } = counts.get(queue) ?? { entered: 0, connected: 0, exits: {} };
    counts.set(queue, {
      entered: entered + (what === 'ENTERQUEUE' ? 1 : 0),
      connected: connected + (what === 'CONNECT' ? 1 : 0),
      exits: EXIT_LINES.includes(what) ? { ...exits, [what]: (exits[what] ?? 0) + 1 } : exits,
    });
  }
  return counts;
}

/** Who waited at `instant`: entered, and neither connected nor gone since. */
export function waitingAt(lines: readonly LogLine[], instant: number): Map<string, string> {
  const waiting = new Map<string, string>();
  for (const { at, contact, queue, what } of lines) {
    if (at >= instant) break;
    if (what === 'ENTERQUEUE') waiting.set(contact, queue);
    else if (what === 'CONNECT' || EXIT_LINES.includes(what)) waiting.delete(contact);
  }
  return waiting;
}

export interface LoggedTalk {
  readonly contact: string;
  readonly queue: string;
  readonly from: number;
  /** Absent: the log has no end of it. */
  readonly until?: number;
}

const TALK_ENDS = ['COMPLETEAGENT', 'COMPLETECALLER', 'BLINDTRANSFER', 'ATTENDEDTRANSFER'];

export function talksOf(lines: readonly LogLine[]): LoggedTalk[] {
  const talks: { contact: string; queue: string; from: number; until?: number }[] = [];
  for (const { at, contact, queue, what } of lines) {
    if (what === 'CONNECT') talks.push({ contact, queue, from: at });
    const open = talks.findLast(talk => talk.contact === contact && talk.queue === queue);
    if (TALK_ENDS.includes(what) && open !== undefined && open.until === undefined) open.until = at + 1000;
  }
  return talks;
}
