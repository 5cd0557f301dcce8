// What a schema cannot say about the arguments of a command: which go together, and which command takes which.
import { type Command, commandEntry } from '../../floor/index.ts';
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

function wrong(message: string, hint: string): Failure {
  return { code: 'bad-arguments', message, hint };
}
