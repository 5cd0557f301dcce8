// The CLI's `queue show`, sampled while the recording ran: what Asterisk itself said at that moment.

export interface ShownMember {
  readonly isPaused: boolean;
  readonly isInCall: boolean;
  readonly status: string;
  readonly penalty: number;
}

export interface Shown {
  /** The command was asked at, and its answer was there at, so many seconds from the start. */
  readonly from: number;
  readonly until: number;
  readonly waiting: ReadonlyMap<string, number>;
  /** By interface, then by queue. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, ShownMember>>;
}

/** One JSON object a line; those without text (Asterisk was down) are left out. */
export function parseShown(text: string): Shown[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
    .filter(({ text: shown }) => typeof shown === 'string')
    .map(({ t, t_end, text: shown }) => ({ from: t, until: t_end, ...parseQueues(shown) }));
}

const QUEUE = /^(\S+) has (\d+) calls/;
/** `      Nino (Local/1001@agents/n from hint:1001@agents) with penalty 5 (ringinuse disabled) (in call) (In use) has taken …` */
const MEMBER = /^ {6}.*?\((Local\/[^ )]*)(?: from [^)]*)?\)(.* \(ringinuse .*)$/;
const STATUS =
  /\((Not in use|In use|Busy|Invalid|Unavailable|Ringing|Ring\+Inuse|On Hold|Unknown)\) has taken/;

function parseQueues(text: string): Pick<Shown, 'waiting' | 'members'> {
  const waiting = new Map<string, number>();
  const members = new Map<string, Map<string, ShownMember>>();
  let queue = '';
  for (const line of text.split('\n')) {
    const [, name, count] = QUEUE.exec(line) ?? [];
    if (name !== undefined) {
      queue = name;
      waiting.set(queue, Number(count));
    }
    const [, rawInterface, said = ''] = MEMBER.exec(line) ?? [];
    if (rawInterface === undefined) continue;
    const memberships = members.get(rawInterface) ?? new Map<string, ShownMember>();
    members.set(rawInterface, memberships.set(queue, parseMember(said)));
  }
  return { waiting, members };
}

function parseMember(said: string): ShownMember {
  return {
    isPaused: said.includes('(paused'),
    isInCall: said.includes('(in call)'),
    status: STATUS.exec(said)?.[1] ?? 'none',
    penalty: Number(/with penalty (\d+)/.exec(said)?.[1] ?? 0),
  };
}
