// Who connects where a script says `join`.
import { KINDS } from '../../../../src/floor/index.ts';
import { openWireSocket } from '../../../support/wire-socket.ts';
import { type ScriptFloor, SECRETS } from './script-floor.ts';

/** A wall, and a program with a name for spreadsheets. All within the time of a ping, which nobody here answers. */
export async function joinSessions({ gateway, pass }: ScriptFloor): Promise<void> {
  const wall = await openWireSocket(gateway.url, {
    ...{ authorization: `Bearer ${SECRETS.SCREEN}`, 'user-agent': 'ringtop/0.9.0 (wall)' },
  });
  await wall.call('floor.subscribe', { kinds: KINDS, encoding: 'rows' });
  await pass(9);
  const own = await openWireSocket(gateway.url, {
    ...{ authorization: `Bearer ${SECRETS.SALES}`, 'user-agent': '=HYPERLINK("http://evil.example")' },
  });
  await own.call('floor.subscribe', { kinds: ['agents', 'queues'], encoding: 'rows' });
  await pass(4);
}
