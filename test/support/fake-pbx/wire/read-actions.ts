// The bytes of a client as actions: lines `Key: value`, ended by an empty one.

export interface ReceivedAction {
  /** As it was written: `QueuePause`. */
  readonly name: string;
  /** Whose session it was; undefined before the login. */
  readonly user: string | undefined;
  readonly id: string | undefined;
  /** All lines but `Action` and `ActionID`; of a name that stands twice the first. */
  readonly headers: Readonly<Record<string, string>>;
  /** The value of a header, in whatever case it is written; '' when it is absent. */
  get(header: string): string;
  /** Every line, in order. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

export interface ActionReader {
  push(bytes: Uint8Array, user: () => string | undefined): void;
}

export function createActionReader(onAction: (action: ReceivedAction) => void): ActionReader {
  let rest = Buffer.alloc(0);
  let lines: (readonly [string, string])[] = [];
  function takeLine(line: string, user: string | undefined): void {
    if (line !== '') {
      const [, name = '', value = ''] = /^([^:]*):? *(.*)$/s.exec(line) ?? [];
      lines.push([name, value]);
      return;
    }
    const read = lines;
    lines = [];
    if (read.length > 0) onAction(toAction(read, user));
  }
  return {
    push(bytes, user) {
      rest = Buffer.concat([rest, bytes]);
      for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
        const line = rest.subarray(0, end).toString('utf8');
        rest = rest.subarray(end + 1);
        takeLine(line.endsWith('\r') ? line.slice(0, -1) : line, user());
      }
    },
  };
}

function toAction(lines: ReceivedAction['lines'], user: string | undefined): ReceivedAction {
  const get = (header: string): string =>
    lines.find(([name]) => name.toLowerCase() === header.toLowerCase())?.[1] ?? '';
  const others = lines.filter(([name]) => !/^action(id)?$/i.test(name));
  return {
    name: get('Action'),
    user,
    id: get('ActionID') === '' ? undefined : get('ActionID'),
    headers: Object.fromEntries(others.toReversed()),
    get,
    lines,
  };
}
