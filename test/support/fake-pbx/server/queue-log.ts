// Asterisk's queue_log: one line per thing that happened, in whole seconds.
import { appendFileSync } from 'node:fs';
import type { PbxState } from '../state/pbx-state.ts';
import { toBytes } from '../wire/packet.ts';

/** `1795341218|pbx-north-1795341215.0|support|Dmytro Kovalenko|CONNECT|3|pbx-north-1795341215.2|3` */
export function createQueueLog(path: string | undefined, now: () => number): PbxState['log'] {
  return (contact, queue, agent, what, ...fields) => {
    if (path === undefined) return;
    const columns = [Math.floor(now() / 1000), contact, queue, agent, what, ...fields].map(toBytes);
    appendFileSync(path, Buffer.concat([...columns.flatMap(each => [each, PIPE]).slice(0, -1), LINE_END]));
  };
}

const PIPE = Buffer.from('|');
const LINE_END = Buffer.from('\n');
