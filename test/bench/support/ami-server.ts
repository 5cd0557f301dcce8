// A process that speaks just enough AMI to let anybody in, and plays a recording to whoever asks for it.
//
// `Action: Play` is answered by all bytes of the recording, and by its Response after them.
import { createServer, type Socket } from 'node:net';
import { readRecording } from './recording.ts';

process.on('message', (path: string) => void serve(path));
process.on('disconnect', () => process.exit());

function serve(path: string): void {
  const recording = readRecording(path, path);
  const bytes = withoutLogin(recording?.all ?? Buffer.alloc(0));
  const server = createServer({ noDelay: true }, socket => greet(socket, bytes));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.(typeof address === 'object' && address !== null ? address.port : 0);
  });
}

/** A session has one banner; the rest is as it came. */
function withoutLogin(bytes: Buffer): Buffer {
  return bytes.subarray(bytes.indexOf('\r\n') + 2);
}

function greet(socket: Socket, bytes: Buffer): void {
  let rest = '';
  socket.on('error', () => socket.destroy());
  socket.on('data', read => {
    const actions = (rest + read.toString('latin1')).split('\r\n\r\n');
    rest = actions.pop() ?? '';
    for (const action of actions) answer(socket, action, bytes);
  });
  socket.write('Asterisk Call Manager/13.0.0\r\n');
}

function answer(socket: Socket, action: string, bytes: Buffer): void {
  const get = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(action)?.[1]?.trim() ?? '';
  const id = get('ActionID');
  const name = get('Action').toLowerCase();
  if (name === 'play') socket.write(bytes);
  const [more = '', after = ''] = ANSWERS[name] ?? [];
  socket.write(`Response: Success\r\nActionID: ${id}\r\n${more}\r\n${after.replace('ID: ID', `ID: ${id}`)}`);
}

/** What stands in the reply, and what follows it. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  challenge: ['Challenge: 123456789\r\n'],
  login: ['Message: Authentication accepted\r\n', 'Event: FullyBooted\r\nUptime: 5\r\n\r\n'],
  listcommands: ['QueueStatus: List queue status.  (Priv: <none>)\r\n'],
  queuestatus: [
    'EventList: start\r\n',
    'Event: QueueStatusComplete\r\nActionID: ID\r\nEventList: Complete\r\nListItems: 0\r\n\r\n',
  ],
};
