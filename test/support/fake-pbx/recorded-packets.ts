// The packets of a recorded session, as a client would have read them, with what it sent.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { pathOf, type Recording } from '../../sources/asterisk/support/recordings.ts';
import { type PlainPacket, toPacket, toPackets } from './plain-client.ts';

const line = z.object({
  event: z.string().optional(),
  send: z.string().optional(),
  data: z.string().optional(),
  b64: z.string().optional(),
});

export interface RecordedSession {
  readonly packets: readonly PlainPacket[];
  /** By id, the name of the action that was sent. */
  readonly actions: ReadonlyMap<string, string>;
}

export function readRecording(recording: Recording): RecordedSession {
  const file = readFileSync(pathOf(recording));
  const text = (recording.file.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8');
  const actions = new Map<string, string>();
  const connections: Buffer[][] = [[]];
  for (const each of text.split('\n').filter(row => row !== '')) {
    const { event, send, data, b64 } = line.parse(JSON.parse(each));
    if (event !== undefined) connections.push([]);
    else if (send !== undefined) {
      const action = toPacket(send.split('\r\n'));
      actions.set(action.get('ActionID') ?? '', action.get('Action') ?? '');
    } else connections.at(-1)?.push(b64 === undefined ? Buffer.from(data ?? '') : Buffer.from(b64, 'base64'));
  }
  return { packets: connections.flatMap(reads => toPackets(Buffer.concat(reads))), actions };
}

/** `QueueMemberPause`, `DeviceStateChange in a list`, `reply to QueuePause: Success`. */
export function kindOf(packet: PlainPacket, actions: ReadonlyMap<string, string>): string {
  const id = packet.get('ActionID') ?? '';
  if (packet.name === 'Response') return `reply to ${actions.get(id) ?? '?'}: ${packet.get('Response')}`;
  const isListed = packet.get('Privilege') === undefined && id !== '';
  return isListed ? `${packet.name} in a list` : packet.name;
}

/** Every order of header names that a kind was seen with. */
export function shapesOf(sessions: readonly RecordedSession[]): Map<string, Set<string>> {
  const shapes = new Map<string, Set<string>>();
  for (const { packets, actions } of sessions)
    for (const packet of packets) {
      const kind = kindOf(packet, actions);
      const seen = shapes.get(kind) ?? new Set();
      shapes.set(kind, seen.add(packet.headerNames.join(' ')));
    }
  return shapes;
}

/** How callers went through queues: `join leave connect complete:agent`, each way once. */
export function waysOf({ packets }: RecordedSession): string[] {
  const ways = new Map<string, string[]>();
  for (const packet of packets) {
    const step = STEPS.get(packet.name);
    const id = packet.get('Uniqueid');
    if (step === undefined || id === undefined) continue;
    const way = ways.get(id) ?? [];
    way.push(packet.name === 'AgentComplete' ? `${step}:${packet.get('Reason')}` : step);
    ways.set(id, way);
  }
  return [...new Set([...ways.values()].map(way => way.join(' ')))];
}

const STEPS = new Map([
  ['QueueCallerJoin', 'join'],
  ['QueueCallerLeave', 'leave'],
  ['QueueCallerAbandon', 'abandon'],
  ['AgentConnect', 'connect'],
  ['AgentComplete', 'complete'],
]);
