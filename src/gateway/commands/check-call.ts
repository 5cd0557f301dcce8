// What a schema cannot say about the arguments of a command: which go together, and which command takes which.
import { type Command, commandEntry, type FloorDocument } from '../../floor/index.ts';
import type { Failure } from '../../protocol/index.ts';
import type { Steering } from './split-call.ts';

/** Undefined where they fit. */
export function checkCall(command: Command, { forMs, until }: Steering): Failure | undefined {
  if (command.method === 'contact.transfer') {
    const targets = [command.toQueue, command.toExtension].filter(target => target !== undefined);
    if (targets.length !== 1)
      return wrong('contact.transfer goes to one place', 'give toQueue or toExtension');
  }
  if (forMs === undefined && until === undefined) return undefined;
  if (forMs !== undefined && until !== undefined)
    return wrong('forMs and until are given both', 'give one of them');
  const { undo } = commandEntry(command.method);
  const what = forMs === undefined ? 'until' : 'forMs';
  if (!undo.possible)
    return wrong(`${command.method} takes no ${what}: it cannot be undone`, `the reason: ${undo.how}`);
  if (until !== undefined && !('agent' in command))
    return wrong(`${command.method} takes no until: only agents have shifts`, 'give forMs');
  return undefined;
}

const LISTED_QUEUES = 20;

/** A queue that nobody can be in is a slip of the pen: the order would be refused as changed since, whatever had changed. */
export function checkExpected(
  { queues }: FloorDocument,
  expected: readonly string[] | undefined,
): Failure | undefined {
  const unknown = expected?.find(queue => !Object.hasOwn(queues, queue));
  if (unknown === undefined) return undefined;
  const known = Object.keys(queues);
  const more = known.length > LISTED_QUEUES ? `, and ${known.length - LISTED_QUEUES} more` : '';
  return wrong(
    `there is no queue ${JSON.stringify(unknown)} to expect him in`,
    `the queues: ${known.slice(0, LISTED_QUEUES).join(', ')}${more}`,
  );
}

function wrong(message: string, hint: string): Failure {
  return { code: 'bad-arguments', message, hint };
}
